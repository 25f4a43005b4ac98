using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace TicketHub.Classification.Learning;

/// <summary>
/// Trains a few models, each without another part of the examples, and takes their mean: it errs less on a desk never seen than any
/// of them. Each learns by AdaGrad over shuffled examples with L2. One thread and a seeded shuffle: the same examples in the same
/// order give the same model, byte for byte.
/// </summary>
internal static class Trainer
{
    private const int Members = 4;

    private const int Rounds = 12;

    private const float Step = 0.08f;

    private const float L2 = 0.0012f;

    /// <summary>
    /// A feature seen in one example only is that example's name, not a sign of its class. One of a desk's own counts for several.
    /// </summary>
    private const float LeastExamples = 2;

    public static LinearModel Train(IReadOnlyList<TrainingRow> rows, double sharpness = 1)
    {
        var known = KnownPlaces(rows);
        var balance = ClassBalance(rows);
        var ready = rows.Select(row => row with { Features = Known(row.Features, known), Weight = row.Weight * balance[(int)row.Label] }).ToArray();
        var mean = new float[LinearModel.WeightCount];
        var shuffle = new Shuffle(20261121);
        var order = Enumerable.Range(0, ready.Length).ToArray();
        shuffle.Mix(order);
        for (var member = 0; member < Members; member++)
        {
            var weights = TrainOne([.. order.Where((_, place) => place % Members != member)], ready, shuffle);
            for (var at = 0; at < mean.Length; at++)
                mean[at] += weights[at] / Members;
        }

        return new LinearModel(mean, sharpness);
    }

    private static float[] TrainOne(int[] order, TrainingRow[] rows, Shuffle shuffle)
    {
        var weights = new float[LinearModel.WeightCount];
        var squares = new float[weights.Length];
        for (var round = 0; round < Rounds; round++)
        {
            shuffle.Mix(order);
            foreach (var at in order)
                Learn(rows[at], weights, squares);
        }

        return weights;
    }

    private static void Learn(TrainingRow row, float[] weights, float[] squares)
    {
        var probabilities = LinearModel.Softmax(LinearModel.Scores(weights, row.Features), 1);
        var error = Vector128.Create(
            (float)probabilities[0] - (row.Label == Label.Consultation ? 1 : 0),
            (float)probabilities[1] - (row.Label == Label.Defect ? 1 : 0),
            (float)probabilities[2] - (row.Label == Label.Enhancement ? 1 : 0),
            0) * row.Weight;
        var weight = MemoryMarshal.Cast<float, Vector128<float>>(weights.AsSpan());
        var square = MemoryMarshal.Cast<float, Vector128<float>>(squares.AsSpan());
        var (places, values) = row.Features;
        for (var i = 0; i < places.Length; i++)
            Move(ref weight[places[i]], ref square[places[i]], error * values[i]);
        Move(ref weight[^1], ref square[^1], error);
    }

    private static void Move(ref Vector128<float> weight, ref Vector128<float> square, Vector128<float> gradient)
    {
        gradient += weight * L2;
        square += gradient * gradient;
        weight -= Step * gradient / (Vector128.Sqrt(square) + Vector128.Create(1e-3f));
    }

    private static bool[] KnownPlaces(IReadOnlyList<TrainingRow> rows)
    {
        var counts = new float[FeatureSpace.Size];
        foreach (var row in rows)
        {
            foreach (var place in row.Features.Places)
                counts[place] += row.Weight;
        }

        return Array.ConvertAll(counts, count => count >= LeastExamples);
    }

    private static FeatureVector Known(FeatureVector features, bool[] known)
    {
        var kept = Enumerable.Range(0, features.Places.Length).Where(at => known[features.Places[at]]).ToArray();
        return new FeatureVector(Array.ConvertAll(kept, at => features.Places[at]), Array.ConvertAll(kept, at => features.Values[at]));
    }

    /// <summary>A rare kind speaks as loudly as a frequent one.</summary>
    private static float[] ClassBalance(IReadOnlyList<TrainingRow> rows)
    {
        var sums = new float[LinearModel.Classes];
        foreach (var row in rows)
            sums[(int)row.Label] += row.Weight;
        return Array.ConvertAll(sums, sum => sum > 0 ? sums.Sum() / (LinearModel.Classes * sum) : 1);
    }
}
