using TicketHub.Classification.Learning;

namespace TicketHub.Classification.Tests.Learning;

public sealed class CorpusTests
{
    private static readonly IReadOnlyList<Example> Starter = Corpus.Starter();

    [Test]
    public void Each_kind_has_ninety_examples_and_more()
    {
        foreach (var label in Enum.GetValues<Label>())
            Assert.That(Starter.Count(example => example.Label == label), Is.GreaterThanOrEqualTo(90), label.ToString());
    }

    [TestCase("ru", 80)]
    [TestCase("kk", 10)]
    [TestCase("en", 10)]
    public void Each_kind_speaks_the_three_languages(string language, int least)
    {
        foreach (var label in Enum.GetValues<Label>())
        {
            var count = Starter.Count(example => example.Label == label && example.Lang == language);
            Assert.That(count, Is.GreaterThanOrEqualTo(least), label.ToString());
        }
    }

    [Test]
    public void No_example_is_there_twice() =>
        Assert.That(Starter.Select(example => example.Title + example.Body), Is.Unique);

    [Test]
    public void A_fifth_held_back_is_told_apart()
    {
        var (confusion, _) = CrossValidation.Run(StarterModel.Rows(Starter));

        TestContext.Out.WriteLine($"corpus, five-fold: macro-F1 {confusion.MacroF1:F3}");
        Assert.That(confusion.MacroF1, Is.GreaterThan(0.85));
    }

    [Test]
    public void A_stated_confidence_is_not_higher_than_what_comes_true()
    {
        var (_, guesses) = CrossValidation.Run(StarterModel.Rows(Starter));

        var stated = guesses.Average(guess => guess.Confidence);
        var right = guesses.Average(guess => guess.IsRight ? 1.0 : 0.0);

        Assert.That(stated, Is.LessThanOrEqualTo(right + 0.02));
    }
}
