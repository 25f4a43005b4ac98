using TicketHub.Classification.Learning;
using TicketHub.Classification.Text;

namespace TicketHub.Classification.Deciding;

/// <summary>
/// In a long text what it is about takes more room than what its author wants. So two excerpts of it are judged besides: how it begins, and
/// where people say what they want (the first and the last sentences and the questions). Of other people's long texts (NLBSE'24) seven in
/// ten are told right where both agree with the whole, half where one does, three in ten where none does.
/// </summary>
internal static class Excerpts
{
    private const int FewestWords = 100;

    private const int Beginning = 4;

    private const int Edge = 2;

    private const int MostOfCore = 12;

    /// <summary>The features of the two; none of a short text, which is its own excerpt.</summary>
    public static IEnumerable<FeatureVector> Of(Study study)
    {
        if (study.Reading.WordCount < FewestWords)
            return [];
        var body = study.Sentences.Select(sentence => sentence.Sentence).Where(sentence => !sentence.IsTitle).ToList();
        var core = body.Where((sentence, at) => at < Edge || at >= body.Count - Edge || sentence.IsQuestion);
        return [Read(study, body.Take(Beginning)), Read(study, core.Take(MostOfCore))];
    }

    private static FeatureVector Read(Study study, IEnumerable<Sentence> sentences) =>
        Study.Of(study.Reading.Title, string.Join('\n', sentences.Select(sentence => sentence.Text))).Features;
}
