using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace TicketHub.Documents.Office;

/// <summary>A presentation: a slide is a page.</summary>
internal static class PptxText
{
    public static void Read(byte[] bytes, Transcript transcript, Reading reading)
    {
        using var package = new Package(bytes, reading);
        var main = Relationships.Main(package, "ppt/presentation.xml");
        var parts = Relationships.Of(package, main);
        var slides = package.Tree(main).One("sldIdLst")?.All("sldId").Select(RelationOf)
            .Select(id => parts.GetValueOrDefault(id)).OfType<string>().ToList() ?? [];
        transcript.Pages = slides.Count;
        foreach (var slide in slides)
        {
            using var xml = package.Xml(slide);
            if (xml is not null)
                Blocks(xml, transcript.Line);
            transcript.Beside("notes", Notes(package, slide));
            transcript.EndPage();
        }
    }

    private static List<string> Notes(Package package, string slide)
    {
        var lines = new List<string>();
        var parts = Relationships.Of(package, slide).Values;
        foreach (var part in parts.Where(part => part.StartsWith("ppt/notesSlides/", StringComparison.OrdinalIgnoreCase)))
        {
            using var xml = package.Xml(part);
            if (xml is not null)
                Blocks(xml, line => lines.Add(line.ToString()));
        }

        return lines;
    }

    /// <summary>It has an id of its own too, without a namespace.</summary>
    private static string RelationOf(XElement slide) =>
        slide.Attributes().FirstOrDefault(a => a.Name.LocalName == "id" && a.Name.NamespaceName.Length > 0)?.Value ?? "";

    private delegate void Say(ReadOnlySpan<char> line);

    private static void Blocks(XmlReader xml, Say say)
    {
        var table = new TableRows();
        while (xml.NextIn(depth: -1))
        {
            if (!xml.IsElement())
                continue;
            if (xml.LocalName is "p")
                say(Paragraphs(xml, "\n"));
            else if (xml.LocalName is "tr" && !xml.IsEmptyElement)
                say(table.Next(Cells(xml)));
            else if (xml.LocalName is "tbl")
                table = new();
            else if (xml.LocalName is "Fallback")
                xml.SkipInside();
        }
    }

    private static List<string> Cells(XmlReader xml)
    {
        var depth = xml.Depth;
        var cells = new List<string>();
        while (xml.NextIn(depth))
        {
            if (xml.IsElement() && xml.LocalName is "tc")
                cells.Add(Paragraphs(xml, " "));
        }

        return cells;
    }

    /// <summary>All text in the element that it stands at.</summary>
    private static string Paragraphs(XmlReader xml, string lineBreak)
    {
        if (xml.IsEmptyElement)
            return "";
        var depth = xml.Depth;
        var text = new StringBuilder();
        while (xml.NextIn(depth))
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
                text.Append(xml.Value);
            else if (xml.IsElement() && xml.LocalName is "br" or "p")
                text.Append(lineBreak);
        }

        return text.ToString();
    }
}
