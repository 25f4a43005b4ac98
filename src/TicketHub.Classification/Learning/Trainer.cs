using System.Runtime.CompilerServices;
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
        var places = KnownPlaces(rows);
        var balance = ClassBalance(rows);
        var columns = ColumnsOf(places);
        var ready = rows.Select(row => row with { Features = Columns(row.Features, columns), Weight = row.Weight * balance[(int)row.Label] }).ToArray();
        var mean = new float[LinearModel.WeightCount];
        var shuffle = new Shuffle(20261121);
        var order = Enumerable.Range(0, ready.Length).ToArray();
        shuffle.Mix(order);
        for (var member = 0; member < Members; member++)
            Add(TrainOne([.. order.Where((_, place) => place % Members != member)], ready, places.Length, shuffle), places, mean);
        return new LinearModel(mean, sharpness);
    }

    /// <returns>A cell for each column, and a last one for the bias.</returns>
    private static Cell[] TrainOne(int[] order, TrainingRow[] rows, int columns, Shuffle shuffle)
    {
        var cells = new Cell[columns + 1];
        for (var round = 0; round < Rounds; round++)
        {
            shuffle.Mix(order);
            foreach (var at in order)
                Learn(rows[at], cells);
        }

        return cells;
    }

    // A process learns once and at once: waiting for the compiler to find these hot would cost more than learning does.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Learn(TrainingRow row, Cell[] cells)
    {
        var (columns, values) = row.Features;
        var scores = cells[^1].Weight;
        for (var i = 0; i < columns.Length; i++)
            scores += cells[columns[i]].Weight * values[i];
        var probabilities = LinearModel.Softmax(scores, 1);
        var error = Vector128.Create(
            (float)probabilities[0] - (row.Label == Label.Consultation ? 1 : 0),
            (float)probabilities[1] - (row.Label == Label.Defect ? 1 : 0),
            (float)probabilities[2] - (row.Label == Label.Enhancement ? 1 : 0),
            0) * row.Weight;
        for (var i = 0; i < columns.Length; i++)
            cells[columns[i]].Move(error * values[i]);
        cells[^1].Move(error);
    }

    private static void Add(Cell[] cells, int[] places, float[] mean)
    {
        for (var column = 0; column < cells.Length; column++)
        {
            var at = (column < places.Length ? places[column] : FeatureSpace.Size) * LinearModel.Stride;
            for (var label = 0; label < LinearModel.Classes; label++)
                mean[at + label] += cells[column].Weight[label] / Members;
        }
    }

    private static int[] KnownPlaces(IReadOnlyList<TrainingRow> rows)
    {
        var counts = new float[FeatureSpace.Size];
        foreach (var row in rows)
        {
            foreach (var place in row.Features.Places)
                counts[place] += row.Weight;
        }

        return [.. Enumerable.Range(0, counts.Length).Where(place => counts[place] >= LeastExamples)];
    }

    /// <summary>The column of each place, -1 of those that are not learned: columns without gaps fit into the processor's cache.</summary>
    private static int[] ColumnsOf(int[] places)
    {
        var columns = new int[FeatureSpace.Size];
        Array.Fill(columns, -1);
        for (var column = 0; column < places.Length; column++)
            columns[places[column]] = column;
        return columns;
    }

    private static FeatureVector Columns(FeatureVector features, int[] columns)
    {
        var kept = Enumerable.Range(0, features.Places.Length).Where(at => columns[features.Places[at]] >= 0).ToArray();
        return new FeatureVector(Array.ConvertAll(kept, at => columns[features.Places[at]]), Array.ConvertAll(kept, at => features.Values[at]));
    }

    /// <summary>A rare kind speaks as loudly as a frequent one.</summary>
    private static float[] ClassBalance(IReadOnlyList<TrainingRow> rows)
    {
        var sums = new float[LinearModel.Classes];
        foreach (var row in rows)
            sums[(int)row.Label] += row.Weight;
        return Array.ConvertAll(sums, sum => sum > 0 ? sums.Sum() / (LinearModel.Classes * sum) : 1);
    }

    /// <summary>A feature's weight for each kind, and beside it what it has moved so far.</summary>
    private struct Cell
    {
        private Vector128<float> squares;

        public Vector128<float> Weight { get; private set; }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Move(Vector128<float> gradient)
        {
            gradient += Weight * L2;
            squares += gradient * gradient;
            Weight -= Step * gradient / (Vector128.Sqrt(squares) + Vector128.Create(1e-3f));
        }
    }
}
