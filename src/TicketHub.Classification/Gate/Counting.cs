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

    /// <summary>The body with its title, and the request in it for a verdict over the whole.</summary>
    public static Findings In(Reading reading)
    {
        var findings = In(Source.Of(reading));
        findings.BugReportWords += BugReportWords.CountIn(SpecificationPhrases.Fold(reading.Title, BugReportWords.Head));
        if (SpecificationPhrases.Contains(SpecificationPhrases.Fold(reading.Title), SpecificationPhrases.DocumentNames))
            (findings.DocumentName, findings.DocumentNameSpot, findings.NamedInTitle) = (reading.Title, null, true);
        findings.Ask = FindAsk(reading, findings);
        return findings;
    }

    public static Findings In(Source source)
    {
        var findings = new Findings { Pages = source.Pages, Sheets = source.Sheets };
        LookAtFileName(source.File, findings);
        foreach (var spot in source.Lines)
        {
            if (spot.Line.Kind is LineKind.StackFrame or LineKind.LogLine or LineKind.Code)
            {
                findings.MachineCharacters += spot.Line.Text.Length;
                findings.Traces += spot.Line.Kind == LineKind.Code ? 0 : 1;
            }
            else if (spot.Line.Kind is not LineKind.Blank)
            {
                LookAt(spot, findings);
            }
        }

        if (source.File is { } file && findings.HasRequirements)
            findings.Files.Add(file);
        return findings;
    }

    /// <summary>"архив.zip/Техническое_задание.docx".</summary>
    private static void LookAtFileName(string? file, Findings findings)
    {
        if (file is null)
            return;
        var name = file[(file.LastIndexOf('/') + 1)..].Replace('_', ' ');
        if (SpecificationPhrases.NamesDocument(SpecificationPhrases.Fold(name)))
            (findings.DocumentName, findings.NamedFile) = (name, file);
    }

    private static void LookAt(Spot spot, Findings findings)
    {
        findings.Characters += spot.Line.Text.Length;
        var folded = SpecificationPhrases.Fold(spot.Line.Text, BugReportWords.Head);
        findings.BugReportWords += BugReportWords.CountIn(folded);
        if (spot.Line.Kind == LineKind.TableRow)
            LookAtRow(spot, folded, findings);
        else
            LookAtProse(spot, folded, findings);
    }

    private static void LookAtRow(Spot spot, string foldedLine, Findings findings)
    {
        findings.TableRows.Add(spot);
        if (findings.RequirementColumn is null && HasColumn(spot.Line, SpecificationPhrases.RequirementColumns))
            findings.RequirementColumn = Noted(findings, spot);
        if (findings.AnswerColumn is null && HasColumn(spot.Line, SpecificationPhrases.AnswerColumns))
            findings.AnswerColumn = Noted(findings, spot);
        if (IsClause(spot.Line, foldedLine))
            findings.Clauses.Add(Noted(findings, spot));
    }

    /// <summary>A short cell that begins with the name: a header, not "не соответствует макету" in a row below.</summary>
    private static bool HasColumn(Line line, string[] names) =>
        SpecificationPhrases.Fold(line.Text, LongestHeader)
            .Split('|', '\t')
            .Select(cell => cell.Trim(' ', '*'))
            .Any(cell => cell.Length <= LongestColumnName && SpecificationPhrases.StartsWithAny(cell, names));

    private static void LookAtProse(Spot spot, string foldedLine, Findings findings)
    {
        var line = spot.Line;
        var folded = SpecificationPhrases.Fold(line.Content);
        if (line.Depth > 0)
            findings.NumberedLines++;
        findings.Depth = Math.Max(findings.Depth, line.Depth);
        var heading = IsHeading(line);
        if (findings.Standard is null && SpecificationPhrases.Contains(folded, SpecificationPhrases.Standards))
            findings.Standard = spot;
        if (heading && findings.DocumentNameSpot is null && SpecificationPhrases.Contains(folded, SpecificationPhrases.DocumentNames))
        {
            findings.DocumentNameSpot = Noted(findings, spot);
            // The heading of the document says more than the name of its file.
            (findings.DocumentName, findings.NamedFile) = (line.Content, null);
        }

        if (heading && SpecificationPhrases.StartsWithAny(folded, SpecificationPhrases.SectionNames))
            findings.Sections.Add(Noted(findings, spot));
        else if (IsClause(line, foldedLine))
            findings.Clauses.Add(Noted(findings, spot));
    }

    private static Spot Noted(Findings findings, Spot spot)
    {
        findings.FirstLine ??= spot.Line.Number;
        findings.LastLine = spot.Line.Number;
        return spot;
    }

    /// <summary>Short, no full stop, no question; marked as a heading, numbered, or standing alone in capitals or bold.</summary>
    private static bool IsHeading(Line line) =>
        line.Content.Length is > 2 and < LongestHeading
        && line.Content[^1] is not ('.' or '?' or '!' or ',' or ';')
        && line.Mark != LineMark.Bullet;

    private static bool IsClause(Line line, string foldedLine)
    {
        if (line.Content.Length is < ShortestClause or > LongestClause || line.Content[^1] == '?' || !SpecificationPhrases.MayOblige(foldedLine))
            return false;
        var listed = line.Mark is LineMark.Number or LineMark.Bullet || line.Kind == LineKind.TableRow;
        var head = line.Content.Length > 300 ? line.Content[..300] : line.Content;
        var tokens = Tokenizer.Tokenize(head);
        return SpecificationPhrases.Obliges(tokens) && (listed || SpecificationPhrases.IsAboutTheSystem(tokens));
    }

    /// <summary>
    /// The request stands in the cover, in the title or behind the document, never among its clauses: "система должна
    /// соответствовать требованиям" asks nobody for anything.
    /// </summary>
    private static Sentence? FindAsk(Reading reading, Findings findings)
    {
        var counted = findings.Clauses.Concat(findings.Sections).Concat(findings.TableRows).Select(spot => spot.Line.Number).ToHashSet();
        var from = findings.FirstLine ?? int.MaxValue;
        var last = reading.Lines.Count - 3;
        var asks = reading.Sentences
            .Where(sentence => !counted.Contains(sentence.Line) && (sentence.Line <= from || sentence.Line > last) && Ask.IsIn(sentence))
            .ToList();
        return asks.Find(sentence => !sentence.IsTitle && Ask.Requests(sentence))
            ?? asks.Find(sentence => sentence.IsTitle || sentence.Line <= from)
            ?? asks.FirstOrDefault();
    }
}
