using FsCheck;
using FsCheck.Fluent;
using TicketHub.Classification.Text;

namespace TicketHub.Classification.Tests.Text;

public sealed class QuoteTests
{
    [Test]
    public void A_short_sentence_is_quoted_whole() =>
        Assert.That(Quote.Cut("  Как скрыть поле? "), Is.EqualTo("Как скрыть поле?"));

    [Test]
    public void A_long_one_is_cut_between_words()
    {
        var text = string.Join(' ', Enumerable.Repeat("согласование", 40));

        var quote = Quote.Cut(text)!;

        Assert.That(quote, Has.Length.LessThanOrEqualTo(Quote.Longest).And.EndsWith("согласование"));
    }

    [Test]
    public void A_character_of_two_halves_is_not_halved()
    {
        var quote = Quote.Cut(new string('а', Quote.Longest - 1) + "😀😀")!;

        Assert.That(char.IsHighSurrogate(quote[^1]), Is.False);
    }

    [TestCase('\u202e')]
    [TestCase('\ud83d')]
    [TestCase('\ude00')]
    [TestCase('\u0000')]
    public void What_would_spoil_the_page_is_left_out(char spoiler) =>
        Assert.That(Quote.Cut(spoiler + "обратно"), Is.EqualTo("обратно"));

    [Test]
    public void Nothing_readable_is_no_quote() => Assert.That(Quote.Cut(" \u202e\ud83d "), Is.Null);

    [Test]
    public void Any_quote_is_short_and_cut_from_the_text() =>
        Check.QuickThrowOnFailure(Prop.ForAll<string?>(text => Quote.Cut(text ?? "") is not { } quote
            || (quote.Length <= Quote.Longest && text!.Contains(quote, StringComparison.Ordinal))));
}
