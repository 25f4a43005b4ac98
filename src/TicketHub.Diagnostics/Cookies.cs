using System.Text;

namespace TicketHub.Diagnostics;

/// <summary>Cookie: a=***; b=***. Which of them lets somebody in, nobody can tell by the name: all go, but for what a server says of one.</summary>
internal static class Cookies
{
    private const int LongestName = 80;

    public const string Word = "cookie";

    private static readonly SecretForm Form = new(
        [Word], @"\bcookie\\?[""']?[ \t]{0,5}[:=][ \t]{0,5}\[?\\?[""']?", (_, at) => at..at);

    private static readonly HashSet<string> Attributes =
        new(["path", "domain", "expires", "max-age", "samesite", "version", "comment", "priority"], StringComparer.OrdinalIgnoreCase);

    public static string Masked(string text)
    {
        if (!Form.MayBeIn(text))
            return text;
        StringBuilder? masked = null;
        var done = 0;
        foreach (var found in Form.Beginning.EnumerateMatches(text))
        {
            var at = found.Index + found.Length;
            while (at >= done && Pair(text, at) is { } pair)
            {
                var (from, end) = (pair.Value.Start.Value, pair.Value.End.Value);
                if (end > from && !Attributes.Contains(text[pair.Name]))
                {
                    (masked ??= new(text.Length)).Append(text, done, from - done).Append(Secrets.Mask);
                    done = end;
                }

                at = end;
                while (at < text.Length && text[at] is '"' or ';' or ' ')
                    at++;
            }
        }

        return masked is null ? text : masked.Append(text, done, text.Length - done).ToString();
    }

    /// <summary>The next name=value; a name that stands alone (HttpOnly) is passed over as one without a value.</summary>
    private static (Range Name, Range Value)? Pair(string text, int from)
    {
        var end = from;
        while (end < text.Length && end - from < LongestName && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '_' or '-' or '.'))
            end++;
        if (end == from || end == text.Length || text[end] is not ('=' or ';'))
            return null;
        if (text[end] == ';')
            return (from..end, end..end);
        var value = end + 1 < text.Length && text[end + 1] == '"' ? end + 2 : end + 1;
        return (from..end, SecretValue.Until(text, value, " \t\r\n\"'\\;<>"));
    }
}
