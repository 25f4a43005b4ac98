using System.Globalization;
using System.Text;

namespace TicketHub.Web.Features.Roadmap;

/// <summary>Something that takes whole days.</summary>
/// <param name="Uid">The same for the same thing at every reading, so that a calendar moves it and does not double it.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="Summary">Its line in the calendar.</param>
/// <param name="Description">What one reads on opening it.</param>
public sealed record CalendarEntry(string Uid, DateOnly From, DateOnly To, string Summary, string Description);

/// <summary>Writes a calendar as RFC 5545 wants it: lines of at most 75 octets, ended by CRLF, text escaped.</summary>
public sealed class CalendarFile(string name, DateTimeOffset now)
{
    public const string Type = "text/calendar; charset=utf-8";

    /// <summary>"Lines of text SHOULD NOT be longer than 75 octets, excluding the line break" (3.1).</summary>
    private const int LongestLine = 75;

    private readonly StringBuilder text = new();

    public string Write(IEnumerable<CalendarEntry> entries)
    {
        Line("BEGIN:VCALENDAR");
        Line("VERSION:2.0");
        Line("PRODID:-//TicketHub//Iterations//RU");
        Line("CALSCALE:GREGORIAN");
        Line("METHOD:PUBLISH");
        Line("X-WR-CALNAME:" + Escaped(name));
        Line("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        foreach (var entry in entries)
            Write(entry);
        Line("END:VCALENDAR");
        return text.ToString();
    }

    private void Write(CalendarEntry entry)
    {
        Line("BEGIN:VEVENT");
        Line("UID:" + Escaped(entry.Uid));
        Line("DTSTAMP:" + now.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));
        Line("DTSTART;VALUE=DATE:" + Day(entry.From));
        // "The DTEND property ... specifies the non-inclusive end of the event" (3.6.1).
        Line("DTEND;VALUE=DATE:" + Day(entry.To.AddDays(1)));
        Line("SUMMARY:" + Escaped(entry.Summary));
        if (entry.Description.Length > 0)
            Line("DESCRIPTION:" + Escaped(entry.Description));
        // It stands in the calendar and keeps nobody busy.
        Line("TRANSP:TRANSPARENT");
        Line("END:VEVENT");
    }

    /// <summary>A line too long is folded: what goes on begins with a blank. Never inside of a character.</summary>
    private void Line(string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune);
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }

    /// <summary>Of control characters only the line break has a way to be written (3.3.11).</summary>
    private static string Escaped(string value)
    {
        var escaped = new StringBuilder(value.Length);
        foreach (var rune in value.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value is '\\' or ';' or ',')
                escaped.Append('\\').Append(rune);
            else if (rune.Value == '\n')
                escaped.Append("\\n");
            else if (!Rune.IsControl(rune))
                escaped.Append(rune);
        }

        return escaped.ToString();
    }

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
