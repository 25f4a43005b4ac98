using TicketHub.Classification.Text;

namespace TicketHub.Classification.Cues;

/// <summary>A turn of phrase found in a sentence.</summary>
internal readonly record struct CueHit(Cue Cue, Sentence Sentence, int FirstToken, int TokenCount)
{
    public bool Overlaps(CueHit other) =>
        FirstToken < other.FirstToken + other.TokenCount && other.FirstToken < FirstToken + TokenCount;

    /// <summary>The words as the filer wrote them.</summary>
    public string Words
    {
        get
        {
            var first = Sentence.Tokens[FirstToken];
            var last = Sentence.Tokens[FirstToken + TokenCount - 1];
            return Sentence.Text[first.Start..(last.Start + last.Length)];
        }
    }
}
