using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace TicketHub.Documents;

/// <summary>
/// A document made of parts in a zip file. Only parts are opened, by their names; nothing that a part points to outside of it
/// is ever asked for.
/// </summary>
internal sealed class Package : IDisposable
{
    /// <summary>Styles and lists are kept as trees; a document's text never is.</summary>
    private const int LargestTree = 20_000_000;

    private readonly ZipArchive zip;
    private readonly Reading reading;
    private readonly Dictionary<string, ZipArchiveEntry> parts = new(StringComparer.OrdinalIgnoreCase);

    public Package(byte[] bytes, Reading reading)
    {
        this.reading = reading;
        zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read, leaveOpen: false);
        foreach (var entry in zip.Entries)
            parts.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
    }

    public bool Has(string part) => parts.ContainsKey(part);

    public bool HasFolder(string folder) => parts.Keys.Any(name => name.StartsWith(folder, StringComparison.OrdinalIgnoreCase));

    /// <summary>The parts whose names begin so, in the order of their names.</summary>
    public IEnumerable<string> Named(string beginning) =>
        parts.Keys
            .Where(name => name.StartsWith(beginning, StringComparison.OrdinalIgnoreCase)
                && name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
            .Order(StringComparer.OrdinalIgnoreCase);

    public Stream? Open(string part) => parts.TryGetValue(part, out var entry) ? reading.Open(entry) : null;

    public XmlReader? Xml(string part) => Open(part) is { } stream ? SafeXml.Open(stream) : null;

    /// <summary>The part as a tree; an empty one where there is none.</summary>
    public XElement Tree(string part)
    {
        if (!parts.TryGetValue(part, out var entry))
            return new XElement("none");
        using var stream = reading.Open(entry);
        using var xml = SafeXml.Open(stream, LargestTree);
        return XElement.Load(xml);
    }

    public void Dispose() => zip.Dispose();
}
