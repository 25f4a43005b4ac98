using TicketHub.Classification.Structure;
using TicketHub.Classification.Text;

namespace TicketHub.Classification.Deciding;

/// <summary>
/// What stands in requests of every kind and tells of none: greetings and signatures, pleas for help, apologies, urgings, the footer of a
/// mail, and how a letter comes to its point. "Подскажите, что делать?" behind a failure makes no question of it.
/// </summary>
internal static partial class Formalities
{
    /// <summary>A sentence that says more is no formality, whatever words it is made of.</summary>
    private const int LongestFormula = 14;

    /// <summary>What stands behind a signature in so few words is rank, address and telephone.</summary>
    private const int LongestOfSignature = 8;

    /// <summary>None of the whole sentences among the pleas is longer.</summary>
    private const int LongestPlea = 5;

    /// <summary>The sentences without them, pleas left in; all where nothing else is said.</summary>
    public static IReadOnlyList<Sentence> LeftOut(IReadOnlyList<Sentence> sentences, Reading reading)
    {
        var courtesy = Courtesy.In(reading);
        var footers = sentences.Where(IsFooter).Select(sentence => sentence.Line).ToHashSet();
        return Kept(
            sentences,
            sentence => footers.Contains(sentence.Line)
                || IsMadeOf(sentence, Formal)
                || (courtesy.Contains(sentence) && (SaysNothingElse(sentence) || Courtesy.SignsOffIn(sentence))),
            sentence => Cut(WithoutFrame(sentence), Formal));
    }

    /// <summary>The sentences without pleas for help; the same list where there are none, or nothing else.</summary>
    public static IReadOnlyList<Sentence> WithoutPleas(IReadOnlyList<Sentence> sentences) =>
        Kept(sentences, IsPlea, sentence => Cut(sentence, Pleading));

    /// <summary>The same list where nothing changes, or nothing would be left.</summary>
    private static IReadOnlyList<Sentence> Kept(IReadOnlyList<Sentence> sentences, Predicate<Sentence> leftOut, Func<Sentence, Sentence> cut)
    {
        List<Sentence> kept = [.. sentences.Where(sentence => !leftOut(sentence)).Select(cut)];
        var changed = kept.Count < sentences.Count || kept.Where((sentence, at) => !ReferenceEquals(sentence, sentences[at])).Any();
        return changed && kept.Any(sentence => sentence.Tokens.Count > 0) ? kept : sentences;
    }

    /// <summary>A postscript may say what matters most.</summary>
    private static bool SaysNothingElse(Sentence sentence) =>
        sentence.Tokens.Count <= LongestOfSignature && !sentence.IsQuestion && Verbs.CountNegated(sentence) == 0;

    private static bool IsPlea(Sentence sentence) =>
        IsMadeOf(sentence, Pleading)
        || (sentence.Tokens.Count <= LongestPlea && Pleas.Contains(string.Join(' ', sentence.Tokens.Select(token => token.Folded))));

    /// <summary>Of nothing but such words, one of them telling which.</summary>
    private static bool IsMadeOf(Sentence sentence, HashSet<string> telling)
    {
        if (sentence.Tokens.Count is 0 or > LongestFormula)
            return false;
        var told = false;
        foreach (var token in sentence.Tokens)
        {
            if (telling.Contains(token.Folded))
                told = true;
            else if (!Filling.Contains(token.Folded))
                return false;
        }

        return told;
    }

    private static bool IsFooter(Sentence sentence) => !sentence.IsTitle && Footers.Find(sentence).Any();

    /// <summary>"Хотели бы обратить ваше внимание, что…" comes before the point.</summary>
    private static Sentence WithoutFrame(Sentence sentence) => Frames.LengthAtStart(sentence) is > 0 and var frame && frame < sentence.Tokens.Count
        ? sentence with { Tokens = [.. sentence.Tokens.Skip(frame)] }
        : sentence;

    /// <summary>Who dictates sets no full stops: "…договоры стоят подскажите пожалуйста что делать".</summary>
    private static Sentence Cut(Sentence sentence, HashSet<string> telling)
    {
        var (from, told) = (sentence.Tokens.Count, false);
        for (var at = sentence.Tokens.Count - 1; at > 0 && sentence.Tokens[at].Folded is var word && (telling.Contains(word) || Filling.Contains(word)); at--)
        {
            told |= telling.Contains(word);
            if (told && Openings.Contains(word))
                from = at;
        }

        return from == sentence.Tokens.Count
            ? sentence
            : sentence with { Text = sentence.Text[..sentence.Tokens[from].Start], Tokens = [.. sentence.Tokens.Take(from)] };
    }
}
