using System.Buffers;

namespace TicketHub.Diagnostics;

/// <summary>How far a secret reaches in what is said to a database. An empty range: there is none.</summary>
internal static class SecretOfStatement
{
    private const int Longest = 300;

    private static readonly SearchValues<char> EndsOfConnect = SearchValues.Create(" \t\r\n\"'<>");

    private static readonly SearchValues<char> NeverInLikely = SearchValues.Create("./\\:()[]{},;=&?@");

    /// <summary>Of Kerberos: their second part is a server.</summary>
    private static readonly string[] Principals = ["http", "host", "ldap", "krbtgt", "cifs", "nfs"];

    /// <summary>Up to the database, or all of it where there is none.</summary>
    public static Range OfConnect(string text, int from)
    {
        var reach = Reach(text, from);
        var at = reach.LastIndexOf('@');
        return from..(from + (at < 0 ? reach.Length : at));
    }

    /// <summary>Without a word that tells what it is: no path, no version (actions/checkout@v4), no object's hash.</summary>
    public static Range OfLikelyConnect(string text, int from)
    {
        var reach = Reach(text, from);
        var at = reach.IndexOf('@');
        if (at <= 0 || reach[..at].ContainsAny(NeverInLikely) || IsVersion(reach[(at + 1)..]) || IsPrincipal(text.AsSpan(0, from - 1)))
            return from..from;
        return from..(from + at);
    }

    /// <summary>All values of rows of which one column holds secrets. Without names of columns nobody can know.</summary>
    public static Range OfInsert(string text, int from)
    {
        const int LongestHead = 2_000;
        var head = text.AsSpan(from, Math.Min(LongestHead, text.Length - from));
        var (open, close) = (head.IndexOf('('), head.IndexOf(')'));
        if (open < 0 || close < open || !SecretForms.Name.Beginning.IsMatch(head[open..close]))
            return from..from;
        var rest = head[(close + 1)..].TrimStart();
        if (!rest.StartsWith("values", StringComparison.OrdinalIgnoreCase) || rest[6..].TrimStart() is not ['(', .. var row])
            return from..from;
        var begin = from + head.Length - row.Length;
        return begin..EndOfRows(text, begin);
    }

    /// <summary>The bracket behind which no other row follows.</summary>
    private static int EndOfRows(string text, int from)
    {
        var (depth, quoted) = (1, false);
        for (var at = from; at < text.Length; at++)
        {
            quoted ^= text[at] == '\'';
            if (quoted)
                continue;
            depth += text[at] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0 && text[at] == ')' && text.AsSpan(at + 1).TrimStart() is not [',', ..])
                return at;
        }

        return text.Length;
    }

    private static ReadOnlySpan<char> Reach(string text, int from)
    {
        var reach = text.AsSpan(from, Math.Min(Longest, text.Length - from));
        var end = reach.IndexOfAny(EndsOfConnect);
        return end < 0 ? reach : reach[..end];
    }

    private static bool IsVersion(ReadOnlySpan<char> database) =>
        database is [] or [>= '0' and <= '9', ..] or ['v' or 'V', >= '0' and <= '9', ..]
        || database.StartsWith("sha", StringComparison.OrdinalIgnoreCase);

    private static bool IsPrincipal(ReadOnlySpan<char> before)
    {
        foreach (var name in Principals)
        {
            if (before.EndsWith(name, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
