using System.Text;
using System.Text.RegularExpressions;

namespace TicketHub.Diagnostics;

/// <summary>
/// Masks what people paste with a log or a config and nobody else should read: the key stays, its value becomes ***; and the
/// numbers of people and of their cards. Works in time
/// that grows with the text alone, and a masked text masked again stays as it is. What stands in no such form, such as a password in
/// the middle of a sentence, it cannot know.
/// </summary>
public static class Secrets
{
    internal const string Mask = "***";

    private const RegexOptions Plain = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>
    /// passw?o?r?d takes passwd and passord along. What follows the word directly belongs to the name of one value (secret_key,
    /// token-value), not to a sentence: "token bucket size=20" stays.
    /// </summary>
    private const string Key =
        "(?:passw?o?r?d|passphrase|pwd|secret|token|credentials?|clear-text|api[_-]?key|access[ _-]?key|private[_-]?key" +
        "|парол(?:ь|я|ем|е)|ключ(?:а|у|ом)? доступа|құпия ?сөз)(?:[_-]?(?:key|value|hash|id))?";

    /// <summary>Too short to count in the middle of a word: db.pass, dbPass and DB_PASS, but not compass.</summary>
    private const string ShortKey = @"(?:(?:\b|_)(?:pass|otp|pin|vault|кілт)|(?-i:[a-z]P)ass)";

    private const string Equal = @"\\?[""']?[ \t]{0,5}[:=][ \t]{0,5}";

    /// <summary>Blanks, or the end of the line.</summary>
    private const string Gap = @"(?:[ \t]{1,5}|[ \t]{0,5}\r?\n[ \t]{0,8})";

    /// <summary>How each begins, and what of the text behind that has to go. An expression finds beginnings only: those are short.</summary>
    private static readonly (Regex Beginning, Func<string, int, Range> Value)[] Forms =
    [
        // password -> …: first, for the arrow's head ends the values of all others.
        (new($@"(?:{Key}|{ShortKey})[""']?[ \t]{{0,5}}[=-]>[ \t]{{0,5}}", Plain), SecretValue.Value),

        // jdbc:mysql://user:password@host, https://token@host
        (new(@"\b[a-z][a-z0-9+.-]{0,30}://", Plain), SecretValue.UserOfAddress),

        // Authorization: Bearer …, "Authorization": "Basic …"
        (new($@"authorization{Equal}\\?[""']?(?:(?:basic|bearer|digest|negotiate|ntlm|token){Gap})?", Plain), SecretValue.OfAuthorization),
        (new($@"\bbearer{Gap}", Plain), SecretValue.OfBearer),
        (new(@"\bbasic[ \t]{1,5}", Plain), SecretValue.Base64),

        // JSESSIONID=…, sessionId=…, session id: …, also in an address: ;jsessionid=…; and JSESSIONID …
        (new($@"sess(?:ion)?[ _-]?id{Equal}\\?[""']?", Plain), SecretValue.OfSession),
        (new(@"sess(?:ion)?[ _-]?id[ \t]{1,5}(?:(?:is|was)[ \t]{1,5})?[""'«]?", Plain), SecretValue.Likely),

        // <password>…</password>, <entry key="password">…</entry>, <name>password</name> <value>…</value>; <property name="password" value="…"/>
        (new($@"<[\w.:-]{{0,60}}{Key}(?:\s[^<>]{{0,200}})?>", Plain), SecretValue.OfElement),
        (new($@"{Key}(?:[""'](?:\s[^<>]{{0,200}})?>|</[\w.:-]{{1,40}}>\s{{0,40}}<[\w.:-]{{1,40}}>)", Plain), SecretValue.OfElement),
        (new($@"{Key}[""']\s{{1,5}}value\s{{0,5}}=\s{{0,5}}", Plain), SecretValue.Value),

        // "password": "…", -Djavax.net.ssl.keyStorePassword=…, ?token=…&, пароль: …
        (new(Key + Equal, Plain), SecretValue.ValueOrNextLine),
        (new(ShortKey + Equal, Plain), SecretValue.ValueOrNextLine),

        // --password …, -storepass …
        (new($@"(?:^|[\s""'(\[,])--?[a-z0-9.-]{{0,40}}(?:{Key}|pass)[ \t]{{1,5}}", Plain), SecretValue.OfOption),

        // sshpass -p …, mysql -u root -p…, java -jar x.jar -p …, curl -u user:…
        (new(@"\bsshpass[ \t]{1,5}-p[ \t]{0,5}", Plain), SecretValue.OfOption),
        (new(@"\b(?:mysql|mariadb)[a-z-]{0,10}[ \t]", Plain), SecretValue.BehindLetterP),
        (new(@"(?:^|\s)-p[ \t]{1,5}", Plain), SecretValue.Likely),
        (new(@"(?:^|\s)(?:(?-i:-u)|--user|--proxy-user)[ \t=]{0,3}[""']?[a-z][\w.@\\-]{0,60}:", Plain), SecretValue.OfOption),

        // CREATE USER … IDENTIFIED BY '…'
        (new(@"\bidentified[ \t]{1,5}by[ \t]{1,5}(?:password[ \t]{1,5})?", Plain), SecretValue.OnlyQuoted),

        // password is …, пароль … не подошёл: only what no word of a sentence looks like.
        (new($@"{Key}[ \t]{{1,5}}(?:(?:is|was)[ \t]{{1,5}})?[""'«]?", Plain), SecretValue.Likely),

        // -----BEGIN RSA PRIVATE KEY-----
        (new("(?-i:-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----)", Plain), SecretValue.OfPem),

        // These give themselves away wherever they stand: a JWT, a token of TicketHub, of GitHub, of GitLab, a key of AWS.
        (new(@"\b(?-i:eyJ)", Plain), SecretValue.LongToken),
        (new(@"\bth_", Plain), SecretValue.LongWord),
        (new(@"\b(?:gh[a-z]_|github_pat_|glpat-)", Plain), SecretValue.LongKey),
        (new(@"\b(?-i:AKIA)", Plain), SecretValue.LongWord),
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
        return PersonalNumbers.Masked(Cookies.Masked(text));
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
            (masked ??= new(text.Length)).Append(text, done, from - done);
            Mark(masked, text.AsSpan(from, end - from));
            done = end;
        }

        return masked is null ? text : masked.Append(text, done, text.Length - done).ToString();
    }

    /// <summary>A mask for each of the lines: what is shown line by line stays in its place.</summary>
    internal static void Mark(StringBuilder masked, ReadOnlySpan<char> secret)
    {
        for (var at = secret.IndexOf('\n'); at >= 0; at = secret.IndexOf('\n'))
        {
            MarkLine(masked, secret[..at]);
            masked.Append('\n');
            secret = secret[(at + 1)..];
        }

        MarkLine(masked, secret);
    }

    private static void MarkLine(StringBuilder masked, ReadOnlySpan<char> line)
    {
        if (!line.IsWhiteSpace())
            masked.Append(Mask);
    }
}
