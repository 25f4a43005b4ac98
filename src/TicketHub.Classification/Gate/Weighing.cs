namespace TicketHub.Classification.Gate;

/// <summary>
/// Weighs what was counted, in points; only a sum that no ordinary request reaches, from at least two independent sorts of
/// evidence, makes a document certain.
/// </summary>
internal static class Weighing
{
    private const int CertainPoints = 7;

    private const int LikelyPoints = 5;

    /// <summary>Smaller texts are read by a consultant in the time it takes to refuse them.</summary>
    private const int ShortestDocument = 1_200;

    private const int SmallestBigList = 12;

    /// <summary>Some two pages; what it lists may be told in prose.</summary>
    private const int BigDocument = 4_000;

    /// <summary>A few clauses are a question; with the request for a verdict over all of them they are a list to be judged.</summary>
    private const int ListToBeJudged = 8;

    /// <summary>With a column for the answers and the request to fill it in even fewer are.</summary>
    private const int TableToBeFilled = 5;

    public static SpecificationDoubt Weigh(Findings findings)
    {
        var listed = findings.Listed;
        var big = findings.Characters >= ShortestDocument || findings.Clauses.Count >= 10 || listed >= 12
            || (findings.Ask is not null && (listed >= ListToBeJudged || (findings.AnswerColumn is not null && listed >= TableToBeFilled)));
        if (!big || IsSomethingElse(findings))
            return SpecificationDoubt.None;

        var points = Points(findings).Where(point => point > 0).ToList();
        var sum = points.Sum() - AgainstIt(findings);
        if (sum >= CertainPoints && points.Count >= 2 && SpeaksOfRequirements(findings) && IsBig(findings))
            return SpecificationDoubt.Certain;

        // A title that says so is worth a look by a person, whatever the text counts up to.
        var named = findings.NamedInTitle ? 2 : 0;
        return sum + named >= LikelyPoints ? SpecificationDoubt.Likely : SpecificationDoubt.None;
    }

    /// <summary>Eight clauses are read in the time it takes to refuse them, whatever is asked of them; a dozen are where not each is to be judged.</summary>
    private static bool IsBig(Findings findings) =>
        findings.Listed + findings.Sections.Count >= SmallestBigList || (findings.Ask is { } ask && Ask.MeansEach(ask) && findings.Listed > ListToBeJudged) || findings.Characters >= BigDocument || findings.Pages > 2 || findings.AnswerColumn is not null || findings.AnswerSlots >= TableToBeFilled;

    /// <summary>A log, a file of code, a report of bugs: whatever numbers and tables it has, it is no document with requirements.</summary>
    public static bool IsSomethingElse(Findings text) => IsMachine(text) || IsBugReport(text);

    /// <summary>What is called a specification may have a good deal of code in it.</summary>
    private static bool IsMachine(Findings text) => text.MachineShare > (text.DocumentName is null ? 0.5 : 0.7);

    private static bool IsBugReport(Findings findings) =>
        findings is { DocumentName: null, AnswerColumn: null, Ask: null, BugReportWords: >= 2 }
        || findings is { DocumentName: null, Ask: null, BugReportWords: >= BugReportWords.Many };

    /// <summary>
    /// It is known by its clauses, its questions or its places for answers; a mere list with the request for a verdict might be
    /// a list of anything.
    /// </summary>
    public static bool IsPlain(Findings findings) =>
        findings.Clauses.Count >= ListToBeJudged || findings.IsQuestionnaire || Answers(findings) >= 4
        || (findings.DocumentName is { } name && (SpecificationPhrases.IsPlainName(name) || findings.Listed >= (findings.NamedInTitle ? 60 : 30)));

    /// <summary>A contract or a manual has headings, numbers and pages too; only what obliges a system makes a specification.</summary>
    private static bool SpeaksOfRequirements(Findings findings) =>
        findings.Clauses.Count >= 4
        || findings.IsQuestionnaire
        || findings.DocumentName is not null
        || findings.AnswerColumn is not null
        || findings.RequirementColumn is not null
        || findings.AnswerSlots >= 5
        || (findings.Ask is not null && findings.Listed >= ListToBeJudged);

    private static IEnumerable<int> Points(Findings findings)
    {
        yield return findings.DocumentName is { } name ? (SpecificationPhrases.IsPlainName(name) ? 5 : 3) : 0;
        yield return Math.Min(5, findings.Sections.Count);
        yield return Math.Max(Content(findings.Clauses.Count), Math.Max(Content(QuestionsIn(findings)), ListIn(findings)));
        yield return IsDense(findings) ? 3 : 0;
        yield return Answers(findings);
        yield return findings.RequirementColumn is not null && findings.TableRows.Count >= 8 ? 4 : 0;
        yield return findings.Standard is null ? 0 : 2;
        yield return findings.NumberedLines >= 8 && findings.Depth >= 2 ? Math.Min(2, findings.Depth - 1) : 0;
        yield return findings.Ask is null ? 0 : 3;
        yield return Math.Max(
            findings.Characters switch { >= 10_000 => 2, >= 3_000 => 1, _ => 0 },
            findings.HasRequirements ? findings.Pages switch { >= 20 => 2, >= 5 => 1, _ => 0 } : 0);
    }

    /// <summary>There is hardly a line that is not of a list, and many oblige.</summary>
    private static bool IsDense(Findings findings) =>
        (findings.Density >= 0.6 && findings.Clauses.Count + QuestionsIn(findings) >= 15)
        || (findings.Clauses.Count >= ListToBeJudged && findings.Listed >= 15 && findings.Listed >= 0.75 * findings.Lines);

    private static int Content(int clauses) => clauses switch { >= 30 => 5, >= 15 => 4, >= 8 => 3, >= 4 => 1, _ => 0 };

    private static int QuestionsIn(Findings findings) =>
        findings.IsQuestionnaire ? findings.Questions.Count + findings.OtherQuestions.Count : 0;

    /// <summary>
    /// A long list says little by itself: steps, settings and wishes are lists too. It says much where a verdict over it is asked
    /// for, where a place for each answer waits, or where the text is called requirements.
    /// </summary>
    private static int ListIn(Findings findings)
    {
        if (findings.IsListOfFaults)
            return 0;
        var isMeant = findings.Ask is not null || Answers(findings) > 0 || findings.DocumentName is not null || findings.RequirementColumn is not null || (findings.Sections.Count > 0 && findings.Clauses.Count >= 4);
        return isMeant ? Content(findings.Listed) : 0;
    }

    private static int Answers(Findings findings)
    {
        if ((findings.AnswerColumn is not null && findings.TableRows.Count >= 5) || findings.AnswerSlots >= 5)
            return 4;
        return findings.OpenColumn is not null && findings.Ask is not null ? 2 : 0;
    }

    /// <summary>Bug reports have numbered steps, tables and headings too; what gives them away is said here.</summary>
    private static int AgainstIt(Findings findings)
    {
        var against = findings.Traces > 3 ? 4 : 0;
        against += findings.BugReportWords switch { >= 8 => 8, >= 3 => 5, >= 2 => 3, _ => 0 };
        against += findings.IsListOfFaults ? 4 : 0;
        return findings.MachineShare > 0.25 ? against + 2 : against;
    }
}
