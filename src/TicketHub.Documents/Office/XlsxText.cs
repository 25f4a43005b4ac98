using System.Globalization;
using System.Text;
using System.Xml;

namespace TicketHub.Documents.Office;

/// <summary>A workbook: a row is a line, a sheet ends like a page. Of a formula its last result is read; nothing is computed.</summary>
internal sealed class XlsxText
{
    private static readonly char[] Letters = [.. "ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

    /// <summary>Nobody reads a table that is wider.</summary>
    private const int MostColumns = 256;

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

        transcript.Beside("comments", package.Named("xl/comments").SelectMany(part => Comments(package, part)));
    }

    private static IEnumerable<string> Comments(Package package, string part)
    {
        using var xml = package.Xml(part);
        while (xml is not null && xml.NextIn(depth: -1))
        {
            if (xml.IsElement() && xml.LocalName is "text")
                yield return TextIn(xml);
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
        var rows = new List<(string? Number, List<string> Cells)>();
        var titles = new HashSet<string>();
        var room = (long)transcript.Room;
        while (xml.NextIn(depth: -1))
        {
            if (!xml.IsElement())
                continue;
            if (xml.LocalName is "mergeCell" && TitleRow(xml.Attribute("ref")) is { } title)
                titles.Add(title);
            if (xml.LocalName is not "row" || xml.IsEmptyElement || room < 0)
                continue;
            rows.Add((xml.Attribute("r"), Row(xml)));
            room -= 1 + rows[^1].Cells.Sum(cell => cell.Length);
        }

        if (rows.Count == 0)
            return;
        transcript.Line(name);
        var table = new TableRows();
        foreach (var (number, cells) in rows)
        {
            var isTitle = number is not null && titles.Contains(number) && cells.Count(cell => cell.Length > 0) == 1;
            transcript.Row(table, isTitle ? cells.Where(cell => cell.Length > 0) : cells);
        }

        transcript.EndPage();
    }

    /// <summary>The row of "B7:F7": cells that were merged within one row, which titles are.</summary>
    private static string? TitleRow(string? merged)
    {
        if (merged?.Split(':') is not [var from, var to])
            return null;
        var row = from.TrimStart(Letters);
        return row == to.TrimStart(Letters) ? row : null;
    }

    private List<string> Row(XmlReader xml)
    {
        var depth = xml.Depth;
        var cells = new List<string>();
        while (xml.NextIn(depth))
        {
            if (!xml.IsElement() || xml.LocalName is not "c")
                continue;
            // Cells that were never touched are left out of the file.
            var column = Column(xml.Attribute("r"));
            while (cells.Count < Math.Min(column, MostColumns))
                cells.Add("");
            cells.Add(xml.IsEmptyElement ? "" : Cell(xml));
        }

        return cells;
    }

    /// <summary>27 of "AB7", counted from 0.</summary>
    private static int Column(string? cell)
    {
        var column = 0;
        foreach (var letter in (cell ?? "").TakeWhile(char.IsAsciiLetterUpper).Take(4))
            column = (column * 26) + letter - 'A' + 1;
        return column - 1;
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
