using System.Buffers;

namespace TicketHub.Diagnostics;

/// <summary>How far a private key reaches behind its first line.</summary>
internal static class PrivateKeyBlock
{
    private static readonly SearchValues<char> Signs =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=\\*");

    /// <summary>To the END of the block; where that is not to be seen, as far as the signs of one go.</summary>
    public static Range Value(string text, int from)
    {
        const int Longest = 32 * 1024;
        var reach = text.AsSpan(from, Math.Min(Longest, text.Length - from));
        var end = reach.IndexOf("-----", StringComparison.Ordinal);
        return from..(from + (end >= 0 && reach[end..].StartsWith("-----END", StringComparison.Ordinal) ? end : Lines(reach)));
    }

    private static int Lines(ReadOnlySpan<char> reach)
    {
        const int Shortest = 16;
        var end = 0;
        while (end < reach.Length)
        {
            var length = reach[end..].IndexOfAnyExcept(Signs);
            length = length < 0 ? reach.Length - end : length;
            var behind = end + length;
            // Other words may begin like a line of it: then they are masked for what they are.
            if (behind < reach.Length && reach[behind] is not ('\r' or '\n'))
                return length < Shortest ? end : behind;
            end = Math.Min(behind + 1, reach.Length);
        }

        return end;
    }
}
