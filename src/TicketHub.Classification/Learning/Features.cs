using TicketHub.Classification.Cues;
using TicketHub.Classification.Stems;
using TicketHub.Classification.Structure;
using TicketHub.Classification.Text;

namespace TicketHub.Classification.Learning;

/// <summary>
/// Turns a request into features: turns of phrase, structure, layout, stems, pairs of stems, how sentences open, letters inside words,
/// and how the body begins and ends.
/// </summary>
internal static class Features
{
    private const int ShortestGroup = 2;

    private const int LongestGroup = 5;

    private const int LeadSentences = 2;

    [ThreadStatic]
    private static FeatureSink? spare;

    public static FeatureVector Of(Reading reading, IReadOnlyList<StemmedSentence> sentences, IReadOnlyList<CueHit> hits, Shape shape)
    {
        var sink = spare ??= new FeatureSink();
        AddCues(sink, hits, sentences);
        AddSigns(sink, shape, Layout.Of(reading));
        sink.EndBlock();
        AddStems(sink, Block.Stem, sentences, ofTitle: false);
        sink.EndBlock(Weights.Stems);
        AddStems(sink, Block.TitleStem, sentences, ofTitle: true);
        sink.EndBlock(Weights.TitleStems);
        AddPairs(sink, Block.Pair, sentences, ofTitle: false);
        sink.EndBlock(Weights.Pairs);
        AddPairs(sink, Block.TitlePair, sentences, ofTitle: true);
        sink.EndBlock(Weights.TitlePairs);
        AddOpenings(sink, sentences);
        sink.EndBlock(Weights.Openings);
        AddLetters(sink, sentences);
        sink.EndBlock(Weights.Letters);
        AddEnds(sink, sentences);
        return sink.Take();
    }

    private static void AddCues(FeatureSink sink, IReadOnlyList<CueHit> hits, IReadOnlyList<StemmedSentence> sentences)
    {
        var last = sentences.Count > 0 ? sentences[^1].Sentence : null;
        Span<int> counts = stackalloc int[FeatureSpace.Cues];
        counts.Clear();
        for (var at = 0; at < hits.Count; at++)
        {
            var cue = hits[at].Cue;
            counts[(int)cue]++;
            sink.Set(FeatureSpace.OfCue(cue, CueVariant.There), Weights.Cue);
            if (hits[at].Sentence.IsTitle)
                sink.Set(FeatureSpace.OfCue(cue, CueVariant.InTitle), Weights.Cue);
            if (ReferenceEquals(hits[at].Sentence, last))
                sink.Set(FeatureSpace.OfCue(cue, CueVariant.Last), Weights.Cue / 2);
        }

        for (var cue = 0; cue < counts.Length; cue++)
        {
            if (counts[cue] > 1)
                sink.Set(FeatureSpace.OfCue((Cue)cue, CueVariant.More), Weights.Cue * Math.Min(1, MathF.Log2(counts[cue]) / 3));
        }
    }

    private static void AddSigns(FeatureSink sink, Shape shape, Layout layout)
    {
        var sign = 0;
        foreach (var (_, present) in shape.Signs)
            AddSign(sink, sign++, present);
        sign = FeatureSpace.FirstOfLayout;
        foreach (var present in layout.Signs)
            AddSign(sink, sign++, present);
    }

    private static void AddSign(FeatureSink sink, int sign, bool present)
    {
        if (present)
            sink.Set(FeatureSpace.OfSign(sign), Weights.Sign);
    }

    private static void AddStems(FeatureSink sink, Block block, IReadOnlyList<StemmedSentence> sentences, bool ofTitle)
    {
        for (var at = 0; at < sentences.Count; at++)
        {
            if (sentences[at].Sentence.IsTitle == ofTitle)
                AddStems(sink, block, sentences[at]);
        }
    }

    private static void AddPairs(FeatureSink sink, Block block, IReadOnlyList<StemmedSentence> sentences, bool ofTitle)
    {
        for (var at = 0; at < sentences.Count; at++)
        {
            if (sentences[at].Sentence.IsTitle != ofTitle || sentences[at].Stems is not { Length: > 1 } stems)
                continue;
            var left = FeatureSpace.Hash(stems[0]);
            foreach (var stem in stems.AsSpan(1))
            {
                var right = FeatureSpace.Hash(stem);
                sink.Add(FeatureSpace.OfPair(block, left, right));
                left = right;
            }
        }
    }

    /// <summary>The first word of a sentence, and the first two: "добавить", "как настроить", "не открывается".</summary>
    private static void AddOpenings(FeatureSink sink, IReadOnlyList<StemmedSentence> sentences)
    {
        for (var at = 0; at < sentences.Count; at++)
        {
            var stems = sentences[at].Stems;
            if (stems.Length > 0)
                sink.Add(FeatureSpace.OfWord(Block.Opening, stems[0]));
            if (stems.Length > 1)
                sink.Add(FeatureSpace.OfPair(Block.Opening, FeatureSpace.Hash(stems[0]), FeatureSpace.Hash(stems[1])));
        }
    }

    /// <summary>Where a body begins and where it ends people say what they want; between them stands what it is about.</summary>
    private static void AddEnds(FeatureSink sink, IReadOnlyList<StemmedSentence> sentences)
    {
        var first = 0;
        while (first < sentences.Count && sentences[first].Sentence.IsTitle)
            first++;
        for (var at = first; at < Math.Min(first + LeadSentences, sentences.Count); at++)
            AddStems(sink, Block.Lead, sentences[at]);
        sink.EndBlock(Weights.Lead);
        if (sentences.Count > first + LeadSentences)
            AddStems(sink, Block.Close, sentences[^1]);
        sink.EndBlock(Weights.Close);
    }

    private static void AddStems(FeatureSink sink, Block block, StemmedSentence sentence)
    {
        foreach (var stem in sentence.Stems)
            sink.Add(FeatureSpace.OfWord(block, stem));
    }

    private static void AddLetters(FeatureSink sink, IReadOnlyList<StemmedSentence> sentences)
    {
        for (var at = 0; at < sentences.Count; at++)
        {
            var tokens = sentences[at].Sentence.Tokens;
            for (var word = 0; word < tokens.Count; word++)
                AddLetters(sink, tokens[word].Folded);
        }
    }

    /// <summary>All groups of two to five letters with the edges of the word: they see through endings and slips of the pen.</summary>
    private static void AddLetters(FeatureSink sink, string word)
    {
        Span<char> edged = stackalloc char[word.Length + 2];
        edged[0] = edged[^1] = '_';
        word.CopyTo(edged[1..]);
        for (var from = 0; from + ShortestGroup <= edged.Length; from++)
        {
            var hash = FeatureSpace.StartOf(Block.Letters);
            var to = Math.Min(edged.Length, from + LongestGroup);
            for (var at = from; at < to; at++)
            {
                hash = FeatureSpace.Extend(hash, edged[at]);
                if (at - from + 1 >= ShortestGroup)
                    sink.Add(FeatureSpace.OfHash(hash));
            }
        }
    }
}
