using System.Buffers;

namespace TicketHub.Diagnostics;

/// <summary>How far a secret reaches behind its beginning. An empty range: there is none.</summary>
internal static class SecretValue
{
    private static readonly SearchValues<char> EndsOfHost = SearchValues.Create(" \t\r\n/<>\"'");

    private static readonly SearchValues<char> EndsOfWord = SearchValues.Create(" \t<>\"'");

    private static readonly SearchValues<char> Hex = SearchValues.Create("0123456789abcdefABCDEF");

    private static readonly HashSet<string> Switches = new(
        ["true", "false", "yes", "no", "on", "off", "none", "null", "plain", "login", "basic", "digest", "ntlm", "required", "optional"],
        StringComparer.OrdinalIgnoreCase);

    public static Range Until(string text, int from, string signs)
    {
        var at = text.AsSpan(from).IndexOfAny(signs);
        return from..(at < 0 ? text.Length : from + at);
    }

    /// <summary>All between "//" and the last "@" before the address goes on: a password may hold one too.</summary>
    public static Range UserOfAddress(string text, int from)
    {
        const int Longest = 300;
        var reach = text.AsSpan(from, Math.Min(Longest, text.Length - from));
        var end = reach.IndexOfAny(EndsOfHost);
        return from..(from + Math.Max(0, (end < 0 ? reach : reach[..end]).LastIndexOf('@')));
    }

    /// <summary>To the closing quote where one opens it, else to where a word, an address's part or a tag ends.</summary>
    public static Range Value(string text, int from)
    {
        // A JSON text inside another: \"…\".
        if (from < text.Length - 1 && text[from] == '\\' && text[from + 1] is '"' or '\'')
            return Until(text, from + 2, "\"'\\\r\n");
        return from < text.Length && text[from] is '"' or '\'' ? Quoted(text, from) : Until(text, from, " \t\r\n\"'&<>");
    }

    /// <summary>A value, or the only word of the next line where this one ends with nothing: password=, password: |</summary>
    public static Range ValueOrNextLine(string text, int from)
    {
        // MySQL says whether there was one.
        if (text.AsSpan(0, from).EndsWith("(using password: ") && text.AsSpan(from) is ['Y', 'E', 'S', ')', ..] or ['N', 'O', ')', ..])
            return from..from;
        var here = Value(text, from);
        if (here.End.Value - here.Start.Value > 1)
            return here;
        return NextLine(text, from) ?? (text.AsSpan()[here] is "|" ? from..from : here);
    }

    public static Range OfSession(string text, int from) => NextLine(text, from) ?? Until(text, from, " \t\r\n\"'\\;,?&<>");

    /// <summary>On the next line a word of a sentence, or the name of a class, is likelier: those have no digit or are short.</summary>
    public static Range OfBearer(string text, int from)
    {
        const int Long = 16;
        var found = LongToken(text, from);
        var word = text.AsSpan()[found];
        return !IsOnNextLine(text, from) || word.Length >= Long || word.ContainsAnyInRange('0', '9') ? found : from..from;
    }

    /// <summary>Digest is followed by names with values, one of which has a form of its own.</summary>
    public static Range OfAuthorization(string text, int from)
    {
        if (text.AsSpan(0, from).TrimEnd().EndsWith("digest", StringComparison.OrdinalIgnoreCase))
            return from..from;
        return IsOnNextLine(text, from) ? OfBearer(text, from) : Until(text, from, " \t\r\n\"'\\,<>]");
    }

    /// <summary>What stands between the tags, or in the CDATA there.</summary>
    public static Range OfElement(string text, int from)
    {
        const string Data = "<![CDATA[";
        while (from < text.Length && char.IsWhiteSpace(text[from]))
            from++;
        int end;
        if (text.AsSpan(from).StartsWith(Data, StringComparison.Ordinal))
        {
            from += Data.Length;
            end = text.IndexOf("]]>", from, StringComparison.Ordinal);
            end = end < 0 ? text.Length : end;
        }
        else
        {
            end = Until(text, from, "<>").End.Value;
        }

        while (end > from && char.IsWhiteSpace(text[end - 1]))
            end--;
        return from..end;
    }

    /// <summary>What follows an option, unless it is the next one.</summary>
    public static Range OfOption(string text, int from) => from < text.Length && text[from] == '-' ? from..from : Value(text, from);

    public static Range OnlyQuoted(string text, int from) =>
        text.AsSpan(from) is ['"' or '\'', ..] or ['\\', '"' or '\'', ..] ? Value(text, from) : from..from;

    /// <summary>A setting that says how somebody signs in, not with what.</summary>
    public static Range UnlessSwitch(string text, int from)
    {
        var found = Value(text, from);
        return Switches.Contains(text[found]) ? from..from : found;
    }

    /// <summary>Percent-encoded: to the sign that parts two parameters, or ends a text of JSON, written in the same way.</summary>
    public static Range Encoded(string text, int from)
    {
        var end = Until(text, from, " \t\r\n\"'&<>").End.Value;
        for (var at = text.IndexOf('%', from, end - from); at >= 0; at = text.IndexOf('%', at + 1, end - at - 1))
        {
            var code = at + 1;
            while (text.AsSpan(code).StartsWith("25"))
                code += 2;
            if (text.AsSpan(code) is ['2', '2' or '6', ..])
                return from..at;
        }

        return from..end;
    }

    /// <summary>mysql and its kin take the password without a blank: -pXXX, somewhere in the same line.</summary>
    public static Range BehindLetterP(string text, int from)
    {
        const int Longest = 300;
        // From the blank before: the option may come at once.
        var reach = text.AsSpan(from - 1, Math.Min(Longest, text.Length - from + 1));
        var end = reach.IndexOfAny("\r\n|;");
        var at = (end < 0 ? reach : reach[..end]).IndexOf(" -p");
        return at < 0 ? from..from : Value(text, from - 1 + at + 3);
    }

    /// <summary>Letters and digits in one word of six signs at least; no path, no number of a ticket, no name=value, no call.</summary>
    public static Range Likely(string text, int from)
    {
        const int Shortest = 6;
        var end = Until(text, from, " \t\r\n\"'<>&,;»").End.Value;
        while (end > from && ".:!?)]}".Contains(text[end - 1], StringComparison.Ordinal))
            end--;
        var word = text.AsSpan(from, end - from);
        var isLikely = word.Length >= Shortest && word.ContainsAnyInRange('0', '9') && HasLetter(word)
            && word[0] is not ('/' or '-') && !word.ContainsAny("=(:") && !IsNumberOfTicket(word);
        return isLikely ? from..end : from..from;
    }

    /// <summary>After "Basic": a word of a sentence has neither a digit nor a sign.</summary>
    public static Range Base64(string text, int from)
    {
        var found = LongToken(text, from);
        var word = text.AsSpan()[found];
        return word.ContainsAnyInRange('0', '9') || word.Contains('=') ? found : from..from;
    }

    /// <summary>Letters and digits without a break: shorter than this it may be a word of a sentence.</summary>
    public static Range LongToken(string text, int from) => Run(text, from, shortest: 8, also: "-._~+/=");

    /// <summary>What an MD5 comes to, at least.</summary>
    public static Range LongHex(string text, int from)
    {
        const int Shortest = 32;
        var found = Run(text, from, Shortest, also: "");
        return text.AsSpan()[found].IndexOfAnyExcept(Hex) < 0 ? found : from..from;
    }

    public static Range LongKey(string text, int from) => Run(text, from, shortest: 12, also: "_-");

    public static Range LongWord(string text, int from) => Run(text, from, shortest: 12, also: "");

    /// <summary>One word alone on the line behind the end of this one, but for what is another setting, a heading or a remark.</summary>
    private static Range? NextLine(string text, int from)
    {
        const int Reach = 60;
        var at = from;
        var last = Math.Min(text.Length, from + Reach);
        // A block of YAML.
        while (at < last && text[at] is ' ' or '\t' or '|' or '>' or '\r')
            at++;
        if (at >= last || text[at] != '\n')
            return null;
        while (at < last && text[at] is ' ' or '\t' or '\r' or '\n')
            at++;
        if (at >= last || text[at] is '<' or '[' or '{' or '}' or '#' or '*' or '-' or '/')
            return null;
        if (text[at] is '"' or '\'')
        {
            var quoted = Quoted(text, at);
            // The name of another value.
            return text.AsSpan(Math.Min(quoted.End.Value + 1, text.Length)).TrimStart(" \t") is [':' or '=', ..] ? null : quoted;
        }

        var end = Until(text, at, "\r\n").End.Value;
        while (end > at && text[end - 1] is ' ' or '\t')
            end--;
        var word = text.AsSpan(at, end - at);
        return word.ContainsAny(EndsOfWord) || word.TrimEnd('=').IndexOfAny("=:") >= 0 ? null : at..end;
    }

    private static bool IsOnNextLine(string text, int from) => text.AsSpan(0, from).TrimEnd(" \t") is [.., '\n'];

    private static Range Run(string text, int from, int shortest, string also)
    {
        var end = from;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || also.Contains(text[end], StringComparison.Ordinal)))
            end++;
        return end - from < shortest ? from..from : from..end;
    }

    private static Range Quoted(string text, int quote)
    {
        var at = quote + 1;
        while (at < text.Length && text[at] != text[quote] && text[at] is not ('\r' or '\n'))
            at += text[at] == '\\' ? 2 : 1;
        return (quote + 1)..Math.Min(at, text.Length);
    }

    private static bool HasLetter(ReadOnlySpan<char> word)
    {
        foreach (var sign in word)
        {
            if (char.IsLetter(sign))
                return true;
        }

        return false;
    }

    /// <summary>SD-1234</summary>
    private static bool IsNumberOfTicket(ReadOnlySpan<char> word)
    {
        var dash = word.LastIndexOf('-');
        return dash > 0 && dash < word.Length - 1 && !word[..dash].ContainsAnyInRange('0', '9')
            && !word[(dash + 1)..].ContainsAnyExceptInRange('0', '9');
    }
}
