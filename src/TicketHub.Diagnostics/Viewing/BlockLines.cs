using TicketHub.Diagnostics.Logs;
using TicketHub.Diagnostics.Reading;

namespace TicketHub.Diagnostics.Viewing;

/// <summary>The lines of one block, held together, parted into passages. One is filled again and again.</summary>
internal sealed class BlockLines : ILineReader
{
    /// <summary>A block's last line begins before this; of that one no more is read.</summary>
    private const int MostBytes = 512 * 1024;

    private readonly HeaderReader headers = new();
    private readonly List<(int Start, int Length)> lines = [];
    private readonly List<Passage> passages = [];
    private byte[] bytes = new byte[MostBytes];
    private PassageRule rule;
    private RecordClock clock = new(null);
    private LogLevel level;
    private ulong thread;
    private int filled;
    private long firstLine, lastOffset;

    public IReadOnlyList<Passage> Passages => passages;

    public ReadOnlySpan<byte> this[long line]
    {
        get
        {
            var (start, length) = lines[(int)(line - firstLine)];
            return bytes.AsSpan(start, length);
        }
    }

    /// <summary>All that was read of the block, its lines parted by line ends: to be looked through at once.</summary>
    public ReadOnlySpan<byte> All => bytes.AsSpan(0, filled);

    public void Read(LogContent content, LogIndex index, int number, CancellationToken stop)
    {
        var block = index.Blocks[number];
        lines.Clear();
        passages.Clear();
        (filled, firstLine, rule) = (0, block.Line, default);
        (level, thread) = (block.Level, block.Thread);
        clock = new(index.HasDates || block.Time is null ? null : DateOnly.FromDateTime(new DateTime(block.Time.Value)));
        var end = index.EndOf(number);
        Reading.Lines.Feed(content.From(block.Offset, Math.Min(end - block.Offset, MostBytes)), block.Offset, this, stop);
        EndLine(end);
    }

    public void Line(ReadOnlySpan<byte> line, long offset)
    {
        EndLine(offset);
        lastOffset = offset;
        if (!line.IsEmpty && line[0] == 0)
            line = line.TrimStart((byte)0);
        var isRecord = headers.TryRead(line, out var header);
        var begins = rule.Begins(isRecord, header, offset, out var isSecondHalf);
        if (isRecord)
        {
            level = header.Level;
            if (!isSecondHalf)
                thread = line[header.Thread] is { IsEmpty: false } name ? RawHash.Add(RawHash.Seed, name) : 0;
        }

        var number = firstLine + lines.Count;
        if (begins)
        {
            var time = header.Time is { } ticks ? clock.Read(ticks, header.HasDate) : (long?)null;
            passages.Add(new(number, isRecord && !isSecondHalf, time));
        }

        var passage = passages[^1];
        passages[^1] = passage with { Level = level, Thread = thread, Last = number };
        Keep(line);
    }

    /// <summary>Only where the next one begins it shows whether a line was cut.</summary>
    private void EndLine(long next)
    {
        if (lines.Count == 0 || next - lastOffset <= Reading.Lines.Longest + 1)
            return;
        passages[^1] = passages[^1] with { IsCut = true };
        var (start, length) = lines[^1];
        lines[^1] = (start, WholeLetters(bytes.AsSpan(start, length)));
    }

    private void Keep(ReadOnlySpan<byte> line)
    {
        if (filled + line.Length + 1 > bytes.Length)
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, filled + line.Length + 1));
        lines.Add((filled, line.Length));
        line.CopyTo(bytes.AsSpan(filled));
        filled += line.Length;
        bytes[filled++] = (byte)'\n';
    }

    /// <summary>Half a letter at the end of what was cut would make all before it look like another encoding.</summary>
    private static int WholeLetters(ReadOnlySpan<byte> line)
    {
        var end = line.Length;
        while (end > Math.Max(0, line.Length - 4) && (line[end - 1] & 0xC0) == 0x80)
            end--;
        return end > 0 && line[end - 1] >= 0xC0 ? end - 1 : end;
    }
}

/// <summary>The lines of one record, or of a part of it where it is long.</summary>
/// <param name="IsRecord">It begins with a header; else it goes on with what stands before.</param>
/// <param name="Time">Ticks, where its header says one.</param>
internal readonly record struct Passage(long First, bool IsRecord, long? Time)
{
    public long Last { get; init; }

    public LogLevel Level { get; init; }

    public ulong Thread { get; init; }

    /// <summary>Of its last line only the beginning was read.</summary>
    public bool IsCut { get; init; }
}
