namespace TicketHub.Documents.Pdf;

/// <summary>A page as its lines, from top to bottom.</summary>
internal sealed class PdfPage(double width, IReadOnlyList<PdfLine> lines)
{
    public double Width => width;

    public IReadOnlyList<PdfLine> Lines => lines;

    /// <summary>The same page without what only runs along with every page.</summary>
    public PdfPage Without(IReadOnlySet<PdfLine> gone) =>
        gone.Count == 0 ? this : new(width, [.. lines.Where(line => !gone.Contains(line))]);

    /// <summary>Words of about one height above the page's foot are one line, whatever order the file tells them in.</summary>
    public static PdfPage Of(double width, List<PdfWord> words)
    {
        var lines = new List<PdfLine>();
        var line = new List<PdfWord>();
        foreach (var word in words.OrderBy(word => word.Middle))
        {
            if (line.Count > 0 && !IsBeside(line[0], word))
            {
                lines.Add(new(line));
                line = [];
            }

            line.Add(word);
        }

        if (line.Count > 0)
            lines.Add(new(line));
        return new(width, lines);
    }

    private static bool IsBeside(PdfWord first, PdfWord word) =>
        word.Middle - first.Middle <= 0.4 * Math.Min(first.Height, word.Height);
}
