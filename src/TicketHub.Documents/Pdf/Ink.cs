namespace TicketHub.Documents.Pdf;

/// <summary>Where the lines of a table have words and where they have wide gaps, point by point over the width of the page.</summary>
internal sealed class Ink
{
    private const int WidestPage = 4_000;

    /// <summary>Cells may come as near to each other as this share of a letter's height.</summary>
    private const double NarrowestStrip = 0.22;

    private readonly int[] words = new int[WidestPage];
    private readonly bool[] gaps = new bool[WidestPage];
    private int lines;
    private int left = WidestPage;
    private int right;
    private double height;

    public void Add(PdfLine line)
    {
        lines++;
        height = line.Height;
        left = Math.Min(left, Clamped(line.Left));
        right = Math.Max(right, Clamped(line.Right));
        foreach (var word in line.Words)
        {
            for (var x = Clamped(word.Left); x <= Clamped(word.Right); x++)
                words[x]++;
        }

        foreach (var (from, to) in line.Gaps())
            gaps.AsSpan(Clamped(from), Math.Max(0, Clamped(to) - Clamped(from))).Fill(true);
    }

    /// <summary>The middles of the strips between columns. Where that shows more of them, one line in ten may run over: cells are merged.</summary>
    public List<double> Strips()
    {
        var (strict, lenient) = (Strips(0), Strips(lines / 10));
        return lenient.Count > strict.Count ? lenient : strict;
    }

    private List<double> Strips(int over)
    {
        var strips = new List<double>();
        var narrowest = Math.Max(3, NarrowestStrip * height);
        var start = left;
        for (var x = left; x <= right; x++)
        {
            if (words[x] <= over)
                continue;
            if (x - start >= narrowest && start > left && gaps.AsSpan(start, x - start).Contains(true))
                strips.Add((start + x) / 2.0);
            start = x + 1;
        }

        return strips;
    }

    private static int Clamped(double x) => (int)Math.Clamp(x, 0, WidestPage - 1);
}
