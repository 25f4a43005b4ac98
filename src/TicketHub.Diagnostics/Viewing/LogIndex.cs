namespace TicketHub.Diagnostics.Viewing;

/// <summary>
/// What is known of a log so that any place of it is shown without reading the rest: made in one pass, about a quarter of a kilobyte for
/// each megabyte, and a few bytes for each exception.
/// </summary>
/// <param name="Bytes">Of the content.</param>
/// <param name="First">The earliest time that a record has, as the log writes it.</param>
/// <param name="Threads">By how often they write; at most <see cref="MostThreads"/>.</param>
/// <param name="Groups">The second-level fingerprints of exceptions, which <see cref="Exceptions"/> number.</param>
/// <param name="Exceptions">In the order of their lines; at most <see cref="MostExceptions"/>.</param>
public sealed record LogIndex(
    long Bytes,
    long Lines,
    bool HasDates,
    DateTime? First,
    DateTime? Last,
    IReadOnlyList<LogBlock> Blocks,
    IReadOnlyList<LogThread> Threads,
    IReadOnlyList<string> Groups,
    IReadOnlyList<ThrownAt> Exceptions)
{
    public const int MostThreads = 1_000;

    public const int MostExceptions = 64 * 1024;

    /// <summary>A log of some fifty gigabytes; of a longer one the beginning is shown.</summary>
    public const int MostBlocks = 200_000;

    /// <summary>Its beginning, so much of the content at most; itself where that is all.</summary>
    public LogIndex UpTo(long bytes)
    {
        if (Bytes <= bytes)
            return this;
        var count = 0;
        while (count < Blocks.Count && EndOf(count) <= bytes)
            count++;
        // A first line of hundreds of megabytes: no more than its beginning is shown of any.
        count = Math.Max(1, count);
        if (count >= Blocks.Count)
            return this with { Bytes = bytes };
        var (next, lines) = (Blocks[count], Blocks[count].Line - 1);
        return this with
        {
            Bytes = Math.Min(bytes, next.Offset),
            Lines = lines,
            // The next block says the time of the last record before it.
            Last = next.Time is { } ticks ? new DateTime(ticks) : Last,
            Blocks = [.. Blocks.Take(count)],
            Exceptions = [.. Exceptions.TakeWhile(thrown => thrown.Line <= lines)],
        };
    }

    /// <summary>The block that a line stands in.</summary>
    internal int BlockOf(long line)
    {
        int low = 0, high = Blocks.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = Blocks[middle].Line <= line ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    internal long EndOf(int block) => block + 1 < Blocks.Count ? Blocks[block + 1].Offset : Bytes;

    internal long LastLineOf(int block) => block + 1 < Blocks.Count ? Blocks[block + 1].Line - 1 : Lines;
}

/// <param name="Hash">Of its name's bytes as the log has them.</param>
/// <param name="Name">Masked.</param>
public readonly record struct LogThread(ulong Hash, string Name, long Records);

/// <param name="Line">Of the record that it is told in.</param>
public readonly record struct ThrownAt(long Line, int Group);
