using TicketHub.Diagnostics;
using TicketHub.Diagnostics.Heaps;
using TicketHub.Diagnostics.Recognition;

namespace TicketHub.Web.ReadingEvidence;

/// <summary>Short questions to what was found in a file.</summary>
public static class Evidence
{
    /// <summary>The file and all that is in it, itself first.</summary>
    public static IEnumerable<FileFindings> All(FileFindings file) => file.Entries.SelectMany(All).Prepend(file);

    /// <summary>The same with the places in <see cref="FileFindings.Entries"/> that lead to each, from the outside.</summary>
    public static IEnumerable<(IReadOnlyList<int> Part, FileFindings Piece)> Placed(FileFindings file) =>
        file.Entries
            .SelectMany((entry, at) => Placed(entry).Select(inside => ((IReadOnlyList<int>)[at, .. inside.Part], inside.Piece)))
            .Prepend(([], file));

    /// <summary>A reader of its kind has told something of it.</summary>
    public static bool HasReport(FileFindings part) =>
        part.Log is not null
        || part.Threads is not null
        || part.Crash is not null
        || part.Collections is not null
        || part.Heap is { Objects: > 0 };

    /// <summary>It tells something of a defect, or would if it could be read.</summary>
    public static bool IsIn(FileFindings file) => All(file).Any(part => HasReport(part)
        || part.Ending.Kind is EndingKind.Encrypted or EndingKind.TooDeep or EndingKind.TooBigInside
        || (part.Kind is FileKind.Gzip or FileKind.Zip or FileKind.Tar && part.Ending.Kind is not EndingKind.Whole));

    /// <summary>What a person would call the file: a packed log is a log.</summary>
    public static FileKind KindOf(FileFindings file) => file is { Kind: FileKind.Gzip, Entries: [var packed] } ? KindOf(packed) : file.Kind;

    /// <summary>Records of level error, or where a log has no levels, exceptions.</summary>
    public static long ErrorsOf(FileFindings file) =>
        All(file).Sum(part => part.Log is { } log ? Math.Max(log.Levels.Error + log.Levels.Fatal, log.ExceptionCount) : 0);

    /// <summary>The heap dumps whose holders can be looked for, the biggest first. Each costs as much as all else that is read of a file.</summary>
    public static IReadOnlyList<(IReadOnlyList<int> Part, FileFindings Piece)> DumpsToClimb(FileFindings file)
    {
        const int Most = 3;
        return [.. Placed(file).Where(placed => placed.Piece.Heap is { Objects: > 0, End.State: not HeapState.NotADump })
            .OrderByDescending(placed => placed.Piece.Heap!.Bytes).Take(Most)];
    }

    /// <summary>The file with what holds the memory of a dump at one place in it.</summary>
    public static FileFindings WithHolders(FileFindings file, IReadOnlyList<int> part, HeapHolders holders) => part is [var at, ..]
        ? file with
        {
            Entries = [.. file.Entries.Select((entry, number) => number == at
                ? WithHolders(entry, [.. part.Skip(1)], holders)
                : entry)],
        }
        : file with { Holders = holders };
}
