using TicketHub.Diagnostics.Reading;

namespace TicketHub.Diagnostics.Collections;

/// <summary>What a log of garbage collections tells. Logs of one process that were rotated are merged by reading them one behind the other.</summary>
/// <param name="Collector">As the log names it, or as its words betray it.</param>
/// <param name="Starts">How many times the process began in this log. Trend and curve are those of its longest life.</param>
/// <param name="SpanS">Seconds from the first collection to the last, over all lives.</param>
/// <param name="Full">Of all pauses those that collected everything.</param>
/// <param name="Explicit">Full ones that somebody asked for: System.gc(), a heap dump, a monitoring tool.</param>
/// <param name="Degenerated">Shenandoah fell behind and stopped the world to finish.</param>
/// <param name="AllocationStalls">ZGC fell behind: threads waited for memory. Not among the pauses.</param>
public sealed record GcReport(
    GcLogForm Form,
    string? Collector,
    string? CommandLine,
    string? FirstAt,
    string? LastAt,
    int Starts,
    double? SpanS,
    double? PausedShare,
    PauseTimes Pauses,
    PauseTimes Full,
    long Explicit,
    long ConcurrentModeFailures,
    long ToSpaceExhausted,
    long PromotionFailed,
    long Degenerated,
    PauseTimes AllocationStalls,
    IReadOnlyList<PauseKind> Kinds,
    IReadOnlyList<Pause> Longest,
    IReadOnlyList<HeapPoint> HeapAfter,
    double? HeapCapacityMb,
    HeapTrend? Trend,
    Extent Extent);

public enum GcLogForm
{
    /// <summary>-Xlog:gc*, since Java 9.</summary>
    Unified,

    /// <summary>-XX:+PrintGCDetails, up to Java 8.</summary>
    Java8,
}

/// <param name="AtS">Seconds since the process began (without an uptime in the log: since its first line); nothing where the log has no time.</param>
public sealed record Pause(string Kind, string? Cause, double Ms, double? AtS, string? At);

public sealed record PauseKind(string Kind, long Count, double TotalMs, double MaxMs);

/// <param name="AtS">Or the number of the collection, where the log has no time.</param>
public sealed record HeapPoint(double AtS, double Mb, After After);

/// <summary>After what a heap was measured: the more was collected, the nearer it is to what really lives.</summary>
public enum After
{
    /// <summary>Only the least of every 20 counts for a trend.</summary>
    Young,

    /// <summary>G1 mixed, ZGC major, Shenandoah's concurrent cleanup.</summary>
    Cycle,

    Full,
}

/// <summary>A line laid through the heap after collections by least squares.</summary>
/// <param name="MbPerHour">Nothing where the log has no time.</param>
/// <param name="Fit">R²: 1 where all points lie on the line.</param>
/// <param name="RestsOn">After which collections.</param>
/// <param name="HoursToFull">Until the line meets the capacity, where it climbs.</param>
/// <param name="LooksLikeLeak">At least 5 points, a good fit, and a climb of a tenth of the capacity and more.</param>
public sealed record HeapTrend(
    double? MbPerHour, double Fit, int Points, double? SpanS, double FirstMb,
    double LastMb, After RestsOn, double? HoursToFull, bool LooksLikeLeak);
