using System.Buffers;
using TicketHub.Classification.Text;

namespace TicketHub.Classification.Gate;

/// <summary>The marks of list items that only documents have: "А1.", "R-001", "FR 12:", "б)", "[ ]", "☐".</summary>
internal static class ListMarks
{
    private const int LongestCode = 12;

    private static readonly SearchValues<char> Boxes = SearchValues.Create("☐☑☒□■▪▫●○◦◆►▶✓✔✗→‣⁃");

    public static bool IsListed(Line line) => line.Mark is LineMark.Number or LineMark.Bullet || StartsWithCode(line.Content);

    /// <summary>A code ends with a sign or has digits in it, so that no word of prose is one.</summary>
    private static bool StartsWithCode(ReadOnlySpan<char> text)
    {
        if (text.Length < 4)
            return false;
        if (Boxes.Contains(text[0]) || text.StartsWith("[ ]") || text.StartsWith("[x]") || text.StartsWith("( )"))
            return true;
        var end = 0;
        var digits = 0;
        while (end < text.Length && end < LongestCode && (char.IsLetterOrDigit(text[end]) || text[end] is '-' or '.' or '_'))
            digits += char.IsAsciiDigit(text[end++]) ? 1 : 0;
        if (end == text.Length || end == LongestCode)
            return false;
        // "б)" and "i)"; "А1.", "R-001", "US-101" and "12 Импорт" of a sheet; "Б1:" too.
        if (text[end] == ')')
            return end <= 3;
        return digits > 0 && digits <= 4 && end >= 2 && text[end] is ' ' or '\t' or ':' or '|' && char.IsLetter(text[0]) && char.IsUpper(text[0]);
    }
}
