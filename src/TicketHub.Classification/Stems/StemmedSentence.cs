using TicketHub.Classification.Text;

namespace TicketHub.Classification.Stems;

/// <summary>A sentence with the stem of each of its words.</summary>
internal readonly record struct StemmedSentence(Sentence Sentence, string[] Stems)
{
    public static StemmedSentence[] Of(IReadOnlyList<Sentence> sentences)
    {
        var inKazakh = IsKazakh(sentences);
        var stemmed = new StemmedSentence[sentences.Count];
        for (var at = 0; at < stemmed.Length; at++)
            stemmed[at] = new StemmedSentence(sentences[at], StemsOf(sentences[at].Tokens, inKazakh));
        return stemmed;
    }

    private static string[] StemsOf(IReadOnlyList<Token> tokens, bool inKazakh)
    {
        var stems = new string[tokens.Count];
        for (var at = 0; at < stems.Length; at++)
            stems[at] = Stemmer.Stem(tokens[at], inKazakh);
        return stems;
    }

    /// <summary>A sixth of the words with a letter that only Kazakh has: then the others are Kazakh too.</summary>
    private static bool IsKazakh(IReadOnlyList<Sentence> sentences)
    {
        var words = 0;
        var kazakh = 0;
        foreach (var sentence in sentences)
        {
            words += sentence.Tokens.Count;
            for (var at = 0; at < sentence.Tokens.Count; at++)
                kazakh += ReferenceEquals(sentence.Tokens[at].Lower, sentence.Tokens[at].Folded) ? 0 : 1;
        }

        return kazakh * 6 > words;
    }
}
