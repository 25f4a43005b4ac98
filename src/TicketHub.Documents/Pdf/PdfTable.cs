namespace TicketHub.Documents.Pdf;

/// <summary>
/// Lines that stand in columns. Between two columns there is a strip without ink from the first line to the last, somewhere as
/// wide as no space between words is.
/// </summary>
internal sealed class PdfTable
{
    /// <summary>Lines that stand between two with columns and belong to one cell: a cell is rarely longer.</summary>
    private const int LongestCell = 12;

    /// <summary>More between two lines than this many letters' heights is no table any more.</summary>
    private const double WidestBreak = 3.5;

    private readonly List<PdfLine> lines;
    private readonly List<double> strips;

    private PdfTable(List<PdfLine> lines, List<double> strips) => (this.lines, this.strips) = (lines, strips);

    public int Count => lines.Count;

    public IReadOnlyList<PdfLine> Lines => lines;

    public int Columns => strips.Count + 1;

    /// <summary>The table that begins at a line which has columns.</summary>
    public static PdfTable At(IReadOnlyList<PdfLine> page, int first)
    {
        var lines = new List<PdfLine> { page[first] };
        var ink = new Ink();
        ink.Add(page[first]);
        var strips = ink.Strips();
        var next = first + 1;
        while (next < page.Count)
        {
            var seed = next;
            while (seed < page.Count && seed - next < LongestCell && !page[seed].HasColumns && Follows(page, seed))
                seed++;
            if (seed >= page.Count || !page[seed].HasColumns || !Follows(page, seed))
                break;
            ink.Add(page[seed]);
            var narrower = ink.Strips();
            if (narrower.Count == 0 || Range(page, next, seed).Count(line => Column(line, narrower) is null) > 1)
                break;
            lines.AddRange(Range(page, next, seed + 1));
            (strips, next) = (narrower, seed + 1);
        }

        // What is left of the last row's longest cell.
        while (next < page.Count && Follows(page, next) && !page[next].IsMarked && Column(page[next], strips) > 0
            && page[next].Middle - page[next - 1].Middle < 1.3 * page[next].Height)
            lines.Add(page[next++]);
        return new(lines, strips);
    }

    /// <summary>A text over several columns.</summary>
    public bool IsTitle(PdfLine line) => !line.HasColumns && Column(line, strips) is null;

    /// <summary>The words of a line by its columns.</summary>
    public List<PdfWord>[] CellsOf(PdfLine line)
    {
        var cells = new List<PdfWord>[Columns];
        for (var i = 0; i < cells.Length; i++)
            cells[i] = [];
        foreach (var word in line.Words)
            cells[ColumnAt(word.Center, strips)].Add(word);
        return cells;
    }

    /// <summary>How far a column's text may reach.</summary>
    public double RightOf(int column) => column < strips.Count ? strips[column] : lines.Max(line => line.Right);

    private static bool Follows(IReadOnlyList<PdfLine> page, int at) =>
        page[at].Middle - page[at - 1].Middle < WidestBreak * Math.Max(page[at].Height, page[at - 1].Height);

    private static IEnumerable<PdfLine> Range(IReadOnlyList<PdfLine> page, int from, int to)
    {
        for (var i = from; i < to; i++)
            yield return page[i];
    }

    /// <summary>The one column that the line stands in, if it does.</summary>
    private static int? Column(PdfLine line, List<double> strips)
    {
        var column = ColumnAt(line.Left + 1, strips);
        return ColumnAt(line.Right - 1, strips) == column ? column : null;
    }

    private static int ColumnAt(double x, List<double> strips)
    {
        var column = 0;
        while (column < strips.Count && x > strips[column])
            column++;
        return column;
    }
}
