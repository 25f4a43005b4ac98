using TicketHub.Classification.Cues;
using TicketHub.Classification.Gate;
using TicketHub.Classification.Learning;
using TicketHub.Classification.Stems;
using TicketHub.Classification.Structure;
using TicketHub.Classification.Text;

namespace TicketHub.Classification.Deciding;

/// <summary>A request as read, with the turns of phrase found in it, its shape and its features.</summary>
/// <param name="Sentences">The filer's own, without the questions of a form.</param>
/// <param name="Hits">In these sentences.</param>
/// <param name="HitsOfAll">In all sentences of <paramref name="Reading"/>: the gate weighs them together with the lines.</param>
internal sealed record Study(
    Reading Reading,
    IReadOnlyList<StemmedSentence> Sentences,
    IReadOnlyList<CueHit> Hits,
    Shape Shape,
    FeatureVector Features,
    IReadOnlyList<CueHit> HitsOfAll)
{
    /// <summary>The same without pleas for help, where there are some and nothing in the words tells of a failure; else null.</summary>
    public Study? WithoutPleas { get; private init; }

    public static Study Of(string title, string body)
    {
        var reading = Reading.Of(title, body);
        var own = Formalities.LeftOut(Stories.WithoutFrames(FormQuestions.LeftOut(reading)), reading);
        var bare = Formalities.WithoutPleas(own);
        if (ReferenceEquals(bare, own))
            return Of(reading, own);
        return Formalities.TellOfFailure(bare, reading) ? Of(reading, bare) : Of(reading, own) with { WithoutPleas = Of(reading, bare) };
    }

    public bool Says(Cue cue) => Hits.Any(hit => hit.Cue == cue);

    public bool HasFailureSigns =>
        Says(Cue.Failure) || Shape.StackFrames > 0 || Shape.NegatedVerbs > 0 || Sentences.Any(sentence => ErrorNames.AreIn(sentence.Sentence.Text));

    private static Study Of(Reading reading, IReadOnlyList<Sentence> own)
    {
        var sentences = StemmedSentence.Of(own);
        var hits = PhraseBook.Standard.FindAll(own);
        var shape = Shape.Of(reading, own);
        var all = ReferenceEquals(own, reading.Sentences) ? hits : PhraseBook.Standard.FindAll(reading.Sentences);
        return new Study(reading, sentences, hits, shape, Learning.Features.Of(reading, sentences, hits, shape), all);
    }
}
