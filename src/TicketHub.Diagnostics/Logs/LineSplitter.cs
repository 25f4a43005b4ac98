namespace TicketHub.Diagnostics.Logs;

/// <summary>
/// Cuts what is fed into lines without their ends, across the borders of what is fed. A line longer than <see cref="Longest"/> is given
/// up to there, the rest is passed over: an endless line costs no memory. NUL at a beginning, which a rotated file is filled with, is no text.
/// </summary>
internal sealed class LineSplitter(LineSplitter.Taker take)
{
    public const int Longest = 64 * 1024;

    /// <param name="offset">Of the line's first byte in all that was fed.</param>
    public delegate void Taker(ReadOnlySpan<byte> line, long offset);

    private readonly byte[] begun = new byte[Longest];
    private int length;
    private long begunAt;
    private bool skipping;

    public long Bytes { get; private set; }

    public long CutLines { get; private set; }

    public void Feed(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var end = bytes.IndexOf((byte)'\n');
            var part = end < 0 ? bytes : bytes[..end];
            if (end >= 0 && length == 0 && !skipping)
                Take(part, Bytes);
            else
                Add(part, ended: end >= 0);
            var taken = end < 0 ? part.Length : end + 1;
            Bytes += taken;
            bytes = bytes[taken..];
        }
    }

    public void Finish()
    {
        if (length > 0 || skipping)
            Add([], ended: true);
    }

    private void Add(ReadOnlySpan<byte> part, bool ended)
    {
        if (length == 0)
        {
            begunAt = Bytes;
            part = part.TrimStart((byte)0);
        }

        var fits = Math.Min(part.Length, Longest - length);
        part[..fits].CopyTo(begun.AsSpan(length));
        length += fits;
        if (fits < part.Length && !skipping)
        {
            skipping = true;
            CutLines++;
        }

        if (!ended)
            return;
        Take(begun.AsSpan(0, length), begunAt);
        (length, skipping) = (0, false);
    }

    private void Take(ReadOnlySpan<byte> line, long offset)
    {
        if (!line.IsEmpty && line[0] == 0)
            line = line.TrimStart((byte)0);
        if (line.Length > Longest)
        {
            line = line[..Longest];
            CutLines++;
        }

        take(!line.IsEmpty && line[^1] == '\r' ? line[..^1] : line, offset);
    }
}
