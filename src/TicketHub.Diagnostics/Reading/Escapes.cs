namespace TicketHub.Diagnostics.Reading;

/// <summary>
/// What was written for a terminal and is no text: colours (ESC [ 31 m), the title of its window (ESC ] 0 ; … BEL) and their like. One
/// that does not end in its line is left as it is.
/// </summary>
internal static class Escapes
{
    private const byte Escape = 0x1B;

    private const byte Bell = 0x07;

    /// <summary>The same bytes without them, in the same place.</summary>
    public static Span<byte> Drop(Span<byte> line)
    {
        var from = line.IndexOf(Escape);
        if (from < 0)
            return line;
        var to = from;
        while (from < line.Length)
        {
            var length = line[from] == Escape ? Length(line[from..]) : 0;
            if (length == 0)
                line[to++] = line[from++];
            from += length;
        }

        return line[..to];
    }

    private static int Length(ReadOnlySpan<byte> text)
    {
        if (text.Length < 2)
            return 0;
        if (text[1] == ']')
            return OfTitle(text);

        const int Longest = 32;
        var at = text[1] == '[' ? 2 : 1;
        // Between the beginning and the last sign stand figures and blanks; without the bracket, blanks and punctuation only.
        var below = at == 2 ? 0x40 : 0x30;
        while (at < text.Length && at < Longest && text[at] >= 0x20 && text[at] < below)
            at++;
        return at < text.Length && text[at] is >= 0x30 and < 0x7F ? at + 1 : 0;
    }

    /// <summary>To the bell, or to ESC \.</summary>
    private static int OfTitle(ReadOnlySpan<byte> text)
    {
        var end = text[1..].IndexOfAny(Bell, Escape, (byte)'\n') + 1;
        if (end == 0 || text[end] == '\n')
            return 0;
        if (text[end] == Bell)
            return end + 1;
        return end + 1 < text.Length && text[end + 1] == '\\' ? end + 2 : 0;
    }
}
