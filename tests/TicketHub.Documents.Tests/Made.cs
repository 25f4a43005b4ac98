using System.IO.Compression;
using System.Text;

namespace TicketHub.Documents.Tests;

/// <summary>Archives and Office files made by hand, well formed or not.</summary>
internal static class Made
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static byte[] Zip(params (string Name, byte[] Bytes)[] files)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in files)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(bytes);
            }
        }

        return stream.ToArray();
    }

    public static byte[] Zip(params (string Name, string Text)[] files) =>
        Zip([.. files.Select(file => (file.Name, Encoding.UTF8.GetBytes(file.Text)))]);

    /// <summary>A Word document with this body; <paramref name="others"/> are further parts.</summary>
    public static byte[] Docx(string body, params (string Name, string Text)[] others) => DocxOf(
        $"""<w:document xmlns:w="{Word}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>{body}</w:body></w:document>""",
        others);

    public static byte[] DocxOf(string document, params (string Name, string Text)[] others) =>
        Zip([("[Content_Types].xml", "<Types/>"), ("word/document.xml", document), .. others]);

    public static (string Name, string Text) Numbering(string content) =>
        ("word/numbering.xml", $"""<w:numbering xmlns:w="{Word}">{content}</w:numbering>""");

    public static (string Name, string Text) Styles(string content) =>
        ("word/styles.xml", $"""<w:styles xmlns:w="{Word}">{content}</w:styles>""");

    public static string Level(int level, string format, string text, string more = "") =>
        $"""<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{format}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>""";

    public static string Paragraph(string text, int? list = null, int level = 0, string? style = null)
    {
        var styled = style is null ? "" : $"""<w:pStyle w:val="{style}"/>""";
        var numbered = list is null ? "" : $"""<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list}"/></w:numPr>""";
        return $"<w:p><w:pPr>{styled}{numbered}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>";
    }
}
