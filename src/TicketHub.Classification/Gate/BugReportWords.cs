using System.Buffers;

namespace TicketHub.Classification.Gate;

/// <summary>The set phrases of bug reports, which specifications never have.</summary>
internal static class BugReportWords
{
    /// <summary>Only the head of a line is looked at.</summary>
    public const int Head = 600;

    private static readonly string[] Phrases =
    [
        .. ("шаги воспроизведения; шаги для воспроизведения; фактический результат; ожидаемый результат; ожидаемое поведение; фактическое поведение; "
            + "баг-репорт; id бага; bug report; steps to reproduce; expected behavior; expected result; actual result; actual behavior; "
            + "серьезность; severity; reproduce the bug; issue type; current behavior; expected behaviour; қайталау қадамдары; repro steps")
            .Split("; ").Select(phrase => SpecificationPhrases.Fold(phrase)),
    ];

    private static readonly SearchValues<string> Any = SearchValues.Create(Phrases, StringComparison.Ordinal);

    /// <summary>So many leave no doubt.</summary>
    public const int Many = 3;

    private static readonly PhraseSet Names = new("баг; дефект; ошибк; ошибок; замечан; bug; defect");

    /// <summary>The name of a file that holds faults: "Замечания.xlsx".</summary>
    public static bool NamesReport(string folded) => Names.IsIn(folded);

    /// <summary>How many of them are in a folded line; each counts once.</summary>
    public static int CountIn(ReadOnlySpan<char> folded)
    {
        if (!folded.ContainsAny(Any))
            return 0;
        var count = 0;
        foreach (var phrase in Phrases)
            count += folded.Contains(phrase, StringComparison.Ordinal) ? 1 : 0;
        return count;
    }
}
