using TicketHub.Classification.Cues;
using TicketHub.Classification.Text;

namespace TicketHub.Classification.Gate;

/// <summary>
/// Judges whether a request is a requirement document. Evidence is weighed in points; only a sum that no ordinary request
/// reaches, from at least two independent sorts of evidence, makes it certain.
/// </summary>
internal static class FormatGate
{
    private const int CertainPoints = 7;

    private const int LikelyPoints = 5;

    /// <summary>Smaller texts are read by a consultant in the time it takes to refuse them.</summary>
    private const int ShortestDocument = 1_200;

    public static GateVerdict Judge(Reading reading, IReadOnlyList<CueHit> hits)
    {
        var findings = Counting.In(reading);
        var own = OwnVoices.Of(reading, hits, findings);
        var specification = Weigh(findings, reading);
        if (specification == SpecificationDoubt.None && IsCoverOfUnseen(findings, own))
            specification = SpecificationDoubt.Likely;
        var evidence = specification == SpecificationDoubt.None ? [] : GateEvidence.Of(findings);
        return new GateVerdict(specification, findings.Ask is not null, own, evidence);
    }

    /// <summary>"Во вложении ТЗ, укажите, что поддерживается", and nothing else: the document itself is not in the text.</summary>
    private static bool IsCoverOfUnseen(Findings findings, OwnVoice own) =>
        findings.Ask is { } ask
        && findings.Characters < ShortestDocument
        && own is { Question: false, Symptoms: false, Wish: false }
        && Ask.NamesWholeDocument(ask);

    private static SpecificationDoubt Weigh(Findings findings, Reading reading)
    {
        var big = findings.Characters >= ShortestDocument || findings.Clauses.Count >= 10 || findings.TableRows.Count >= 12;
        if (!big || findings.MachineShare > 0.5 || IsBugReport(findings, reading))
            return SpecificationDoubt.None;

        var points = Points(findings).Where(point => point > 0).ToList();
        var sum = points.Sum() - AgainstIt(reading, findings);
        if (sum >= CertainPoints && points.Count >= 2)
            return SpecificationDoubt.Certain;

        // A title that says so is worth a look by a person, whatever the text counts up to.
        var named = findings.NamedInTitle ? 2 : 0;
        return sum + named >= LikelyPoints ? SpecificationDoubt.Likely : SpecificationDoubt.None;
    }

    private static bool IsBugReport(Findings findings, Reading reading) =>
        findings is { DocumentName: null, AnswerColumn: null, Ask: null } && BugReportWords.Count(reading) >= 2;

    private static IEnumerable<int> Points(Findings findings)
    {
        yield return findings.DocumentName is { } name ? (SpecificationPhrases.IsPlainName(name) ? 5 : 3) : 0;
        yield return Math.Min(5, findings.Sections.Count);
        yield return findings.Clauses.Count switch { >= 30 => 5, >= 15 => 4, >= 8 => 3, >= 4 => 1, _ => 0 };
        yield return findings.AnswerColumn is not null && findings.TableRows.Count >= 5 ? 4 : 0;
        yield return findings.RequirementColumn is not null && findings.TableRows.Count >= 8 ? 4 : 0;
        yield return findings.Standard is null ? 0 : 2;
        yield return findings.NumberedLines >= 8 && findings.Depth >= 2 ? Math.Min(2, findings.Depth - 1) : 0;
        yield return findings.Ask is null ? 0 : 3;
        yield return findings.Characters switch { >= 10_000 => 2, >= 3_000 => 1, _ => 0 };
    }

    /// <summary>Bug reports have numbered steps, tables and headings too; what gives them away is said here.</summary>
    private static int AgainstIt(Reading reading, Findings findings)
    {
        var against = 0;
        if (reading.Count(LineKind.StackFrame) + reading.Count(LineKind.LogLine) > 3)
            against += 4;
        var reproduction = BugReportWords.Count(reading);
        against += reproduction switch { >= 8 => 8, >= 3 => 5, >= 2 => 3, _ => 0 };
        if (findings.MachineShare > 0.25)
            against += 2;
        return against;
    }
}
