using TicketHub.Classification.Cues;
using TicketHub.Classification.Text;

namespace TicketHub.Classification.Gate;

/// <summary>"Вчера ещё работало": what went before and does not any more is a symptom without a word of failure.</summary>
internal static class Lapses
{
    private static readonly PhraseBook Book = new(
        """
        вчера .. работал*, раньше .. работал*, до этого .. работал*, утром .. работал*, на прошлой неделе .. работал*, больше не работа*, уже не работа*, перестал*
        worked .. yesterday, worked .. before, worked until, used to work, no longer works, stopped working, not any more
        кеше .. жұмыс істе*, бұрын .. жұмыс істе*, енді жұмыс істемей*
        """.Split([',', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(phrase => new Phrase(Cue.Change, phrase)));

    public static bool IsIn(Sentence sentence) => Book.Find(sentence).Any();
}
