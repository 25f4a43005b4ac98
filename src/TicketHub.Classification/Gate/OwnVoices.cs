using TicketHub.Classification.Cues;
using TicketHub.Classification.Text;

namespace TicketHub.Classification.Gate;

/// <summary>
/// Hears what the filer says outside the document: in the cover before it, in a question behind it, in logs anywhere. What
/// stands in an attached document is not the filer's voice, but an attached log is their symptom.
/// </summary>
internal static class OwnVoices
{
    /// <summary>Two lines may be an example in a document; a file with this share of them is a log.</summary>
    private const double ShareOfLog = 0.25;

    public static OwnVoice Of(Reading reading, IReadOnlyList<CueHit> hits, Findings body, IReadOnlyList<Findings> documents)
    {
        var from = body.FirstLine ?? int.MaxValue;
        var cover = reading.Sentences
            .Where(sentence => sentence.Line < from && !IsDocumentName(sentence) && !Ask.IsIn(sentence))
            .ToHashSet(ReferenceEqualityComparer.Instance);
        bool Says(Cue cue) => hits.Any(hit => hit.Cue == cue && cover.Contains(hit.Sentence));
        var traces = body.Traces >= 2 || documents.Any(IsLog);
        var question = reading.Sentences.Any(sentence =>
            sentence.IsQuestion && (cover.Contains(sentence) || (sentence.Line > body.LastLine && !Ask.IsIn(sentence))));
        return new OwnVoice(question, traces || Says(Cue.Failure), Says(Cue.Wish), Says(Cue.Question));
    }

    public static bool IsLog(Findings document) => document.Traces >= 2 && document.MachineShare > ShareOfLog;

    /// <summary>"ТЗ на доработку портала" is what the document is called, not what the filer wishes.</summary>
    private static bool IsDocumentName(Sentence sentence) =>
        SpecificationPhrases.Contains(SpecificationPhrases.Fold(sentence.Text), SpecificationPhrases.DocumentNames)
        && !sentence.IsQuestion;
}
