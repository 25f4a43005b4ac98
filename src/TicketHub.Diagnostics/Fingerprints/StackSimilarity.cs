namespace TicketHub.Diagnostics.Fingerprints;

/// <summary>
/// How alike two stacks are, from 0 to 1: the best alignment of the two in order, where what stands near the top weighs more. It only
/// suggests to a person that two groups may be one.
/// </summary>
public static class StackSimilarity
{
    /// <summary>From here on it is worth a person's look.</summary>
    public const double Suggested = 0.8;

    private const int Deepest = 64;

    /// <param name="left">Normalised frames, innermost first.</param>
    public static double Of(IReadOnlyList<string> left, IReadOnlyList<string> right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        var (rows, columns) = (Math.Min(left.Count, Deepest), Math.Min(right.Count, Deepest));
        if (rows == 0 || columns == 0)
            return 0;
        var above = new double[columns + 1];
        var best = new double[columns + 1];
        for (var row = 1; row <= rows; row++)
        {
            for (var column = 1; column <= columns; column++)
            {
                var same = left[row - 1] == right[column - 1] ? above[column - 1] + Weight(row - 1) + Weight(column - 1) : 0;
                best[column] = Math.Max(same, Math.Max(above[column], best[column - 1]));
            }

            (above, best) = (best, above);
        }

        return Math.Min(1, above[columns] / (Total(rows) + Total(columns)));
    }

    private static double Weight(int depth) => 1.0 / (1 + depth);

    private static double Total(int count)
    {
        var total = 0.0;
        for (var depth = 0; depth < count; depth++)
            total += Weight(depth);
        return total;
    }
}
