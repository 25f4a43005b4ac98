namespace TicketHub.Classification.Text;

/// <summary>Cuts what is shown to people out of a request: the very words, short, and never half a character.</summary>
internal static class Quote
{
    public const int Longest = 200;

    /// <summary>A piece of <paramref name="text"/>, or null if nothing readable is left. No words are added, not even dots.</summary>
    public static string? Cut(string text)
    {
        var from = 0;
        while (from < text.Length && (char.IsWhiteSpace(text[from]) || Breaks(text, from)))
            from++;
        var end = from;
        while (end < text.Length && end - from < Longest && !Breaks(text, end))
            end += char.IsHighSurrogate(text[end]) ? 2 : 1;
        if (end - from > Longest)
            end -= 2;
        if (end < text.Length && end - from >= Longest - 1)
            end = WordEnd(text, from, end);
        while (end > from && char.IsWhiteSpace(text[end - 1]))
            end--;
        return end > from ? text[from..end] : null;
    }

    /// <summary>Control characters and lone surrogates end a quote: what follows them is not for a page.</summary>
    private static bool Breaks(string text, int at) =>
        (char.IsControl(text[at]) && text[at] != '\t')
        || IsDirectional(text[at])
        || char.IsLowSurrogate(text[at])
        || (char.IsHighSurrogate(text[at]) && (at + 1 >= text.Length || !char.IsLowSurrogate(text[at + 1])));

    /// <summary>Bidirectional marks could turn round the words of the page around the quote.</summary>
    private static bool IsDirectional(char sign) =>
        sign is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F';

    private static int WordEnd(string text, int from, int end)
    {
        var space = text.LastIndexOf(' ', end - 1, end - from);
        return space > from + (Longest / 2) ? space : end;
    }
}
