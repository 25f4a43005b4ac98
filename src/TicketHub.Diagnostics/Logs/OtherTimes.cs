using System.Buffers.Text;

namespace TicketHub.Diagnostics.Logs;

/// <summary>
/// The rarer forms: 22-Nov-2026 09:14:07.311 (Tomcat), 22 Nov 2026 09:14:07,311 (log4j's DATE), 22.11.2026 09:14:07,
/// Nov 22, 2026 9:14:07 AM (java.util.logging).
/// </summary>
internal static class OtherTimes
{
    private static ReadOnlySpan<byte> Months => "JanFebMarAprMayJunJulAugSepOctNovDec"u8;

    public static bool TryRead(ReadOnlySpan<byte> line, ref int at, out long ticks, out bool hasDate)
    {
        hasDate = true;
        return DayFirst(line, ref at, out ticks) || MonthFirst(line, ref at, out ticks);
    }

    private static bool DayFirst(ReadOnlySpan<byte> line, ref int at, out long ticks)
    {
        ticks = 0;
        var text = line[at..];
        if (text.Length < 19
            || !RecordTime.TwoDigits(text, 0, out var day)
            || text[2] is not ((byte)'-' or (byte)' ' or (byte)'.' or (byte)'/'))
            return false;
        int month, behind;
        if (Month(text[3..6]) is { } named)
            (month, behind) = (named, 6);
        else if (RecordTime.TwoDigits(text, 3, out month))
            behind = 5;
        else
            return false;
        if (text.Length < behind + 14 || text[behind] != text[2] || !Year(text[(behind + 1)..], out var year) || text[behind + 5] != ' ')
            return false;
        if (!RecordTime.IsDate(year, month, day) || !RecordTime.ReadClock(text[(behind + 6)..], out var clock))
            return false;
        at += behind + 14;
        ticks = new DateTime(year, month, day).Ticks + clock + RecordTime.Fraction(line, ref at);
        return true;
    }

    /// <summary>java.util.logging: Nov 22, 2026 9:14:07 AM</summary>
    private static bool MonthFirst(ReadOnlySpan<byte> line, ref int at, out long ticks)
    {
        ticks = 0;
        var text = line[at..];
        if (text.Length < 23 || text[3] != ' ' || Month(text[..3]) is not { } month)
            return false;
        if (!Utf8Parser.TryParse(text[4..], out int day, out var read) || read > 2 || !text[(4 + read)..].StartsWith(", "u8))
            return false;
        var rest = text[(6 + read)..];
        if (rest.Length < 15 || !Year(rest, out var year) || rest[4] != ' ')
            return false;
        rest = rest[5..];
        if (!Utf8Parser.TryParse(rest, out int hour, out var digits) || digits > 2 || hour is < 1 or > 12)
            return false;
        rest = rest[digits..];
        if (rest.Length < 9 || rest[0] != ':' || rest[3] != ':')
            return false;
        if (!RecordTime.TwoDigits(rest, 1, out var minute) || !RecordTime.TwoDigits(rest, 4, out var second))
            return false;
        var half = rest[7..9];
        if (rest[6] != ' ' || !(half.SequenceEqual("AM"u8) || half.SequenceEqual("PM"u8)))
            return false;
        if (minute > 59 || second > 60 || !RecordTime.IsDate(year, month, day))
            return false;
        at += text.Length - rest.Length + 9;
        ticks = new DateTime(year, month, day).Ticks + (((hour % 12) + (half[0] == 'P' ? 12 : 0)) * TimeSpan.TicksPerHour)
            + (minute * TimeSpan.TicksPerMinute) + (second * TimeSpan.TicksPerSecond);
        return true;
    }

    private static bool Year(ReadOnlySpan<byte> text, out int year)
    {
        year = 0;
        if (text.Length < 4 || !RecordTime.TwoDigits(text, 0, out var century) || !RecordTime.TwoDigits(text, 2, out var rest))
            return false;
        year = (century * 100) + rest;
        return true;
    }

    private static int? Month(ReadOnlySpan<byte> three)
    {
        var at = Months.IndexOf(three);
        return at >= 0 && at % 3 == 0 ? (at / 3) + 1 : null;
    }
}
