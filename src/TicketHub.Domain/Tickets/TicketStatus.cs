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

    /// <summary>With R&amp;D, in the head's order.</summary>
    Submitted,
    Planned,
    InDevelopment,
    Released,

    /// <summary>R&amp;D said no and why; the head may submit it again.</summary>
    Declined,

    /// <summary>Planned, and built by others through the platform's API.</summary>
    Outsourced,

    /// <summary>Closed as not matching the format, and the author asked a person to look at it again.</summary>
    Appealed,
}

/// <summary>How much the desk hurries. Set by rule when filed, changed by agents with a reason; filers state impact.</summary>
public enum Priority { Low, Normal, High, Critical }
