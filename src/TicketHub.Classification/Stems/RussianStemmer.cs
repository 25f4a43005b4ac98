namespace TicketHub.Classification.Stems;

/// <summary>
/// The Russian Snowball stemmer, written from the published algorithm (snowballstem.org/algorithms/russian).
/// Takes a lower-case word with ё already written as е.
/// </summary>
internal static class RussianStemmer
{
    public static string Stem(string word)
    {
        var rv = RegionAfterVowel(word);
        if (rv == word.Length)
            return word;
        var r2 = RegionAfterVowelAndConsonant(word, RegionAfterVowelAndConsonant(word, 0));

        var stem = word.AsSpan();
        stem = stem[..EndWithoutInflection(stem, rv)];
        stem = Without(stem, rv, "и");
        stem = stem[..EndWithout(stem, Math.Max(r2, rv), RussianEndings.Derivational)];
        return Tidy(stem, rv).ToString();
    }

    private static int EndWithoutInflection(ReadOnlySpan<char> word, int rv)
    {
        var end = EndWithout(word, rv, RussianEndings.PerfectiveGerund);
        if (end < word.Length)
            return end;

        word = word[..EndWithout(word, rv, RussianEndings.Reflexive)];
        end = EndWithout(word, rv, RussianEndings.Adjective);
        if (end < word.Length)
            return EndWithout(word[..end], rv, RussianEndings.Participle);
        end = EndWithout(word, rv, RussianEndings.Verb);
        return end < word.Length ? end : EndWithout(word, rv, RussianEndings.Noun);
    }

    /// <summary>The last step: a doubled н, a superlative, or a soft sign.</summary>
    private static ReadOnlySpan<char> Tidy(ReadOnlySpan<char> word, int rv)
    {
        var undoubled = Undouble(word, rv);
        if (undoubled.Length < word.Length)
            return undoubled;
        var end = EndWithout(word, rv, RussianEndings.Superlative);
        return end < word.Length ? Undouble(word[..end], rv) : Without(word, rv, "ь");
    }

    private static ReadOnlySpan<char> Undouble(ReadOnlySpan<char> word, int rv) =>
        word.Length - 2 >= rv && word.EndsWith("нн") ? word[..^1] : word;

    private static ReadOnlySpan<char> Without(ReadOnlySpan<char> word, int region, string ending) =>
        word.Length - ending.Length >= region && word.EndsWith(ending) ? word[..^ending.Length] : word;

    /// <summary>Where the word ends once the longest fitting ending of the class is taken off.</summary>
    private static int EndWithout(ReadOnlySpan<char> word, int region, EndingClass endings)
    {
        if (word.IsEmpty)
            return 0;
        foreach (var ending in endings.Of(word[^1]))
        {
            var end = word.Length - ending.Text.Length;
            if (end < region || !word.EndsWith(ending.Text))
                continue;
            if (!ending.NeedsAOrYa)
                return end;

            // The longest ending decides; the а or я before it must lie in the region and stays.
            if (end > region && word[end - 1] is 'а' or 'я')
                return end;
        }

        return word.Length;
    }

    private static int RegionAfterVowel(string word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (IsVowel(word[i]))
                return i + 1;
        }

        return word.Length;
    }

    private static int RegionAfterVowelAndConsonant(string word, int from)
    {
        for (var i = from + 1; i < word.Length; i++)
        {
            if (!IsVowel(word[i]) && IsVowel(word[i - 1]))
                return i + 1;
        }

        return word.Length;
    }

    private static bool IsVowel(char letter) => "аеиоуыэюя".Contains(letter);
}
