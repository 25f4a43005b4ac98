namespace TicketHub.Classification.Gate;

/// <summary>
/// The words of a line, looked at once. <paramref name="AboutSystem"/>: one of the first four is what requirements oblige;
/// <paramref name="Denies"/>: "не сохраняется". Latin and Cyrillic alike; nothing is copied.
/// </summary>
internal readonly record struct LineWords(int Count, WordSense All, WordSense First, bool Changes, bool AboutSystem, bool Denies)
{
    private const int OpeningWords = 4;

    /// <summary>Longer runs of letters are no words.</summary>
    private const int LongestWord = 40;

    public bool Has(WordSense sense) => (All & sense) == sense;

    /// <param name="folded">A line in lower case, Kazakh letters folded.</param>
    public static LineWords Of(ReadOnlySpan<char> folded)
    {
        var count = 0;
        var all = WordSense.None;
        var first = WordSense.None;
        var changes = false;
        var aboutSystem = false;
        var denies = false;
        var afterNot = false;
        var start = -1;
        for (var i = 0; i <= folded.Length; i++)
        {
            if (i < folded.Length && char.IsLetter(folded[i]))
            {
                if (start < 0)
                    start = i;
                continue;
            }

            if (start < 0)
                continue;
            var word = folded[start..i];
            start = -1;
            if (word.Length > LongestWord)
                continue;
            count++;
            denies |= afterNot && IsPresentVerb(word);
            afterNot = word is "не";
            var sense = Lexicon.Of(word);
            all |= sense;
            if (count == 1)
                first = sense;
            changes |= count <= 3 && sense.HasFlag(WordSense.Change);
            aboutSystem |= count <= OpeningWords && sense.HasFlag(WordSense.Subject);
        }

        return new LineWords(count, all, first, changes, aboutSystem, denies);
    }

    /// <summary>Of a text as somebody wrote it.</summary>
    public static LineWords In(string text) => Of(SpecificationPhrases.Fold(text, text.Length));

    private static bool IsPresentVerb(ReadOnlySpan<char> word) =>
        word.Length > 5 && (word.EndsWith("ет") || word.EndsWith("ит") || word.EndsWith("ют") || word.EndsWith("ят") || word.EndsWith("ется")
            || word.EndsWith("ится") || word.EndsWith("ются") || word.EndsWith("ятся"));
}
