using System.Diagnostics;
using TicketHub.Classification.Learning;
using TicketHub.Domain.Intake;

namespace TicketHub.Classification.Tests.Learning;

/// <summary>Generous bounds, many times what the benchmark prints: a busy machine passes, a loop inside a loop does not.</summary>
public sealed class CostTests
{
    [Test]
    public void A_model_is_small() =>
        Assert.That(LinearModel.WeightCount * sizeof(float), Is.LessThan(10_000_000));

    [Test]
    public void A_thousand_predictions_take_no_time_to_speak_of()
    {
        var assessor = Assessor.Create();
        var requests = Corpus.Starter().Take(1000).Select(example => new RequestText(example.Title, example.Body)).ToList();
        var time = Stopwatch.StartNew();

        foreach (var request in requests)
            assessor.Score(request);

        Assert.That(time.Elapsed, Is.LessThan(TimeSpan.FromSeconds(20)));
    }

    [Test]
    public void Two_thousand_examples_are_learned_in_seconds()
    {
        var examples = Corpus.Starter();
        var rows = StarterModel.Rows([.. examples, .. examples.Take(2000 - examples.Count)]);
        var time = Stopwatch.StartNew();

        Trainer.Train(rows);

        Assert.That(time.Elapsed, Is.LessThan(TimeSpan.FromSeconds(60)));
    }
}
