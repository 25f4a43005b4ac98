using System.Globalization;
using TicketHub.Classification.Text;
using TicketHub.Domain.Intake;

namespace TicketHub.Classification.Gate;

/// <summary>Puts the gate's findings into evidence that a person can check: what, how many, the very words, which line.</summary>
internal static class GateEvidence
{
    private const int ClausesShown = 3;

    public static IReadOnlyList<Evidence> Of(Findings findings) => [.. List(findings)];

    private static IEnumerable<Evidence> List(Findings findings)
    {
        if (findings.DocumentName is { } name)
            yield return new Evidence("documentName", [], Quote.Cut(name), Line: findings.DocumentNameLine);
        foreach (var clause in findings.Clauses.Take(ClausesShown))
            yield return At("clauses", findings.Clauses.Count, clause);
        if (findings.AnswerColumn is { } answers)
            yield return At("answerTable", findings.TableRows.Count, answers);
        else if (findings.RequirementColumn is { } requirements)
            yield return At("requirementTable", findings.TableRows.Count, requirements);
        if (findings.Sections.Count > 1)
            yield return At("sections", findings.Sections.Count, findings.Sections[0]);
        if (findings is { NumberedLines: >= 8, Depth: >= 2 })
            yield return new Evidence("numbering", [Number(findings.NumberedLines), Number(findings.Depth)]);
        if (findings.Standard is { } standard)
            yield return At("standard", null, standard);
        if (findings.Ask is { } ask)
            yield return new Evidence("ask", [], Quote.Cut(ask.Text), Line: ask.IsTitle ? null : ask.Line);
    }

    private static Evidence At(string code, int? count, Line line) =>
        new(code, count is { } number ? [Number(number)] : [], Quote.Cut(line.Text.Trim()), Line: line.Number);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
