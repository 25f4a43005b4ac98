using System.Buffers;
using TicketHub.Diagnostics.Reading;

namespace TicketHub.Diagnostics.Collections;

/// <summary>
/// [time][uptime][level][tags] GC(n) Pause Young (Normal) (G1 Evacuation Pause) 95M->92M(362M) 75.799ms. Decorations stand in any
/// number and, told apart by their looks, in any order; there may be none.
/// </summary>
internal sealed class UnifiedGcLine(GcTally tally)
{
    private static readonly SearchValues<byte> OfUptimes = SearchValues.Create("0123456789.,mns"u8);

    private long exhaustedIn = -1;

    public long Lines { get; private set; }

    public void Line(ReadOnlySpan<byte> line)
    {
        var text = line;
        var (stamps, gc) = (0, false);
        Span<Range> found = stackalloc Range[3];
        while (text is [(byte)'[', ..] && text.IndexOf((byte)']') is > 0 and var end)
        {
            var decoration = text[1..end];
            gc |= decoration.StartsWith("gc"u8);
            // Most are a level, tags or a number of a thread.
            if (stamps < found.Length && (IsUptime(decoration) || LogTime.IsClock(decoration)))
                found[stamps++] = new Range(line.Length - text.Length + 1, line.Length - text.Length + end);
            text = text[(end + 1)..];
        }

        text = text.TrimStart((byte)' ');
        if (text.StartsWith("GC("u8))
            Collection(line, text, found[..stamps]);
        else if (gc || stamps > 0)
            Other(line, text, found[..stamps]);
    }

    /// <summary>0.123s, 1234ms, 5678ns: uptimes. 1795346376251ms is milliseconds since 1970.</summary>
    private static bool IsUptime(ReadOnlySpan<byte> decoration) =>
        decoration is [>= (byte)'0' and <= (byte)'9', .., (byte)'s'] && decoration.Length <= 24 && !decoration.ContainsAnyExcept(OfUptimes);

    private void Collection(ReadOnlySpan<byte> line, ReadOnlySpan<byte> text, ReadOnlySpan<Range> stamps)
    {
        var close = text.IndexOf(") "u8);
        if (close < 0)
            return;
        Lines++;
        var number = Bytes.Whole(text[3..close]) ?? -1;
        text = text[(close + 2)..].TrimStart((byte)' ');
        // Generational ZGC puts the generation before: Y: Pause Mark Start
        if (text.Length > 3 && text[1] == ':' && text[2] == ' ')
            text = text[3..];
        if (text.StartsWith("Pause "u8))
            Pause(line, text, stamps, number);
        else if (Contains(text, "To-space exhausted"u8))
            Exhausted(number);
        else if (Contains(text, "oncurrent mode failure"u8) || Contains(text, "oncurrent Mode Failure"u8))
            tally.ConcurrentModeFailures++;
        else if ((text.StartsWith("Major Collection"u8)
            || text.StartsWith("Garbage Collection"u8)
            || text.StartsWith("Concurrent cleanup"u8))
            && HeapSize.TryLast(text, out var live))
            tally.Heap(live, After.Cycle, Time(line, stamps));
        else if (text.StartsWith("Minor Collection"u8) && HeapSize.TryLast(text, out var left))
            tally.Heap(left, After.Young, Time(line, stamps));
    }

    private void Pause(ReadOnlySpan<byte> line, ReadOnlySpan<byte> text, ReadOnlySpan<Range> stamps, long number)
    {
        // Without its duration it only begins: gc,start.
        if (!text.EndsWith("ms"u8) || !TryDuration(text, out var ms, out var words))
            return;
        var time = Time(line, stamps);
        var hasHeap = HeapSize.TryLast(words, out var heap);
        if (hasHeap)
            words = words[..words.LastIndexOf((byte)' ')];
        if (Contains(words, "(Evacuation Failure"u8))
        {
            Exhausted(number);
            words = words[..words.LastIndexOf(" (Evacuation Failure"u8)];
        }

        var (kind, cause) = Named(words);
        var full = kind.StartsWith("Pause Full", StringComparison.Ordinal);
        tally.Pause(kind, cause, ms, time, full);
        if (hasHeap && CollectsNothing(kind) && heap.CapacityMb is { } capacity)
            tally.Capacity(capacity);
        else if (hasHeap && !CollectsNothing(kind))
            tally.Heap(heap, full ? After.Full : IsCycle(kind) ? After.Cycle : After.Young, time);
    }

    /// <summary>A collection of old regions.</summary>
    private static bool IsCycle(string kind) => kind.Contains("(Mixed)", StringComparison.Ordinal);

    /// <summary>Steps of a concurrent cycle: what they print is the heap as it stands, garbage and all.</summary>
    private static bool CollectsNothing(string kind) => kind is "Pause Cleanup" or "Pause Remark" or "Pause Initial Mark";

    private static (string Kind, string? Cause) Named(ReadOnlySpan<byte> words)
    {
        words = words.TrimEnd((byte)' ');
        var group = words is [.., (byte)')'] ? words.LastIndexOf(" ("u8) : -1;
        if (group < 0)
            return (Bytes.Text(words, 100), null);
        return (Bytes.Text(words[..group], 100), Bytes.Text(words[(group + 2)..^1], 100));
    }

    private static bool TryDuration(ReadOnlySpan<byte> text, out double ms, out ReadOnlySpan<byte> before)
    {
        var blank = text.LastIndexOf((byte)' ');
        before = text[..blank];
        return Bytes.Number(text[(blank + 1)..], out ms, out _) && ms < 1e9;
    }

    private void Exhausted(long number)
    {
        // Said once or twice of one collection, depending on the version.
        if (number < 0 || number != exhaustedIn)
            tally.ToSpaceExhausted++;
        exhaustedIn = number;
    }

    private void Other(ReadOnlySpan<byte> line, ReadOnlySpan<byte> text, ReadOnlySpan<Range> stamps)
    {
        if (text.StartsWith("Using "u8) && text.Length < 60)
        {
            Lines++;
            tally.Restart();
            tally.Collector = Bytes.Text(text[6..], 60);
        }
        else if (text.StartsWith("Heap Max Capacity: "u8) && HeapSize.TryLast([.. "->"u8, .. text[19..]], out var most))
            tally.Capacity(most.AfterMb);
        else if (text.StartsWith("Allocation Stall ("u8) && text.EndsWith("ms"u8) && TryDuration(text, out var ms, out _))
            tally.Stall(ms, Time(line, stamps));
    }

    private static bool Contains(ReadOnlySpan<byte> text, ReadOnlySpan<byte> words) => text.IndexOf(words) >= 0;

    private static LogTime Time(ReadOnlySpan<byte> line, ReadOnlySpan<Range> stamps)
    {
        double? uptime = null, clock = null;
        string? printed = null;
        foreach (var range in stamps)
        {
            var stamp = line[range];
            if (LogTime.IsClock(stamp))
            {
                (clock, printed) = (clock ?? LogTime.Clock(stamp), printed ?? Bytes.Text(stamp));
                continue;
            }

            if (!Bytes.Number(stamp, out var number, out _))
                continue;
            var seconds = stamp is [.., (byte)'m', _] ? number / 1e3 : stamp is [.., (byte)'n', _] ? number / 1e9 : number;
            // More than thirty years of uptime are the time since 1970.
            if (seconds < 1e9)
                uptime ??= seconds;
            else if (seconds < 1e12)
                clock ??= seconds;
        }

        return new LogTime(uptime, clock, printed);
    }
}
