using TicketHub.Domain.Intake;

namespace TicketHub.Domain.Tickets;

/// <summary>What people's decisions about a request teach the classifier.</summary>
public sealed partial class Ticket
{
    /// <summary>The events that <see cref="Lesson"/> is drawn from: with these loaded it is complete.</summary>
    public static readonly IReadOnlyList<EventCode> TeachingEvents =
        [EventCode.Reclassified, EventCode.NotADefect, EventCode.AppealGranted, EventCode.Answered, EventCode.Delivered];

    /// <summary>
    /// The kind that people gave this request, by deciding or by working it to an end that only its own queue has; null where
    /// nobody did, and where what they decided is not about its words.
    /// </summary>
    public RequestKind? Lesson()
    {
        if (Outcome is Outcome.SpecDump || Status is TicketStatus.Appealed)
            return null;
        // A fault that blocks nobody waits among the wishes, but it is none: its words are those of a defect.
        if (Marks.Contains(Mark.Fault))
            return null;
        var teaching = events.Where(e => TeachingEvents.Contains(e.Code)).OrderBy(e => e.Id).ToList();
        return teaching.LastOrDefault(e => e.Code is EventCode.Reclassified or EventCode.NotADefect or EventCode.AppealGranted) switch
        {
            { Code: EventCode.NotADefect } ruledOut => IsAboutWords(ruledOut) ? KindOf(Queue) : null,
            { } => KindOf(Queue),
            null when teaching.Exists(e => e.Code is EventCode.Answered) && Queue is QueueKind.Consultation => RequestKind.Consultation,
            null when teaching.Exists(e => e.Code is EventCode.Delivered) && Queue is QueueKind.Defect => RequestKind.Defect,
            null => null,
        };
    }

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
