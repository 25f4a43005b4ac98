namespace TicketHub.Diagnostics.Collections;

/// <summary>
/// Count, sum and maximum exactly; the 95th percentile from a histogram whose steps are 1 % wide, so that a log of any length takes
/// the same memory.
/// </summary>
/// <param name="P95Ms">Not less than the real one and at most 1 % more.</param>
public sealed record PauseTimes(long Count, double TotalMs, double MaxMs, double P95Ms);

internal sealed class PauseTally
{
    private const double Step = 1.01;
    private const double Least = 0.001;

    /// <summary>From a microsecond to a day.</summary>
    private readonly int[] counts = new int[2_600];
    private long count;
    private double total, max;

    public void Add(double ms)
    {
        count++;
        total += ms;
        max = Math.Max(max, ms);
        counts[ms <= Least ? 0 : Math.Min(counts.Length - 1, (int)Math.Ceiling(Math.Log(ms / Least) / Math.Log(Step)))]++;
    }

    public double Total => total;

    public PauseTimes Times()
    {
        var rest = (long)Math.Ceiling(count * 0.95);
        for (var at = 0; at < counts.Length && count > 0; at++)
            if ((rest -= counts[at]) <= 0)
                return new PauseTimes(count, total, max, Math.Min(max, Least * Math.Pow(Step, at)));
        return new PauseTimes(count, total, max, max);
    }
}
