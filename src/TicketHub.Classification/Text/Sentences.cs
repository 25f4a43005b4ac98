namespace TicketHub.Classification.Text;

/// <summary>One sentence as the filer wrote it, with its words. Line 0 is the title.</summary>
internal sealed record Sentence(string Text, int Line, IReadOnlyList<Token> Tokens)
{
    public bool IsQuestion => Text.AsSpan().TrimEnd(" )\"»*_!.").EndsWith("?");

    public bool IsTitle => Line == 0;
}

/// <summary>
/// Cuts a line of prose into sentences. A dot ends one only before a blank, so "4.1.6" stays whole, and so does "п. 4.1.6".
/// </summary>
internal static class Sentences
{
    /// <summary>A text without full stops is cut somewhere, so that no sentence costs more than the others.</summary>
    private const int Longest = 600;

    /// <summary>Before a number they are short for a word, not the last word of a sentence.</summary>
    private static readonly string[] ShortForPlaces = ["п", "пп", "ст", "стр", "рис", "гл", "разд", "табл", "см", "cl", "sec"];

    public static IEnumerable<Sentence> In(string line, int number)
    {
        var start = 0;
        for (var i = 0; i < line.Length; i++)
        {
            var ends = EndsAt(line, i) || (i - start >= Longest && line[i] is ' ') || i - start >= 2 * Longest;
            if (!ends)
                continue;
            if (Piece(line, start, i + 1, number) is { } sentence)
                yield return sentence;
            start = i + 1;
        }

        if (start < line.Length && Piece(line, start, line.Length, number) is { } last)
            yield return last;
    }

    private static bool EndsAt(string line, int at)
    {
        if (line[at] is not ('.' or '!' or '?' or '…' or ';'))
            return false;
        return at + 1 >= line.Length || (char.IsWhiteSpace(line[at + 1]) && !IsShortForPlace(line, at));
    }

    private static bool IsShortForPlace(string line, int dot)
    {
        var next = line.AsSpan(dot + 1).TrimStart();
        if (line[dot] is not '.' || next.IsEmpty || !char.IsAsciiDigit(next[0]))
            return false;
        var from = dot;
        while (from > 0 && char.IsLetter(line[from - 1]))
            from--;
        var word = line.AsSpan(from, dot - from);
        foreach (var place in ShortForPlaces)
        {
            if (word.Equals(place, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static Sentence? Piece(string line, int start, int end, int number)
    {
        var text = line[start..end].Trim();
        return text.Length == 0 ? null : new Sentence(text, number, Tokenizer.Tokenize(text));
    }
}
