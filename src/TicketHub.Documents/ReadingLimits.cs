namespace TicketHub.Documents;

/// <summary>How much one file may take. What goes beyond is cut or told as unreadable; it is never an error of ours.</summary>
public sealed record ReadingLimits
{
    public static readonly ReadingLimits Default = new();

    /// <summary>Characters kept of one document.</summary>
    public int Text { get; init; } = 2_000_000;

    /// <summary>Characters kept of an archive or a letter with everything in it.</summary>
    public int AllText { get; init; } = 8_000_000;

    /// <summary>Bytes of one file, as it was sent.</summary>
    public int File { get; init; } = 100_000_000;

    /// <summary>Bytes that come out of everything packed in one file, however deep; real ones, not what a header says.</summary>
    public long Unpacked { get; init; } = 100_000_000;

    /// <summary>Files in one archive or letter, however deep.</summary>
    public int Entries { get; init; } = 2_000;

    /// <summary>An archive in an archive is read; one in that one is not.</summary>
    public int Depth { get; init; } = 2;
}
