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

    /// <summary>What the client is about to buy is how letters around a specification begin.</summary>
    private static readonly PhraseBook Purchases = new(
        """
        внедрить, внедрени*, внедря*, автоматизир*, автоматизац*, закуп*, приобре*, купить, тендер*, конкурс*, участвовать, систему, система, системы
        implement, buy, purchase, procure, tender, bid, system
        енгіз*, сатып ал*, тендер*, жүйе, жүйесі*, автоматтандыр*
        """.Split([',', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(phrase => new Phrase(Cue.Wish, phrase)));

    public static bool IsIn(Sentence sentence) => Book.Find(sentence).Any() && !IsPurchase(sentence);

    public static bool IsPurchase(Sentence sentence) => Purchases.Find(sentence).Any();
}
