namespace TicketHub.Domain.KnownDefects;

/// <summary>A line of two stacks side by side, by the places of its frames. Both are there and not the same where one stands for the other.</summary>
public sealed record FramePair(int? Left, int? Right, bool IsSame);

/// <summary>Puts two stacks beside each other so that as many equal frames as possible stand on one line, in their order.</summary>
public static class AlignedFrames
{
    private const int Deepest = 200;

    public static IReadOnlyList<FramePair> Of(IReadOnlyList<string> left, IReadOnlyList<string> right)
    {
        var (rows, columns) = (Math.Min(left.Count, Deepest), Math.Min(right.Count, Deepest));
        var common = Common(left, right, rows, columns);
        var pairs = new List<FramePair>();
        var (row, column, fromRow, fromColumn) = (0, 0, 0, 0);
        while (row < rows && column < columns)
        {
            if (left[row] == right[column])
            {
                pairs.AddRange(Gap(fromRow, row, fromColumn, column));
                pairs.Add(new(row++, column++, true));
                (fromRow, fromColumn) = (row, column);
            }
            else if (common[row + 1, column] >= common[row, column + 1])
            {
                row++;
            }
            else
            {
                column++;
            }
        }

        pairs.AddRange(Gap(fromRow, rows, fromColumn, columns));
        return pairs;
    }

    /// <summary>How many frames what is left of the two from here on can have in common.</summary>
    private static int[,] Common(IReadOnlyList<string> left, IReadOnlyList<string> right, int rows, int columns)
    {
        var common = new int[rows + 1, columns + 1];
        for (var row = rows - 1; row >= 0; row--)
        {
            for (var column = columns - 1; column >= 0; column--)
                common[row, column] = left[row] == right[column]
                    ? common[row + 1, column + 1] + 1
                    : Math.Max(common[row + 1, column], common[row, column + 1]);
        }

        return common;
    }

    /// <summary>What stands between two equal lines.</summary>
    private static IEnumerable<FramePair> Gap(int row, int toRow, int column, int toColumn)
    {
        for (; row < toRow || column < toColumn; row++, column++)
            yield return new(row < toRow ? row : null, column < toColumn ? column : null, false);
    }
}
