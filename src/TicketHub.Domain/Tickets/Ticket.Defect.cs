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
        DemandAll(ReleaseVersion.Mistake(fixedIn, "fixedIn", new FixedInNeeded()), TooLong(text, "text"));
        var version = PlainText.Line(fixedIn)!;
        FixedIn = version;
        Move(TicketStatus.FixDelivered, EventCode.Delivered, by, now, PlainText.Lines(text), ("fixedIn", version));
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

    /// <summary>
    /// It is a defect that was fixed in <paramref name="fixedIn"/> and should not be in this version any more: a step more urgent, high at
    /// least. Nobody did this, so the line stands under the author's name and is told as TicketHub's own.
    /// </summary>
    public void RaiseAfterFix(string fixedIn, DateTimeOffset now)
    {
        var raised = Priority < Priority.High ? Priority.High : Priority.Critical;
        (string, string)[] step = raised > Priority ? [("before", Priority.ToString()), ("after", raised.ToString())] : [];
        events.Add(new TicketEvent(
            EventCode.SeenAfterFix, RequesterId, now, null,
            new[] { ("fixedIn", fixedIn) }.Concat(step).ToDictionary(a => a.Item1, a => a.Item2)));
        Priority = raised > Priority ? raised : Priority;
        if (!Marks.Contains(Mark.SeenAfterFix))
            Marks = [.. Marks, Mark.SeenAfterFix];
        Changed(now);
    }

    /// <summary>A person said that it did not bring the defect back. What it was hurried by is for a person to take back too.</summary>
    public void NotAfterFix(DateTimeOffset now)
    {
        if (!Marks.Contains(Mark.SeenAfterFix))
            return;
        Marks = [.. Marks.Where(mark => mark is not Mark.SeenAfterFix)];
        Changed(now);
    }

    /// <summary>Which known defect it is, or is not. Its number is headquarters' business, and nothing that the author could notice changes.</summary>
    public void NoteDefect(string defect, bool isIt, Actor by, string? reason, DateTimeOffset now) =>
        Write(isIt ? EventCode.DefectLinked : EventCode.DefectRuledOut, by, now, reason, ("defect", defect)).Internal = true;
}
