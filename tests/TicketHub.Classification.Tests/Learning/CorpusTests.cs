using System.Runtime.InteropServices;
using TicketHub.Classification.Learning;

namespace TicketHub.Classification.Tests.Learning;

public sealed class CorpusTests
{
    private static readonly IReadOnlyList<Example> Starter = Corpus.Starter();

    private static readonly Lazy<(Confusion Confusion, List<Guess> Guesses)> Folds =
        new(() => CrossValidation.Run(StarterModel.Rows(Starter)));

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
        TestContext.Out.WriteLine($"corpus, five-fold: {Folds.Value.Confusion}");
        Assert.That(Folds.Value.Confusion.MacroF1, Is.GreaterThan(0.87));
    }

    [Test]
    public void A_stated_confidence_comes_true()
    {
        var reliability = new Reliability(Folds.Value.Guesses);

        TestContext.Out.WriteLine($"corpus, five-fold: {reliability}");
        Assert.That(reliability.Stated, Is.LessThanOrEqualTo(reliability.Right + 0.02));
        Assert.That(reliability.ExpectedError, Is.LessThan(0.08));
    }

    [Test]
    public void The_same_examples_give_the_same_model_byte_for_byte()
    {
        var rows = StarterModel.Rows(Starter.Take(300));

        var one = Trainer.Train(rows);
        var other = Trainer.Train(StarterModel.Rows(Starter.Take(300)));

        Assert.That(MemoryMarshal.AsBytes(other.Weights).SequenceEqual(MemoryMarshal.AsBytes(one.Weights)), Is.True);
        Assert.That(one.Weights.ContainsAnyExcept(0f), Is.True);
    }
}
