using TicketHub.Classification.Stems;
using TicketHub.Classification.Text;

namespace TicketHub.Classification.Tests.Stems;

public sealed class StemmerTests
{
    [TestCase("заявка", "заявок")]
    [TestCase("ошибка", "ошибок")]
    [TestCase("настройка", "настроек")]
    [TestCase("карточка", "карточек")]
    [TestCase("день", "дней")]
    [TestCase("ещё", "еще")]
    public void Words_of_the_desk_that_the_algorithm_splits_are_one(string one, string other) =>
        Assert.That(StemOf(one), Is.EqualTo(StemOf(other)));

    [TestCase("exports", "exporting")]
    [TestCase("registry", "registries")]
    [TestCase("stopped", "stop")]
    [TestCase("save", "saved")]
    public void English_forms_share_a_stem(string one, string other) =>
        Assert.That(StemOf(one), Is.EqualTo(StemOf(other)));

    [TestCase("құжаттарды", "құжат")]
    [TestCase("анықтамалықты", "анықтамалықтар")]
    [TestCase("құжатты", "кужатты")]
    public void Kazakh_endings_and_missing_letters_make_no_new_word(string one, string other) =>
        Assert.That(StemOf(one, kazakh: true), Is.EqualTo(StemOf(other, kazakh: true)));

    [Test]
    public void A_short_word_keeps_its_letters() => Assert.That(StemOf("red"), Is.EqualTo("red"));

    private static string StemOf(string word, bool kazakh = false) => Stemmer.Stem(Tokenizer.Tokenize(word)[0], kazakh);
}
