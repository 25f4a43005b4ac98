using System.Buffers;
using TicketHub.Classification.Cues;
using TicketHub.Classification.Gate;
using TicketHub.Classification.Learning;
using TicketHub.Classification.Text;

namespace TicketHub.Classification.Deciding;

/// <summary>
/// What the features added for a kind, summed up under the codes of the reasons. A stem that is part of a turn of phrase
/// counts for that phrase; pairs and letter groups have no name that people would understand and stay out.
/// </summary>
internal sealed class Contributions
{
    private static readonly Dictionary<string, string> SignCodes = new()
    {
        ["stack"] = "stackTrace",
        ["stackLong"] = "stackTrace",
        ["log"] = "logLines",
        ["numbered"] = "steps",
        ["question"] = "questionMark",
        ["questions"] = "questionMark",
        ["titleAsks"] = "questionMark",
        ["endsWithQuestion"] = "questionMark",
        ["negatedVerb"] = "failureWords",
        ["negatedVerbs"] = "failureWords",
        ["titleInfinitive"] = "wishWords",
        ["infinitive"] = "wishWords",
    };

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouyаеёиоуыэюяәіөүұ");

    private readonly Dictionary<string, double> byCode = [];

    private readonly List<(string Stem, double Weight)> words = [];

    private readonly Dictionary<int, float> values = [];

    private readonly LinearModel model;

    private readonly Label label;

    public Contributions(Study study, LinearModel model, Label label)
    {
        this.model = model;
        this.label = label;
        OfAbsentFailure = -model.Contribution(FeatureSpace.OfCue(Cue.Failure, CueVariant.There), Weights.Cue, label);
        for (var i = 0; i < study.Features.Places.Length; i++)
            values[study.Features.Places[i]] = study.Features.Values[i];
        AddCues();
        AddSigns(study);
        AddStems(study);
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

    private void AddCues()
    {
        foreach (var cue in Enum.GetValues<Cue>())
        {
            foreach (var variant in Enum.GetValues<CueVariant>())
                Add(CodeOf(cue), FeatureSpace.OfCue(cue, variant));
        }
    }

    private void AddSigns(Study study)
    {
        var sign = 0;
        foreach (var (name, _) in study.Shape.Signs)
            Add(SignCodes.GetValueOrDefault(name), FeatureSpace.OfSign(sign++));
    }

    private void AddStems(Study study)
    {
        var codes = CodesOfStems(study);
        var courtesy = Courtesy.In(study.Reading);
        foreach (var (sentence, stems) in study.Sentences)
        {
            for (var at = 0; at < stems.Length; at++)
            {
                var stem = stems[at];
                var code = codes.GetValueOrDefault(stem, "words");
                var weight = Add(code, FeatureSpace.OfWord(sentence.IsTitle ? Block.TitleStem : Block.Stem, stem));
                if (code == "words" && weight > 0 && Tells(sentence, sentence.Tokens[at], stem) && !courtesy.Contains(sentence))
                    words.Add((stem, weight));
            }
        }
    }

    /// <summary>"Здравствуйте", "система" and "сегодня" may well tell the kinds apart, but they convince nobody.</summary>
    private static bool Tells(Sentence sentence, Token token, string stem) =>
        !FunctionWords.Contains(stem) && IsWord(sentence.Text.AsSpan(token.Start, token.Length)) && (Lexicon.Of(token.Folded) & (WordSense.Empty | WordSense.Modal | WordSense.Voice)) == 0;

    /// <summary>Letters of one alphabet with a vowel among them: no piece of base64, no sign of a script nobody here reads.</summary>
    private static bool IsWord(ReadOnlySpan<char> word)
    {
        var vowels = 0;
        var capitals = 0;
        var cyrillic = 0;
        foreach (var letter in word)
        {
            vowels += Vowels.Contains(char.ToLowerInvariant(letter)) ? 1 : 0;
            capitals += char.IsUpper(letter) ? 1 : 0;
            cyrillic += Letters.IsCyrillic(letter) ? 1 : 0;
            if (!char.IsAsciiLetter(letter) && !Letters.IsCyrillic(letter))
                return false;
        }

        return vowels > 0 && (capitals < 3 || capitals == word.Length) && (cyrillic == 0 || cyrillic == word.Length);
    }

    /// <summary>Each place counts once.</summary>
    private double Add(string? code, int place)
    {
        if (code is null || !values.Remove(place, out var value))
            return 0;
        var weight = model.Contribution(place, value, label);
        byCode[code] = byCode.GetValueOrDefault(code) + weight;
        return weight;
    }

    private static Dictionary<string, string> CodesOfStems(Study study)
    {
        var codes = new Dictionary<string, string>();
        var sentence = 0;
        foreach (var hit in study.Hits)
        {
            // Hits come in the order of the sentences.
            while (!ReferenceEquals(study.Sentences[sentence].Sentence, hit.Sentence))
                sentence++;
            if (CodeOf(hit.Cue) is not { } code)
                continue;
            foreach (var stem in study.Sentences[sentence].Stems.AsSpan(hit.FirstToken, hit.TokenCount))
                codes.TryAdd(stem, code);
        }

        return codes;
    }
}
