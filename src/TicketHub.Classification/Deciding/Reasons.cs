using System.Globalization;
using TicketHub.Classification.Advice;
using TicketHub.Classification.Cues;
using TicketHub.Classification.Gate;
using TicketHub.Classification.Learning;
using TicketHub.Classification.Text;
using TicketHub.Domain.Intake;

namespace TicketHub.Classification.Deciding;

/// <summary>
/// Says why, with the features that carried the decision, summed up by what people call them: "words of failure", "a stack
/// trace", "a question". Weights are shares of all that can be named.
/// </summary>
internal static class Reasons
{
    private const int Most = 5;

    private const int WordsShown = 5;

    /// <summary>What the request is about is named even where it decided little.</summary>
    private const string Configuration = "configurationWords";

    private const string NoFailureSigns = "noFailureSigns";

    /// <summary>Where nothing that has a name speaks for it.</summary>
    private static readonly Reason Wording = new("wording", 1, []);

    private static readonly PhraseSet Repeating = new("шаги; повтор; воспроизв; последовательность; предуслови; steps; repro; кайтала; кадам");

    /// <summary>Smaller shares are noise to a reader.</summary>
    private const double LeastShare = 0.02;

    public static IReadOnlyList<Reason> For(Decision decision, Case request, Study study, LinearModel model)
    {
        // A document is told by the gate's evidence; what its clauses sound like would only confuse.
        if (decision.Rule == Rule.TooShort || decision.Outcome is Outcome.SpecDump)
            return [.. RuleReasons.For(decision, request)];
        var parts = Parts(study, TellsOfFailure(decision, request, study), new Contributions(study, model, LabelOf(decision, request))).Where(part => part.Weight != 0).ToList();
        var whole = parts.Sum(part => Math.Abs(part.Weight));
        var learned = parts
            .Select(part => part with { Weight = Math.Round(part.Weight / whole, 2) })
            .Where(part => Math.Abs(part.Weight) >= LeastShare || (part.Code == Configuration && part.Weight >= 0))
            .OrderByDescending(part => part.Weight)
            .ThenBy(part => part.Code, StringComparer.Ordinal);
        Reason[] all = [.. RuleReasons.For(decision, request), .. learned.Take(Most)];
        return all.Any(reason => reason.Weight > 0 && reason.Code != NoFailureSigns) ? all : [Wording, .. all];
    }

    /// <summary>What is surely a defect tells of a failure, whether in words that have a name or not.</summary>
    private static bool TellsOfFailure(Decision decision, Case request, Study study) =>
        request.HasFailureSigns
        || (decision.Outcome is Outcome.Defect && decision.Rule is not (Rule.Cautious or Rule.KindDisagrees))
        || decision.Rule is Rule.FaultThatBlocksNobody;

    private static IEnumerable<Reason> Parts(Study study, bool tellsOfFailure, Contributions weights)
    {
        foreach (var group in study.Hits.GroupBy(hit => hit.Cue))
        {
            var told = group.Where(IsTelling).ToList();
            if (told.Count > 0 && Contributions.CodeOf(group.Key) is { } code)
                yield return new Reason(code, weights.Of(code), [Words(told)], QuoteOf(told));
        }

        if (FormQuestions.LeftOut(study.Reading).FirstOrDefault(sentence => sentence.IsQuestion) is { } question)
            yield return new Reason("questionMark", weights.Of("questionMark"), [Count(Questions(study))], Quote.Cut(question.Text));
        if (FirstTrace(study) is { } trace)
            yield return new Reason("stackTrace", weights.Of("stackTrace"), [], Quote.Cut(trace));
        if (study.Shape.LogLines > 0)
            yield return new Reason("logLines", weights.Of("logLines"), [Count(study.Shape.LogLines)]);
        if (study.Shape.NumberedLines > 1)
            yield return new Reason("steps", weights.Of("steps"), [Count(study.Shape.NumberedLines)]);
        if (!tellsOfFailure && study.Shape.LogLines == 0)
            yield return new Reason(NoFailureSigns, weights.OfAbsentFailure, []);
        if (OwnWords(study, weights.StrongestStems(WordsShown)) is { Count: > 0 } words)
            yield return new Reason("words", weights.Of("words"), [string.Join(", ", words)]);
    }

    /// <summary>"Должно быть" and "по факту" are of the language of reports, and do not say how anything is repeated.</summary>
    private static bool IsTelling(CueHit hit) => hit.Cue != Cue.Reproduction || Repeating.IsIn(SpecificationPhrases.Fold(hit.Words));

    /// <summary>What is asked about one thing is one question, however many marks it has.</summary>
    private static int Questions(Study study) => Math.Max(1, SeparateQuestions.In(study.Reading).Count);

    /// <summary>The words themselves, as the filer wrote them, in the order of the text.</summary>
    private static List<string> OwnWords(Study study, IReadOnlySet<string> stems) =>
        Distinct(study.Reading.Sentences
            .SelectMany(sentence => sentence.Tokens.Select(token => (sentence, token)))
            .Where(pair => stems.Any(stem => pair.token.Folded.StartsWith(stem, StringComparison.Ordinal)))
            .Select(pair => pair.sentence.Text.Substring(pair.token.Start, pair.token.Length)));

    private static string Words(IEnumerable<CueHit> hits) => string.Join(", ", Distinct(hits.Select(hit => hit.Words)));

    private static List<string> Distinct(IEnumerable<string> words) =>
        [.. words.Distinct(StringComparer.OrdinalIgnoreCase).Take(WordsShown)];

    /// <summary>The first sentence of the body that has the phrase, else the title.</summary>
    private static string? QuoteOf(List<CueHit> hits)
    {
        var inBody = hits.FindIndex(found => !found.Sentence.IsTitle);
        return Quote.Cut(hits[Math.Max(0, inBody)].Sentence.Text);
    }

    private static string? FirstTrace(Study study) =>
        study.Reading.Lines.Where(line => line.Kind == LineKind.StackFrame).Select(line => line.Text.Trim()).FirstOrDefault();

    private static Label LabelOf(Decision decision, Case request) => decision.Outcome switch
    {
        Outcome.Consultation => Label.Consultation,
        Outcome.Defect => Label.Defect,
        Outcome.Enhancement when decision.Rule == Rule.FaultThatBlocksNobody => Label.Defect,
        Outcome.Enhancement => Label.Enhancement,
        _ => (Label)(int)request.Words.Best,
    };

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);
}
