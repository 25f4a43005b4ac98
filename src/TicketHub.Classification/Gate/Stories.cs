namespace TicketHub.Classification.Gate;

/// <summary>"Как кладовщик, я хочу…": a line of a customer's backlog; but one alone is how somebody puts a wish of their own.</summary>
internal static class Stories
{
    /// <summary>More of them are a backlog.</summary>
    private const int MostOwn = 2;

    public static bool IsOne(string folded) =>
        (folded.Contains("как ", StringComparison.Ordinal) && folded.Contains(" хочу", StringComparison.Ordinal))
        || (folded.Contains("as a", StringComparison.Ordinal) && folded.Contains("i want", StringComparison.Ordinal))
        || (folded.Contains(" ретинде", StringComparison.Ordinal) && folded.Contains("калаймы", StringComparison.Ordinal));

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
