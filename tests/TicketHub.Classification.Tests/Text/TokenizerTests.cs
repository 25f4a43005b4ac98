using TicketHub.Classification.Text;

namespace TicketHub.Classification.Tests.Text;

public sealed class TokenizerTests
{
    [Test]
    public void Yo_is_written_as_ye() =>
        Assert.That(WordsOf("Ещё не Ёлка"), Is.EqualTo(new[] { "еще", "не", "елка" }));

    [Test]
    public void Kazakh_letters_stay_in_the_word_and_can_be_folded()
    {
        var token = Tokenizer.Tokenize("Құжат")[0];

        Assert.That((token.Lower, token.Folded), Is.EqualTo(("құжат", "кужат")));
    }

    [Test]
    public void Numbers_and_signs_only_separate() =>
        Assert.That(WordsOf("server.log: 38МБ, RegistryCache"), Is.EqualTo(new[] { "server", "log", "мб", "registrycache" }));

    [Test]
    public void A_run_of_letters_too_long_for_a_word_is_none() =>
        Assert.That(WordsOf(new string('a', 5000) + " ok"), Is.EqualTo(new[] { "ok" }));

    [Test]
    public void A_token_remembers_where_it_stood()
    {
        const string text = "Ошибка 500, реестр";

        var token = Tokenizer.Tokenize(text)[1];

        Assert.That(text.Substring(token.Start, token.Length), Is.EqualTo("реестр"));
    }

    [TestCase('\ud83d')]
    [TestCase('\ude00')]
    [TestCase('\u202e')]
    [TestCase('\u0007')]
    public void Rubbish_has_no_words(char rubbish) => Assert.That(Tokenizer.Tokenize($"{rubbish}{rubbish}"), Is.Empty);

    private static IEnumerable<string> WordsOf(string text) => Tokenizer.Tokenize(text).Select(token => token.Lower);
}
