using TicketHub.Classification.Cues;
using TicketHub.Classification.Text;
using TicketHub.Domain.Intake;

namespace TicketHub.Classification.Gate;

/// <summary>
/// Judges whether a request is a requirement document: the body and all documents that came with it as one. Evidence is weighed
/// in points; only a sum that no ordinary request reaches, from at least two independent sorts of evidence, makes it certain.
/// </summary>
internal static class FormatGate
{
    private const int CertainPoints = 7;

    private const int LikelyPoints = 5;

    /// <summary>Smaller texts are read by a consultant in the time it takes to refuse them.</summary>
    private const int ShortestDocument = 1_200;

    /// <summary>A few clauses are a question; with the request for a verdict over all of them they are a list to be judged.</summary>
    private const int ClausesToBeJudged = 8;

    public static GateVerdict Judge(Reading reading, IReadOnlyList<CueHit> hits, IReadOnlyList<AttachedText>? attached = null)
    {
        var body = Counting.In(reading);
        var documents = Attachments.Read(attached);
        var own = OwnVoices.Of(reading, hits, body, documents);
        Findings[] texts = [.. new[] { body }.Where(text => !IsSomethingElse(text) || text.Ask is not null), .. documents.Where(text => !IsSomethingElse(text))];
        var together = Findings.Together(texts);
        var specification = Weigh(together);
        if (specification == SpecificationDoubt.None && IsCoverOfUnseen(together, own))
            specification = SpecificationDoubt.Likely;
        return new GateVerdict(
            specification,
            together.Ask is not null,
            own,
            specification == SpecificationDoubt.None ? [] : GateEvidence.Of(together),
            ClauseQuestions.In(reading, body, attached));
    }

    /// <summary>A log, a file of code, a report of bugs: whatever numbers and tables it has, it is no document with requirements.</summary>
    private static bool IsSomethingElse(Findings text) => IsMachine(text) || IsBugReport(text);

    /// <summary>What is called a specification may have a good deal of code in it.</summary>
    private static bool IsMachine(Findings text) => text.MachineShare > (text.DocumentName is null ? 0.5 : 0.7);

    /// <summary>"Во вложении ТЗ, укажите, что поддерживается", and nothing else: the document itself could not be read or is not there.</summary>
    private static bool IsCoverOfUnseen(Findings findings, OwnVoice own) =>
        findings.Ask is { } ask
        && findings.Characters < ShortestDocument
        && own is { Question: false, Symptoms: false, Wish: false }
        && Ask.NamesWholeDocument(ask);

    private static SpecificationDoubt Weigh(Findings findings)
    {
        var big = findings.Characters >= ShortestDocument || findings.Clauses.Count >= 10 || findings.TableRows.Count >= 12
            || (findings.Ask is not null && findings.Clauses.Count >= ClausesToBeJudged);
        if (!big || IsSomethingElse(findings))
            return SpecificationDoubt.None;

        var points = Points(findings).Where(point => point > 0).ToList();
        var sum = points.Sum() - AgainstIt(findings);
        if (sum >= CertainPoints && points.Count >= 2 && SpeaksOfRequirements(findings))
            return SpecificationDoubt.Certain;

        // A title that says so is worth a look by a person, whatever the text counts up to.
        var named = findings.NamedInTitle ? 2 : 0;
        return sum + named >= LikelyPoints ? SpecificationDoubt.Likely : SpecificationDoubt.None;
    }

    /// <summary>A contract or a manual has headings, numbers and pages too; only what obliges a system makes a specification.</summary>
    private static bool SpeaksOfRequirements(Findings findings) =>
        findings.Clauses.Count >= 4
        || findings.DocumentName is not null
        || findings.AnswerColumn is not null
        || findings.RequirementColumn is not null;

    private static bool IsBugReport(Findings findings) =>
        findings is { DocumentName: null, AnswerColumn: null, Ask: null, BugReportWords: >= 2 };

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
        yield return Math.Max(
            findings.Characters switch { >= 10_000 => 2, >= 3_000 => 1, _ => 0 },
            findings.HasRequirements ? findings.Pages switch { >= 20 => 2, >= 5 => 1, _ => 0 } : 0);
    }

    /// <summary>Bug reports have numbered steps, tables and headings too; what gives them away is said here.</summary>
    private static int AgainstIt(Findings findings)
    {
        var against = findings.Traces > 3 ? 4 : 0;
        against += findings.BugReportWords switch { >= 8 => 8, >= 3 => 5, >= 2 => 3, _ => 0 };
        return findings.MachineShare > 0.25 ? against + 2 : against;
    }
}
