using System.Xml;
using System.Xml.Linq;

namespace TicketHub.Documents;

/// <summary>
/// XML of strangers: a document type is refused, nothing is fetched, depth is bounded. Names are compared without their
/// namespaces, of which Office has two generations.
/// </summary>
internal static class SafeXml
{
    /// <summary>Tables in tables in text boxes come to some dozens. Readers here call themselves once a level.</summary>
    private const int Deepest = 250;

    public static XmlReader Open(Stream stream, long longest = 200_000_000) => XmlReader.Create(stream, new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = longest,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CheckCharacters = false,
        CloseInput = true,
    });

    /// <summary>Moves on, and is false at the end of the element that stood at <paramref name="depth"/>.</summary>
    public static bool NextIn(this XmlReader xml, int depth)
    {
        if (!xml.Read() || (xml.NodeType is XmlNodeType.EndElement && xml.Depth == depth))
            return false;
        if (xml.Depth > Deepest)
            throw new NotReadException(ReadingState.Unreadable);
        return true;
    }

    public static bool IsElement(this XmlReader xml) => xml.NodeType is XmlNodeType.Element;

    public static bool IsText(this XmlReader xml) =>
        xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace;

    /// <summary>To the end of the element that it stands at.</summary>
    public static void SkipInside(this XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return;
        var depth = xml.Depth;
        while (xml.Read() && !(xml.NodeType is XmlNodeType.EndElement && xml.Depth == depth))
        {
        }
    }

    public static string? Attribute(this XmlReader xml, string name)
    {
        string? value = null;
        for (var more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
        {
            if (xml.LocalName == name)
                value ??= xml.Value;
        }

        xml.MoveToElement();
        return value;
    }

    public static string? Get(this XElement element, string name) =>
        element.Attributes().FirstOrDefault(a => a.Name.LocalName == name)?.Value;

    public static IEnumerable<XElement> All(this XElement element, string name) =>
        element.Elements().Where(e => e.Name.LocalName == name);

    public static XElement? One(this XElement? element, string name) => element?.All(name).FirstOrDefault();

    /// <summary>The value of <c>&lt;name w:val="…"/&gt;</c>.</summary>
    public static string? Val(this XElement? element, string name) => element.One(name)?.Get("val");
}
