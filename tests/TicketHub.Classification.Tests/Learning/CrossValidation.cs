using TicketHub.Classification.Learning;

namespace TicketHub.Classification.Tests.Learning;

internal readonly record struct Guess(double Confidence, bool IsRight);

/// <summary>Five folds, each judged by a model trained on the other four as the starter model is.</summary>
internal static class CrossValidation
{
    private const int Folds = 5;

    public static (Confusion Confusion, List<Guess> Guesses) Run(IReadOnlyList<TrainingRow> rows)
    {
        var order = Enumerable.Range(0, rows.Count).ToArray();
        new Shuffle(7).Mix(order);
        var confusion = new Confusion();
        var guesses = new List<Guess>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var held = order.Where((_, place) => place % Folds == fold).ToHashSet();
            var model = Trainer.Train([.. rows.Where((_, at) => !held.Contains(at))], StarterModel.Sharpness);
            foreach (var at in held.Order())
            {
                var probabilities = model.Probabilities(rows[at].Features);
                var best = (Label)Array.IndexOf(probabilities, probabilities.Max());
                confusion.Add(rows[at].Label, best);
                guesses.Add(new Guess(probabilities.Max(), best == rows[at].Label));
            }
        }

        return (confusion, guesses);
    }
}
