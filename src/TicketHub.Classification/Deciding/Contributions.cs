using TicketHub.Classification.Cues;
using TicketHub.Classification.Learning;
using TicketHub.Classification.Stems;

namespace TicketHub.Classification.Deciding;

/// <summary>
/// What the features added for a kind, summed up under the codes of the reasons. A stem that is part of a turn of phrase
/// counts for that phrase; pairs and letter groups have no name that people would understand and stay out.
/// </summary>
internal sealed class Contributions
{
    private static readonly Dictionary<string, string> ShapeCodes = new()
    {
        ["shape:stack"] = "stackTrace",
        ["shape:stackLong"] = "stackTrace",
        ["shape:log"] = "logLines",
        ["shape:numbered"] = "steps",
        ["shape:question"] = "questionMark",
        ["shape:questions"] = "questionMark",
        ["shape:titleAsks"] = "questionMark",
        ["shape:endsWithQuestion"] = "questionMark",
        ["shape:negatedVerb"] = "failureWords",
        ["shape:negatedVerbs"] = "failureWords",
        ["shape:titleInfinitive"] = "wishWords",
        ["shape:infinitive"] = "wishWords",
    };

    private readonly Dictionary<string, double> byCode = [];

    private readonly List<(string Stem, double Weight)> words = [];

    public Contributions(Study study, LinearModel model, Label label)
    {
        OfAbsentFailure = -model.Contribution($"cue:{Cue.Failure}", Weights.Cue, label);
        var stemCodes = CodesOfStems(study.Hits);
        foreach (var (name, value) in study.Features)
        {
            var weight = model.Contribution(name, value, label);
            if (CodeOf(name, stemCodes) is not { } code)
                continue;
            byCode[code] = byCode.GetValueOrDefault(code) + weight;
            if (code == "words" && weight > 0)
                words.Add((StemOf(name)!, weight));
        }
    }

    /// <summary>What a single word of failure would have changed, the other way round.</summary>
    public double OfAbsentFailure { get; }

    public double Of(string code) => byCode.GetValueOrDefault(code);

    /// <summary>The stems outside all phrases that spoke most for the kind.</summary>
    public IReadOnlySet<string> StrongestStems(int most) =>
        words.Where(word => word.Stem.Length > 2)
            .OrderByDescending(word => word.Weight)
            .ThenBy(word => word.Stem, StringComparer.Ordinal)
            .Take(most)
            .Select(word => word.Stem)
            .ToHashSet();

    public static string? CodeOf(Cue cue) => cue switch
    {
        Cue.Question => "questionWords",
        Cue.Failure => "failureWords",
        Cue.Wish => "wishWords",
        Cue.Reproduction => "reproductionWords",
        Cue.Change => "changeWords",
        Cue.Blocked => "blockedWords",
        Cue.Configuration => "configurationWords",
        _ => null,
    };

    private static string? CodeOf(string name, Dictionary<string, string> stemCodes)
    {
        if (StemOf(name) is { } stem)
            return stemCodes.GetValueOrDefault(stem, "words");
        if (name.StartsWith("cue:", StringComparison.Ordinal))
            return CodeOf(Enum.Parse<Cue>(name.AsSpan(4, CueEnd(name) - 4)));
        return ShapeCodes.GetValueOrDefault(name);
    }

    private static int CueEnd(string name) => name.IndexOf(':', 4) is var end and > 0 ? end : name.Length;

    private static string? StemOf(string name) =>
        name.StartsWith("stem:", StringComparison.Ordinal) || name.StartsWith("head:", StringComparison.Ordinal) ? name[5..] : null;

    private static Dictionary<string, string> CodesOfStems(IReadOnlyList<CueHit> hits)
    {
        var codes = new Dictionary<string, string>();
        foreach (var hit in hits)
        {
            if (CodeOf(hit.Cue) is not { } code)
                continue;
            for (var at = hit.FirstToken; at < hit.FirstToken + hit.TokenCount; at++)
                codes.TryAdd(Stemmer.Stem(hit.Sentence.Tokens[at], inKazakhText: false), code);
        }

        return codes;
    }
}
