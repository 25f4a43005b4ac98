using TicketHub.Diagnostics;
using TicketHub.Diagnostics.Heaps;
using TicketHub.Diagnostics.Logs;
using TicketHub.Diagnostics.Recognition;
using TicketHub.Diagnostics.Threads;
using TicketHub.Domain.Materials;
using TicketHub.Web.ReadingEvidence;

namespace TicketHub.Web.Features.Materials;

/// <summary>What reading the attached files has brought so far.</summary>
/// <param name="Signs">What they say of the kind of trouble.</param>
public sealed record FoundInFiles(IReadOnlyList<Material> Materials, Signs Signs)
{
    /// <param name="findings">Of each file as it is kept.</param>
    public static FoundInFiles In(IEnumerable<string> findings)
    {
        var parts = findings.SelectMany(FindingsJson.Read).SelectMany(Evidence.All).ToList();
        return new([.. parts.SelectMany(MaterialsOf)], parts.Aggregate(Signs.None, (signs, part) => signs | SignsOf(part)));
    }

    /// <summary>An archive is what is in it; of what could not be read to an end and says nothing there is nothing.</summary>
    private static IEnumerable<Material> MaterialsOf(FileFindings part)
    {
        var found = Reports(part).ToList();
        if (found.Count > 0 || part.Entries.Count > 0)
            return found;
        return part.Kind switch
        {
            FileKind.Picture => [new(MaterialKind.Picture, null, null)],
            FileKind.Document => [new(MaterialKind.Document, null, null)],
            _ when part.Ending.Kind is not EndingKind.Whole => [],
            _ => [new(MaterialKind.Other, null, null)],
        };
    }

    private static IEnumerable<Material> Reports(FileFindings part)
    {
        if (part.Log is { } log)
            yield return log.HasDates ? new(MaterialKind.Log, log.First, log.Last) : new(MaterialKind.Log, null, null);
        if (part.Threads is { Dumps: { Count: > 0 } dumps })
            yield return OfDumps(dumps);
        if (part.Collections is not null)
            yield return new(MaterialKind.CollectionLog, null, null);
        if (part.Crash is not null)
            yield return new(MaterialKind.CrashFile, null, null);
        if (part.Heap is { Objects: > 0, End.State: not HeapState.NotADump })
            yield return new(MaterialKind.HeapDump, null, null);
    }

    /// <summary>From the first to the last of those that say when they were taken.</summary>
    private static Material OfDumps(IReadOnlyList<ThreadDump> dumps)
    {
        var taken = dumps.Select(dump => dump.OnTheClock()).ToList();
        return new(MaterialKind.ThreadDump, taken.Min(), taken.Max());
    }

    private static Signs SignsOf(FileFindings part)
    {
        var signs = part.Crash is null ? Signs.None : Signs.Crash;
        foreach (var symptom in part.Log?.Symptoms ?? [])
        {
            signs |= symptom.Kind switch
            {
                SymptomKind.OutOfMemory => Signs.OutOfMemory,
                // Who waits for a connection that nobody gives back stands still.
                SymptomKind.Deadlock or SymptomKind.PoolExhausted => Signs.Hang,
                _ => Signs.None,
            };
        }

        if (part.Threads?.Dumps.Any(dump => dump.Deadlocks.Count > 0) == true)
            signs |= Signs.Hang;
        return part.Collections?.Trend?.LooksLikeLeak == true ? signs | Signs.OutOfMemory : signs;
    }
}
