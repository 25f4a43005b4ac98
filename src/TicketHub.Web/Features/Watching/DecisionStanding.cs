using TicketHub.Domain.Intake;
using TicketHub.Domain.Tickets;

namespace TicketHub.Web.Features.Watching;

/// <summary>What people made of a decision of the classifier.</summary>
public enum DecisionStanding
{
    /// <summary>A person decided the same: an appeal was refused, or the request was moved and came back.</summary>
    Confirmed,

    /// <summary>
    /// Nobody moved it, and it was answered, fixed, closed or consolidated in the queue it was sent to, or has stood in the backlog for
    /// <see cref="DecisionStandings.Settles"/>: there nothing is answered, and what is wrong there is sent away sooner.
    /// </summary>
    Tacit,

    /// <summary>A person decided otherwise.</summary>
    Corrected,

    /// <summary>Nothing can be told yet. A refusal that nobody appealed stays here: silence is no agreement.</summary>
    Open,
}

/// <summary>Decides the standing of a decision. What the classifier left undecided has none.</summary>
public static class DecisionStandings
{
    /// <summary>The events with which a person decides about a queue.</summary>
    public static readonly EventCode[] Decisions =
    [
        EventCode.Reclassified, EventCode.KindConfirmed, EventCode.ClosedByFormat,
        EventCode.AppealGranted, EventCode.AppealRefused, EventCode.NotADefect,
    ];

    public static readonly TimeSpan Settles = TimeSpan.FromDays(14);

    /// <param name="judged">What the classifier said.</param>
    /// <param name="now">What the request counts as today.</param>
    /// <param name="decided">Whether a person has decided about it.</param>
    /// <param name="settled">Whether it was filed longer ago than <see cref="Settles"/>.</param>
    public static DecisionStanding Of(Outcome judged, Outcome now, TicketStatus status, bool decided, bool settled) =>
        (decided, judged, status) switch
        {
            (true, _, TicketStatus.NotADefect) => DecisionStanding.Corrected,
            (true, _, _) => judged == now ? DecisionStanding.Confirmed : DecisionStanding.Corrected,
            (false, Outcome.SpecDump, _) => DecisionStanding.Open,
            (false, _, TicketStatus.Answered or TicketStatus.Closed or TicketStatus.FixDelivered) => DecisionStanding.Tacit,
            (false, Outcome.Enhancement, not (TicketStatus.New or TicketStatus.Backlog or TicketStatus.Withdrawn or TicketStatus.Appealed)) =>
                DecisionStanding.Tacit,
            (false, Outcome.Enhancement, TicketStatus.Backlog) when settled => DecisionStanding.Tacit,
            _ => DecisionStanding.Open,
        };
}
