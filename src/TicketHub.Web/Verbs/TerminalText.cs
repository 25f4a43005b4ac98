using System.Globalization;

namespace TicketHub.Web.Verbs;

/// <summary>What a file says of itself, before a terminal shows it: no sign in it steers the terminal or turns the order of the letters.</summary>
public static class TerminalText
{
    /// <summary>One line: also a break in it is no break any more.</summary>
    public static string Line(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Any(Steers) ? string.Create(text.Length, text, (to, from) =>
        {
            for (var at = 0; at < to.Length; at++)
                to[at] = from[at] is '\t' or '\r' or '\n' ? ' ' : Steers(from[at]) ? '\uFFFD' : from[at];
        }) : text;
    }

    /// <summary>JSON in one line stays the same JSON: such signs stand only in its strings, where an escape says as much.</summary>
    public static string Json(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return json.Any(Steers) ? string.Concat(json.Select(sign => Steers(sign) ? $"\\u{(int)sign:x4}" : sign.ToString())) : json;
    }

    private static bool Steers(char sign) => char.GetUnicodeCategory(sign)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
