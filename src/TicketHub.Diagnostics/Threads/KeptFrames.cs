using TicketHub.Diagnostics.Reading;

namespace TicketHub.Diagnostics.Threads;

/// <summary>
/// The frames that are kept as text, once for all dumps of a file: the same threads stand at the same places again and again. When
/// there are too many of them, only the top of further stacks is kept.
/// </summary>
internal sealed class KeptFrames
{
    /// <summary>Of one stack: no person reads on.</summary>
    public const int Most = 100;

    private const int Top = 3;
    private const int MostBytes = 12 << 20;

    private readonly Dictionary<ulong, IReadOnlyList<string>> stacks = [];
    private int bytes;

    public IReadOnlyList<string> Of(byte[] text, List<(int Start, int End)> frames)
    {
        if (frames.Count == 0)
            return [];
        // With the numbers of lines: what is shown of one dump must not come from another.
        var key = StackFrame.Hash(StackFrame.EmptyHash, text.AsSpan(0, frames[^1].End));
        if (stacks.TryGetValue(key, out var known))
            return known;
        var all = bytes < MostBytes;
        IReadOnlyList<string> shown = [.. frames.Take(all ? Most : Top)
            .Select(frame => Bytes.Text(text.AsSpan(frame.Start..frame.End), 500))];
        if (all)
        {
            bytes += frames[^1].End;
            stacks.Add(key, shown);
        }

        return shown;
    }
}
