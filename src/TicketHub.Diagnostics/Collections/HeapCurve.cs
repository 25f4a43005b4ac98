namespace TicketHub.Diagnostics.Collections;

/// <summary>The heap after collections over one life of a process: points for a chart, thinned out, and exact sums for the trend.</summary>
internal sealed class HeapCurve
{
    private const int MostPoints = 1_024;

    /// <summary>Full ones are rare, and the most telling: up to so many of them stay.</summary>
    private const int MostFull = MostPoints / 4;

    private const int YoungInOne = 20;

    private readonly List<HeapPoint> points = [];
    private readonly Line full = new(), cycle = new(), young = new();
    private int every = 1, seen, youngSeen;
    private HeapPoint? leastYoung;
    private double first = double.NaN, last;

    public double? CapacityMb { get; set; }

    public double Span => double.IsNaN(first) ? 0 : last - first;

    /// <summary>How far it has come: the life that has most is the one to tell of.</summary>
    public int Seen => seen;

    public IReadOnlyList<HeapPoint> Points => points;

    public void Reached(double at)
    {
        first = double.IsNaN(first) ? at : first;
        last = at;
    }

    public void Add(double at, double mb, After after)
    {
        var point = new HeapPoint(at, mb, after);
        if (seen++ % every == 0 || after == After.Full)
            points.Add(point);
        if (points.Count > MostPoints)
        {
            every *= 2;
            var kept = points.Where((kept, number) => number % 2 == 0 || (kept.After == After.Full && full.Count <= MostFull)).ToList();
            points.Clear();
            points.AddRange(kept);
        }

        if (after != After.Young)
        {
            (after == After.Full ? full : cycle).Add(at, mb);
            return;
        }

        leastYoung = leastYoung is { } least && least.Mb <= mb ? least : point;
        if (++youngSeen % YoungInOne == 0)
        {
            young.Add(leastYoung.AtS, leastYoung.Mb);
            leastYoung = null;
        }
    }

    /// <summary>By the collections that say most, of which there are enough.</summary>
    public HeapTrend? Trend(bool timed)
    {
        var (line, restsOn) = full.Count >= 3 ? (full, After.Full) : cycle.Count >= 3 ? (cycle, After.Cycle) : (young, After.Young);
        return line.Count < 3 ? null : line.Trend(restsOn, timed, CapacityMb);
    }

    private sealed class Line
    {
        private const double Hour = 3600;
        private double meanX, meanY, xx, xy, yy, firstX, firstY, lastX, lastY;

        public int Count { get; private set; }

        /// <summary>Running means: sums of squares would lose their digits over long uptimes.</summary>
        public void Add(double x, double y)
        {
            if (Count++ == 0)
                (firstX, firstY) = (x, y);
            (lastX, lastY) = (x, y);
            var (dx, dy) = (x - meanX, y - meanY);
            meanX += dx / Count;
            meanY += dy / Count;
            xx += dx * (x - meanX);
            yy += dy * (y - meanY);
            xy += dx * (y - meanY);
        }

        public HeapTrend Trend(After restsOn, bool timed, double? capacity)
        {
            var slope = xx > 0 ? xy / xx : 0;
            var fit = xx > 0 && yy > 0 ? xy * xy / (xx * yy) : 0;
            var climb = slope * (lastX - firstX);
            var left = (capacity ?? 0) - (meanY + slope * (lastX - meanX));
            return new HeapTrend(
                timed ? slope * Hour : null, fit, Count, timed ? lastX - firstX : null, firstY, lastY, restsOn,
                timed && slope > 1e-9 && capacity is not null ? Math.Max(0, left / slope / Hour) : null,
                Count >= 5 && fit >= 0.7 && climb >= 0.1 * (capacity ?? double.MaxValue));
        }
    }
}
