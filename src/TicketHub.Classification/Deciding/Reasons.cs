using System.Globalization;
using TicketHub.Classification.Cues;
using TicketHub.Classification.Learning;
using TicketHub.Classification.Text;
using TicketHub.Domain.Intake;

namespace TicketHub.Classification.Deciding;

/// <summary>
/// Says why, with the features that carried the decision. What the model added for the decided kind is summed up by what
/// people call it: "words of failure", "a stack trace", "a question".
/// </summary>
internal static class Reasons
{
    private const int Most = 5;

    private const int WordsShown = 5;

    public static IReadOnlyList<Reason> For(Decision decision, Case request, Study study, LinearModel model)
    {
        var label = LabelOf(decision, request);
        var parts = Parts(study, model, label).Where(part => part.Weight != 0).ToList();
        var whole = parts.Sum(part => Math.Abs(part.Weight));
        var learned = parts
            .Select(part => part with { Weight = Math.Round(part.Weight / whole, 2) })
            .Where(part => Math.Abs(part.Weight) >= 0.03)
            .OrderByDescending(part => part.Weight)
            .ThenBy(part => part.Code, StringComparer.Ordinal);
        return [.. ByRule(decision, request), .. learned.Take(Most)];
    }

    /// <summary>What the rule itself adds to the words: caution, the stated kind, a disagreement.</summary>
    private static IEnumerable<Reason> ByRule(Decision decision, Case request)
    {
        if (request.Stated is { } stated && decision.Rule is Rule.Stated)
            yield return new Reason("statedKind", 1, [Name(stated)]);
        if (decision.Rule == Rule.KindDisagrees && request.Stated is { } said)
            yield return new Reason("kindDisagrees", 1, [Name(said), Name(request.Words.Best)]);
        var code = decision.Rule switch
        {
            Rule.Cautious => "cautious",
            Rule.TooShort => "tooShort",
            Rule.Unsure => "unsure",
            Rule.FaultThatBlocksNobody => "blocksNobody",
            Rule.SpecDump => "specification",
            Rule.PerhapsSpecification => "perhapsSpecification",
            Rule.WishWithSpecification => "wishWithSpecification",
            Rule.SymptomsWithSpecification => "symptomsWithSpecification",
            Rule.QuestionWithSpecification => "questionWithSpecification",
            _ => null,
        };
        if (code is not null)
            yield return new Reason(code, 1, []);
    }

    private static IEnumerable<Reason> Parts(Study study, LinearModel model, Label label)
    {
        double Weigh(Func<string, bool> isPart) => study.Features
            .Where(feature => isPart(feature.Key))
            .Sum(feature => model.Contribution(feature.Key, feature.Value, label));
        double WeighCue(Cue cue) => Weigh(name => name.StartsWith($"cue:{cue}", StringComparison.Ordinal));

        foreach (var (cue, code) in CueCodes)
        {
            if (study.Hits.Any(hit => hit.Cue == cue))
                yield return new Reason(code, WeighCue(cue), [Words(study, cue)], FirstQuote(study, cue));
        }

        var questions = Weigh(name => name is "shape:question" or "shape:questions" or "shape:titleAsks" or "shape:endsWithQuestion");
        if (study.Reading.Sentences.FirstOrDefault(sentence => sentence.IsQuestion) is { } question)
            yield return new Reason("questionMark", questions, [Count(study.Shape.Questions)], Quote.Cut(question.Text));
        if (FirstTrace(study) is { } trace)
            yield return new Reason("stackTrace", Weigh(name => name.StartsWith("shape:stack", StringComparison.Ordinal)), [], Quote.Cut(trace));
        if (study.Shape.LogLines > 0)
            yield return new Reason("logLines", Weigh(name => name == "shape:log"), [Count(study.Shape.LogLines)]);
        if (study.Shape.NumberedLines > 1)
            yield return new Reason("steps", Weigh(name => name == "shape:numbered"), [Count(study.Shape.NumberedLines)]);
        if (!study.HasFailureSigns && study.Shape.LogLines == 0)
            yield return new Reason("noFailureSigns", label == Label.Defect ? -0.2 : 0.2, []);
        if (OwnWords(study, model, label) is { Count: > 0 } words)
            yield return new Reason("words", Weigh(IsWord), [string.Join(", ", words)]);
    }

    private static readonly (Cue Cue, string Code)[] CueCodes =
    [
        (Cue.Question, "questionWords"),
        (Cue.Failure, "failureWords"),
        (Cue.Wish, "wishWords"),
        (Cue.Reproduction, "reproductionWords"),
        (Cue.Change, "changeWords"),
        (Cue.Blocked, "blockedWords"),
        (Cue.Configuration, "configurationWords"),
    ];

    private static bool IsWord(string name) =>
        name.StartsWith("stem:", StringComparison.Ordinal) || name.StartsWith("head:", StringComparison.Ordinal);

    /// <summary>The words themselves that spoke most for the kind, as the filer wrote them, in the order of the text.</summary>
    private static List<string> OwnWords(Study study, LinearModel model, Label label)
    {
        var strongest = study.Features
            .Where(feature => IsWord(feature.Key))
            .Select(feature => (Stem: feature.Key[5..], Weight: model.Contribution(feature.Key, feature.Value, label)))
            .Where(feature => feature.Weight > 0 && feature.Stem.Length > 2)
            .OrderByDescending(feature => feature.Weight)
            .Take(WordsShown)
            .Select(feature => feature.Stem)
            .ToHashSet();
        return Distinct(study.Reading.Sentences
            .SelectMany(sentence => sentence.Tokens.Select(token => (sentence, token)))
            .Where(pair => strongest.Any(stem => pair.token.Lower.StartsWith(stem, StringComparison.Ordinal)))
            .Select(pair => pair.sentence.Text.Substring(pair.token.Start, pair.token.Length)));
    }

    private static string Words(Study study, Cue cue) =>
        string.Join(", ", Distinct(study.Hits.Where(hit => hit.Cue == cue).Select(hit => hit.Words)));

    private static List<string> Distinct(IEnumerable<string> words) =>
        [.. words.Distinct(StringComparer.OrdinalIgnoreCase).Take(WordsShown)];

    /// <summary>The first sentence of the body that has the cue, else the title.</summary>
    private static string? FirstQuote(Study study, Cue cue)
    {
        var hits = study.Hits.Where(hit => hit.Cue == cue).ToList();
        var hit = hits.FindIndex(found => !found.Sentence.IsTitle) is var at and >= 0 ? hits[at] : hits[0];
        return Quote.Cut(hit.Sentence.Text);
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

    private static string Name(RequestKind kind) => kind switch
    {
        RequestKind.Consultation => "consultation",
        RequestKind.Defect => "defect",
        _ => "enhancement",
    };
}
