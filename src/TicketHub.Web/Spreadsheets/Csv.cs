using System.Globalization;
using System.Text;

namespace TicketHub.Web.Spreadsheets;

/// <summary>
/// Writes a table as CSV in UTF-8. A text that a spreadsheet would take for a formula gets an apostrophe before it; numbers and days stay what
/// they are.
/// </summary>
public static class Csv
{
    public const string MediaType = "text/csv; charset=utf-8";

    /// <summary>What a formula may begin with, the full-width forms too.</summary>
    private const string Dangerous = "=+-@\t\r\n＝＋－＠";

    public static byte[] Of(IReadOnlyList<string> head, IEnumerable<IReadOnlyList<object?>> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows.Prepend(head))
            text.AppendJoin(',', row.Select(Cell)).Append("\r\n");
        // With its mark, or spreadsheets read Cyrillic as something else.
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static string Cell(object? value) => value switch
    {
        null => "",
        string text => Quoted(text.Length > 0 && Dangerous.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException("No cell can be made of it.", nameof(value)),
    };

    private static string Quoted(string text) => '"' + text.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
}
