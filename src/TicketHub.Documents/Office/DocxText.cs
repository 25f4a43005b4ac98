using System.Globalization;
using System.Text;
using System.Xml;

namespace TicketHub.Documents.Office;

/// <summary>A Word document: paragraphs with the numbers of their lists, tables row by row, what stands beside the body at the end.</summary>
internal sealed class DocxText
{
    /// <summary>What was deleted with changes tracked, and the second telling of the same for older programs.</summary>
    private static readonly HashSet<string> Unseen =
        ["del", "moveFrom", "Fallback", "sectPr", "rPr", "tblPr", "tblGrid", "trPr", "tcPr", "instrText"];

    private static readonly (string Name, string[] Parts)[] Margins =
    [
        ("footnotes", ["word/footnotes", "word/endnotes"]), ("comments", ["word/comments.xml"]),
        ("headers and footers", ["word/header", "word/footer"]),
    ];

    private readonly DocxNumbering numbering;

    private DocxText(DocxNumbering numbering) => this.numbering = numbering;

    public static void Read(byte[] bytes, Transcript transcript, Reading reading)
    {
        using var package = new Package(bytes, reading);
        var main = Relationships.Main(package, "word/document.xml");
        transcript.Pages = Pages(package);
        var reader = new DocxText(new(package.Tree("word/numbering.xml"), package.Tree("word/styles.xml")));
        using (var xml = package.Xml(main) ?? throw new NotReadException(ReadingState.Unreadable))
            reader.Body(xml, depth: -1, transcript.Line);
        foreach (var (name, beginnings) in Margins)
            reader.Margin(package, name, beginnings, transcript);
    }

    /// <summary>What stands beside the body. Three kinds of pages have the same header: it is said once.</summary>
    private void Margin(Package package, string name, string[] beginnings, Transcript transcript)
    {
        var said = new HashSet<string>();
        foreach (var part in beginnings.SelectMany(package.Named))
        {
            using var xml = package.Xml(part);
            Body(xml!, depth: -1, line => said.Add(line.ToString()));
        }

        transcript.Beside(name, said);
    }

    private delegate void Say(ReadOnlySpan<char> line);

    /// <summary>As the program that saved it counted them.</summary>
    private static int? Pages(Package package)
    {
        var said = package.Tree("docProps/app.xml").One("Pages")?.Value;
        var counted = int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var pages);
        return counted && pages is > 0 and < 100_000 ? pages : null;
    }

    /// <summary>Blocks up to the end of the element at <paramref name="depth"/>; what only wraps blocks is walked through.</summary>
    private void Body(XmlReader xml, int depth, Say say)
    {
        while (xml.NextIn(depth))
        {
            if (!xml.IsElement())
                continue;
            if (xml.LocalName is "p")
                Paragraph(xml, say);
            else if (xml.LocalName is "tbl")
                Table(xml, say);
            else if (Unseen.Contains(xml.LocalName))
                xml.SkipInside();
        }
    }

    private void Paragraph(XmlReader xml, Say say)
    {
        if (xml.IsEmptyElement)
        {
            say("");
            return;
        }

        var depth = xml.Depth;
        var text = new StringBuilder();
        var boxes = new List<string>();
        var number = "";
        while (xml.NextIn(depth))
        {
            if (!xml.IsElement())
                continue;
            switch (xml.LocalName)
            {
                case "pPr":
                    number = Number(xml);
                    break;
                case "t":
                    AppendText(xml, text);
                    break;
                case "tab" or "ptab":
                    text.Append('\t');
                    break;
                case "br" or "cr":
                    text.Append('\n');
                    break;
                case "noBreakHyphen":
                    text.Append('-');
                    break;
                case "txbxContent" when !xml.IsEmptyElement:
                    Body(xml, xml.Depth, line => boxes.Add(line.ToString()));
                    break;
                case var name when Unseen.Contains(name):
                    xml.SkipInside();
                    break;
            }
        }

        say(text.Length == 0 ? "" : number + text);
        boxes.ForEach(box => say(box));
    }

    private static void AppendText(XmlReader xml, StringBuilder text)
    {
        if (xml.IsEmptyElement)
            return;
        var depth = xml.Depth;
        while (xml.NextIn(depth))
        {
            if (xml.IsText())
                text.Append(xml.Value);
        }
    }

    private string Number(XmlReader xml)
    {
        string? style = null, list = null;
        int? level = null;
        if (!xml.IsEmptyElement)
        {
            var depth = xml.Depth;
            while (xml.NextIn(depth))
            {
                if (!xml.IsElement())
                    continue;
                if (xml.LocalName is "pStyle")
                    style = xml.Attribute("val");
                else if (xml.LocalName is "numId")
                    list = xml.Attribute("val");
                else if (xml.LocalName is "ilvl" && int.TryParse(xml.Attribute("val"), out var number))
                    level = number;
                else if (xml.LocalName is "pPrChange" or "rPr" or "sectPr")
                    xml.SkipInside();
            }
        }

        return numbering.Next(style, list, level);
    }

    private void Table(XmlReader xml, Say say)
    {
        if (xml.IsEmptyElement)
            return;
        var rows = new TableRows();
        var depth = xml.Depth;
        while (xml.NextIn(depth))
        {
            if (xml.IsElement() && xml.LocalName is "tr" && !xml.IsEmptyElement)
                Row(xml, rows, say);
            else if (xml.IsElement() && Unseen.Contains(xml.LocalName))
                xml.SkipInside();
        }
    }

    private void Row(XmlReader xml, TableRows rows, Say say)
    {
        var depth = xml.Depth;
        var cells = new List<string>();
        while (xml.NextIn(depth))
        {
            if (xml.IsElement() && xml.LocalName is "tc")
            {
                var cell = new StringBuilder();
                if (!xml.IsEmptyElement)
                    Body(xml, xml.Depth, line => cell.Append(line).Append(' '));
                cells.Add(cell.ToString());
            }
            else if (xml.IsElement() && Unseen.Contains(xml.LocalName))
            {
                xml.SkipInside();
            }
        }

        if (rows.Next(cells) is { Length: > 0 } row)
            say(row);
    }
}
