using TicketHub.Classification.Text;

namespace TicketHub.Classification.Gate;

/// <summary>Walks over a text once and counts what specifications are made of.</summary>
internal static class Counting
{
    /// <summary>Statements without marks are a list from here on.</summary>
    private const int ShortestRun = 8;

    private const int LongestEdge = 3;

    private const int QuestionsInParagraph = 3;

    private const int LongestParagraph = 4_000;

    /// <summary>Prose is searched for sentences that oblige from this length on; shorter lines are one sentence.</summary>
    private const int LongProse = 120;

    /// <summary>The body with its title, and the request in it for a verdict over the whole.</summary>
    public static Findings In(Reading reading)
    {
        var findings = In(Source.Of(reading));
        findings.BugReportWords += BugReportWords.CountIn(SpecificationPhrases.Fold(reading.Title, BugReportWords.Head));
        if (SpecificationPhrases.NamesRequirements(reading.Title))
            (findings.DocumentName, findings.DocumentNameSpot, findings.NamedInTitle) = (reading.Title, null, true);
        return findings;
    }

    public static Findings In(Source source)
    {
        var findings = new Findings { Pages = source.Pages, Sheets = source.Sheets };
        LookAtFileName(source.File, findings);
        findings.IsCalledOtherwise = IsCalledOtherwise(source);
        var roles = new LineRole[source.Lines.Count];
        var prose = new ProseClauses();
        var table = new TableReading(findings);
        for (var at = 0; at < roles.Length; at++)
            roles[at] = LookAt(source.Lines, at, findings, prose, table);
        table.Close();
        Stories.HearIn(source, roles);
        GatherRuns(roles);
        Count(source, roles, findings);
        findings.IsTested = TestResults.Are(findings.Passed + findings.Failed, findings.Listed);
        findings.IsAnswered |= findings.IsTested || GivenAnswers.Are(findings.Answers, findings.Listed);
        prose.AddTo(findings, roles, source.Lines);
        findings.Roles = roles;
        findings.Region = Region.In(roles, findings.IsQuestionnaire).StartingAt(findings.DocumentNameSpot, source.Lines);
        if (source.File is { } file && findings.HasRequirements)
            findings.Files.Add(file);
        return findings;
    }

    /// <summary>The first line of a file is its title.</summary>
    private static bool IsCalledOtherwise(Source source)
    {
        var title = source.Lines.Where(spot => spot.Line.Kind is not LineKind.Blank).Select(spot => spot.Line.Text).FirstOrDefault();
        return source.File is not null && title is not null
            && SpecificationPhrases.OtherNames.Opens(SpecificationPhrases.Fold(title).TrimStart([' ', '#', '*', '«', '"']));
    }

    /// <summary>"архив.zip/Техническое_задание.docx".</summary>
    private static void LookAtFileName(string? file, Findings findings)
    {
        if (file is null)
            return;
        var name = file[(file.LastIndexOf('/') + 1)..].Replace('_', ' ');
        var folded = SpecificationPhrases.Fold(name);
        if (BugReportWords.NamesReport(folded))
            findings.BugReportWords += BugReportWords.Many;
        else if (SpecificationPhrases.NamesDocument(folded))
            (findings.DocumentName, findings.NamedFile) = (name, file);
    }

    private static LineRole LookAt(IReadOnlyList<Spot> lines, int at, Findings findings, ProseClauses prose, TableReading table)
    {
        var spot = lines[at];
        if (spot.Line.Kind is LineKind.LogLine or LineKind.Code && Disguise.Off(spot.Line) is { } clause)
        {
            spot = spot with { Line = clause };
            findings.Disguised++;
        }

        var line = spot.Line;
        if (line.Kind is LineKind.StackFrame or LineKind.LogLine or LineKind.Code)
        {
            findings.MachineCharacters += line.Text.Length;
            findings.Traces += line.Kind == LineKind.Code ? 0 : 1;
            return LineRole.Machine;
        }

        if (line.Kind is LineKind.Blank)
            return LineRole.Blank;
        findings.Characters += line.Text.Length;
        findings.Lines++;
        var folded = SpecificationPhrases.Fold(line.Text, BugReportWords.Head);
        findings.BugReportWords += BugReportWords.CountIn(folded);
        var words = LineWords.Of(folded);
        var role = table.IsRow(lines, at) ? RowRole(spot, folded, words) : ProseRole(spot, folded, words, findings, prose);
        if (role == LineRole.Clause && words.Has(WordSense.Modal))
            findings.ModalClauses++;
        if (role is not LineRole.Clause && words.Has(WordSense.Modal) && Acts.IsOne(line.Content))
            findings.Acts++;
        if (role is LineRole.Clause or LineRole.Item && words.Changes)
            findings.Changing++;
        if (role is LineRole.Clause or LineRole.Item or LineRole.Row or LineRole.Prose && (words.Denies || words.Has(WordSense.Failure)))
            findings.Failing++;
        if (role is LineRole.Item or LineRole.Row or LineRole.Statement && PersonNames.AreIn(line.Content))
            findings.People++;
        var passed = TestResults.Of(line.Text);
        findings.Passed += passed is true ? 1 : 0;
        findings.Failed += passed is false ? 1 : 0;
        return role;
    }

    private static LineRole RowRole(Spot spot, string folded, LineWords words)
    {
        var asks = folded.IndexOf('?');
        if (asks > 0)
            return CapabilityQuestions.IsOne(CellBefore(folded.AsSpan(0, asks + 1))) ? LineRole.RowQuestion : LineRole.Row;
        return spot.Line.Content.Length is >= 20 and <= 900 && words.Has(WordSense.Obliges) && !(words.Has(WordSense.Modal) && Acts.IsOne(spot.Line.Content))
            ? LineRole.Clause
            : LineRole.Row;
    }

    private static ReadOnlySpan<char> CellBefore(ReadOnlySpan<char> text) => text[(text.LastIndexOfAny('|', '\t', ';') + 1)..].Trim();

    private static LineRole ProseRole(Spot spot, string folded, LineWords words, Findings findings, ProseClauses prose)
    {
        var line = spot.Line;
        if (line.Depth > 0)
            findings.NumberedLines++;
        findings.Depth = Math.Max(findings.Depth, line.Depth);
        if (AnswerSlots.IsIn(folded))
        {
            findings.AnswerSlots++;
            findings.AnswerSlot ??= spot;
        }

        findings.Answers += GivenAnswers.EndIn(line.Text) ? 1 : 0;
        if (line.Content.AsSpan().Count('?') >= QuestionsInParagraph)
            return QuestionParagraph(spot, findings);
        LookForNames(spot, SpecificationPhrases.ContentOf(line, folded), words, findings);
        var role = Roles.Of(line, folded, words);
        if (line.Content.Length > LongProse && !ListMarks.IsListed(line) && role is LineRole.Prose or LineRole.Clause or LineRole.Demand or LineRole.Statement)
            role = prose.LookAt(spot) ? LineRole.Prose : role;
        return role;
    }

    /// <summary>A paragraph of nothing but questions of a questionnaire; anything else is somebody who asks.</summary>
    private static LineRole QuestionParagraph(Spot spot, Findings findings)
    {
        var found = new List<Spot>();
        var all = 0;
        foreach (var sentence in Sentences.In(spot.Line.Content.Length > LongestParagraph ? spot.Line.Content[..LongestParagraph] : spot.Line.Content, spot.Line.Number))
        {
            all++;
            if (sentence.IsQuestion && CapabilityQuestions.IsOne(SpecificationPhrases.Fold(sentence.Text, BugReportWords.Head)))
                found.Add(spot with { Line = spot.Line with { Text = sentence.Text, Content = sentence.Text } });
        }

        if (found.Count * 3 < all * 2)
            return LineRole.Voice;
        findings.Questions.AddRange(found.Skip(1));
        return LineRole.Question;
    }

    private static void LookForNames(Spot spot, ReadOnlySpan<char> folded, LineWords words, Findings findings)
    {
        var line = spot.Line;
        if (findings.Standard is null && SpecificationPhrases.Standards.IsIn(folded))
            findings.Standard = spot;
        if (findings.DocumentNameSpot is not null || !Roles.IsHeading(line) || words.Denies || (words.All & (WordSense.Voice | WordSense.Failure)) != 0)
            return;
        if (!SpecificationPhrases.DocumentNames.IsIn(folded) && !SpecificationPhrases.Names(folded))
            return;
        // The heading of the document says more than the name of its file.
        (findings.DocumentName, findings.DocumentNameSpot, findings.NamedFile) = (line.Content, spot, null);
    }

    /// <summary>
    /// Eight statements without somebody speaking between them are a list; fewer are prose. A first or last paragraph of a few
    /// lines is the filer's, however neutral it sounds.
    /// </summary>
    private static void GatherRuns(LineRole[] roles)
    {
        var (from, to) = Edges(roles);
        var run = new List<int>();
        for (var at = 0; at <= roles.Length; at++)
        {
            var role = at < roles.Length ? roles[at] : LineRole.Voice;
            if (role is LineRole.Statement or LineRole.Demand && at >= from && at < to)
                run.Add(at);
            else if (role is LineRole.Statement or LineRole.Demand)
                roles[at] = LineRole.Prose;
            if (role is not LineRole.Voice)
                continue;
            foreach (var statement in run)
                roles[statement] = run.Count < ShortestRun ? LineRole.Prose : roles[statement] == LineRole.Demand ? LineRole.Clause : LineRole.Item;
            run.Clear();
        }
    }

    /// <summary>The lines between a short first paragraph and a short last one.</summary>
    private static (int From, int To) Edges(LineRole[] roles)
    {
        var from = 0;
        while (from < roles.Length && from <= LongestEdge && roles[from] != LineRole.Blank)
            from++;
        var to = roles.Length;
        while (to > 0 && roles.Length - to <= LongestEdge && roles[to - 1] != LineRole.Blank)
            to--;
        return (from <= LongestEdge ? from : 0, roles.Length - to <= LongestEdge ? to : roles.Length);
    }

    private static void Count(Source source, LineRole[] roles, Findings findings)
    {
        for (var at = 0; at < roles.Length; at++)
        {
            var list = roles[at] switch
            {
                LineRole.Heading => findings.Sections,
                LineRole.Clause => findings.Clauses,
                LineRole.Question or LineRole.RowQuestion => findings.Questions,
                LineRole.OtherQuestion => findings.OtherQuestions,
                LineRole.Item or LineRole.Row => findings.Items,
                _ => null,
            };
            list?.Add(source.Lines[at]);
        }
    }
}
