using System.Security.Cryptography;
using System.Text;
using TicketHub.Diagnostics;
using TicketHub.Diagnostics.Crashes;
using TicketHub.Diagnostics.Fingerprints;
using TicketHub.Diagnostics.Heaps;
using TicketHub.Diagnostics.Logs;
using TicketHub.Diagnostics.Threads;
using TicketHub.Domain;
using TicketHub.Domain.Findings;

namespace TicketHub.Web.ReadingEvidence;

/// <summary>The kinds of exceptions and crashes of a file, those of all its parts together.</summary>
public static class SeenTraces
{
    /// <summary>A file has a thousand kinds at most, an archive many files; the rarest are left out.</summary>
    private const int Most = 1000;

    /// <summary>The most frequent first.</summary>
    public static IReadOnlyList<SeenTrace> Of(FileFindings file) =>
    [
        .. Evidence.All(file).SelectMany(OfPart).GroupBy(trace => trace.Kind).Select(same => same.Aggregate(Together))
            .OrderByDescending(trace => trace.Count).ThenBy(trace => trace.Kind, StringComparer.Ordinal).Take(Most),
    ];

    private static IEnumerable<SeenTrace> OfPart(FileFindings part)
    {
        foreach (var group in part.Log?.Exceptions ?? [])
            yield return Of(group, part.Log!.HasDates);
        if (part.Crash is { } crash)
            yield return Of(crash);
        foreach (var dump in part.Threads?.Dumps ?? [])
        {
            foreach (var deadlock in dump.Deadlocks)
                yield return Of(deadlock, dump);
        }

        if (part.Heap is { Threads.OutOfMemory: { } thread } heap)
            yield return Of(thread, heap);
    }

    private static SeenTrace Of(ExceptionGroup group, bool hasDates) => new(
        group.Fingerprint.K1, group.Fingerprint.K2, group.Fingerprint.Reason.RootClass, group.Fingerprint.Reason.Frames, group.Count,
        hasDates ? group.First : null, hasDates ? group.Last : null);

    private static SeenTrace Of(Deadlock deadlock, ThreadDump dump)
    {
        var fingerprint = DeadlockFingerprint.Of(deadlock, FramesInApp.Default);
        var at = dump.OnTheClock();
        return new(fingerprint.K1, fingerprint.K2, SeenTrace.Deadlock, fingerprint.Reason.Frames, 1, at, at);
    }

    private static SeenTrace Of(HeapThreadGroup thread, HeapReport heap)
    {
        var fingerprint = OutOfMemoryFingerprint.Of(thread, FramesInApp.Default);
        // A dump knows its moment; a log, that it stands beside, only the wall's time.
        var at = AlmatyTime.At(heap.TakenAt);
        return new(fingerprint.K1, fingerprint.K2, fingerprint.Reason.RootClass, fingerprint.Reason.Frames, 1, at, at);
    }

    private static SeenTrace Of(CrashReport crash)
    {
        var key = $"{crash.Fingerprint.Version}:{Hash($"crash\n{crash.Fingerprint.Key}")}";
        var frames = crash.JavaFrames.Prepend(crash.Frame).Select(frame => frame?.Symbol).OfType<string>().Distinct();
        return new(key, key, crash.Signal ?? crash.Kind.ToString(), [.. frames.Take(5)], 1, null, null);
    }

    private static SeenTrace Together(SeenTrace one, SeenTrace other) => one with
    {
        Count = one.Count + other.Count,
        First = Least(one.First, other.First),
        Last = one.Last > other.Last || other.Last is null ? one.Last : other.Last,
    };

    private static DateTime? Least(DateTime? one, DateTime? other) => one < other || other is null ? one : other;

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
}
