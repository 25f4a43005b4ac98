using System.Globalization;
using System.Text;
using System.Xml;

namespace TicketHub.Documents.Office;

/// <summary>A workbook: a row is a line, a sheet ends like a page. Of a formula its last result is read; nothing is computed.</summary>
internal sealed class XlsxText
{
    private readonly Package package;
    private readonly Transcript transcript;
    private readonly List<string> shared;
    private readonly XlsxDates dates;

    private XlsxText(Package package, Transcript transcript) =>
        (this.package, this.transcript, shared, dates) =
            (package, transcript, SharedStrings(package, transcript), new XlsxDates(package.Tree("xl/styles.xml")));

    public static void Read(byte[] bytes, Transcript transcript, Reading reading)
    {
        using var package = new Package(bytes, reading);
        var main = Relationships.Main(package, "xl/workbook.xml");
        var parts = Relationships.Of(package, main);
        var sheets = package.Tree(main).One("sheets")?.All("sheet").ToList() ?? [];
        transcript.Sheets = sheets.Count;
        var workbook = new XlsxText(package, transcript);
        foreach (var sheet in sheets)
        {
            var id = sheet.Attributes().FirstOrDefault(a => a.Name.LocalName == "id")?.Value;
            if (id is not null && parts.TryGetValue(id, out var part))
                workbook.Sheet(sheet.Get("name") ?? "", part);
        }
    }

    /// <summary>Texts that many cells share. Those that would not fit into the transcript anyway are not kept.</summary>
    private static List<string> SharedStrings(Package package, Transcript transcript)
    {
        var strings = new List<string>();
        using var xml = package.Xml("xl/sharedStrings.xml");
        long kept = 0;
        while (xml is not null && xml.NextIn(depth: -1))
        {
            if (!xml.IsElement() || xml.LocalName is not "si")
                continue;
            var text = TextIn(xml);
            kept += text.Length;
            strings.Add(kept <= transcript.Room * 4L ? text : "");
        }

        return strings;
    }

    private void Sheet(string name, string part)
    {
        using var xml = package.Xml(part);
        if (xml is null)
            return;
        var named = false;
        while (xml.NextIn(depth: -1))
        {
            if (!xml.IsElement() || xml.LocalName is not "row" || xml.IsEmptyElement)
                continue;
            if (!named)
                transcript.Line(name);
            named = true;
            transcript.Row(Row(xml));
        }

        if (named)
            transcript.EndPage();
    }

    private List<string> Row(XmlReader xml)
    {
        var depth = xml.Depth;
        var cells = new List<string>();
        while (xml.NextIn(depth))
        {
            if (xml.IsElement() && xml.LocalName is "c" && !xml.IsEmptyElement)
                cells.Add(Cell(xml));
        }

        return cells;
    }

    private string Cell(XmlReader xml)
    {
        var (type, style, depth) = (xml.Attribute("t"), xml.Attribute("s"), xml.Depth);
        var value = "";
        while (xml.NextIn(depth))
        {
            if (!xml.IsElement())
                continue;
            if (xml.LocalName is "v" or "is")
                value = TextIn(xml);
            else
                xml.SkipInside();
        }

        if (type is "s")
            return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < shared.Count ? shared[at] : "";
        return type is null or "n" ? dates.Write(value, style) : value;
    }

    /// <summary>All text in the element that it stands at, without the readings that stand above Japanese.</summary>
    private static string TextIn(XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return "";
        var depth = xml.Depth;
        var text = new StringBuilder();
        while (xml.NextIn(depth))
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
                text.Append(xml.Value);
            else if (xml.IsElement() && xml.LocalName is "rPh")
                xml.SkipInside();
        }

        return text.ToString();
    }
}
