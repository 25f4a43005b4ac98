using System.Globalization;
using TicketHub.Diagnostics.Reading;

namespace TicketHub.Diagnostics.Collections;

/// <summary>When a line was written: seconds that only grow within one life of the process, and the time as it is printed.</summary>
internal readonly record struct LogTime(double? UptimeS, double? ClockS, string? Printed)
{
    /// <summary>2026-11-22T11:19:31.862+0000</summary>
    public static bool IsClock(ReadOnlySpan<byte> text) =>
        text.Length is >= 19 and <= 40 && text[4] == '-' && text[7] == '-' && text[10] == 'T' && text[13] == ':' && text[16] == ':';

    public static double? Clock(ReadOnlySpan<byte> text)
    {
        Span<char> chars = stackalloc char[23];
        var length = Math.Min(23, text.Length);
        for (var at = 0; at < length; at++)
            chars[at] = text[at] == ',' ? '.' : (char)text[at];
        return DateTime.TryParseExact(
            chars[..length], "yyyy-MM-ddTHH:mm:ss.FFF", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time.Ticks / (double)TimeSpan.TicksPerSecond
            : null;
    }

    /// <summary>2015-05-26T14:45:37.987-0200: 151.126: of Java 8; either may be missing.</summary>
    public static LogTime OfJava8(ReadOnlySpan<byte> before)
    {
        before = before.TrimEnd(": "u8);
        var blank = before.LastIndexOf((byte)' ');
        var uptime = before[(blank + 1)..];
        var date = before.TrimStart((byte)' ');
        var end = date.IndexOf((byte)' ');
        date = (end < 0 ? date : date[..end]).TrimEnd((byte)':');
        var hasDate = IsClock(date);
        return new LogTime(
            Bytes.Number(uptime, out var seconds, out var length) && length == uptime.Length ? seconds : null,
            hasDate ? Clock(date) : null,
            hasDate ? Bytes.Text(date) : null);
    }
}
