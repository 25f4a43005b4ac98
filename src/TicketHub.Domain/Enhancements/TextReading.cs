namespace TicketHub.Domain.Enhancements;

/// <summary>A text in all the ways in which an eye can find a name in it.</summary>
internal sealed class TextReading
{
    private const int ShortestGrown = 4;

    private readonly IReadOnlyList<string> words;

    /// <summary>With words parted where a capital follows a small letter.</summary>
    private readonly IReadOnlyList<string> parted;

    /// <summary>What words written in English letters sound like.</summary>
    private readonly HashSet<string> sounds;

    /// <summary>Runs of single letters, put together: T-e-n-g-r-i.</summary>
    private readonly IReadOnlyList<string> spelled;

    private TextReading(IReadOnlyList<string> words, IReadOnlyList<string> parted, HashSet<string> sounds) =>
        (this.words, this.parted, this.sounds, spelled) = (words, parted, sounds, [.. Spelled(words)]);

    public static TextReading Of(string? text)
    {
        var parted = Parted(text ?? "");
        return new(ReadableWords.Of(text), ReadableWords.Of(parted), [.. Sounds.Of(text ?? ""), .. Sounds.Of(parted)]);
    }

    /// <param name="name">As <see cref="ReadableWords"/> gives it.</param>
    public bool Has(IReadOnlyList<string> name)
    {
        if (Stands(name, words))
            return true;
        // What many are called by is only taken for a name where it stands as one.
        var grown = string.Concat(name);
        return grown.Length >= ShortestGrown && !name.All(CommonWords.IsOne)
            && (Stands(name, parted)
                || spelled.Any(run => run.Contains(grown, StringComparison.Ordinal))
                || words.Any(word => (name.Count > 1 && Declension.IsOf(grown, word)) || GrewTogether(grown, word))
                || IsHeard(name));
    }

    private static bool Stands(IReadOnlyList<string> name, IReadOnlyList<string> words) =>
        Enumerable.Range(0, Math.Max(0, words.Count - name.Count + 1))
            .Any(from => name.Index().All(part => Declension.IsOf(part.Item, words[from + part.Index])));

    /// <summary>TengriBank: the name and one of the words that go with names. A longer word that only begins alike is another word.</summary>
    private static bool GrewTogether(string name, string word) =>
        (word.Length > name.Length + 2 && word.StartsWith(name, StringComparison.Ordinal) && CommonWords.IsOne(word[name.Length..]))
        || (word.Length > name.Length + 2 && word.EndsWith(name, StringComparison.Ordinal) && CommonWords.IsOne(word[..^name.Length]));

    private bool IsHeard(IReadOnlyList<string> name) =>
        name.All(word => Sounds.OfRussian(word) is { Length: >= ShortestGrown } sound && sounds.Contains(sound));

    private static IEnumerable<string> Spelled(IReadOnlyList<string> words)
    {
        var run = "";
        foreach (var word in words.Append(""))
        {
            if (word.Length == 1)
            {
                run += word;
                continue;
            }

            if (run.Length >= ShortestGrown)
                yield return run;
            run = "";
        }
    }

    private static string Parted(string text) =>
        string.Concat(text.Select((c, i) => i > 0 && char.IsUpper(c) && char.IsLower(text[i - 1]) ? " " + c : c.ToString()));
}
