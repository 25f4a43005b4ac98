using System.Text;
using System.Xml;

namespace TicketHub.Documents.OpenDocument;

/// <summary>Tables, and sheets, which are tables too.</summary>
internal sealed partial class OdfText
{
    /// <summary>Nobody reads a table that is wider; a cell can stand for as many as its author likes.</summary>
    private const int MostColumns = 256;

    private void Table(XmlReader xml, Say say, bool sheetLevel)
    {
        var name = xml.Attribute("name");
        if (sheetLevel)
            sheets++;
        if (xml.IsEmptyElement)
            return;
        if (sheetLevel)
            say(name);
        var rows = new TableRows();
        var depth = xml.Depth;
        while (xml.NextIn(depth))
        {
            if (xml.IsElement() && xml.LocalName is "table-row" && rows.Next(Cells(xml)) is { Length: > 0 } row)
                say(row);
            else if (xml.IsElement() && Unseen.Contains(xml.LocalName))
                xml.SkipInside();
        }

        if (sheetLevel)
            transcript.EndPage();
    }

    /// <summary>
    /// A row that stands for many equal ones is read once: a sheet is padded with a million empty rows. One text over all columns
    /// is a title, with no cells beside it.
    /// </summary>
    private List<string> Cells(XmlReader xml)
    {
        var cells = new List<string>();
        if (xml.IsEmptyElement)
            return cells;
        var merged = false;
        var depth = xml.Depth;
        while (xml.NextIn(depth))
        {
            if (!xml.IsElement() || xml.LocalName is not ("table-cell" or "covered-table-cell"))
                continue;
            var times = OdfLists.Number(xml.Attribute("number-columns-repeated")) ?? 1;
            merged |= !xml.IsEmptyElement && OdfLists.Number(xml.Attribute("number-columns-spanned")) > 1;
            var cell = new StringBuilder();
            if (!xml.IsEmptyElement)
                Blocks(xml, line => cell.Append(line).Append(' '), sheetLevel: false);
            cells.AddRange(Enumerable.Repeat(cell.ToString(), Math.Min(times, MostColumns - cells.Count)));
        }

        return merged && cells.FindAll(cell => !string.IsNullOrWhiteSpace(cell)) is [var title] ? [title] : cells;
    }
}
