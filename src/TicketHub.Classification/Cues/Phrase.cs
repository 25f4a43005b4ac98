using TicketHub.Classification.Text;

namespace TicketHub.Classification.Cues;

/// <summary>
/// A turn of phrase: words with a blank between; "падае*" is the beginning of a word, ".." up to two words in between, a
/// leading "^" the beginning of a sentence. Compared without regard to ё and the Kazakh letters.
/// </summary>
internal sealed class Phrase
{
    private const int WidestGap = 2;

    private readonly Element[] elements;

    public Phrase(Cue cue, string pattern)
    {
        Cue = cue;
        AtStart = pattern.StartsWith('^');
        var gap = false;
        var parts = new List<Element>();
        foreach (var word in pattern.TrimStart('^').Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word == "..")
                gap = true;
            else
            {
                parts.Add(new Element(FoldWord(word.TrimEnd('*')), word.EndsWith('*'), gap));
                gap = false;
            }
        }

        elements = [.. parts];
    }

    public Cue Cue { get; }

    public bool AtStart { get; }

    public string FirstWord => elements[0].Text;

    public bool OpensWithWholeWord => !elements[0].IsBeginning;

    /// <summary>How many words the phrase takes from <paramref name="at"/> on; 0 if it is not there.</summary>
    public int Match(IReadOnlyList<Token> tokens, int at)
    {
        if (AtStart && at > 0)
            return 0;
        var position = at;
        foreach (var element in elements)
        {
            var last = Math.Min(tokens.Count - 1, position + (element.AfterGap ? WidestGap : 0));
            while (position <= last && !element.Fits(tokens[position].Folded))
                position++;
            if (position > last)
                return 0;
            position++;
        }

        return position - at;
    }

    private static string FoldWord(string word) => Letters.Fold(word.Replace('ё', 'е'));

    private readonly record struct Element(string Text, bool IsBeginning, bool AfterGap)
    {
        public bool Fits(string folded) =>
            IsBeginning ? folded.StartsWith(Text, StringComparison.Ordinal) : string.Equals(folded, Text, StringComparison.Ordinal);
    }
}
