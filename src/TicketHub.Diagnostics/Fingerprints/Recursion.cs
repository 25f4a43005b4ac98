namespace TicketHub.Diagnostics.Fingerprints;

/// <summary>
/// Takes repeating blocks of frames together: how deep a call went says nothing about what is wrong. Where the stack was used up, it may
/// have been at any phase of the circle, so there the circle's frames are sorted and what was called from inside it is left out.
/// </summary>
internal static class Recursion
{
    private const int LongestBlock = 8;

    public static List<string> Folded(IReadOnlyList<string> frames, bool stackUsedUp)
    {
        var folded = new List<string>(frames.Count);
        var sawBlock = false;
        for (var at = 0; at < frames.Count;)
        {
            var (block, end) = BlockAt(frames, at);
            if (block == 0)
            {
                folded.Add(frames[at++]);
                continue;
            }

            var distinct = frames.Skip(at).Take(block).Distinct();
            if (stackUsedUp)
            {
                if (!sawBlock)
                    folded.Clear();
                distinct = distinct.Order(StringComparer.Ordinal);
            }

            sawBlock = true;
            folded.AddRange(distinct);
            at = end;
        }

        return folded;
    }

    /// <summary>The shortest block that stands here at least twice in a row, and where its run ends, an unfinished last round included.</summary>
    private static (int Length, int End) BlockAt(IReadOnlyList<string> frames, int at)
    {
        for (var length = 1; length <= LongestBlock && at + (2 * length) <= frames.Count; length++)
        {
            var end = at + length;
            while (end < frames.Count && frames[end] == frames[end - length])
                end++;
            if (end >= at + (2 * length))
                return (length, end);
        }

        return (0, at);
    }
}
