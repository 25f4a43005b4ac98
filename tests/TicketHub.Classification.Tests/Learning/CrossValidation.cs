using TicketHub.Classification.Learning;

namespace TicketHub.Classification.Tests.Learning;

internal readonly record struct Guess(double Confidence, bool IsRight);

/// <summary>Folds, each judged by a model trained on the others as the starter model is.</summary>
internal static class CrossValidation
{
    private const int Folds = 5;

    public static (Confusion Confusion, List<Guess> Guesses) Run(IReadOnlyList<TrainingRow> rows)
    {
        var order = Enumerable.Range(0, rows.Count).ToArray();
        new Shuffle(7).Mix(order);
        var folds = new int[rows.Count];
        for (var place = 0; place < order.Length; place++)
            folds[order[place]] = place % Folds;
        return Run(rows, folds);
    }

    /// <param name="folds">For each row the fold that it is held back in.</param>
    public static (Confusion Confusion, List<Guess> Guesses) Run(IReadOnlyList<TrainingRow> rows, IReadOnlyList<int> folds)
    {
        var confusion = new Confusion();
        var guesses = new List<Guess>();
        foreach (var fold in folds.Distinct().Order())
        {
            var model = Trainer.Train([.. rows.Where((_, at) => folds[at] != fold)], StarterModel.Sharpness);
            foreach (var row in rows.Where((_, at) => folds[at] == fold))
            {
                var probabilities = model.Probabilities(row.Features);
                var best = (Label)Array.IndexOf(probabilities, probabilities.Max());
                confusion.Add(row.Label, best);
                guesses.Add(new Guess(probabilities.Max(), best == row.Label));
            }
        }

        return (confusion, guesses);
    }
}
