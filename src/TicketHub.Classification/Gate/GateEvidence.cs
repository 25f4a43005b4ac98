using System.Globalization;
using TicketHub.Classification.Text;
using TicketHub.Domain.Intake;

namespace TicketHub.Classification.Gate;

/// <summary>Puts the gate's findings into evidence that a person can check: what, how many, the very words, which place.</summary>
internal static class GateEvidence
{
    /// <summary>Enough for any document that a person would go through clause by clause.</summary>
    private const int ClausesShown = 200;

    private const int ItemsShown = 2;

    private const int FewestItems = 8;

    private const int FewestSlots = 5;

    private const double LeastDensity = 0.3;

    private const double LeastMachineShare = 0.1;

    public static IReadOnlyList<Evidence> Of(Findings findings, OwnVoice own) => [.. OfDocument(findings), .. OfCover(findings, own)];

    private static IEnumerable<Evidence> OfDocument(Findings findings)
    {
        if (findings.DocumentName is { } name)
        {
            yield return findings.DocumentNameSpot is { } spot
                ? new Evidence("documentName", [], Quote.Cut(name), spot.File, spot.Page, LineOf(spot))
                : new Evidence("documentName", [], Quote.Cut(name), findings.NamedFile);
        }

        foreach (var clause in Shown(findings.Clauses))
            yield return At("clauses", findings.Clauses.Count, clause);
        if (findings.IsQuestionnaire)
        {
            foreach (var question in Shown(findings.Questions))
                yield return At("questions", findings.Questions.Count + findings.OtherQuestions.Count, question);
        }

        if (findings.Items.Count >= FewestItems && findings.TableRows.Count < findings.Items.Count)
        {
            foreach (var item in Shown(findings.Items).Take(ItemsShown))
                yield return At("list", findings.Items.Count, item);
        }

        if (findings.Density >= LeastDensity)
            yield return new Evidence("density", [Percent(findings.Density)]);
        if (findings.Files.Count > 1)
            yield return new Evidence("files", [Number(findings.Files.Count)], Quote.Cut(string.Join(", ", findings.Files)));
        if (findings is { Files.Count: > 0, Pages: > 1 })
            yield return new Evidence("pages", [Number(findings.Pages)], File: findings.Files.Count == 1 ? findings.Files[0] : null);
        if (findings is { Files.Count: > 0, Sheets: > 1 })
            yield return new Evidence("sheets", [Number(findings.Sheets)], File: findings.Files.Count == 1 ? findings.Files[0] : null);
        if (findings.AnswerColumn is { } answers)
            yield return At("answerTable", findings.TableRows.Count, answers);
        else if (findings.RequirementColumn is { } requirements)
            yield return At("requirementTable", findings.TableRows.Count, requirements);
        else if (findings is { AnswerSlots: >= FewestSlots, AnswerSlot: { } slot })
            yield return At("answerSlots", findings.AnswerSlots, slot);
        if (findings.Sections.Count > 1)
            yield return At("sections", findings.Sections.Count, findings.Sections[0]);
        if (findings is { NumberedLines: >= 8, Depth: >= 2 })
            yield return new Evidence("numbering", [Number(findings.NumberedLines), Number(findings.Depth)]);
        if (findings.Standard is { } standard)
            yield return At("standard", null, standard);
        if (findings.MachineShare >= LeastMachineShare)
            yield return new Evidence("machine", [Percent(findings.MachineShare)]);
    }

    /// <summary>What the filer says beside it, or that they say nothing.</summary>
    private static IEnumerable<Evidence> OfCover(Findings findings, OwnVoice own)
    {
        if (findings.Ask is { } ask)
            yield return Said("ask", ask);
        foreach (var (code, sentence) in own.Said.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            yield return Said(code, sentence);
        if (own.IsSilent)
            yield return new Evidence("noOwnWords", []);
    }

    private static Evidence Said(string code, Sentence sentence) =>
        new(code, [], Quote.Cut(sentence.Text), Line: sentence.IsTitle ? null : sentence.Line);

    /// <summary>One of each file first, so that every document of several is seen.</summary>
    private static IEnumerable<Spot> Shown(List<Spot> clauses) =>
        clauses.Take(1)
            .Concat(clauses.DistinctBy(clause => clause.File).Skip(1))
            .Concat(clauses.Skip(1))
            .Distinct()
            .Take(ClausesShown);

    private static Evidence At(string code, int? count, Spot spot) =>
        new(code, count is { } number ? [Number(number)] : [], Quote.Cut(spot.Line.Text.Trim()), spot.File, spot.Page, LineOf(spot));

    /// <summary>None where it is the name of a sheet.</summary>
    private static int? LineOf(Spot spot) => spot.Line.Number > 0 ? spot.Line.Number : null;

    private static string Percent(double share) => Number((int)Math.Round(100 * share));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
