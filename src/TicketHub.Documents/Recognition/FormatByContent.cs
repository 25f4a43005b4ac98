using System.Text;
using TicketHub.Documents.Texts;

namespace TicketHub.Documents.Recognition;

/// <summary>Tells formats by their bytes. A name can lie; it is asked only which kind of plain text this is.</summary>
internal static class FormatByContent
{
    public static bool MayBeKnown(ReadOnlySpan<byte> head) => Signature(head) is not null || TextEncoding.Of(head) is not null;

    /// <summary>Text that is read from its beginning and can be cut anywhere; a letter cannot.</summary>
    public static bool IsPlain(ReadOnlySpan<byte> head) => Signature(head) is null && Plain("", head) is not (null or "eml");

    /// <summary>"docx", "zip", "txt" …; null for what is no document. Formats that are known and not read are named too.</summary>
    public static string? Of(string name, byte[] bytes, Reading reading) => Signature(bytes) switch
    {
        "zip" => ZipKind.Of(bytes, reading),
        "cfb" => CompoundFile.KindOf(bytes),
        { } known => known,
        null => Plain(name, bytes.AsSpan(0, Math.Min(bytes.Length, DocumentReader.HeadLength))),
    };

    private static string? Signature(ReadOnlySpan<byte> head)
    {
        var start = head.StartsWith(Encoding.UTF8.Preamble) ? head[3..] : head;
        start = start.TrimStart(" \t\r\n"u8);
        if (start.StartsWith("%PDF-"u8))
            return "pdf";
        if (start.StartsWith(@"{\rtf"u8))
            return "rtf";
        if (head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8))
            return "zip";
        if (head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
            return "cfb";
        if (head.StartsWith("Rar!\u001A\u0007"u8))
            return "rar";
        if (head.StartsWith((ReadOnlySpan<byte>)[(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C]))
            return "7z";
        // Some programs put bytes of their own before a PDF; a text that speaks of PDF is text.
        var early = head[..Math.Min(head.Length, 1024)];
        return early.IndexOf("%PDF-"u8) >= 0 && TextEncoding.Of(head) is null ? "pdf" : null;
    }

    private static string? Plain(string name, ReadOnlySpan<byte> head)
    {
        if (TextEncoding.Of(head) is not { } encoding)
            return null;
        var start = encoding.GetString(head[..Math.Min(head.Length, 4096)]).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        var ending = Path.GetExtension(name).ToLowerInvariant();
        if (LooksLikeHtml(start, ending))
            return "html";
        if (LetterHead.IsOf(start, ending))
            return "eml";
        return ending switch
        {
            ".md" or ".markdown" => "md",
            ".csv" or ".tsv" => "csv",
            _ => "txt",
        };
    }

    private static bool LooksLikeHtml(string start, string ending)
    {
        if (ending is ".html" or ".htm" or ".xhtml" && start.Contains('<'))
            return true;
        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || (start.StartsWith('<') && start.Contains("<html", StringComparison.OrdinalIgnoreCase));
    }
}
