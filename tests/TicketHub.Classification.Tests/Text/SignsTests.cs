using TicketHub.Classification.Structure;
using TicketHub.Classification.Text;

namespace TicketHub.Classification.Tests.Text;

public sealed class SignsTests
{
    [TestCase("после обновления до minsky 4.1.6 всё упало", "minsky 4.1.6")]
    [TestCase("стоит Hamming, база MySQL", "Hamming")]
    [TestCase("платформа 4.0.9", "4.0.9")]
    [TestCase("версия: 5", "версия: 5")]
    public void A_version_is_found_in_words_and_numbers(string text, string version) =>
        Assert.That(Versions.Find(text), Is.EqualTo(version));

    [TestCase("сервер 10.0.4.12 не отвечает")]
    [TestCase("стоит 2 500 тенге, 15.03 сдавать")]
    public void An_address_or_a_sum_is_no_version(string text) => Assert.That(Versions.Find(text), Is.Null);

    [TestCase("система не пересчитывает итог", 1)]
    [TestCase("письмо не доходит и не читается", 2)]
    [TestCase("не нашли в документации", 0)]
    [TestCase("не знаю, не хватает фильтра", 0)]
    public void A_denied_verb_tells_of_the_platform(string text, int count) =>
        Assert.That(Verbs.CountNegated(SentenceOf(text)), Is.EqualTo(count));

    [TestCase("Показывать должность в списке", true)]
    [TestCase("Скорость загрузки", false)]
    [TestCase("Создать ли роль?", false)]
    public void A_wish_may_be_put_as_a_task(string text, bool opens) =>
        Assert.That(Verbs.OpensWithInfinitive(SentenceOf(text)), Is.EqualTo(opens));

    private static Sentence SentenceOf(string text) => Sentences.In(text, 1).First();
}
