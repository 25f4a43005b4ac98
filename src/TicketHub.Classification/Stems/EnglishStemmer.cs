using System.Buffers;

namespace TicketHub.Classification.Stems;

/// <summary>A modest English stemmer: plurals, -ed, -ing, -ly and doubled consonants. Enough for requests.</summary>
internal static class EnglishStemmer
{
    private const int ShortestStem = 3;

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    public static string Stem(string word)
    {
        if (word.Length <= ShortestStem)
            return word;
        var stem = WithoutPlural(word.AsSpan());
        if (TryStrip(stem, "ing", out var bare) || TryStrip(stem, "ed", out bare))
            stem = Undouble(bare);
        if (TryStrip(stem, "ly", out bare))
            stem = bare;
        if (stem.Length > ShortestStem && stem[^1] == 'e')
            stem = stem[..^1];
        return stem.Length > ShortestStem && stem[^1] == 'y' ? string.Concat(stem[..^1], "i") : stem.ToString();
    }

    private static ReadOnlySpan<char> WithoutPlural(ReadOnlySpan<char> word)
    {
        if (word.EndsWith("ies") && word.Length > 4)
            return string.Concat(word[..^3], "y");
        if (word.EndsWith("sses") || word.EndsWith("xes") || word.EndsWith("ches") || word.EndsWith("shes"))
            return word[..^2];
        return word.EndsWith("s") && !word.EndsWith("ss") && !word.EndsWith("us") && !word.EndsWith("is") ? word[..^1] : word;
    }

    private static bool TryStrip(ReadOnlySpan<char> word, string ending, out ReadOnlySpan<char> bare)
    {
        bare = word.EndsWith(ending) ? word[..^ending.Length] : word;
        return bare.Length < word.Length && bare.Length >= ShortestStem && bare.ContainsAny(Vowels);
    }

    private static ReadOnlySpan<char> Undouble(ReadOnlySpan<char> stem) =>
        stem.Length > ShortestStem && stem[^1] == stem[^2] && !"lsz".Contains(stem[^1]) ? stem[..^1] : stem;
}
