using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace TicketHub.Documents.Pdf;

/// <summary>
/// Reads what pdftotext -bbox says: the words of each page with their places. It looks like XML but promises nothing, so it is
/// read line by line and what is not understood is passed over.
/// </summary>
internal static partial class WordBoxes
{
    /// <summary>No line that matters is longer: a hostile word is cut.</summary>
    private const int LongestLine = 20_000;

    /// <summary>A page with more words than this is a drawing.</summary>
    private const int MostWords = 1_000_000;

    /// <param name="output">What the program writes.</param>
    /// <param name="room">How many characters are wanted at most.</param>
    /// <param name="full">There was more than that.</param>
    public static List<PdfPage> Read(TextReader output, int room, out bool full)
    {
        var pages = new List<PdfPage>();
        var words = new List<PdfWord>();
        double width = 0;
        var taken = 0;
        var count = 0;
        while (ReadLine(output) is { } line)
        {
            if (Word().Match(line) is { Success: true } word)
            {
                var text = Cleaned(WebUtility.HtmlDecode(word.Groups["text"].Value));
                if (text.Length == 0)
                    continue;
                if ((taken += text.Length + 1) > room || ++count > MostWords)
                    break;
                words.Add(new(text, Value(word, "x1"), Value(word, "y1"), Value(word, "x2"), Value(word, "y2")));
            }
            else if (Page().Match(line) is { Success: true } page)
            {
                width = Value(page, "width");
            }
            else if (line.Contains("</page>", StringComparison.Ordinal))
            {
                pages.Add(PdfPage.Of(width, words));
                words = [];
            }
        }

        if (words.Count > 0)
            pages.Add(PdfPage.Of(width, words));
        full = taken > room || count > MostWords;
        return pages;
    }

    /// <summary>A bullet of an office's symbol font has a letter that no standard knows.</summary>
    private static string Cleaned(string word) => word is [>= '\uE000' and <= '\uF8FF'] ? "•" : word.Trim();

    private static double Value(Match match, string name) =>
        double.TryParse(match.Groups[name].ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
        && double.IsFinite(value)
            ? value
            : 0;

    private static string? ReadLine(TextReader output)
    {
        var line = new StringBuilder();
        int letter;
        while ((letter = output.Read()) is not (-1 or '\n'))
        {
            if (line.Length < LongestLine)
                line.Append((char)letter);
        }

        return letter == -1 && line.Length == 0 ? null : line.ToString();
    }

    [GeneratedRegex(
        """^\s*<word xMin="(?<x1>[-\d.]+)" yMin="(?<y1>[-\d.]+)" xMax="(?<x2>[-\d.]+)" yMax="(?<y2>[-\d.]+)">(?<text>.*?)(?:</word>|$)""",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex("""^\s*<page width="(?<width>[\d.]+)" """, RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Page();
}
