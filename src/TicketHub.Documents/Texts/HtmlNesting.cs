namespace TicketHub.Documents.Texts;

/// <summary>Counts how many elements of a page are open at once, without building anything.</summary>
internal static class HtmlNesting
{
    /// <summary>Elements that end by themselves, or where the next one begins.</summary>
    private static readonly HashSet<string> EndByThemselves = new(
        [
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
            "p", "li", "dt", "dd", "td", "th", "tr", "thead", "tbody", "tfoot", "colgroup", "option", "optgroup", "html", "head", "body",
        ],
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Ending =
        EndByThemselves.GetAlternateLookup<ReadOnlySpan<char>>();

    public static int Deepest(ReadOnlySpan<char> html)
    {
        var (open, deepest) = (0, 0);
        for (var at = html.IndexOf('<'); at >= 0; at = html.IndexOf('<'))
        {
            html = html[(at + 1)..];
            var closes = html is ['/', ..];
            var name = NameAt(closes ? html[1..] : html);
            if (name.IsEmpty || Ending.Contains(name))
                continue;
            open = closes ? Math.Max(0, open - 1) : open + 1;
            deepest = Math.Max(deepest, open);
        }

        return deepest;
    }

    private static ReadOnlySpan<char> NameAt(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && char.IsAsciiLetterOrDigit(text[length]))
            length++;
        return length > 0 && char.IsAsciiLetter(text[0]) ? text[..length] : [];
    }
}
