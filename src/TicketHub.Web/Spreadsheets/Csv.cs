using System.Globalization;
using System.Text;

namespace TicketHub.Web.Spreadsheets;

/// <summary>
/// Writes a table as CSV in UTF-8, by commas, or as spreadsheets in Russian and Kazakh expect it: by semicolons, with decimal commas. They
/// take a comma for a part of a number, and 4.5 for the fourth of May. A text that a spreadsheet would take for a formula gets an apostrophe before it; numbers and days stay what
/// they are.
/// </summary>
public static class Csv
{
    public const string MediaType = "text/csv; charset=utf-8";

    /// <summary>What a formula may begin with, the full-width forms too.</summary>
    private const string Dangerous = "=+-@\t\r\n＝＋－＠";

    /// <param name="decimalComma">For spreadsheets in a language that writes 4,5; programs read the other form.</param>
    public static byte[] Of(IReadOnlyList<string> head, IEnumerable<IReadOnlyList<object?>> rows, bool decimalComma = false)
    {
        var text = new StringBuilder();
        foreach (var row in rows.Prepend(head))
            text.AppendJoin(decimalComma ? ';' : ',', row.Select(value => Cell(value, decimalComma))).Append("\r\n");
        // With its mark, or spreadsheets read Cyrillic as something else.
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static string Cell(object? value, bool decimalComma) => value switch
    {
        null => "",
        string text => Quoted(text.Length > 0 && Dangerous.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number when number.ToString(null, CultureInfo.InvariantCulture) is var written =>
            decimalComma ? written.Replace('.', ',') : written,
        _ => throw new ArgumentException("No cell can be made of it.", nameof(value)),
    };

    private static string Quoted(string text) => '"' + text.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
}
