using TicketHub.Classification.Cues;
using TicketHub.Classification.Text;

namespace TicketHub.Classification.Gate;

/// <summary>
/// Somebody has decided that it is to be built: the client pays, it is to be put into the plan, the effort of the change is wanted.
/// Nobody asks there whether the platform can do it already.
/// </summary>
internal static class Orders
{
    private static readonly PhraseBook Book = new(
        """
        оплатит*, оплачива*, готов оплатить, готова оплатить, готовы оплатить, готов платить, готовы платить, готов заплатить, готовы заплатить, заплатит, заплатят, платит за, платят за, за наш счет, за счет клиента, за счет заказчика
        в план, в планы, в план работ, в план разработки, в ближайший релиз, в следующий релиз, в релиз, в дорожную карту, в роадмап, в бэклог, в очередь на разработку, в ближайшую итерацию, в следующую итерацию
        трудозатрат* .. доработк*, трудоемкост* .. доработк*, трудозатрат* .. разработк*, трудоемкост* .. разработк*, оценк* .. доработк*
        просим реализовать, прошу реализовать, просим разработать, прошу разработать, хотим доработ*, хотим такие доработ*, хотим эти доработ*, хотим следующ* доработ*, хотели бы .. доработ*, предложени* по развити*, предложени* по улучшени*, предложени* по доработ*, предложени* к развити*, предложени* о развити*, предложени* о доработ*, наши предложени* по, пожелани* по, пожелани* к, пожелани* клиент*, пожелани* заказчик*, пожелани* пользователей, нужны такие доработ*, нужны эти доработ*, нужны следующ* доработ*
        взять в работу, возьмите в работу, заявка на доработку, заявка на разработку, запрос на доработку, запрос на изменение, запрос на разработку
        want these enhancements, want these changes, want the following enhancements, want these improvements, proposals for the development, proposals for improv*, proposals to improve, improvement proposal*, enhancement proposal*, enhancement requests, change requests,
        will pay, pays for, pay for, paying for, is paying, are paying, ready to pay, willing to pay, on the roadmap, in the roadmap, into the roadmap, in the plan, into the plan, next release, next iteration, into the backlog, effort .. change, effort .. development, effort .. enhancement
        жетілдіру бойынша ұсыныс*, дамыту бойынша ұсыныс*, жақсарту бойынша ұсыныс*, ұсыныстарымыз*,
        ақысын төле*, төлеуге дайын, төлейді, жоспарға, келесі релизге, келесі шығарылымға, бэклогқа
        """.Split([',', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(phrase => new Phrase(Cue.Wish, phrase)));

    public static bool IsIn(Sentence sentence) => Book.Find(sentence).Any();
}
