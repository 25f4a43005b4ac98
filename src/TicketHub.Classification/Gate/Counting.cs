using TicketHub.Classification.Text;

namespace TicketHub.Classification.Gate;

/// <summary>Walks over a text once and counts what specifications are made of.</summary>
internal static class Counting
{
    private const int LongestHeading = 110;

    private const int LongestHeader = 400;

    private const int LongestColumnName = 45;

    /// <summary>A clause is a statement, not a word; and not a page of prose either.</summary>
    private const int ShortestClause = 20;

    private const int LongestClause = 900;

    public static Findings In(Reading reading)
    {
        var findings = new Findings();
        LookAtTitle(reading.Title, findings);
        var machine = 0;
        foreach (var line in reading.Lines)
        {
            if (line.Kind is LineKind.StackFrame or LineKind.LogLine or LineKind.Code)
                machine += line.Text.Length;
            else if (line.Kind is not LineKind.Blank)
                LookAt(line, findings);
        }

        findings.MachineShare = machine == 0 ? 0 : (double)machine / (machine + findings.Characters);
        findings.Ask = FindAsk(reading, findings);
        return findings;
    }

    private static void LookAtTitle(string title, Findings findings)
    {
        var folded = SpecificationPhrases.Fold(title);
        if (!SpecificationPhrases.Contains(folded, SpecificationPhrases.DocumentNames))
            return;
        findings.DocumentName = title;
        findings.NamedInTitle = true;
    }

    private static void LookAt(Line line, Findings findings)
    {
        findings.Characters += line.Text.Length;
        if (line.Kind == LineKind.TableRow)
            LookAtRow(line, findings);
        else
            LookAtProse(line, findings);
    }

    private static void LookAtRow(Line line, Findings findings)
    {
        findings.TableRows.Add(line);
        if (findings.RequirementColumn is null && HasColumn(line, SpecificationPhrases.RequirementColumns))
            Note(findings, line, () => findings.RequirementColumn = line);
        if (findings.AnswerColumn is null && HasColumn(line, SpecificationPhrases.AnswerColumns))
            Note(findings, line, () => findings.AnswerColumn = line);
        if (IsClause(line))
            Note(findings, line, () => findings.Clauses.Add(line));
    }

    /// <summary>A short cell that begins with the name: a header, not "не соответствует макету" in a row below.</summary>
    private static bool HasColumn(Line line, string[] names) =>
        SpecificationPhrases.Fold(line.Text, LongestHeader)
            .Split('|', '\t')
            .Select(cell => cell.Trim(' ', '*'))
            .Any(cell => cell.Length <= LongestColumnName && SpecificationPhrases.StartsWithAny(cell, names));

    private static void LookAtProse(Line line, Findings findings)
    {
        var folded = SpecificationPhrases.Fold(line.Content);
        if (line.Depth > 0)
            findings.NumberedLines++;
        findings.Depth = Math.Max(findings.Depth, line.Depth);
        var heading = IsHeading(line);
        if (findings.Standard is null && SpecificationPhrases.Contains(folded, SpecificationPhrases.Standards))
            findings.Standard = line;
        if (heading && findings.DocumentNameLine is null && SpecificationPhrases.Contains(folded, SpecificationPhrases.DocumentNames))
        {
            Note(findings, line, () => findings.DocumentName ??= line.Content);
            findings.DocumentNameLine = line.Number;
        }

        if (heading && SpecificationPhrases.StartsWithAny(folded, SpecificationPhrases.SectionNames))
            Note(findings, line, () => findings.Sections.Add(line));
        else if (IsClause(line))
            Note(findings, line, () => findings.Clauses.Add(line));
    }

    private static void Note(Findings findings, Line line, Action note)
    {
        findings.FirstLine ??= line.Number;
        findings.LastLine = line.Number;
        note();
    }

    /// <summary>Short, no full stop, no question; marked as a heading, numbered, or standing alone in capitals or bold.</summary>
    private static bool IsHeading(Line line) =>
        line.Content.Length is > 2 and < LongestHeading
        && line.Content[^1] is not ('.' or '?' or '!' or ',' or ';')
        && line.Mark != LineMark.Bullet;

    private static bool IsClause(Line line)
    {
        if (line.Content.Length is < ShortestClause or > LongestClause || line.Content[^1] == '?')
            return false;
        var listed = line.Mark is LineMark.Number or LineMark.Bullet || line.Kind == LineKind.TableRow;
        var head = line.Content.Length > 300 ? line.Content[..300] : line.Content;
        var tokens = Tokenizer.Tokenize(head);
        return SpecificationPhrases.Obliges(tokens) && (listed || SpecificationPhrases.IsAboutTheSystem(tokens));
    }

    /// <summary>The ask stands in the title, the cover or at the very end, not in the middle of the document.</summary>
    private static Sentence? FindAsk(Reading reading, Findings findings)
    {
        var from = findings.FirstLine ?? int.MaxValue;
        var last = reading.Lines.Count - 3;
        return reading.Sentences.FirstOrDefault(sentence =>
            (sentence.Line <= from || sentence.Line > last) && Ask.IsIn(sentence));
    }
}
