using System.Buffers;

namespace TicketHub.Classification.Text;

/// <summary>Tells pasted logs, stack traces, code and tables from what a person wrote. Looks at the head of a line only.</summary>
internal static class LineShapes
{
    private const int Head = 200;

    /// <summary>No word or path is so long; a mail wraps base64 at 64 or 76.</summary>
    private const int ShortestOpaque = 48;

    private static readonly SearchValues<char> Base64 = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=-_");

    private static readonly SearchValues<char> CodeSigns = SearchValues.Create("{}();=<>[]$&|\\");

    private static readonly SearchValues<char> Brackets = SearchValues.Create("(){}=");

    private static readonly SearchValues<char> StampSigns = SearchValues.Create("0123456789-:./T, ");

    private static readonly SearchValues<string> Levels = SearchValues.Create(
        ["ERROR", "WARN", "INFO", "DEBUG", "TRACE", "FATAL", "SEVERE"], StringComparison.Ordinal);

    public static LineKind KindOf(string line, bool insideFence)
    {
        var head = line.AsSpan(0, Math.Min(line.Length, Head)).Trim();
        if (head.IsEmpty)
            return LineKind.Blank;
        if (IsStackFrame(head))
            return LineKind.StackFrame;
        if (IsLogLine(head))
            return LineKind.LogLine;
        if (insideFence || IsOpaque(head))
            return LineKind.Code;
        if (IsTableRow(head))
            return LineKind.TableRow;
        return IsCode(head) ? LineKind.Code : LineKind.Prose;
    }

    public static bool IsStackFrame(ReadOnlySpan<char> line)
    {
        line = line.TrimStart("> \t");
        if (line.StartsWith("at ") && line.IndexOf('(') > 3 && line.IndexOf('.') > 0)
            return true;
        if (line.StartsWith("Caused by:") || line.StartsWith("Traceback (most recent"))
            return true;
        if (line.StartsWith("File \"") && line.Contains("line ", StringComparison.Ordinal))
            return true;
        if (line.StartsWith("... ") && line.Contains(" more", StringComparison.Ordinal))
            return true;
        return IsExceptionLine(line);
    }

    /// <summary>"java.lang.OutOfMemoryError: Java heap space": one dotted name that ends in Exception or Error.</summary>
    public static bool IsExceptionLine(ReadOnlySpan<char> line)
    {
        var end = line.IndexOfAny(' ', ':');
        var name = end < 0 ? line : line[..end];
        return name.Length > 10
            && name.Contains('.')
            && (name.EndsWith("Exception") || name.EndsWith("Error"));
    }

    /// <summary>A time stamp in front, or a level in capitals not far behind.</summary>
    public static bool IsLogLine(ReadOnlySpan<char> line)
    {
        line = line.TrimStart("> [(\t");
        var stamped = StartsWithTimestamp(line);
        var levelled = line[..Math.Min(line.Length, 60)].ContainsAny(Levels);
        return (stamped && line.Length > 25 && (levelled || line.ContainsAny('[', '('))) || (levelled && StartsWithLevel(line));
    }

    private static bool StartsWithLevel(ReadOnlySpan<char> line)
    {
        var end = line.IndexOfAny(' ', ']', ':');
        return end is > 3 and < 8 && line[..end].IndexOfAnyExceptInRange('A', 'Z') < 0 && line[..end].ContainsAny(Levels);
    }

    private static bool StartsWithTimestamp(ReadOnlySpan<char> line)
    {
        if (line.Length < 8 || !char.IsAsciiDigit(line[0]))
            return false;
        var stamp = line[..Math.Min(line.Length, 19)];
        var end = stamp.IndexOfAnyExcept(StampSigns);
        var digits = 0;
        foreach (var sign in end < 0 ? stamp : stamp[..end])
            digits += char.IsAsciiDigit(sign) ? 1 : 0;
        return digits >= 6 && (end < 0 ? stamp : stamp[..end]).Count(':') >= 2;
    }

    public static bool IsTableRow(ReadOnlySpan<char> line) => line.Count('|') >= 2 || line.Count('\t') >= 2;

    /// <summary>A line of base64 or of a hash: letters and figures for programs, without a blank.</summary>
    public static bool IsOpaque(ReadOnlySpan<char> line, int shortest = ShortestOpaque) =>
        line.Length >= shortest && line.IndexOfAnyExcept(Base64) < 0 && (line.ContainsAnyInRange('0', '9') || line.IndexOfAny('+', '=') >= 0);

    private static bool IsCode(ReadOnlySpan<char> line)
    {
        // "The system shall keep a log;" is a clause.
        if (line[^1] is ';' or '{' or '}' && (line.ContainsAny(Brackets) || line.Count(' ') < 4) && CyrillicShare(line) < 0.5)
            return true;
        if (line.StartsWith("$ ") || line.StartsWith("SELECT ") || line.StartsWith("import ") || line.StartsWith("</"))
            return true;
        var signs = 0;
        foreach (var sign in line)
            signs += CodeSigns.Contains(sign) ? 1 : 0;
        return signs >= 4 && signs * 10 >= line.Length && CyrillicShare(line) < 0.3;
    }

    private static double CyrillicShare(ReadOnlySpan<char> line)
    {
        var cyrillic = 0;
        foreach (var sign in line)
            cyrillic += Letters.IsCyrillic(sign) ? 1 : 0;
        return (double)cyrillic / line.Length;
    }
}
