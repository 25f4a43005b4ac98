using TicketHub.Domain.Intake;

namespace TicketHub.Domain.Tickets;

/// <summary>What people's decisions about a request teach the classifier.</summary>
public sealed partial class Ticket
{
    private static readonly IReadOnlyList<EventCode> Deciding =
        [EventCode.Reclassified, EventCode.KindConfirmed, EventCode.NotADefect, EventCode.AppealGranted];

    /// <summary>The events that <see cref="Lesson"/> is drawn from: with these loaded it is complete.</summary>
    public static readonly IReadOnlyList<EventCode> TeachingEvents =
        [.. Deciding, EventCode.Answered, EventCode.Delivered];

    /// <summary>
    /// The kind that people gave this request, by deciding or by working it to an end that only its own queue has, and who that was;
    /// null where nobody did, and where what they decided is not about its words. Nobody teaches by their own requests: else one person
    /// alone could write what the classifier learns.
    /// </summary>
    public Lesson? Lesson()
    {
        if (Outcome is Outcome.SpecDump || Status is TicketStatus.Appealed)
            return null;
        // A fault that blocks nobody waits among the wishes, but it is none: its words are those of a defect.
        if (Marks.Contains(Mark.Fault))
            return null;
        var teaching = events.Where(e => TeachingEvents.Contains(e.Code)).OrderBy(e => e.Id).ToList();
        var last = teaching.LastOrDefault(e => Deciding.Contains(e.Code)) ?? teaching.LastOrDefault(e => Ends(e.Code) == Queue);
        if (last is null || last.ById == RequesterId || (last.Code is EventCode.NotADefect && !IsAboutWords(last)))
            return null;
        return KindOf(Queue) is { } kind ? new(kind, last.ById) : null;
    }

    /// <summary>The queue whose work is done by it.</summary>
    private static QueueKind? Ends(EventCode code) => code switch
    {
        EventCode.Answered => QueueKind.Consultation,
        EventCode.Delivered => QueueKind.Defect,
        _ => null,
    };

    /// <summary>
    /// Ruled out before anybody looked for a cause: it did not read like a defect. After that it did, and only the search told
    /// otherwise; the next one that reads the same has to be looked at just the same.
    /// </summary>
    private static bool IsAboutWords(TicketEvent ruledOut) =>
        ruledOut.Arguments.ContainsKey("to")
        && ruledOut.Arguments.GetValueOrDefault("before") is nameof(TicketStatus.New) or nameof(TicketStatus.Acknowledged);

    private static RequestKind? KindOf(QueueKind queue) => queue switch
    {
        QueueKind.Consultation => RequestKind.Consultation,
        QueueKind.Defect => RequestKind.Defect,
        QueueKind.Enhancement => RequestKind.Enhancement,
        _ => null,
    };
}

/// <summary>What a request teaches, and who decided so last.</summary>
public sealed record Lesson(RequestKind Kind, Guid ById);
