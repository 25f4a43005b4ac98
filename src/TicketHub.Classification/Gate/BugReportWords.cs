using TicketHub.Classification.Text;

namespace TicketHub.Classification.Gate;

/// <summary>The set phrases of bug reports, which specifications never have.</summary>
internal static class BugReportWords
{
    private static readonly string[] Phrases =
    [
        .. ("шаги воспроизведения; шаги для воспроизведения; фактический результат; ожидаемый результат; ожидаемое поведение; фактическое поведение; "
            + "баг-репорт; id бага; bug report; steps to reproduce; expected behavior; expected result; actual result; actual behavior; "
            + "серьезность; severity; reproduce the bug; issue type; current behavior; expected behaviour; қайталау қадамдары; repro steps")
            .Split("; ").Select(phrase => SpecificationPhrases.Fold(phrase)),
    ];

    /// <summary>How many times one of them is there; a line counts once for each phrase.</summary>
    public static int Count(Reading reading) =>
        CountIn(SpecificationPhrases.Fold(reading.Title, 600))
        + reading.Lines.Where(line => line.Kind is LineKind.Prose or LineKind.TableRow)
            .Sum(line => CountIn(SpecificationPhrases.Fold(line.Text, 600)));

    private static int CountIn(string folded) =>
        Phrases.Count(phrase => folded.Contains(phrase, StringComparison.Ordinal));
}
