namespace TicketHub.Classification.Text;

/// <summary>Cuts text into words. Numbers, signs, lone surrogates and control characters only separate.</summary>
internal static class Tokenizer
{
    /// <summary>Longer runs of letters are no words: base64, minified code, somebody's elbow.</summary>
    private const int LongestWord = 40;

    public static List<Token> Tokenize(string text)
    {
        var tokens = new List<Token>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetter(text[i]))
            {
                if (start < 0)
                    start = i;
            }
            else if (start >= 0)
            {
                if (i - start <= LongestWord)
                    tokens.Add(TokenAt(text, start, i - start));
                start = -1;
            }
        }

        return tokens;
    }

    private static Token TokenAt(string text, int start, int length)
    {
        var lower = string.Create(length, (text, start), static (target, source) =>
        {
            for (var i = 0; i < target.Length; i++)
                target[i] = Letters.Lower(source.text[source.start + i]);
        });
        return new Token(lower, Letters.Fold(lower), start, length);
    }
}
