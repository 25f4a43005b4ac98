using TicketHub.Domain.Intake;
using TicketHub.Domain.Tickets;

namespace TicketHub.Web.Features.Shared;

/// <summary>The icon and the style of a queue's chip. What was closed as a specification has a chip of its own.</summary>
public static class QueueLooks
{
    public static string Icon(QueueKind queue) => Words.CodeOf(queue);

    public static string Code(Outcome outcome) => outcome switch
    {
        Outcome.SpecDump => "spec",
        Outcome.Undecided => "triage",
        _ => Words.CodeOf(outcome),
    };
}
