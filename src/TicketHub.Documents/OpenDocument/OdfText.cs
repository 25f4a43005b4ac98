using System.Text;
using System.Xml;

namespace TicketHub.Documents.OpenDocument;

/// <summary>Documents, sheets and slides of LibreOffice and its kin: one format for the three.</summary>
internal sealed partial class OdfText
{
    private static readonly HashSet<string> Unseen =
        ["tracked-changes", "scripts", "forms", "event-listeners", "desc", "title"];

    private readonly Transcript transcript;
    private readonly OdfLists lists = new();
    private readonly List<string> footnotes = [];
    private readonly List<string> comments = [];
    private readonly List<string> slideNotes = [];
    private readonly HashSet<string> edges = [];
    private int slides;
    private int sheets;

    private OdfText(Transcript transcript) => this.transcript = transcript;

    public static void Read(byte[] bytes, Transcript transcript, Reading reading)
    {
        using var package = new Package(bytes, reading);
        if (package.Tree("META-INF/manifest.xml").Descendants().Any(e => e.Name.LocalName == "encryption-data"))
            throw new NotReadException(ReadingState.Encrypted);
        var document = new OdfText(transcript);
        using (var styles = package.Xml("styles.xml"))
        {
            if (styles is not null)
                document.Styles(styles);
        }

        using var content = package.Xml("content.xml") ?? throw new NotReadException(ReadingState.Unreadable);
        document.Content(content);
        transcript.Beside("footnotes", document.footnotes);
        transcript.Beside("comments", document.comments);
        // A sheet's are the same for every sheet in the world.
        if (document.sheets == 0)
            transcript.Beside("headers and footers", document.edges);
        transcript.Sheets = document.sheets > 0 ? document.sheets : null;
        transcript.Pages = document.slides > 0 ? document.slides : Pages(package);
    }

    private static int? Pages(Package package)
    {
        var statistic = package.Tree("meta.xml").Descendants().FirstOrDefault(e => e.Name.LocalName == "document-statistic");
        return OdfLists.Number(statistic?.Get("page-count")) is > 0 and var pages ? pages : null;
    }

    private void Styles(XmlReader xml)
    {
        while (xml.NextIn(depth: -1))
        {
            if (!xml.IsElement())
                continue;
            if (xml.LocalName is "list-style" or "outline-style")
                lists.Learn(xml);
            else if (xml.LocalName is "header" or "footer" or "header-left" or "footer-left" or "header-first" or "footer-first")
                Blocks(xml, line => edges.Add(line.ToString()), sheetLevel: false);
        }
    }

    private void Content(XmlReader xml)
    {
        while (xml.NextIn(depth: -1))
        {
            if (!xml.IsElement())
                continue;
            if (xml.LocalName is "list-style" or "outline-style")
                lists.Learn(xml);
            else if (xml.LocalName is "body")
                Blocks(xml, transcript.Line, sheetLevel: false);
        }
    }

    private delegate void Say(ReadOnlySpan<char> line);

    private void Blocks(XmlReader xml, Say say, bool sheetLevel)
    {
        if (xml.IsEmptyElement)
            return;
        var depth = xml.Depth;
        while (xml.NextIn(depth))
        {
            if (xml.IsElement())
                Block(xml, say, sheetLevel);
        }
    }

    private void Block(XmlReader xml, Say say, bool sheetLevel)
    {
        switch (xml.LocalName)
        {
            case "spreadsheet":
                Blocks(xml, say, sheetLevel: true);
                break;
            case "page":
                Blocks(xml, say, sheetLevel: false);
                slides++;
                transcript.Beside("notes", slideNotes);
                slideNotes.Clear();
                transcript.EndPage();
                break;
            case "p":
                say(Inline(xml, say));
                break;
            case "h":
                var level = OdfLists.Number(xml.Attribute("outline-level")) ?? 1;
                var shown = xml.Attribute("is-list-header") is not "true";
                var heading = Inline(xml, say);
                say(heading.Length > 0 && shown ? lists.Next(OdfLists.Outline, level) + heading : heading);
                break;
            case "list":
                List(xml, style: null, level: 1, say);
                break;
            case "table":
                Table(xml, say, sheetLevel);
                break;
            case "notes":
                Blocks(xml, line => slideNotes.Add(line.ToString()), sheetLevel: false);
                break;
            case "annotation":
                Blocks(xml, line => comments.Add(line.ToString()), sheetLevel: false);
                break;
            case var name when Unseen.Contains(name):
                xml.SkipInside();
                break;
        }
    }

    private void List(XmlReader xml, string? style, int level, Say say)
    {
        style = xml.Attribute("style-name") ?? style ?? "";
        var goesOn = xml.Attribute("continue-numbering") is "true" || xml.Attribute("continue-list") is not null;
        if (level == 1 && !goesOn)
            lists.Restart(style);
        if (xml.IsEmptyElement)
            return;
        var depth = xml.Depth;
        while (xml.NextIn(depth))
        {
            if (xml.IsElement() && xml.LocalName is "list-item" or "list-header" && !xml.IsEmptyElement)
                Item(xml, style, level, say);
        }
    }

    private void Item(XmlReader xml, string style, int level, Say say)
    {
        var numbered = xml.LocalName is "list-item";
        var start = OdfLists.Number(xml.Attribute("start-value"));
        var depth = xml.Depth;
        while (xml.NextIn(depth))
        {
            if (!xml.IsElement())
                continue;
            if (xml.LocalName is "list")
            {
                List(xml, style, level + 1, say);
            }
            else if (xml.LocalName is "p" or "h")
            {
                var text = Inline(xml, say);
                // Only the first paragraph of an item has its number.
                say(numbered ? lists.Next(style, level, start) + text : text);
                numbered = false;
            }
            else if (xml.LocalName is not "number")
            {
                Block(xml, say, sheetLevel: false);
            }
            else
            {
                xml.SkipInside();
            }
        }
    }

    /// <summary>The text of the paragraph that it stands at; text boxes in it are said before it.</summary>
    private string Inline(XmlReader xml, Say say)
    {
        if (xml.IsEmptyElement)
            return "";
        var depth = xml.Depth;
        var text = new StringBuilder();
        while (xml.NextIn(depth))
        {
            if (xml.IsText())
                text.Append(xml.Value.Replace('\n', ' '));
            else if (xml.IsElement())
                Inside(xml, text, say);
        }

        return text.ToString().Trim();
    }

    private void Inside(XmlReader xml, StringBuilder text, Say say)
    {
        switch (xml.LocalName)
        {
            case "s":
                text.Append(' ');
                break;
            case "tab":
                text.Append('\t');
                break;
            case "line-break":
                text.Append('\n');
                break;
            case "note":
                Note(xml);
                break;
            case "text-box":
                Blocks(xml, say, sheetLevel: false);
                break;
            case "annotation":
                Blocks(xml, line => comments.Add(line.ToString()), sheetLevel: false);
                break;
            case var name when Unseen.Contains(name):
                xml.SkipInside();
                break;
        }
    }

    private void Note(XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return;
        var depth = xml.Depth;
        while (xml.NextIn(depth))
        {
            if (xml.IsElement() && xml.LocalName is "note-body")
                Blocks(xml, line => footnotes.Add(line.ToString()), sheetLevel: false);
            else if (xml.IsElement())
                xml.SkipInside();
        }
    }
}
