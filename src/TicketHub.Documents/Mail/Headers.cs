using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using TicketHub.Documents.Texts;

namespace TicketHub.Documents.Mail;

/// <summary>The headers of a letter or of a part of one.</summary>
internal sealed partial class Headers
{
    private const int Most = 500;

    private readonly Dictionary<string, string> values = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="text">Bytes as letters, one for one.</param>
    public Headers(string text)
    {
        foreach (var line in Folds().Replace(text, " ").Split('\n').Take(Most))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
                values.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim());
        }
    }

    public string? this[string name] => values.GetValueOrDefault(name);

    public string MediaType => (this["Content-Type"] ?? "text/plain").Split(';')[0].Trim().ToLowerInvariant();

    /// <summary>A header for people, its encoded words put into letters.</summary>
    public string Words(string name) => Decode(this[name] ?? "");

    /// <summary><c>name="value"</c> behind a header, also in the form that tells its encoding.</summary>
    public string? Parameter(string header, string name)
    {
        if (this[header] is not { } text)
            return null;
        var plain = Pieces(text, name);
        return plain ?? (Pieces(text, name + "*") is { } told ? Percent(told) : null);
    }

    private static string? Pieces(string text, string name)
    {
        string? value = null;
        foreach (Match match in Parameters().Matches(text))
        {
            var found = match.Groups["name"].Value;
            var quoted = match.Groups["quoted"];
            var given = quoted.Success ? quoted.Value.Replace("\\", "", StringComparison.Ordinal) : match.Groups["plain"].Value;
            if (found.Equals(name, StringComparison.OrdinalIgnoreCase))
                return Decode(given);
            // name*0*=…; name*1*=…: one value in pieces, in their order.
            var piece = found.TrimEnd('*');
            if (piece.StartsWith(name.TrimEnd('*') + "*", StringComparison.OrdinalIgnoreCase) && found.EndsWith('*') == name.EndsWith('*'))
                value += given;
        }

        return value;
    }

    private static string Percent(string told)
    {
        var parts = told.Split('\'', 3);
        if (parts.Length < 3)
            return told;
        var bytes = new List<byte>();
        for (var i = 0; i < parts[2].Length; i++)
        {
            byte parsed;
            if (parts[2][i] == '%'
                && i + 2 < parts[2].Length
                && byte.TryParse(parts[2].AsSpan(i + 1, 2), NumberStyles.HexNumber, null, out var value))
                (i, parsed) = (i + 2, value);
            else
                parsed = (byte)parts[2][i];
            bytes.Add(parsed);
        }

        return (PlainText.Named(parts[0]) ?? Encoding.UTF8).GetString([.. bytes]);
    }

    /// <summary>Words such as =?utf-8?B?…?=; letters that are simply there are taken for UTF-8.</summary>
    private static string Decode(string text)
    {
        var joined = Between().Replace(text, "?==?");
        var decoded = EncodedWord().Replace(joined, match =>
        {
            var bytes = match.Groups["how"].Value is "B" or "b"
                ? Transfer.Base64(Encoding.ASCII.GetBytes(match.Groups["text"].Value))
                : Transfer.QuotedPrintable(Encoding.ASCII.GetBytes(match.Groups["text"].Value.Replace('_', ' ')));
            return (PlainText.Named(match.Groups["charset"].Value) ?? Encoding.UTF8).GetString(bytes);
        });
        return decoded.Any(letter => letter is > '\u007F' and <= '\u00FF') && decoded.All(letter => letter <= '\u00FF')
            ? Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(decoded))
            : decoded;
    }

    [GeneratedRegex(@"\r?\n[ \t]+")]
    private static partial Regex Folds();

    [GeneratedRegex(@"\?=\s+=\?")]
    private static partial Regex Between();

    [GeneratedRegex(
        @"=\?(?<charset>[\w.-]{1,40})(?:\*\w*)?\?(?<how>[BbQq])\?(?<text>[^?\s]*)\?=",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex EncodedWord();

    [GeneratedRegex(
        """; *(?<name>[\w*-]{1,60}) *= *("(?<quoted>([^"\\]|\\.)*)"|(?<plain>[^\s;"]+))""",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Parameters();
}
