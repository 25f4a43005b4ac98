using System.Text.RegularExpressions;

namespace TicketHub.Documents.Pdf;

/// <summary>Puts a table's lines together to its rows: a cell's text is mostly wrapped, and no rule between rows is told.</summary>
internal static partial class PdfRows
{
    /// <summary>Rows are farther apart than the lines in them, where cells have room around their text.</summary>
    private const double FartherApart = 1.25;

    /// <summary>The cells of each row, from left to right; empty ones too.</summary>
    public static IReadOnlyList<string[]> Of(PdfTable table)
    {
        var found = new List<string[]>();
        var part = new List<(double Middle, List<PdfWord>[] Cells)>();
        foreach (var line in table.Lines)
        {
            if (!table.IsTitle(line))
            {
                part.Add((line.Middle, table.CellsOf(line)));
                continue;
            }

            found.AddRange(Between(part, table));
            found.Add([line.Text]);
            part.Clear();
        }

        found.AddRange(Between(part, table));
        return found;
    }

    /// <summary>The rows up to a title.</summary>
    private static IEnumerable<string[]> Between(List<(double Middle, List<PdfWord>[] Cells)> lines, PdfTable table)
    {
        if (lines.Count == 0)
            return [];
        var rows = ByDistance(lines);
        if (rows is null || rows.Exists(HasTwoNumbers))
            rows = ByContent(lines, table);
        return rows.ConvertAll(row => Joined(row, table.Columns));
    }

    /// <summary>Null where all lines are equally far from each other.</summary>
    private static List<List<List<PdfWord>[]>>? ByDistance(List<(double Middle, List<PdfWord>[] Cells)> lines)
    {
        var pitch = Pitch(lines);
        var rows = new List<List<List<PdfWord>[]>> { new() { lines[0].Cells } };
        for (var i = 1; i < lines.Count; i++)
        {
            if (lines[i].Middle - lines[i - 1].Middle > FartherApart * pitch)
                rows.Add([]);
            rows[^1].Add(lines[i].Cells);
        }

        return rows.Count > 1 ? rows : null;
    }

    /// <summary>How far two lines of one cell are from each other: the nearest that two lines of one column come.</summary>
    private static double Pitch(List<(double Middle, List<PdfWord>[] Cells)> lines)
    {
        var pitch = double.MaxValue;
        for (var i = 1; i < lines.Count; i++)
        {
            var shared = lines[i].Cells.Zip(lines[i - 1].Cells).Any(pair => pair.First.Count > 0 && pair.Second.Count > 0);
            if (shared)
                pitch = Math.Min(pitch, lines[i].Middle - lines[i - 1].Middle);
        }

        return pitch;
    }

    private static bool HasTwoNumbers(List<List<PdfWord>[]> row) => row.Count(line => IsNumber(line[0])) > 1;

    private static bool IsNumber(List<PdfWord> cell) => cell is [var only] && Number().IsMatch(only.Text);

    /// <summary>A row begins with a number, or with a first cell whose text before was not wrapped.</summary>
    private static List<List<List<PdfWord>[]>> ByContent(List<(double Middle, List<PdfWord>[] Cells)> lines, PdfTable table)
    {
        var rows = new List<List<List<PdfWord>[]>> { new() { lines[0].Cells } };
        foreach (var (_, cells) in lines.Skip(1))
        {
            var before = rows[^1][^1];
            var begins = cells[0].Count > 0 && (IsNumber(cells[0]) || !IsWrapped(before[0], cells[0], table.RightOf(0)));
            if (begins)
                rows.Add([]);
            rows[^1].Add(cells);
        }

        return rows;
    }

    private static bool IsWrapped(List<PdfWord> above, List<PdfWord> below, double right) =>
        above.Count > 0 && above[^1].Right + below[0].Width >= right;

    private static string[] Joined(List<List<PdfWord>[]> row, int columns)
    {
        var cells = new string[columns];
        for (var column = 0; column < columns; column++)
        {
            var text = new Glue();
            foreach (var line in row.Where(line => line[column].Count > 0))
                text.Add(string.Join(' ', line[column].Select(word => word.Text)));
            cells[column] = text.ToString();
        }

        return cells;
    }

    [GeneratedRegex(@"^\d{1,4}(?:\.\d{1,3})*[.)]?$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Number();
}
