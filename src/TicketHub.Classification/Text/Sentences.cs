namespace TicketHub.Classification.Text;

/// <summary>One sentence as the filer wrote it, with its words. Line 0 is the title.</summary>
internal sealed record Sentence(string Text, int Line, IReadOnlyList<Token> Tokens)
{
    public bool IsQuestion => Text.AsSpan().TrimEnd(" )\"»*_!.").EndsWith("?");

    public bool IsTitle => Line == 0;
}

/// <summary>Cuts a line of prose into sentences. A dot ends one only before a blank, so "4.1.6" stays whole.</summary>
internal static class Sentences
{
    /// <summary>A text without full stops is cut somewhere, so that no sentence costs more than the others.</summary>
    private const int Longest = 600;

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
        return at + 1 >= line.Length || char.IsWhiteSpace(line[at + 1]);
    }

    private static Sentence? Piece(string line, int start, int end, int number)
    {
        var text = line[start..end].Trim();
        return text.Length == 0 ? null : new Sentence(text, number, Tokenizer.Tokenize(text));
    }
}
