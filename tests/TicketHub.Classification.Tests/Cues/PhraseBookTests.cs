using TicketHub.Classification.Cues;
using TicketHub.Classification.Text;

namespace TicketHub.Classification.Tests.Cues;

public sealed class PhraseBookTests
{
    [TestCase("Подскажите, как настроить роль", nameof(Cue.Question))]
    [TestCase("Реестрді қалай баптауға болады", nameof(Cue.Question))]
    [TestCase("Отчет не открывается", nameof(Cue.Failure))]
    [TestCase("Карточка ашылмайды", nameof(Cue.Failure))]
    [TestCase("Карточка сакталмай жатыр", nameof(Cue.Failure))]
    [TestCase("Просим добавить фильтр", nameof(Cue.Wish))]
    [TestCase("Please add a filter", nameof(Cue.Wish))]
    [TestCase("Никого не блокирует", nameof(Cue.BlocksNobody))]
    public void A_turn_of_phrase_is_heard(string text, string cue) =>
        Assert.That(CuesIn(text), Does.Contain(cue));

    [TestCase("Не критично, можно подождать")]
    [TestCase("Это не блокирует работу")]
    public void A_denied_urgency_is_no_urgency(string text) =>
        Assert.That(CuesIn(text), Does.Not.Contain(nameof(Cue.Blocked)).And.Contain(nameof(Cue.BlocksNobody)));

    [Test]
    public void The_longest_phrase_counts_and_is_quoted_as_written()
    {
        var hit = PhraseBook.Standard.Find(Sentences.In("У нас Прод Стоит", 1).First()).First(found => found.Cue == Cue.Blocked);

        Assert.That(hit.Words, Is.EqualTo("Прод Стоит"));
    }

    [Test]
    public void A_phrase_bound_to_the_beginning_is_not_heard_in_the_middle() =>
        Assert.That(CuesIn("Открыл журнал и увидел, как всё обновилось"), Does.Not.Contain(nameof(Cue.Question)));

    private static IEnumerable<string> CuesIn(string text) =>
        PhraseBook.Standard.FindAll(Sentences.In(text, 1)).Select(hit => hit.Cue.ToString());
}
