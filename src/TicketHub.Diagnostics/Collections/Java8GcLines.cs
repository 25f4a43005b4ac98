using TicketHub.Diagnostics.Reading;

namespace TicketHub.Diagnostics.Collections;

/// <summary>
/// 151.126: [GC (Allocation Failure) [PSYoungGen: 76288K->12688K(88832K)] 76288K->12768K(291584K), 0.0131 secs]. A record may go
/// over many lines with others between them: it ends where its brackets close, and what counts stands outside of the inner ones.
/// </summary>
internal sealed class Java8GcLines(GcTally tally)
{
    private const int MostLines = 300;

    private readonly byte[] outer = new byte[2_048];
    private int outerLength, depth, lines;
    private LogTime time;
    private string lastKind = "";
    private bool failed, exhausted, promotionFailed, pauseWithoutHeap;

    /// <summary>Within a record that goes on.</summary>
    public bool IsInside => depth > 0;

    public long Lines { get; private set; }

    public void Line(ReadOnlySpan<byte> line)
    {
        var start = Start(line);
        if (start >= 0)
        {
            Lines++;
            var rest = line[start..];
            if (rest.StartsWith("[GC concurrent"u8))
                return;
            (outerLength, depth, lines, failed, exhausted, promotionFailed, pauseWithoutHeap) = (0, 0, 0, false, false, false, false);
            time = LogTime.OfJava8(line[..start]);
            Go(rest);
        }
        else if (IsInside)
            Go(line);
        else
            Outside(line);
    }

    private static int Start(ReadOnlySpan<byte> line)
    {
        var at = line.IndexOf("[GC"u8);
        // [GC Worker Start (ms): … is a detail of G1.
        if (at >= 0 && line[(at + 3)..] is [(byte)' ' or (byte)'-', not (byte)'W', ..])
            return at;
        return line.IndexOf("[Full GC"u8);
    }

    private void Go(ReadOnlySpan<byte> line)
    {
        failed |= line.IndexOf("concurrent mode failure"u8) >= 0;
        promotionFailed |= line.IndexOf("promotion failed"u8) >= 0;
        exhausted |= line.IndexOf("(to-space"u8) >= 0;
        if (++lines > MostLines)
        {
            depth = 0;
            return;
        }

        while (!line.IsEmpty)
        {
            var next = line.IndexOfAny("[]"u8);
            var text = next < 0 ? line : line[..next];
            if (depth == 1)
                Keep(text);
            if (next < 0)
                return;
            depth += line[next] == '[' ? 1 : -1;
            line = line[(next + 1)..];
            if (depth == 0)
            {
                End();
                return;
            }
        }
    }

    private void Keep(ReadOnlySpan<byte> text)
    {
        text = text[..Math.Min(text.Length, outer.Length - outerLength)];
        text.CopyTo(outer.AsSpan(outerLength));
        outerLength += text.Length;
    }

    private void End()
    {
        var text = outer.AsSpan(0, outerLength);
        tally.ConcurrentModeFailures += failed ? 1 : 0;
        tally.ToSpaceExhausted += exhausted ? 1 : 0;
        tally.PromotionFailed += promotionFailed ? 1 : 0;
        var secs = text.LastIndexOf(" secs"u8);
        var comma = secs < 0 ? -1 : text[..secs].LastIndexOf(", "u8);
        if (comma < 0 || !Bytes.Number(text[(comma + 2)..], out var seconds, out _) || seconds >= 1e6)
            return;
        var (kind, cause) = Named(text);
        var full = kind == "Full GC";
        tally.Pause(kind, cause, seconds * 1000, time, full);
        if (kind is "GC remark" or "GC cleanup" or "GC initial mark")
            return;
        if (HeapSize.TryLast(text[..comma], out var heap))
            tally.Heap(heap, After(kind), time);
        else
            (pauseWithoutHeap, lastKind) = (kind.StartsWith("GC pause", StringComparison.Ordinal) || full, kind);
    }

    private static After After(string kind) => kind switch
    {
        "Full GC" => Collections.After.Full,
        "GC pause (mixed)" => Collections.After.Cycle,
        _ => Collections.After.Young,
    };

    private static (string Kind, string? Cause) Named(ReadOnlySpan<byte> text)
    {
        var full = text.StartsWith("Full GC"u8);
        var open = text.IndexOf((byte)'(');
        // "GC--" says that a promotion failed; a size in brackets is no cause.
        var cause = open is >= 0 and < 30 && open + 1 < text.Length && !char.IsAsciiDigit((char)text[open + 1])
            ? Group(text[open..])
            : null;
        if (full)
            return ("Full GC", cause);
        if (text.StartsWith("GC pause"u8))
            return (text.IndexOf("(mixed)"u8) > 0 ? "GC pause (mixed)" : "GC pause (young)", cause);
        if (text.StartsWith("GC remark"u8) || text.IndexOf("(CMS Final Remark)"u8) > 0)
            return ("GC remark", cause);
        return (
            text.StartsWith("GC cleanup"u8) ? "GC cleanup" : text.IndexOf("(CMS Initial Mark)"u8) > 0 ? "GC initial mark" : "GC",
            cause);
    }

    /// <summary>(System.gc())</summary>
    private static string? Group(ReadOnlySpan<byte> text)
    {
        var open = 0;
        for (var at = 0; at < Math.Min(text.Length, 100); at++)
        {
            open += text[at] == '(' ? 1 : text[at] == ')' ? -1 : 0;
            if (open == 0)
                return Bytes.Text(text[1..at]);
        }

        return null;
    }

    private void Outside(ReadOnlySpan<byte> line)
    {
        // G1 with details says the heap on a line of its own: [Eden: … Heap: 24.0M(256.0M)->21.9M(256.0M)]
        if (pauseWithoutHeap && line.IndexOf(" Heap: "u8) is > 0 and var at)
        {
            var rest = line[(at + 7)..];
            var end = rest.IndexOfAny(" ]"u8);
            if (HeapSize.TryLast(end < 0 ? rest : rest[..end], out var heap))
                tally.Heap(heap, After(lastKind), time);
            pauseWithoutHeap = false;
        }
        else if (line.StartsWith("CommandLine flags: "u8))
        {
            tally.Restart();
            tally.CommandLine = Secrets.Masked(Bytes.Text(line[19..], 4_000));
            tally.Collector = CollectorIn(line);
            Lines++;
        }
    }

    private static string? CollectorIn(ReadOnlySpan<byte> flags) => flags switch
    {
        _ when flags.IndexOf("+UseG1GC"u8) > 0 => "G1",
        _ when flags.IndexOf("+UseConcMarkSweepGC"u8) > 0 => "Concurrent Mark Sweep",
        _ when flags.IndexOf("+UseParallelGC"u8) > 0 || flags.IndexOf("+UseParallelOldGC"u8) > 0 => "Parallel",
        _ when flags.IndexOf("+UseSerialGC"u8) > 0 => "Serial",
        _ => null,
    };
}
