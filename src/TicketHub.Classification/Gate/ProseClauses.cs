namespace TicketHub.Classification.Gate;

/// <summary>
/// Sentences that oblige inside paragraphs. A story has one here and there; where many oblige and few do not, the prose is a
/// specification without numbers.
/// </summary>
internal sealed class ProseClauses
{
    private const int Fewest = 8;

    /// <summary>Of the sentences of the paragraphs.</summary>
    private const double LeastShare = 0.4;

    private const int ShortestSentence = 20;

    private const int MostSentences = 5_000;

    private readonly List<Spot> obliging = [];

    private int sentences;

    /// <summary>True where the line was taken apart; false where it is one sentence.</summary>
    public bool LookAt(Spot spot)
    {
        var text = spot.Line.Content;
        var start = 0;
        for (var i = 0; i < text.Length && sentences < MostSentences; i++)
        {
            var ends = i == text.Length - 1 || (text[i] is '.' or '!' or '?' or ';' && text[i + 1] == ' ');
            if (!ends)
                continue;
            if (start == 0 && i == text.Length - 1)
                return false;
            LookAt(spot, text[start..(i + 1)].Trim());
            start = i + 1;
        }

        return true;
    }

    private void LookAt(Spot spot, string sentence)
    {
        if (sentence.Length < ShortestSentence)
            return;
        sentences++;
        var words = LineWords.In(sentence);
        if (words.Has(WordSense.Modal) && !words.Has(WordSense.Voice) && sentence[^1] != '?' && !Acts.IsOne(sentence))
            obliging.Add(spot with { Line = spot.Line with { Text = sentence, Content = sentence } });
    }

    public void AddTo(Findings findings, LineRole[] roles, IReadOnlyList<Spot> lines)
    {
        if (obliging.Count < Fewest || obliging.Count < sentences * LeastShare)
            return;
        findings.Clauses.AddRange(obliging);
        var own = obliging.Select(spot => (spot.Page, spot.Line.Number)).ToHashSet();
        for (var at = 0; at < roles.Length; at++)
        {
            if (roles[at] == LineRole.Prose && own.Contains((lines[at].Page, lines[at].Line.Number)))
                roles[at] = LineRole.Clause;
        }
    }
}
