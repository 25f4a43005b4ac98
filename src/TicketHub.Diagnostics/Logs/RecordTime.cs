namespace TicketHub.Diagnostics.Logs;

/// <summary>
/// The time at the beginning of a record, in the forms that Java's loggers write. It is taken as it stands there: a zone behind it is
/// skipped, for people compare it with the clock on the wall of that server.
/// </summary>
internal sealed class RecordTime
{
    private const int CachedLength = 17; // "2026-11-22 09:14:"

    private readonly byte[] cached = new byte[CachedLength];
    private long cachedTicks;

    /// <summary>Ticks, of a day in year 1 where the form has no date. <paramref name="at"/> moves behind it.</summary>
    public bool TryRead(ReadOnlySpan<byte> line, ref int at, out long ticks, out bool hasDate)
    {
        var text = line[at..];
        hasDate = true;
        ticks = 0;
        if (text.Length < 8)
            return false;

        // Neighbours are of the same minute, nearly always.
        if (text.Length >= 19 && text[..CachedLength].SequenceEqual(cached) && TwoDigits(text, 17, out var second) && second < 61)
        {
            at += 19;
            ticks = cachedTicks + (second * TimeSpan.TicksPerSecond) + Fraction(line, ref at);
            return true;
        }

        return ReadYearFirst(line, ref at, out ticks)
            || ReadClockOnly(line, ref at, out ticks, out hasDate)
            || OtherTimes.TryRead(line, ref at, out ticks, out hasDate);
    }

    /// <summary>2026-11-22 09:14:07,311 and 2026-11-22T09:14:07.311+06:00</summary>
    private bool ReadYearFirst(ReadOnlySpan<byte> line, ref int at, out long ticks)
    {
        ticks = 0;
        var text = line[at..];
        if (text.Length < 19 || text[4] is not ((byte)'-' or (byte)'/' or (byte)'.'))
            return false;
        if (text[7] != text[4] || text[10] is not ((byte)' ' or (byte)'T'))
            return false;
        if (!TwoDigits(text, 0, out var century) || !TwoDigits(text, 2, out var year))
            return false;
        if (!TwoDigits(text, 5, out var month) || !TwoDigits(text, 8, out var day))
            return false;
        if (!IsDate((century * 100) + year, month, day) || !ReadClock(text[11..], out var clock))
            return false;
        var date = new DateTime((century * 100) + year, month, day).Ticks;
        text[..CachedLength].CopyTo(cached);
        cachedTicks = date + (clock / TimeSpan.TicksPerMinute * TimeSpan.TicksPerMinute);
        at += 19;
        ticks = date + clock + Fraction(line, ref at);
        return true;
    }

    /// <summary>09:14:07,311 as EAP 6 writes it: the fraction is asked for, or any clock in a text would begin a record.</summary>
    private static bool ReadClockOnly(ReadOnlySpan<byte> line, ref int at, out long ticks, out bool hasDate)
    {
        hasDate = false;
        ticks = 0;
        if (!ReadClock(line[at..], out var clock))
            return false;
        var behind = at + 8;
        if (behind >= line.Length || line[behind] is not ((byte)',' or (byte)'.'))
            return false;
        at = behind;
        ticks = clock + Fraction(line, ref at);
        return true;
    }

    internal static bool ReadClock(ReadOnlySpan<byte> text, out long ticks)
    {
        ticks = 0;
        if (text.Length < 8 || text[2] != ':' || text[5] != ':')
            return false;
        if (!TwoDigits(text, 0, out var hour) || !TwoDigits(text, 3, out var minute) || !TwoDigits(text, 6, out var second))
            return false;
        ticks = (hour * TimeSpan.TicksPerHour) + (minute * TimeSpan.TicksPerMinute) + (second * TimeSpan.TicksPerSecond);
        return hour < 24 && minute < 60 && second < 61;
    }

    /// <summary>,311 or .311402 and a zone behind it: Z, +06:00, +0600.</summary>
    internal static long Fraction(ReadOnlySpan<byte> line, ref int at)
    {
        long ticks = 0;
        if (at + 1 < line.Length && line[at] is (byte)',' or (byte)'.' && char.IsAsciiDigit((char)line[at + 1]))
        {
            at++;
            for (var unit = TimeSpan.TicksPerSecond / 10; at < line.Length && char.IsAsciiDigit((char)line[at]); unit /= 10)
                ticks += (line[at++] - '0') * unit;
        }

        if (at < line.Length && line[at] is (byte)'Z')
            at++;
        else if (at + 5 <= line.Length && line[at] is (byte)'+' or (byte)'-' && TwoDigits(line, at + 1, out _))
            at += line[at + 3] == ':' && at + 6 <= line.Length ? 6 : 5;
        return ticks;
    }

    internal static bool IsDate(int year, int month, int day) =>
        year is >= 1970 and < 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    internal static bool TwoDigits(ReadOnlySpan<byte> text, int at, out int value)
    {
        int tens = text[at] - '0', ones = text[at + 1] - '0';
        value = (tens * 10) + ones;
        return (uint)tens <= 9 && (uint)ones <= 9;
    }
}
