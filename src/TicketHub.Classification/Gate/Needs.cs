using TicketHub.Classification.Cues;
using TicketHub.Classification.Text;

namespace TicketHub.Classification.Gate;

/// <summary>"Нужна интеграция с Telegram": a wish without a verb of change, and too near to "нужна система учёта" to be sure of.</summary>
internal static class Needs
{
    private static readonly PhraseBook Book = new(
        """
        нужен, нужна, нужно, нужны, надо, необходим, необходима, необходимо, необходимы, требуется, требуются, хочу, хотим, хочет, хотят, просит, просят, ждет, ждут, не хватает
        need, needs, want, wants, require, requires, requested, asks for, is missing
        керек, қажет, қалайды, қалаймыз, сұрайды
        """.Split([',', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(phrase => new Phrase(Cue.Wish, phrase)));

    public static bool IsIn(Sentence sentence) => Book.Find(sentence).Any();
}
