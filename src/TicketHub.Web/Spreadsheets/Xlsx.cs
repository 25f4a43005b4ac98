using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace TicketHub.Web.Spreadsheets;

/// <summary>
/// Writes a workbook of one sheet. Text stands in cells as text (inline strings), never as a formula, whatever it begins with;
/// numbers and days are what they are, so that they can be added up and sorted.
/// </summary>
public static class Xlsx
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>More does not fit into a cell, and programs refuse the whole workbook for it.</summary>
    public const int LongestCell = 32_767;

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static readonly DateOnly DayZero = new(1899, 12, 30);

    /// <param name="name">Of the sheet; what may not stand in one is left out.</param>
    /// <param name="head">The first row.</param>
    /// <param name="rows">Cells: null, text, <see cref="int"/>, <see cref="long"/>, <see cref="decimal"/> or <see cref="DateOnly"/>.</param>
    public static byte[] Of(string name, IReadOnlyList<string> head, IEnumerable<IReadOnlyList<object?>> rows)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part(zip, "[Content_Types].xml", ContentTypes);
            Part(zip, "_rels/.rels", xml => Relation(xml, ("officeDocument", "xl/workbook.xml")));
            Part(zip, "xl/workbook.xml", xml => Workbook(xml, SheetName(name)));
            Part(zip, "xl/_rels/workbook.xml.rels", xml => Relation(xml, ("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml")));
            Part(zip, "xl/styles.xml", Styles);
            Part(zip, "xl/worksheets/sheet1.xml", xml => Sheet(xml, head, rows));
        }

        return file.ToArray();
    }

    private static void Part(ZipArchive zip, string path, Action<XmlWriter> write)
    {
        using var stream = zip.CreateEntry(path).Open();
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new System.Text.UTF8Encoding(false) });
        write(xml);
    }

    private static void ContentTypes(XmlWriter xml)
    {
        xml.WriteStartElement("Types", "http://schemas.openxmlformats.org/package/2006/content-types");
        Element(xml, "Default", ("Extension", "rels"), ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"));
        Part("/xl/workbook.xml", "sheet.main");
        Part("/xl/worksheets/sheet1.xml", "worksheet");
        Part("/xl/styles.xml", "styles");
        xml.WriteEndElement();

        void Part(string path, string kind) => Element(
            xml, "Override", ("PartName", path),
            ("ContentType", $"application/vnd.openxmlformats-officedocument.spreadsheetml.{kind}+xml"));
    }

    private static void Relation(XmlWriter xml, params (string Kind, string Target)[] all)
    {
        xml.WriteStartElement("Relationships", Relations);
        for (var i = 0; i < all.Length; i++)
            Element(xml, "Relationship", ("Id", $"r{i + 1}"), ("Type", $"{Office}/{all[i].Kind}"), ("Target", all[i].Target));
        xml.WriteEndElement();
    }

    private static void Workbook(XmlWriter xml, string name)
    {
        xml.WriteStartElement("workbook", Main);
        xml.WriteStartElement("sheets");
        xml.WriteStartElement("sheet");
        xml.WriteAttributeString("name", name);
        xml.WriteAttributeString("sheetId", "1");
        xml.WriteAttributeString("id", Office, "r1");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>0 is plain, 1 the head in bold, 2 a day, 3 text that wraps.</summary>
    private static void Styles(XmlWriter xml)
    {
        xml.WriteStartElement("styleSheet", Main);
        xml.WriteRaw(
            """
            <fonts count="2"><font/><font><b/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>
            <cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="14" applyNumberFormat="1"/>
            <xf applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs>
            """);
        xml.WriteEndElement();
    }

    private static void Sheet(XmlWriter xml, IReadOnlyList<string> head, IEnumerable<IReadOnlyList<object?>> rows)
    {
        xml.WriteStartElement("worksheet", Main);
        xml.WriteRaw(
            """<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews>""");
        xml.WriteRaw($"""<cols><col min="1" max="{head.Count}" width="22" customWidth="1"/></cols>""");
        xml.WriteStartElement("sheetData");
        Row(xml, head, style: 1);
        foreach (var row in rows)
            Row(xml, row, style: null);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Row(XmlWriter xml, IReadOnlyList<object?> cells, int? style)
    {
        xml.WriteStartElement("row");
        foreach (var cell in cells)
        {
            xml.WriteStartElement("c");
            if (cell is string text)
                Text(xml, text, style ?? 3);
            else if (cell is DateOnly day)
                Value(xml, day.DayNumber - DayZero.DayNumber, 2);
            else if (cell is not null)
                Value(xml, (IFormattable)cell, style);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Value(XmlWriter xml, IFormattable value, int? style)
    {
        if (style is { } known)
            xml.WriteAttributeString("s", known.ToString(CultureInfo.InvariantCulture));
        xml.WriteElementString("v", value.ToString(null, CultureInfo.InvariantCulture));
    }

    private static void Text(XmlWriter xml, string text, int style)
    {
        xml.WriteAttributeString("s", style.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement("is");
        xml.WriteStartElement("t");
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(Writable(text.Length > LongestCell ? text[..(LongestCell - 1)] + "…" : text));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>Without what XML has no way to say, such as half a surrogate pair.</summary>
    private static string Writable(string text)
    {
        if (text.All(XmlConvert.IsXmlChar))
            return text;
        return string.Concat(text.EnumerateRunes()
            .Select(rune => rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? "�" : rune.ToString()));
    }

    private static string SheetName(string name)
    {
        var clean = string.Concat(name.Where(c => !@"[]:*?/\".Contains(c, StringComparison.Ordinal))).Trim();
        return clean.Length switch { 0 => "1", > 31 => clean[..31], _ => clean };
    }

    private static void Element(XmlWriter xml, string name, params (string Name, string Value)[] attributes)
    {
        xml.WriteStartElement(name);
        foreach (var (attribute, value) in attributes)
            xml.WriteAttributeString(attribute, value);
        xml.WriteEndElement();
    }
}
