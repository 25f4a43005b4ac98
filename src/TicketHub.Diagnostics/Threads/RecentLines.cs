namespace TicketHub.Diagnostics.Threads;

/// <summary>The last three lines that hold anything, as far as they are short: what stands above a dump says when it was taken.</summary>
internal sealed class RecentLines
{
    private const int Longest = 200;

    private readonly byte[][] lines = [new byte[Longest], new byte[Longest], new byte[Longest]];
    private readonly int[] lengths = new int[3];
    private int next;

    public void Add(ReadOnlySpan<byte> line)
    {
        if (line.IsEmpty)
            return;
        var length = line.Length > Longest ? 0 : line.Length;
        line[..length].CopyTo(lines[next]);
        lengths[next] = length;
        next = (next + 1) % 3;
    }

    /// <summary>0 is the last one.</summary>
    public ReadOnlySpan<byte> Last(int back)
    {
        var at = (next + 2 - back) % 3;
        return lines[at].AsSpan(0, lengths[at]);
    }

    public void Clear() => Array.Clear(lengths);
}
