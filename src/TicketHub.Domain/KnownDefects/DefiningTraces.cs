using TicketHub.Domain.Findings;

namespace TicketHub.Domain.KnownDefects;

/// <summary>One kind of trace of a request, over all its files.</summary>
/// <param name="OfPlatform">A frame of the platform's own stands in it.</param>
/// <param name="IsNoise">A person said so, or it occurs in so many requests that it tells none from another.</param>
public sealed record TraceOfTicket(
    string Key, string ExceptionClass, bool HasFrames, bool OfPlatform, bool IsNoise, long Count, DateTime? First, DateTime? Last);

/// <summary>
/// Not every exception of a log is the defect. Which ones are is told by a rule that a person can follow (docs/decisions/0020):
/// what occurs everywhere and what has no stack is left out; the platform's own frames go before others; what was written near the
/// moment that the author noticed goes before the rest; then errors of the virtual machine, then the most frequent, at most three.
/// </summary>
public static class DefiningTraces
{
    public const int Most = 3;

    /// <summary>From this many requests on a trace may be one that occurs everywhere,</summary>
    public const int FrequentFrom = 20;

    /// <summary>and is, where it is in at least one of this many.</summary>
    public const int FrequentShare = 4;

    /// <summary>Of the most frequent one's count, what others need to stand beside it.</summary>
    private const int Tenth = 10;

    private static readonly TimeSpan Near = TimeSpan.FromDays(1);

    /// <summary>It occurs so often that it tells no request from another.</summary>
    public static bool IsFrequent(int inTickets, int ofTickets) => inTickets >= FrequentFrom && inTickets * FrequentShare >= ofTickets;

    /// <param name="traces">All of one request.</param>
    /// <param name="noticed">When the author noticed it, by the clock of Almaty; a log says no zone, so a day is near enough.</param>
    public static IReadOnlyList<string> Of(IEnumerable<TraceOfTicket> traces, DateTime? noticed)
    {
        var candidates = traces.Where(trace => trace is { HasFrames: true, IsNoise: false }).ToList();
        candidates = Prefer(candidates, trace => trace.OfPlatform);
        if (noticed is { } at)
            candidates = Prefer(candidates, trace => trace.First <= at + Near && trace.Last >= at - Near);
        candidates = Prefer(candidates, trace => IsOfMachine(trace.ExceptionClass));
        var most = candidates.Count == 0 ? 0 : candidates.Max(trace => trace.Count);
        return [.. candidates.Where(trace => trace.Count * Tenth >= most)
            .OrderByDescending(trace => trace.Count)
            .ThenBy(trace => trace.Key, StringComparer.Ordinal)
            .Take(Most)
            .Select(trace => trace.Key)];
    }

    private static List<TraceOfTicket> Prefer(List<TraceOfTicket> among, Func<TraceOfTicket, bool> better) =>
        among.Exists(trace => better(trace)) ? among.FindAll(trace => better(trace)) : among;

    /// <summary>After which nothing works on: what else a log tells then, follows from it.</summary>
    private static bool IsOfMachine(string type) =>
        type == SeenTrace.Deadlock
        || (type.StartsWith("java.lang.", StringComparison.Ordinal)
            && type.EndsWith("Error", StringComparison.Ordinal)
            && type != "java.lang.AssertionError");
}
