namespace TicketHub.Documents.Pdf;

/// <summary>
/// Puts the lines of pages together to paragraphs and rows. A line goes on in the next one where that one's first word would not
/// have fitted behind it; a number, a bullet, an indent or a wider space begins something new.
/// </summary>
internal sealed class Paragraphs
{
    private const double SameLeft = 3;

    /// <summary>Text that reaches less far than this share of the page was not wrapped by the page's edge.</summary>
    private const double NarrowestText = 0.62;

    private readonly Dictionary<int, (double Left, double Right)> edges;
    private readonly double spacing;
    private readonly List<string>[] pages;
    private readonly Glue paragraph = new();
    private PdfLine? last;
    private PdfLine? begun;
    private (double Left, double Right) edge;
    private int page;
    private string? header;

    private Paragraphs(IReadOnlyList<PdfPage> from)
    {
        edges = from.GroupBy(Width).ToDictionary(pages => pages.Key, Edges);
        spacing = Spacing(from);
        pages = [.. from.Select(_ => new List<string>())];
    }

    /// <summary>For each page its paragraphs and rows. One that goes over a page's end stands where it begins.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Of(IReadOnlyList<PdfPage> from)
    {
        var paragraphs = new Paragraphs(from);
        for (var i = 0; i < from.Count; i++)
            paragraphs.Read(from[i], i);
        paragraphs.End();
        return paragraphs.pages;
    }

    private static int Width(PdfPage page) => (int)Math.Clamp(page.Width / 10, 0, 100_000);

    /// <summary>From where to where lines reach on pages of this width, but for a few that reach farther.</summary>
    private static (double Left, double Right) Edges(IEnumerable<PdfPage> pages)
    {
        var width = pages.First().Width;
        var prose = pages.SelectMany(page => page.Lines).Where(line => !line.HasColumns).ToList();
        if (prose.Count == 0)
            return (0, width);
        var few = (int)((prose.Count - 1) * 0.02);
        var left = prose.Select(line => line.Left).Order().ElementAt(few);
        return (left, Math.Max(NarrowestText * width, prose.Select(line => line.Right).OrderDescending().ElementAt(few)));
    }

    /// <summary>How far lines are from each other in most paragraphs, in heights of a letter.</summary>
    private static double Spacing(IReadOnlyList<PdfPage> pages)
    {
        var pitches = new Dictionary<int, int>();
        foreach (var lines in pages.Select(page => page.Lines))
        {
            for (var i = 1; i < lines.Count; i++)
            {
                var pitch = (lines[i].Middle - lines[i - 1].Middle) / Math.Max(1, lines[i].Height);
                if (pitch is > 0.5 and < 3)
                    pitches[(int)(pitch * 20)] = pitches.GetValueOrDefault((int)(pitch * 20)) + 1;
            }
        }

        return pitches.Count == 0 ? 1 : (pitches.MaxBy(pitch => pitch.Value).Key + 1) / 20.0;
    }

    private void Read(PdfPage from, int number)
    {
        var first = true;
        for (var i = 0; i < from.Lines.Count; i++)
        {
            var line = from.Lines[i];
            if (line.HasColumns)
            {
                var table = PdfTable.At(from.Lines, i);
                i += table.Count - 1;
                End();
                Rows(table, number, first);
            }
            else
            {
                if (!GoesOn(line, overPage: first))
                    Begin(line, number);
                edge = edges[Width(from)];
                paragraph.Add(line.Text);
                last = line;
            }

            first = false;
        }
    }

    private void Begin(PdfLine line, int number)
    {
        End();
        (page, begun) = (number, line);
    }

    private void End()
    {
        if (!paragraph.IsEmpty)
            pages[page].Add(paragraph.ToString());
        paragraph.Clear();
        last = null;
    }

    /// <summary>A table that goes on behind a page's end says its header again.</summary>
    private void Rows(PdfTable table, int number, bool first)
    {
        var rows = new TableRows();
        foreach (var (i, cells) in PdfRows.Of(table).Index())
        {
            var row = rows.Next(cells);
            if (row.Length == 0 || (i == 0 && first && row == header))
                continue;
            if (i == 0)
                header = row;
            pages[number].Add(row);
        }
    }

    private bool GoesOn(PdfLine line, bool overPage)
    {
        if (last is null || !IsFull(last, line) || !IsAlike(last, line))
            return false;
        if (overPage)
            return !line.IsMarked && !EndsSentence(last) && !char.IsUpper(line.Text[0]);
        if ((line.Middle - last.Middle) / last.Height > 1.3 * spacing)
            return false;
        var hangs = last == begun && last.IsMarked && Math.Abs(line.Left - last.TextLeft) < SameLeft;
        if (line.IsMarked)
            return !EndsSentence(last) && ((hangs && last.TextLeft - last.Left > SameLeft) || (line.IsDashed && !begun!.IsDashed));
        return hangs || line.Left - last.Left < 0.6 * line.Height;
    }

    /// <summary>The next line's first word would have reached over the edge.</summary>
    private bool IsFull(PdfLine line, PdfLine next) =>
        line.Right + (line.Height * 0.15) + next.Words[0].Width > edge.Right - 1 && !IsCentered(line);

    private bool IsCentered(PdfLine line) =>
        line.Left - edge.Left > line.Height && Math.Abs(line.Left - edge.Left - (edge.Right - line.Right)) < 0.3 * line.Height;

    private static bool IsAlike(PdfLine one, PdfLine other) => Math.Abs(one.Height - other.Height) < 0.1 * one.Height;

    private static bool EndsSentence(PdfLine line) => line.Words[^1].Text[^1] is '.' or '!' or '?' or ':' or ';';
}
