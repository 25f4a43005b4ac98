namespace TicketHub.Domain.Tickets;

/// <summary>Where a request stands, in the terms of its queue. A status never says which queue it is in by itself.</summary>
public enum TicketStatus
{
    New,
    InProgress,
    WaitingForRequester,
    Answered,
    Closed,
    Withdrawn,

    Acknowledged,
    Localizing,
    WaitingForEvidence,
    Fixing,
    FixDelivered,
    NotADefect,

    Backlog,

    /// <summary>Part of an enhancement, with the wishes of others.</summary>
    Consolidated,

    /// <summary>Closed as not matching the format, and the author asked a person to look at it again.</summary>
    Appealed,
}

/// <summary>How much the desk hurries. Set by rule when filed, changed by agents with a reason; filers state impact.</summary>
public enum Priority { Low, Normal, High, Critical }
