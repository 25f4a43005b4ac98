namespace TicketHub.Diagnostics.Logs;

/// <summary>
/// Finds what Throwable.toString wrote: class, then ": " and a message or nothing. By the name alone a class of any name passes only where
/// it has a package; where no frames prove it, only names that end as those of throwables do.
/// </summary>
internal static class ExceptionLine
{
    private const int LongestName = 300;

    private static ReadOnlySpan<byte> InThread => "Exception in thread \""u8;

    /// <summary>At the beginning of a line, perhaps behind <c>Exception in thread "main" </c>.</summary>
    public static bool AtStart(ReadOnlySpan<byte> line, bool byName, out Range name, out int message)
    {
        var at = Blanks(line, 0);
        if (line[at..].StartsWith(InThread))
        {
            var quote = line[(at + InThread.Length)..].IndexOf("\" "u8);
            at = quote < 0 ? at : at + InThread.Length + quote + 2;
        }

        return ReadAt(line, at, byName, out name, out message);
    }

    /// <summary>
    /// In the text of a header, where JBoss puts it: at its beginning or behind ": ". The first is the outermost: a message often quotes
    /// the cause's. Names without a known ending come last, a text may well say "kz.arta.Forms: saved".
    /// </summary>
    public static bool Within(ReadOnlySpan<byte> text, bool byName, out Range name, out int message)
    {
        if (Search(text, byName: true, out name, out message))
            return true;
        return !byName && Search(text, byName: false, out name, out message);
    }

    public static bool EndsAsOne(ReadOnlySpan<byte> name) =>
        name.EndsWith("Exception"u8) || name.EndsWith("Error"u8) || name.EndsWith("Throwable"u8);

    private static bool Search(ReadOnlySpan<byte> text, bool byName, out Range name, out int message)
    {
        var at = 0;
        while (true)
        {
            if (ReadAt(text, at, byName, out name, out message))
                return true;
            var next = text[at..].IndexOf(": "u8);
            if (next < 0)
                return false;
            at += next + 2;
        }
    }

    private static bool ReadAt(ReadOnlySpan<byte> text, int at, bool byName, out Range name, out int message)
    {
        name = default;
        message = 0;
        var rest = text.Slice(at, Math.Min(LongestName, text.Length - at));
        if (rest.IsEmpty || !IsStart(rest[0]))
            return false;
        var length = 1;
        var dots = 0;
        for (; length < rest.Length && IsPart(rest[length]); length++)
        {
            if (rest[length] == '.')
                dots++;
        }

        var word = rest[..length];
        var behind = at + length;
        var ends = behind == text.Length || text[behind..].StartsWith(": "u8) || (text[behind] == ':' && behind + 1 == text.Length);
        if (!ends || word[^1] == '.' || (byName || dots == 0 ? !EndsAsOne(word) : !LooksLikeClass(word)))
            return false;
        // The ending alone is no name: "Error: could not …" is what people write.
        if (dots == 0 && word.Length <= "Exception".Length)
            return false;
        name = at..behind;
        message = Math.Min(text.Length, behind + 2);
        return true;
    }

    private static bool LooksLikeClass(ReadOnlySpan<byte> word)
    {
        var simple = word[(word.LastIndexOf((byte)'.') + 1)..];
        return (char.IsAsciiLetterUpper((char)simple[0]) || simple[0] >= 0x80) && !word.SequenceEqual("java.lang.Thread.State"u8);
    }

    private static bool IsStart(byte sign) => char.IsAsciiLetter((char)sign) || sign is (byte)'_' or >= 0x80;

    private static bool IsPart(byte sign) =>
        char.IsAsciiLetterOrDigit((char)sign) || sign is (byte)'.' or (byte)'$' or (byte)'_' or >= 0x80;

    private static int Blanks(ReadOnlySpan<byte> line, int at)
    {
        while (at < line.Length && line[at] is (byte)' ' or (byte)'\t')
            at++;
        return at;
    }
}
