using TicketHub.Diagnostics;
using TicketHub.Diagnostics.Heaps;
using TicketHub.Diagnostics.Recognition;

namespace TicketHub.Web.ReadingEvidence;

/// <summary>Short questions to what was found in a file.</summary>
public static class Evidence
{
    /// <summary>The file and all that is in it, itself first.</summary>
    public static IEnumerable<FileFindings> All(FileFindings file) => file.Entries.SelectMany(All).Prepend(file);

    /// <summary>A reader of its kind has told something of it.</summary>
    public static bool HasReport(FileFindings part) =>
        part.Log is not null || part.Threads is not null || part.Crash is not null || part.Collections is not null || part.Heap is { Objects: > 0 };

    /// <summary>It tells something of a defect, or would if it could be read.</summary>
    public static bool IsIn(FileFindings file) => All(file).Any(part => HasReport(part)
        || part.Ending.Kind is EndingKind.Encrypted or EndingKind.TooDeep or EndingKind.TooBigInside
        || (part.Kind is FileKind.Gzip or FileKind.Zip or FileKind.Tar && part.Ending.Kind is not EndingKind.Whole));

    /// <summary>What a person would call the file: a packed log is a log.</summary>
    public static FileKind KindOf(FileFindings file) => file is { Kind: FileKind.Gzip, Entries: [var packed] } ? KindOf(packed) : file.Kind;

    /// <summary>Records of level error, or where a log has no levels, exceptions.</summary>
    public static long ErrorsOf(FileFindings file) =>
        All(file).Sum(part => part.Log is { } log ? Math.Max(log.Levels.Error + log.Levels.Fatal, log.ExceptionCount) : 0);

    /// <summary>The heap dump whose holders can be looked for: the file itself, plain or packed by itself.</summary>
    public static FileFindings? DumpToClimb(FileFindings file) => file switch
    {
        { Heap: { Objects: > 0, End.State: not HeapState.NotADump } } => file,
        { Kind: FileKind.Gzip, Entries: [{ Heap: { Objects: > 0, End.State: not HeapState.NotADump } } packed] } => packed,
        _ => null,
    };
}
