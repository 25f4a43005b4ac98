using TicketHub.Classification.Text;

namespace TicketHub.Classification.Stems;

/// <summary>A text as the stems of its words, to find what is said elsewhere in other forms of the same words.</summary>
public static class StemmedText
{
    /// <summary>Shorter ones are prepositions and endings, and nobody recognizes a subject by them.</summary>
    private const int ShortestStem = 4;

    /// <summary>Each stem with the word that it first stands in, as written.</summary>
    public static IReadOnlyDictionary<string, string> Of(string text)
    {
        var tokens = Tokenizer.Tokenize(text);
        var inKazakh = tokens.Any(token => !ReferenceEquals(token.Lower, token.Folded));
        var stems = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var token in tokens)
        {
            if (Stemmer.Stem(token, inKazakh) is { Length: >= ShortestStem } stem)
                stems.TryAdd(stem, text.Substring(token.Start, token.Length));
        }

        return stems;
    }
}
