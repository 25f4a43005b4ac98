using TicketHub.Classification.Text;

namespace TicketHub.Classification.Gate;

/// <summary>"Как кладовщик, я хочу…": a line of a customer's backlog; but one alone is how somebody puts a wish of their own.</summary>
internal static class Stories
{
    /// <summary>More of them are a backlog.</summary>
    private const int MostOwn = 2;

    /// <summary>"Как ведущий специалист отдела кадров, я хочу".</summary>
    private const int LongestFrame = 10;

    public static bool IsOne(string folded) =>
        (folded.Contains("как ", StringComparison.Ordinal) && folded.Contains(" хочу", StringComparison.Ordinal))
        || (folded.Contains("as a", StringComparison.Ordinal) && folded.Contains("i want", StringComparison.Ordinal))
        || (folded.Contains(" ретинде", StringComparison.Ordinal) && folded.Contains("калаймы", StringComparison.Ordinal));

    /// <summary>
    /// "Как кладовщик, я хочу видеть остатки" begins like a question of how and asks nothing: what is read of it begins with the wish.
    /// </summary>
    public static IReadOnlyList<Sentence> WithoutFrames(IReadOnlyList<Sentence> sentences) =>
        sentences.Any(sentence => FrameOf(sentence) > 0)
            ? [.. sentences.Select(sentence => FrameOf(sentence) is > 0 and var frame ? sentence with { Tokens = [.. sentence.Tokens.Skip(frame)] } : sentence)]
            : sentences;

    /// <summary>How many words stand before what is wanted; none where it is no story.</summary>
    private static int FrameOf(Sentence sentence)
    {
        for (var at = 1; at < Math.Min(sentence.Tokens.Count, LongestFrame); at++)
        {
            if (sentence.Tokens[at].Folded is "хочу" or "want" or "ретинде")
                return !sentence.IsQuestion && IsOne(SpecificationPhrases.Fold(sentence.Text, sentence.Text.Length)) ? at : 0;
        }

        return 0;
    }

    /// <summary>In the body of a request one or two are the filer's voice.</summary>
    public static void HearIn(Source source, LineRole[] roles)
    {
        if (source.File is not null)
            return;
        int[] stories = [.. Enumerable.Range(0, roles.Length).Where(at => roles[at] == LineRole.Clause && IsStory(source.Lines[at]))];
        if (stories.Length > MostOwn)
            return;
        foreach (var at in stories)
            roles[at] = LineRole.Voice;
    }

    private static bool IsStory(Spot spot) => IsOne(SpecificationPhrases.Fold(spot.Line.Text, BugReportWords.Head));
}
