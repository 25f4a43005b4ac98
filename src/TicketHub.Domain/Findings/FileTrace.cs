namespace TicketHub.Domain.Findings;

/// <summary>A <see cref="SeenTrace"/> of one attached file, kept so that it can be looked for by its keys.</summary>
public sealed class FileTrace
{
    private FileTrace() { }

    public long Id { get; private set; }

    public Guid AttachmentId { get; private set; }

    public string Group { get; private set; } = "";

    public string Kind { get; private set; } = "";

    public string ExceptionClass { get; private set; } = "";

    public IReadOnlyList<string> Frames { get; private set; } = [];

    public long Count { get; private set; }

    public DateTime? First { get; private set; }

    public DateTime? Last { get; private set; }

    public SeenTrace Seen => new(Group, Kind, ExceptionClass, Frames, Count, First, Last);

    public static FileTrace Of(Guid attachment, SeenTrace seen) => new()
    {
        AttachmentId = attachment,
        Group = seen.Group,
        Kind = seen.Kind,
        ExceptionClass = seen.ExceptionClass,
        Frames = seen.Frames,
        Count = seen.Count,
        First = seen.First,
        Last = seen.Last,
    };
}
