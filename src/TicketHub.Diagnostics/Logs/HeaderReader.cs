using System.Buffers;

namespace TicketHub.Diagnostics.Logs;

/// <summary>
/// Tells the first line of a record from all others: a time, a level, or both, in the order that WildFly and EAP, log4j, logback, Spring,
/// Tomcat, java.util.logging and Cassandra write them. The grammar is ASCII; nothing is decoded.
/// </summary>
internal sealed class HeaderReader
{
    /// <summary>Behind the time and the level nobody writes more parts than this.</summary>
    private const int MostParts = 7;

    private const int LongestPart = 256;

    private static readonly SearchValues<byte> EndsOfWord = SearchValues.Create(" \t:|[("u8);

    private readonly RecordTime time = new();

    public bool TryRead(ReadOnlySpan<byte> line, out RecordHeader header)
    {
        header = default;
        // The shortest: "WARN x". A frame begins with a tab and ends here.
        if (line.Length < 6 || line[0] is (byte)'\t' or (byte)' ')
            return false;
        var at = Colours.Skip(line, 0);
        if (at >= line.Length || !(char.IsAsciiDigit((char)line[at]) || char.IsAsciiLetterUpper((char)line[at]) || line[at] == '['))
            return false;
        var beforeTime = at;
        if (line[at] == '[' && at + 1 < line.Length && char.IsAsciiDigit((char)line[at + 1]))
            at++;

        if (time.TryRead(line, ref at, out var ticks, out header.HasDate))
        {
            header.Time = ticks;
            if (at < line.Length && line[at] is (byte)']')
                at++;
            // Behind a time something else begins, or it was part of a longer word.
            if (at < line.Length && line[at] is not ((byte)' ' or (byte)'\t' or (byte)'[' or (byte)'|' or (byte)',' or (byte)':'))
                return false;
        }
        else
        {
            at = beforeTime;
        }

        ReadParts(line, at, ref header);
        // %p [%c] %m: in brackets stands a class, not a thread.
        if (header.Logger.Equals(default) && line[header.Thread] is var name && name.Contains((byte)'.') && !name.Contains((byte)' '))
            (header.Logger, header.Thread) = (header.Thread, default);
        return header.Time is not null || header.Level is not LogLevel.Unknown;
    }

    private void ReadParts(ReadOnlySpan<byte> line, int at, ref RecordHeader header)
    {
        for (var part = 0; part < MostParts; part++)
        {
            at = SkipBlanks(line, Colours.Skip(line, SkipBlanks(line, at)));
            header.Message = at;
            if (at >= line.Length)
                return;
            if (line[at] is (byte)'[' or (byte)'(')
            {
                if (!ReadBracket(line, ref at, ref header))
                    return;
                continue;
            }

            var rest = line.Slice(at, Math.Min(LongestPart, line.Length - at));
            var length = rest.IndexOfAny(EndsOfWord);
            var word = length < 0 ? rest : rest[..length];
            if (header.Level is LogLevel.Unknown && LogLevels.Of(word) is not LogLevel.Unknown and var level)
            {
                header.Level = level;
                at += word.Length;
                if (at < line.Length && line[at] == ':')
                    at++;
                continue;
            }

            // Cassandra: ERROR [thread] 2026-11-22 09:14:07,311 Class.java:1 - text
            if (header.Time is null
                && header.Level is not LogLevel.Unknown
                && time.TryRead(line, ref at, out var ticks, out header.HasDate))
            {
                header.Time = ticks;
                continue;
            }

            // Spring: 1234 --- [thread]
            if (word.SequenceEqual("---"u8)
                || (header.Level is not LogLevel.Unknown && IsNumber(word) && rest[word.Length..].StartsWith(" ---"u8)))
            {
                at += word.Length;
                continue;
            }

            ReadLogger(line, at, word, ref header);
            return;
        }
    }

    /// <summary>What it holds depends on where it stands: [thread] LEVEL, LEVEL [thread] logger, LEVEL [logger] (thread).</summary>
    private static bool ReadBracket(ReadOnlySpan<byte> line, ref int at, ref RecordHeader header)
    {
        var opens = line[at];
        var length = Closing(line.Slice(at, Math.Min(LongestPart, line.Length - at)));
        if (length < 0)
            return false;
        var inside = (at + 1)..(at + length);
        if (opens == '(')
        {
            // Parentheses elsewhere belong to the text.
            if (header.Level is LogLevel.Unknown || header.Thread.Equals(default))
                return false;
            header.IsJBoss = true;
            (header.Logger, header.Thread) = (header.Thread, inside);
            // One blank and no more: a frame that is printed to the console brings its tab along.
            header.Message = BehindBlank(line, at + length + 1);
            return false;
        }
        else if (header.Level is LogLevel.Unknown && LogLevels.Of(line[inside].Trim((byte)' ')) is not LogLevel.Unknown and var level)
        {
            header.Level = level;
        }
        else if (header.Thread.Equals(default))
        {
            header.Thread = inside;
            // JBoss 5: ERROR [STDERR] text, without a thread.
            if (header.Level is not LogLevel.Unknown
                && PrintedLines.IsPrinted(line[inside])
                && !line[(at + length + 1)..].StartsWith(" ("u8))
            {
                (header.Logger, header.Thread) = (inside, default);
                header.Message = BehindBlank(line, at + length + 1);
                return false;
            }
        }
        else
        {
            return false;
        }

        at += length + 1;
        return true;
    }

    /// <summary>logger - text, logger:12 - text, logger : text, logger text where the word has dots. An exception's name is none.</summary>
    private static void ReadLogger(ReadOnlySpan<byte> line, int at, ReadOnlySpan<byte> word, ref RecordHeader header)
    {
        if (word.SequenceEqual("-"u8))
        {
            header.Message = SkipBlanks(line, at + 1);
            return;
        }

        if (header.Level is LogLevel.Unknown || word.Length < 2 || !char.IsAsciiLetter((char)word[0]) || ExceptionLine.EndsAsOne(word))
            return;
        var behind = at + word.Length;
        while (behind < line.Length && (line[behind] == ':' || char.IsAsciiDigit((char)line[behind])))
            behind++;
        var gap = SkipBlanks(line, behind);
        var divider = gap + 1 < line.Length && line[gap] is (byte)'-' or (byte)':' && line[gap + 1] == ' ' && gap > behind;
        if (!divider && word.IndexOf((byte)'.') <= 0)
            return;
        header.Logger = at..(at + word.Length);
        header.Message = divider ? SkipBlanks(line, gap + 1) : gap;
    }

    /// <summary>Threads are called "Thread-3 (ActiveMQ-client)", so brackets are counted.</summary>
    private static int Closing(ReadOnlySpan<byte> text)
    {
        byte opens = text[0], closes = opens == '[' ? (byte)']' : (byte)')';
        var depth = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == opens)
                depth++;
            else if (text[at] == closes && --depth == 0)
                return at;
        }

        return -1;
    }

    private static int BehindBlank(ReadOnlySpan<byte> line, int at) => at < line.Length && line[at] == ' ' ? at + 1 : at;

    private static int SkipBlanks(ReadOnlySpan<byte> line, int at)
    {
        while (at < line.Length && line[at] is (byte)' ' or (byte)'\t' or (byte)'|')
            at++;
        return at;
    }

    private static bool IsNumber(ReadOnlySpan<byte> word) => word.Length > 0 && !word.ContainsAnyExceptInRange((byte)'0', (byte)'9');
}

/// <summary>Consoles colour their lines: ESC [ 31 m.</summary>
internal static class Colours
{
    public static int Skip(ReadOnlySpan<byte> line, int at)
    {
        while (at + 2 < line.Length && line[at] == 0x1B && line[at + 1] == '[')
        {
            var end = line.Slice(at, Math.Min(16, line.Length - at)).IndexOf((byte)'m');
            if (end < 0)
                return at;
            at += end + 1;
        }

        return at;
    }
}
