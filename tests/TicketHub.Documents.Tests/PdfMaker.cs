using System.Globalization;
using System.Text;

namespace TicketHub.Documents.Tests;

/// <summary>A PDF made by hand: lines of Latin letters, one below the other. Its reader mends the missing table of positions.</summary>
internal static class PdfMaker
{
    public static byte[] Pages(IEnumerable<IEnumerable<string>> pages)
    {
        var contents = pages.Select(lines => string.Concat(lines.Select((line, i) => Shown(line, 72, 780 - (i * 18))))).ToList();
        var pdf = new StringBuilder("%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n");
        var kids = string.Join(' ', contents.Select((_, i) => Text($"{4 + (2 * i)} 0 R")));
        pdf.Append(Text($"2 0 obj <</Type/Pages/Kids[{kids}]/Count {contents.Count}>> endobj\n"));
        pdf.Append("3 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj\n");
        foreach (var (i, content) in contents.Index())
        {
            var (page, stream) = (4 + (2 * i), 5 + (2 * i));
            pdf.Append(Text($"{page} 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {stream} 0 R/Resources<</Font<</F1 3 0 R>>>>>> endobj\n"));
            pdf.Append(Text($"{stream} 0 obj <</Length {content.Length}>> stream\n{content}\nendstream endobj\n"));
        }

        return Encoding.ASCII.GetBytes(pdf.Append("trailer <</Root 1 0 R>>\n").ToString());
    }

    private static string Shown(string line, int left, int bottom) => Text($"BT /F1 11 Tf {left} {bottom} Td ({line}) Tj ET\n");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
