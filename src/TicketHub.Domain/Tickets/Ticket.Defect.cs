using TicketHub.Domain.Intake;
using TicketHub.Domain.People;

namespace TicketHub.Domain.Tickets;

/// <summary>The way of a blocking defect, from the first "we have seen it" to the delivered fix.</summary>
public sealed partial class Ticket
{
    /// <summary>Someone on duty has it in hand; who acknowledges an unheld defect holds it.</summary>
    public void Acknowledge(Actor by, DateTimeOffset now)
    {
        Workflow.Demand(this, Verb.Acknowledge, by, now);
        AssigneeId ??= by.Id;
        Move(TicketStatus.Acknowledged, EventCode.Acknowledged, by, now);
    }

    /// <summary>The cause is being looked for; also after a delivered fix that did not help.</summary>
    public void Localize(Actor by, DateTimeOffset now)
    {
        Workflow.Demand(this, Verb.Localize, by, now);
        Move(TicketStatus.Localizing, EventCode.Localizing, by, now);
    }

    public void Fix(Actor by, DateTimeOffset now)
    {
        Workflow.Demand(this, Verb.Fix, by, now);
        Move(TicketStatus.Fixing, EventCode.Fixing, by, now);
    }

    /// <summary>The fix is out. <paramref name="fixedIn"/> is the platform version that carries it.</summary>
    public void Deliver(Actor by, string? fixedIn, string? text, DateTimeOffset now)
    {
        Workflow.Demand(this, Verb.Deliver, by, now);
        var version = PlainText.Line(fixedIn);
        DemandAll(
            version is null ? new FixedInNeeded() : null,
            version?.Length > RequestDraft.LongestLine ? new TextTooLong("fixedIn", RequestDraft.LongestLine) : null,
            TooLong(text, "text"));
        FixedIn = version;
        Move(TicketStatus.FixDelivered, EventCode.Delivered, by, now, PlainText.Lines(text), ("fixedIn", version!));
    }

    /// <summary>Not the platform's fault. Where it is somebody's work all the same, it moves to <paramref name="to"/>.</summary>
    /// <param name="missing">As for <see cref="Reclassify"/>.</param>
    public void RuleOutDefect(Actor by, RequestKind? to, string? reason, DateTimeOffset now, IReadOnlyList<MissingPiece>? missing = null)
    {
        Workflow.Demand(this, Verb.NotADefect, by, now);
        DemandAll(ReasonMistake(reason), to is RequestKind.Defect ? new AlreadyThere() : null);
        var why = PlainText.Lines(reason)!;
        if (to is { } kind)
            MoveTo(kind, EventCode.NotADefect, by, why, now, missing);
        else
            Move(TicketStatus.NotADefect, EventCode.NotADefect, by, now, why);
    }
}
