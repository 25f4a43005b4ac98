using TicketHub.Diagnostics.Reading;

namespace TicketHub.Diagnostics.Collections;

/// <summary>Sums up the events of a log of either form.</summary>
internal sealed class GcTally
{
    private const int MostKinds = 40;
    private const int MostLongest = 10;

    /// <summary>The clock of lines that several threads write goes back a little; a new process goes back to its beginning.</summary>
    private const double BackS = 5;

    private readonly PauseTally pauses = new(), full = new(), stalls = new();
    private readonly Dictionary<string, PauseKind> kinds = [];
    private readonly PriorityQueue<Pause, double> longest = new();
    private HeapCurve curve = new(), best = new();
    private double lastAt = double.NaN, clockZero = double.NaN, earlierSpans;
    private int starts = 1;
    private long collections, explicitOnes;
    private string? firstPrinted, lastPrinted;

    public string? Collector { get; set; }

    public string? CommandLine { get; set; }

    public long ConcurrentModeFailures { get; set; }

    public long ToSpaceExhausted { get; set; }

    public long PromotionFailed { get; set; }

    private long degenerated;

    public bool IsEmpty => collections == 0 && Collector is null && CommandLine is null;

    private double? Now(LogTime time)
    {
        firstPrinted ??= time.Printed;
        lastPrinted = time.Printed ?? lastPrinted;
        if (time.ClockS is { } clock && double.IsNaN(clockZero))
            clockZero = clock - (time.UptimeS ?? 0);
        var now = time.UptimeS ?? time.ClockS - clockZero;
        if (now is not { } at)
            return null;
        if (!double.IsNaN(lastAt) && at < lastAt - BackS)
            Restart();
        lastAt = at;
        curve.Reached(at);
        return at;
    }

    /// <summary>The process began anew in the same log.</summary>
    public void Restart()
    {
        if (curve.Seen == 0 && curve.Span == 0)
            return;
        starts++;
        earlierSpans += curve.Span;
        best = curve.Seen > best.Seen ? curve : best;
        curve = new HeapCurve();
        lastAt = double.NaN;
    }

    public void Pause(string kind, string? cause, double ms, LogTime time, bool isFull)
    {
        collections++;
        var at = Now(time);
        pauses.Add(ms);
        if (isFull)
        {
            full.Add(ms);
            // System.gc(), Heap Dump Initiated GC, Diagnostic Command, GCLocker is none.
            explicitOnes += cause is "System.gc()" or "System" or "Heap Inspection Initiated GC"
                or "Heap Dump Initiated GC" or "Diagnostic Command"
                ? 1
                : 0;
        }

        degenerated += kind.StartsWith("Pause Degenerated", StringComparison.Ordinal) ? 1 : 0;
        if (kinds.TryGetValue(kind, out var known) || kinds.Count < MostKinds)
            kinds[kind] = new PauseKind(kind, (known?.Count ?? 0) + 1, (known?.TotalMs ?? 0) + ms, Math.Max(known?.MaxMs ?? 0, ms));
        if (longest.Count < MostLongest || ms > longest.Peek().Ms)
        {
            longest.Enqueue(new Pause(kind, cause, ms, at, time.Printed), ms);
            if (longest.Count > MostLongest)
                longest.Dequeue();
        }
    }

    public void Stall(double ms, LogTime time)
    {
        Now(time);
        stalls.Add(ms);
    }

    public void Heap(HeapSize size, After after, LogTime time)
    {
        collections++;
        var at = Now(time) ?? collections;
        curve.Add(at, size.AfterMb, after);
        curve.CapacityMb = size.CapacityMb ?? curve.CapacityMb;
    }

    public void Capacity(double mb) => curve.CapacityMb = mb;

    public GcReport Report(GcLogForm form, Extent extent)
    {
        var told = curve.Seen >= best.Seen ? curve : best;
        var timed = !double.IsNaN(lastAt);
        double? span = timed ? earlierSpans + curve.Span : null;
        return new GcReport(
            form, Collector, CommandLine, firstPrinted, lastPrinted, starts, span,
            span > 0 ? Math.Min(1, pauses.Total / 1000 / span.Value) : null, pauses.Times(), full.Times(), explicitOnes,
            ConcurrentModeFailures, ToSpaceExhausted, PromotionFailed, degenerated, stalls.Times(),
            [.. kinds.Values.OrderByDescending(kind => kind.TotalMs)],
            [.. longest.UnorderedItems.Select(item => item.Element).OrderByDescending(pause => pause.Ms)],
            told.Points, told.CapacityMb, told.Trend(timed), extent);
    }
}
