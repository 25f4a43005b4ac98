using TicketHub.Classification.Cues;
using TicketHub.Classification.Stems;
using TicketHub.Classification.Structure;
using TicketHub.Classification.Text;

namespace TicketHub.Classification.Learning;

/// <summary>
/// Turns a request into named features: turns of phrase, structure, stems, pairs of stems and letters inside words. The names
/// begin with their block ("cue:", "shape:", "stem:", "pair:", "gram:"), which is how reasons find their way back.
/// </summary>
internal static class Features
{
    private const int GramLength = 4;

    public static IReadOnlyDictionary<string, float> Of(Reading reading, IReadOnlyList<CueHit> hits, Shape shape)
    {
        var sink = new FeatureSink();
        sink.Begin(0);
        AddCues(sink, hits, reading.Sentences);
        AddShape(sink, shape);
        AddWords(sink, reading);
        sink.Scale();
        return sink.Values;
    }

    /// <summary>A cue counts by being there at all, by repetition, by standing in the title, and by opening the text.</summary>
    private static void AddCues(FeatureSink sink, IReadOnlyList<CueHit> hits, IReadOnlyList<Sentence> sentences)
    {
        foreach (var group in hits.GroupBy(hit => hit.Cue))
        {
            var count = group.Count();
            sink.Add($"cue:{group.Key}", Weights.Cue);
            if (count > 1)
                sink.Add($"cue:{group.Key}:more", Weights.Cue * Math.Min(1, MathF.Log2(count) / 3));
            if (group.Any(hit => hit.Sentence.IsTitle))
                sink.Add($"cue:{group.Key}:title", Weights.Cue);
            if (sentences.Count > 0 && group.Any(hit => ReferenceEquals(hit.Sentence, sentences[^1])))
                sink.Add($"cue:{group.Key}:last", Weights.Cue / 2);
        }
    }

    private static void AddShape(FeatureSink sink, Shape shape)
    {
        foreach (var (name, present) in shape.Signs)
        {
            if (present)
                sink.Add($"shape:{name}", Weights.Shape);
        }
    }

    private static void AddWords(FeatureSink sink, Reading reading)
    {
        var inKazakh = IsKazakh(reading.Sentences);
        var sentences = reading.Sentences
            .Select(sentence => (sentence.IsTitle, Stems: sentence.Tokens.Select(token => Stemmer.Stem(token, inKazakh)).ToList()))
            .ToList();

        sink.Begin(Weights.Stems);
        foreach (var (isTitle, stems) in sentences)
        {
            foreach (var stem in stems)
                sink.Add(isTitle ? $"head:{stem}" : $"stem:{stem}");
        }

        sink.Begin(Weights.Pairs);
        foreach (var (_, stems) in sentences)
        {
            for (var i = 1; i < stems.Count; i++)
                sink.Add($"pair:{stems[i - 1]} {stems[i]}");
        }

        sink.Begin(Weights.Grams);
        foreach (var sentence in reading.Sentences)
        {
            foreach (var token in sentence.Tokens)
                AddGrams(sink, token.Folded);
        }
    }

    private static void AddGrams(FeatureSink sink, string word)
    {
        var padded = $"_{word}_";
        for (var i = 0; i + GramLength <= padded.Length; i++)
            sink.Add($"gram:{padded.AsSpan(i, GramLength)}");
    }

    /// <summary>A sixth of the words with a letter that only Kazakh has: then the others are Kazakh too.</summary>
    private static bool IsKazakh(IReadOnlyList<Sentence> sentences)
    {
        var words = 0;
        var kazakh = 0;
        foreach (var token in sentences.SelectMany(sentence => sentence.Tokens))
        {
            words++;
            kazakh += ReferenceEquals(token.Lower, token.Folded) ? 0 : 1;
        }

        return kazakh * 6 > words;
    }
}
