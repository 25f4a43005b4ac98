using System.Globalization;
using TicketHub.Diagnostics;
using TicketHub.Diagnostics.Heaps;
using TicketHub.Diagnostics.Logs;
using TicketHub.Diagnostics.Recognition;
using TicketHub.Domain.Materials;

namespace TicketHub.Web.ReadingEvidence;

/// <summary>What a file brings for finding a defect, by its findings: of an archive every file is one, a log with thread dumps is both.</summary>
public static class ReadMaterials
{
    /// <summary>As the machine writes the time into thread dumps, crash files and logs of the collector.</summary>
    private static readonly string[] Times =
    [
        "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFF", "yyyy-MM-dd'T'HH:mm:ss.FFFzzz", "yyyy-MM-dd'T'HH:mm:ss.FFFzz00", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'",
        "ddd MMM d HH:mm:ss yyyy",
    ];

    public static IReadOnlyList<Material> Of(FileFindings file) => [.. Evidence.All(file).SelectMany(OfPart)];

    private static IEnumerable<Material> OfPart(FileFindings part)
    {
        if (part.Log is { } log)
            yield return new(MaterialKind.Log, Dated(log, log.First), Dated(log, log.Last));
        if (part.Threads is { Dumps: { Count: > 0 } dumps })
            yield return OfTimes(MaterialKind.ThreadDump, dumps.Select(dump => dump.TakenAt));
        if (part.Collections is { } collections)
            yield return OfTimes(MaterialKind.CollectionLog, [collections.FirstAt, collections.LastAt]);
        if (part.Crash is { } crash)
            yield return OfTimes(MaterialKind.CrashFile, [crash.TakenAt]);
        if (part.Heap is { End.State: not HeapState.NotADump } heap)
        {
            // The only one that is written with its zone; beside the others it stands as they do.
            var taken = heap.TakenAt is { } at ? TimeZoneInfo.ConvertTime(at, Words.Almaty).DateTime : (DateTime?)null;
            yield return new(MaterialKind.HeapDump, taken, taken);
        }

        if (part.Kind is FileKind.Picture)
            yield return new(MaterialKind.Picture, null, null);
        else if (part.Kind is FileKind.Document)
            yield return new(MaterialKind.Document, null, null);
        else if (part.Entries.Count == 0 && !Evidence.HasReport(part))
            yield return new(MaterialKind.Other, null, null);
    }

    /// <summary>A log without dates tells hours of a day that nobody knows.</summary>
    private static DateTime? Dated(LogReport log, DateTime? time) => log.HasDates || time is { Year: > 1 } ? time : null;

    private static Material OfTimes(MaterialKind kind, IEnumerable<string?> written)
    {
        var times = written.Select(Time).OfType<DateTime>().ToList();
        return times.Count == 0 ? new(kind, null, null) : new(kind, times.Min(), times.Max());
    }

    /// <summary>The hours as they are written: a zone is left aside, as logs have none.</summary>
    private static DateTime? Time(string? written)
    {
        if (written is null)
            return null;
        // hs_err: "Sat Nov 21 08:14:07 2026 UTC elapsed time: …"
        var words = written.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var text = words is [_, _, _, _, var year, ..] && year.Length == 4 ? string.Join(' ', words.Take(5)) : written.Trim();
        return DateTimeOffset.TryParseExact(text, Times, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time.DateTime : null;
    }
}
