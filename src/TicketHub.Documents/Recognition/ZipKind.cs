using System.Text;

namespace TicketHub.Documents.Recognition;

/// <summary>Office documents are zip files too: what lies in them tells which.</summary>
internal static class ZipKind
{
    private const int LongestMimeType = 100;

    public static string? Of(byte[] bytes, Reading reading)
    {
        using var package = new Package(bytes, reading);
        if (package.Has("[Content_Types].xml"))
        {
            if (package.HasFolder("word/"))
                return "docx";
            if (package.Has("xl/workbook.bin"))
                return "xlsb";
            if (package.HasFolder("xl/"))
                return "xlsx";
            if (package.HasFolder("ppt/"))
                return "pptx";
        }

        // A program in Java or for a telephone.
        if (package.Has("META-INF/MANIFEST.MF") || package.Has("classes.dex"))
            return null;
        return MimeType(package) switch
        {
            "application/vnd.oasis.opendocument.text" or "application/vnd.oasis.opendocument.text-template" => "odt",
            // Made of a web page, or of several documents in one.
            "application/vnd.oasis.opendocument.text-web" or "application/vnd.oasis.opendocument.text-master" => "odt",
            "application/vnd.oasis.opendocument.spreadsheet" or "application/vnd.oasis.opendocument.spreadsheet-template" => "ods",
            "application/vnd.oasis.opendocument.presentation" or "application/vnd.oasis.opendocument.presentation-template" => "odp",
            _ => "zip",
        };
    }

    private static string? MimeType(Package package)
    {
        if (package.Open("mimetype") is not { } part)
            return null;
        using (part)
        {
            var buffer = new byte[LongestMimeType];
            var length = part.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
            return Encoding.ASCII.GetString(buffer, 0, length).Trim();
        }
    }
}
