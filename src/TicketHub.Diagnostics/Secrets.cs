using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace TicketHub.Diagnostics;

/// <summary>
/// Masks what people paste with a log or a config and nobody else should read: the key stays, its value becomes ***. Works in time
/// that grows with the text alone, and a masked text masked again stays as it is. What stands in no such form, such as a password in
/// the middle of a sentence, it cannot know.
/// </summary>
public static class Secrets
{
    private const string Mask = "***";

    private const RegexOptions Plain = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>
    /// passw?o?r?d takes passwd and passord along. What follows the word directly belongs to the name of one value (secret_key,
    /// token-value), not to a sentence: "token bucket size=20" stays.
    /// </summary>
    private const string Key =
        "(?:passw?o?r?d|passphrase|pwd|secret|token|api[_-]?key|access[_-]?key|private[_-]?key|парол(?:ь|я|ем)|құпия ?сөз)(?:[_-]?(?:key|value|hash|id))?";

    private static readonly SearchValues<char> EndsOfHost = SearchValues.Create(" \t\r\n/<>\"'");

    private const string Equal = @"\\?[""']?[ \t]{0,5}[:=][ \t]{0,5}";

    /// <summary>How each begins, and what of the text behind that has to go. An expression finds beginnings only: those are short.</summary>
    private static readonly (Regex Beginning, Func<string, int, Range> Value)[] Forms =
    [
        // jdbc:mysql://user:password@host, https://token@host
        (new(@"\b[a-z][a-z0-9+.-]{0,30}://", Plain), UserOfAddress),

        // Authorization: Bearer …, "Authorization": "Basic …"
        (new($@"authorization{Equal}\\?[""']?(?:(?:basic|bearer|digest|negotiate|ntlm|token)[ \t]{{1,5}})?", Plain), (text, from) => Until(text, from, " \t\r\n\"'\\,<>")),
        (new(@"\bbearer[ \t]{1,5}", Plain), LongToken),

        // JSESSIONID=…, also in an address: ;jsessionid=…
        (new($@"jsessionid{Equal}\\?[""']?", Plain), (text, from) => Until(text, from, " \t\r\n\"'\\;,?&<>")),

        // <password>…</password>; <property name="password" value="…"/>
        (new($@"<[\w.:-]{{0,60}}{Key}(?:[ \t][^<>]{{0,200}})?>", Plain), (text, from) => Until(text, from, "<>")),
        (new($@"{Key}[""']\s{{1,5}}value\s{{0,5}}=\s{{0,5}}", Plain), Value),

        // "password": "…", -Djavax.net.ssl.keyStorePassword=…, ?token=…&, пароль: …
        (new(Key + Equal, Plain), Value),

        // A JWT gives itself away wherever it stands.
        (new(@"\b(?-i:eyJ)", Plain), LongToken),
    ];

    public static string Masked(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        // A mask may end a value early that another form would take further; rarely more than the second round finds nothing left.
        const int MostRounds = 8;
        for (var round = 0; round < MostRounds; round++)
        {
            var masked = MaskedOnce(text);
            if (masked == text)
                break;
            text = masked;
        }

        return text;
    }

    private static string MaskedOnce(string text)
    {
        foreach (var (beginning, end) in Forms)
            text = Masked(text, beginning, end);
        return text;
    }

    private static string Masked(string text, Regex beginning, Func<string, int, Range> valueAt)
    {
        StringBuilder? masked = null;
        var done = 0;
        foreach (var found in beginning.EnumerateMatches(text))
        {
            // Not inside of what has just been masked.
            if (found.Index < done)
                continue;
            var value = valueAt(text, found.Index + found.Length);
            var (from, end) = (value.Start.Value, value.End.Value);
            if (end <= from)
                continue;
            (masked ??= new(text.Length)).Append(text, done, from - done).Append(Mask);
            done = end;
        }

        return masked is null ? text : masked.Append(text, done, text.Length - done).ToString();
    }

    private static Range Until(string text, int from, string signs)
    {
        var at = text.AsSpan(from).IndexOfAny(signs);
        return from..(at < 0 ? text.Length : from + at);
    }

    /// <summary>All between "//" and the last "@" before the address goes on: a password may hold one too.</summary>
    private static Range UserOfAddress(string text, int from)
    {
        const int Longest = 300;
        var reach = text.AsSpan(from, Math.Min(Longest, text.Length - from));
        var end = reach.IndexOfAny(EndsOfHost);
        return from..(from + Math.Max(0, (end < 0 ? reach : reach[..end]).LastIndexOf('@')));
    }

    /// <summary>To the closing quote where one opens it, else to where a word, an address's part or a tag ends.</summary>
    private static Range Value(string text, int from)
    {
        // A JSON text inside another: \"…\".
        if (from < text.Length - 1 && text[from] == '\\' && text[from + 1] is '"' or '\'')
            return Until(text, from + 2, "\"'\\\r\n");
        return from < text.Length && text[from] is '"' or '\'' ? Quoted(text, from) : Until(text, from, " \t\r\n\"'&<>");
    }

    private static Range Quoted(string text, int quote)
    {
        var at = quote + 1;
        while (at < text.Length && text[at] != text[quote] && text[at] is not ('\r' or '\n'))
            at += text[at] == '\\' ? 2 : 1;
        return (quote + 1)..Math.Min(at, text.Length);
    }

    /// <summary>Letters and digits without a break: shorter than this it may be a word of a sentence.</summary>
    private static Range LongToken(string text, int from)
    {
        const int Shortest = 8;
        var end = from;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || "-._~+/=".Contains(text[end], StringComparison.Ordinal)))
            end++;
        return end - from < Shortest ? from..from : from..end;
    }
}
