using System.Text.RegularExpressions;

namespace TicketHub.Documents.Pdf;

/// <summary>Words that stand beside each other.</summary>
internal sealed partial class PdfLine
{
    /// <summary>A space is a quarter of a letter's height, in justified text a good half; this is the edge of a column.</summary>
    private const double WideGap = 0.9;

    public PdfLine(IEnumerable<PdfWord> words)
    {
        Words = [.. words.OrderBy(word => word.Left)];
        Height = Words.Select(word => word.Height).Order().ElementAt(Words.Count / 2);
        Middle = Words.Average(word => word.Middle);
        IsMarked = Mark().IsMatch(Words[0].Text);
        IsDashed = Words[0].Text is "-" or "–" or "—";
    }

    public IReadOnlyList<PdfWord> Words { get; }

    /// <summary>Of most of its words.</summary>
    public double Height { get; }

    public double Middle { get; }

    public double Left => Words[0].Left;

    public double Right => Words[^1].Right;

    /// <summary>Where the text behind the number or the bullet begins.</summary>
    public double TextLeft => IsMarked && Words.Count > 1 ? Words[1].Left : Left;

    /// <summary>It begins with the number of a clause, a letter of a list, a bullet.</summary>
    public bool IsMarked { get; }

    /// <summary>A dash may be a bullet, or only the dash of a sentence that was wrapped there.</summary>
    public bool IsDashed { get; }

    public string Text => string.Join(' ', Words.Select(word => word.Text));

    /// <summary>A wide gap that is not the one behind a clause's number.</summary>
    public bool HasColumns => Gaps().Any();

    /// <summary>The wide gaps between its words.</summary>
    public IEnumerable<(double From, double To)> Gaps()
    {
        for (var i = IsMarked ? 2 : 1; i < Words.Count; i++)
        {
            if (Words[i].Left - Words[i - 1].Right >= WideGap * Height)
                yield return (Words[i - 1].Right, Words[i].Left);
        }
    }

    [GeneratedRegex(
        @"^(?:(?:\d{1,3}[.)])+(?:\d{1,3}[.)]?)?(?:\p{L}|$)|\d{1,3}(?:\.\d{1,3})+$|[•·▪◦‣■□●○✓*–—-]$|\p{L}\)$)",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Mark();
}
