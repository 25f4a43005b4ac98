namespace TicketHub.Classification.Learning;

/// <summary>
/// Trains by AdaGrad over shuffled examples with L2. The shuffle is seeded with a constant, so the same examples give the same
/// model on every machine.
/// </summary>
internal static class Trainer
{
    private const int Rounds = 30;

    private const float Step = 0.25f;

    private const float L2 = 0.0006f;

    /// <summary>A feature seen in one example only is that example's name, not a sign of its class.</summary>
    private const int LeastExamples = 2;

    public static LinearModel Train(IReadOnlyList<TrainingRow> rows, double sharpness = 1)
    {
        var index = KnownFeatures(rows);
        var sparse = rows.Select(row => Sparse(row, index)).ToArray();
        var weights = new float[(index.Count + 1) * LinearModel.Classes];
        var squares = new float[weights.Length];
        var balance = ClassBalance(rows);
        var shuffle = new Shuffle(20261121);
        var order = Enumerable.Range(0, sparse.Length).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            shuffle.Mix(order);
            foreach (var at in order)
                Learn(sparse[at], balance[(int)sparse[at].Label], weights, squares);
        }

        return new LinearModel(index, weights, sharpness);
    }

    private static void Learn(SparseRow row, float balance, float[] weights, float[] squares)
    {
        var scores = new double[LinearModel.Classes];
        var bias = weights.Length - LinearModel.Classes;
        for (var label = 0; label < scores.Length; label++)
        {
            scores[label] = weights[bias + label];
            for (var i = 0; i < row.Places.Length; i++)
                scores[label] += weights[row.Places[i] + label] * row.Values[i];
        }

        var probabilities = LinearModel.Softmax(scores);
        for (var label = 0; label < scores.Length; label++)
        {
            var error = balance * (float)(probabilities[label] - (label == (int)row.Label ? 1 : 0));
            for (var i = 0; i < row.Places.Length; i++)
                Move(weights, squares, row.Places[i] + label, error * row.Values[i]);
            Move(weights, squares, bias + label, error);
        }
    }

    private static void Move(float[] weights, float[] squares, int at, float gradient)
    {
        gradient += L2 * weights[at];
        squares[at] += gradient * gradient;
        weights[at] -= Step * gradient / (MathF.Sqrt(squares[at]) + 1e-3f);
    }

    private static Dictionary<string, int> KnownFeatures(IReadOnlyList<TrainingRow> rows)
    {
        var counts = new Dictionary<string, int>();
        foreach (var name in rows.SelectMany(row => row.Features.Keys))
            counts[name] = counts.GetValueOrDefault(name) + 1;
        return counts.Where(pair => pair.Value >= LeastExamples)
            .Select(pair => pair.Key)
            .Order(StringComparer.Ordinal)
            .Select((name, place) => (name, place))
            .ToDictionary(pair => pair.name, pair => pair.place);
    }

    private static SparseRow Sparse(TrainingRow row, Dictionary<string, int> index)
    {
        var known = row.Features.Where(pair => index.ContainsKey(pair.Key)).ToArray();
        return new SparseRow(
            row.Label,
            [.. known.Select(pair => index[pair.Key] * LinearModel.Classes)],
            [.. known.Select(pair => pair.Value)]);
    }

    private static float[] ClassBalance(IReadOnlyList<TrainingRow> rows)
    {
        var balance = new float[LinearModel.Classes];
        for (var label = 0; label < balance.Length; label++)
            balance[label] = (float)rows.Count / (LinearModel.Classes * Math.Max(1, rows.Count(row => (int)row.Label == label)));
        return balance;
    }

    private readonly record struct SparseRow(Label Label, int[] Places, float[] Values);
}
