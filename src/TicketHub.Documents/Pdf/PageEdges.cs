using System.Text.RegularExpressions;

namespace TicketHub.Documents.Pdf;

/// <summary>Finds what runs along with the pages: their numbers, a header, a footer. A header is kept where it stands first.</summary>
internal static partial class PageEdges
{
    private const int LinesOfAnEdge = 3;

    /// <summary>How far the same line may wander from page to page, in points.</summary>
    private const double SameHeight = 4;

    public static IReadOnlyList<PdfPage> Removed(IReadOnlyList<PdfPage> pages)
    {
        var seen = pages.SelectMany(Edges).GroupBy(edge => (Shape: Shape(edge.Line), edge.AtTop), edge => edge.Line);
        var gone = new HashSet<PdfLine>(ReferenceEqualityComparer.Instance);
        foreach (var lines in seen)
        {
            var number = PageNumber().IsMatch(lines.Key.Shape);
            var enough = number ? 2 : Math.Max(3, pages.Count * 3 / 10);
            var heights = lines.CountBy(line => Step(line)).ToDictionary();
            var together = lines.Where(line => Enumerable.Range(Step(line) - 1, 3).Sum(step => heights.GetValueOrDefault(step)) >= enough);
            gone.UnionWith(together.Skip(number ? 0 : 1));
        }

        return [.. pages.Select(page => page.Without(gone))];
    }

    private static IEnumerable<(PdfLine Line, bool AtTop)> Edges(PdfPage page)
    {
        var most = Math.Min(LinesOfAnEdge, page.Lines.Count / 2);
        foreach (var line in page.Lines.Take(most))
            yield return (line, true);
        foreach (var line in page.Lines.Skip(most).TakeLast(LinesOfAnEdge))
            yield return (line, false);
    }

    private static int Step(PdfLine line) => (int)Math.Clamp(line.Middle / SameHeight, -1_000_000, 1_000_000);

    /// <summary>"Страница 3 из 40" is on every page the same, but for its numbers.</summary>
    private static string Shape(PdfLine line)
    {
        var folded = Digits().Replace(line.Text, "#");
        // A clause's number is its own, even where the words behind it are those of another.
        return char.IsAsciiDigit(line.Text[0]) && !PageNumber().IsMatch(folded) ? line.Text : folded;
    }

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Digits();

    [GeneratedRegex(
        @"^[-–—\s]*(?:(?:стр(?:аница|\.)|бет|page|лист)\s*)?#(?:\s*(?:из|/|of|\|)\s*#)?(?:\s*(?:бет|page|стр\.))?[-–—\s.]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex PageNumber();
}
