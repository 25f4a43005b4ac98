using TicketHub.Classification.Cues;
using TicketHub.Classification.Text;

namespace TicketHub.Classification.Gate;

/// <summary>
/// Something else than a verdict is wanted of a document: the effort of building it, a look at answers that somebody has given already, a
/// way for it to go. What exactly, a person has to understand.
/// </summary>
internal static class Errands
{
    private static readonly PhraseBook Book = new(
        """
        трудозатрат*, трудоемкост*, трудоёмкост*, человеко дн*, человеко час*, чел дн*, стоимост* .. доработ*, стоимост* .. разработ*, цен* .. доработ*, цен* .. разработ*, сроки .. разработ*, сроки .. доработ*
        наши ответы, наших ответов, свои ответы, мы ответили, ответили сами, заполнили сами, сами заполнили, верно ли .. ответ*, правильно ли .. ответ*, наши комментарии
        куда .. отправ*, куда .. направ*, куда .. переда*, кому .. отправ*, кому .. направ*, кому .. переда*, как .. оформи*, как .. разбить, как .. подать, на согласование, согласовать, согласуйте
        estimate of effort, effort estimat*, estimate the effort, estimate effort, cost estimat*, man days, person days, our answers, our own answers, our replies, we have answered, we answered, where do we send, where should we send, who should we send, how do we split, how should we split
        еңбек шығын*, адам күн*, біздің жауап*, өзіміз жауап*, қайда жібер*, кімге жібер*
        """.Split([',', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(phrase => new Phrase(Cue.Wish, phrase)));

    public static bool IsIn(Sentence sentence) => Book.Find(sentence).Any();
}
