using TicketHub.Classification.Cues;
using TicketHub.Classification.Gate;
using TicketHub.Classification.Learning;
using TicketHub.Classification.Stems;
using TicketHub.Classification.Structure;
using TicketHub.Classification.Text;

namespace TicketHub.Classification.Deciding;

/// <summary>A request as read, with the turns of phrase found in it, its shape and its features.</summary>
/// <param name="Reading">In the letters of its language and without what is quoted from earlier mails, where the filer's own words say what it is about.</param>
/// <param name="Whole">As it was written.</param>
/// <param name="Own">The filer's own sentences, without the questions of a form and without formalities.</param>
/// <param name="Sentences">The same with their stems.</param>
/// <param name="Hits">In these sentences.</param>
internal sealed record Study(
    Reading Reading,
    Reading Whole,
    IReadOnlyList<Sentence> Own,
    IReadOnlyList<StemmedSentence> Sentences,
    IReadOnlyList<CueHit> Hits,
    Shape Shape,
    FeatureVector Features)
{
    /// <summary>What is read of it stands in other letters than what was written.</summary>
    public bool IsTransliterated { get; private init; }

    /// <summary>In all sentences of the whole: the gate weighs them together with the lines.</summary>
    public IReadOnlyList<CueHit> HitsOfAll => ReferenceEquals(Own, Whole.Sentences) ? Hits : PhraseBook.Standard.FindAll(Whole.Sentences);

    /// <summary>The same without pleas for help, where there are some and nothing in the words tells of a failure; else null.</summary>
    public Study? WithoutPleas { get; private init; }

    public static Study Of(string title, string body)
    {
        var whole = Reading.Of(title, body);
        if (Transliteration.IsIn(whole.Sentences))
            return Of(Transliteration.Undo(title), Transliteration.Undo(body)) with { Whole = whole, IsTransliterated = true };
        return QuotedMail.LeftOut(whole.Lines) is { } written && Of(Reading.Of(title, written), whole) is var answer && Replies.SpeakForThemselves(answer)
            ? answer
            : Of(whole, whole);
    }

    private static Study Of(Reading reading, Reading whole)
    {
        var own = Formalities.LeftOut(Stories.WithoutFrames(FormQuestions.LeftOut(reading)), reading);
        var withoutPleas = Formalities.WithoutPleas(own);
        if (ReferenceEquals(withoutPleas, own))
            return Of(reading, whole, own);
        var bare = Of(reading, whole, withoutPleas);
        return bare.TellsOfFailure ? bare : Of(reading, whole, own) with { WithoutPleas = bare };
    }

    /// <summary>A quote of what was read as the filer wrote it; null where that cannot be told.</summary>
    public string? AsWritten(string? quote)
    {
        if (quote is null || !IsTransliterated)
            return quote;
        // Of quoted mail and cut texts fewer sentences are read than written.
        return Reading.Sentences.Count == Whole.Sentences.Count && Reading.Sentences.ToList().FindIndex(read => Quote.Cut(read.Text) == quote) is >= 0 and var at
            ? Quote.Cut(Whole.Sentences[at].Text)
            : null;
    }

    public bool Says(Cue cue) => Hits.Any(hit => hit.Cue == cue);

    public bool HasFailureSigns =>
        Says(Cue.Failure) || Shape.StackFrames > 0 || Shape.NegatedVerbs > 0 || Sentences.Any(sentence => ErrorNames.AreIn(sentence.Sentence.Text));

    /// <summary>Beside a failure a plea is one; what else asks "how to proceed" asks nothing but that.</summary>
    private bool TellsOfFailure => HasFailureSigns || Shape.LogLines > 0 || Says(Cue.Blocked);

    private static Study Of(Reading reading, Reading whole, IReadOnlyList<Sentence> own)
    {
        var sentences = StemmedSentence.Of(own);
        var hits = PhraseBook.Standard.FindAll(own);
        var shape = Shape.Of(reading, own);
        return new Study(reading, whole, own, sentences, hits, shape, Learning.Features.Of(reading, sentences, hits, shape));
    }
}
