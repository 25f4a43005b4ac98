using TicketHub.Classification.Cues;
using TicketHub.Classification.Text;

namespace TicketHub.Classification.Gate;

/// <summary>Hears what the filer says outside the document: in the cover before it, in a question behind it, in logs anywhere.</summary>
internal static class OwnVoices
{
    public static OwnVoice Of(Reading reading, IReadOnlyList<CueHit> hits, Findings findings)
    {
        var from = findings.FirstLine ?? int.MaxValue;
        var cover = reading.Sentences
            .Where(sentence => sentence.Line < from && !IsDocumentName(sentence) && !Ask.IsIn(sentence))
            .ToHashSet(ReferenceEqualityComparer.Instance);
        bool Says(Cue cue) => hits.Any(hit => hit.Cue == cue && cover.Contains(hit.Sentence));
        var traces = reading.Count(LineKind.StackFrame) + reading.Count(LineKind.LogLine) >= 2;
        var question = reading.Sentences.Any(sentence =>
            sentence.IsQuestion && (cover.Contains(sentence) || (sentence.Line > findings.LastLine && !Ask.IsIn(sentence))));
        return new OwnVoice(question, traces || Says(Cue.Failure), Says(Cue.Wish));
    }

    /// <summary>"ТЗ на доработку портала" is what the document is called, not what the filer wishes.</summary>
    private static bool IsDocumentName(Sentence sentence) =>
        SpecificationPhrases.Contains(SpecificationPhrases.Fold(sentence.Text), SpecificationPhrases.DocumentNames)
        && !sentence.IsQuestion;
}
