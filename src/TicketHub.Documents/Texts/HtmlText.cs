using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace TicketHub.Documents.Texts;

/// <summary>The text of a page as a reader sees it. The parser alone: no script runs, nothing is loaded.</summary>
internal sealed partial class HtmlText
{
    /// <summary>Deeper trees are made to exhaust a stack.</summary>
    private const int Deepest = 500;

    /// <summary>The parser walks up all that is open for each tag: with so many it takes seconds for a few hundred kilobytes.</summary>
    private const int MostOpen = 2_000;

    private static readonly HashSet<string> Unseen = ["SCRIPT", "STYLE", "HEAD", "TEMPLATE", "NOSCRIPT", "SVG", "OBJECT", "IFRAME"];

    private static readonly HashSet<string> Blocks =
    [
        "P", "DIV", "SECTION", "ARTICLE", "HEADER", "FOOTER", "MAIN", "H1", "H2", "H3", "H4", "H5", "H6", "LI", "UL", "OL", "DL", "DT",
        "DD", "BLOCKQUOTE", "PRE", "TABLE", "TR", "BODY", "HTML", "HR", "FORM", "CAPTION", "FIGURE", "FIGCAPTION", "ADDRESS",
    ];

    private readonly Transcript transcript;
    private readonly StringBuilder line = new();
    private TableRows table = new();

    private HtmlText(Transcript transcript) => this.transcript = transcript;

    public static void Read(byte[] bytes, Transcript transcript, Reading reading) => Read(Decode(bytes), transcript);

    public static void Read(string html, Transcript transcript)
    {
        if (HtmlNesting.Deepest(html) > MostOpen)
            throw new NotReadException(ReadingState.Unreadable);
        using var page = new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocument(html);
        var text = new HtmlText(transcript);
        if (page.Body is { } body)
            text.Walk((INode)body, depth: 0);
        text.EndLine();
    }

    private void Walk(INode node, int depth)
    {
        if (depth > Deepest)
            throw new NotReadException(ReadingState.Unreadable);
        var next = FirstNumber(node);
        foreach (var child in node.ChildNodes)
        {
            if (child is IText text)
                line.Append(Spaces().Replace(text.Data, " "));
            else if (child is IElement element && !Unseen.Contains(element.NodeName))
                Walk(element, depth, element.NodeName is "LI" && next is not null ? next++ : null);
        }
    }

    /// <param name="number">Of an item in a list that is numbered.</param>
    private void Walk(IElement element, int depth, int? number)
    {
        var name = element.NodeName;
        if (name is "TR")
        {
            EndLine();
            transcript.Row(table, element.Children.Where(cell => cell.NodeName is "TD" or "TH").Select(cell => CellText(cell, depth)));
            return;
        }

        if (name is "TABLE")
            table = new();
        var block = Blocks.Contains(name) || name is "BR";
        if (block)
            EndLine();
        if (name is "LI")
            line.Clear().Append(number is { } item ? string.Create(CultureInfo.InvariantCulture, $"{item}. ") : "• ");
        Walk((INode)element, depth + 1);
        if (block)
            EndLine();
    }

    private static string CellText(IElement cell, int depth)
    {
        var text = new StringBuilder();
        Collect(cell, text, depth);
        return text.ToString();
    }

    private static void Collect(INode node, StringBuilder text, int depth)
    {
        if (depth > Deepest)
            throw new NotReadException(ReadingState.Unreadable);
        foreach (var child in node.ChildNodes)
        {
            if (child is IText part)
                text.Append(part.Data);
            else if (child is IElement element && !Unseen.Contains(element.NodeName))
                Collect(element, text.Append(Divides(element.NodeName) ? " " : ""), depth + 1);
        }
    }

    private static bool Divides(string name) => Blocks.Contains(name) || name is "BR" or "TD" or "TH";

    private static int? FirstNumber(INode node) => node is not IElement { NodeName: "OL" } list ? null
        : int.TryParse(list.GetAttribute("start"), CultureInfo.InvariantCulture, out var first) ? first : 1;

    private static bool IsMark(string text) =>
        text is "•" || (text.Length < 12 && text.EndsWith('.') && !text.AsSpan(0, text.Length - 1).ContainsAnyExceptInRange('0', '9'));

    private void EndLine()
    {
        var text = Spaces().Replace(line.ToString(), " ").Trim();
        // An item's number waits for the paragraph inside of the item.
        if (text.Length == 0 || IsMark(text))
            return;
        line.Clear();
        transcript.Line(text);
    }

    private static string Decode(byte[] bytes)
    {
        var head = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, 2048));
        var declared = PlainText.Named(Charset().Match(head).Groups["name"].Value);
        // Letters tell better than a declaration that says UTF-8 over something else.
        var byLetters = TextEncoding.Of(bytes.AsSpan(0, Math.Min(bytes.Length, DocumentReader.HeadLength)));
        var encoding = byLetters is UTF8Encoding or UnicodeEncoding ? byLetters : declared ?? byLetters ?? Encoding.UTF8;
        return encoding.GetString(bytes);
    }

    [GeneratedRegex(@"[ \t\r\n\f]+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    [GeneratedRegex(
        """charset\s*=\s*["']?(?<name>[\w-]{1,30})""",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Charset();
}
