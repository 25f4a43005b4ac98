using TicketHub.Diagnostics.Logs;

namespace TicketHub.Diagnostics.Recognition;

/// <summary>What the first lines of a text look like.</summary>
internal readonly record struct TextShapes(
    int Lines, int Records, int LevelledRecords, int CollectionLines, int? CrashTitleAt, bool HasDump, bool HasFrame)
{
    public static TextShapes Of(ReadOnlySpan<byte> text, int most)
    {
        var headers = new HeaderReader();
        int lines = 0, records = 0, levelled = 0, collections = 0;
        int? crash = null;
        bool dump = false, frame = false;
        foreach (var range in text.Split((byte)'\n'))
        {
            var line = text[range].TrimEnd((byte)'\r');
            if (line.IsEmpty)
                continue;
            if (lines == most)
                break;
            if (IsCrashTitle(line))
                crash ??= lines;
            dump |= line.StartsWith("Full thread dump "u8) || IsThreadOfPlainDump(line);
            frame |= IsFrame(line);
            if (IsCollection(line))
                collections++;
            else if (JsonRecord.Looks(line))
                (records, levelled) = (records + 1, levelled + 1);
            else if (headers.TryRead(line, out var header))
            {
                records++;
                if (header.Level is not LogLevel.Unknown)
                    levelled++;
            }

            lines++;
        }

        return new(lines, records, levelled, collections, crash, dump, frame);
    }

    /// <summary>Few bytes that no text has.</summary>
    public static bool LooksLikeText(ReadOnlySpan<byte> text)
    {
        var controls = 0;
        foreach (var b in text)
        {
            if (b is < 32 and not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0C or 0x1B))
                controls++;
        }

        return controls * 100 <= text.Length;
    }

    private static bool IsCrashTitle(ReadOnlySpan<byte> line) =>
        line.StartsWith("# A fatal error has been detected by the Java Runtime Environment"u8)
            || line.StartsWith("# There is insufficient memory for the Java Runtime Environment"u8);

    private static bool IsFrame(ReadOnlySpan<byte> line)
    {
        var rest = line.TrimStart(" \t"u8);
        return rest.Length < line.Length && rest.StartsWith("at "u8) && rest.Contains((byte)'(');
    }

    /// <summary>#18 "name" virtual</summary>
    private static bool IsThreadOfPlainDump(ReadOnlySpan<byte> line)
    {
        if (line.Length < 5 || line[0] != '#' || !char.IsAsciiDigit((char)line[1]))
            return false;
        var behind = line[1..].IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return behind > 0 && line[(1 + behind)..].StartsWith(" \""u8);
    }

    /// <summary>Unified: decorations in brackets, one of them beginning with gc. Before: "1.234: [GC (…".</summary>
    private static bool IsCollection(ReadOnlySpan<byte> line)
    {
        if (line.StartsWith("CommandLine flags:"u8) || line.IndexOf(": [GC"u8) >= 0 || line.IndexOf("[Full GC"u8) >= 0)
            return true;
        while (line.Length > 2 && line[0] == '[')
        {
            var end = line.IndexOf((byte)']');
            if (end < 0)
                return false;
            if (line[1..end].StartsWith("gc"u8) && (end == 3 || line[3] is (byte)',' or (byte)' '))
                return true;
            line = line[(end + 1)..];
        }

        return false;
    }
}
