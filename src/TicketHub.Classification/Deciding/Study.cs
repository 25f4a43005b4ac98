using TicketHub.Classification.Cues;
using TicketHub.Classification.Learning;
using TicketHub.Classification.Stems;
using TicketHub.Classification.Structure;
using TicketHub.Classification.Text;

namespace TicketHub.Classification.Deciding;

/// <summary>A request as read, with the turns of phrase found in it, its shape and its features.</summary>
internal sealed record Study(
    Reading Reading,
    IReadOnlyList<StemmedSentence> Sentences,
    IReadOnlyList<CueHit> Hits,
    Shape Shape,
    FeatureVector Features)
{
    public static Study Of(string title, string body)
    {
        var reading = Reading.Of(title, body);
        var sentences = StemmedSentence.Of(reading.Sentences);
        var hits = PhraseBook.Standard.FindAll(reading.Sentences);
        var shape = Shape.Of(reading);
        return new Study(reading, sentences, hits, shape, Learning.Features.Of(reading, sentences, hits, shape));
    }

    public bool Says(Cue cue) => Hits.Any(hit => hit.Cue == cue);

    public bool HasFailureSigns => Says(Cue.Failure) || Shape.StackFrames > 0 || Shape.NegatedVerbs > 0;
}
