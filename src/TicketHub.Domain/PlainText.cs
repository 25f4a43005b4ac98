using System.Text;

namespace TicketHub.Domain;

/// <summary>
/// Cleans what people paste. Control and bidirectional-override characters and lone surrogates would break storage
/// (PostgreSQL takes no NUL), logs or the reading order of a page; each becomes U+FFFD, so that a reader sees that
/// something stood there. Line ends become \n.
/// </summary>
public static class PlainText
{
    private const char Stand = '\uFFFD';

    /// <summary>Text of several lines, outer blank space trimmed; null where nothing is left.</summary>
    public static string? Lines(string? text) => Clean(text, keepLines: true);

    /// <summary>Text of one line: line ends and tabs become spaces; null where nothing is left.</summary>
    public static string? Line(string? text) => Clean(text, keepLines: false);

    /// <summary>There is something to read in it: not only blanks, fillers and characters that were cleaned away.</summary>
    public static bool Says(string? text) => text?.Any(c => !char.IsWhiteSpace(c) && !IsInvisible(c)) == true;

    private static bool IsInvisible(char c) =>
        c is Stand or '\u00AD' or '\u115F' or '\u1160' or '\u3164' or '\uFFA0'
        || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.Format;

    private static string? Clean(string? text, bool keepLines)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                clean.Append(c).Append(text[++i]);
            else if (c is '\r')
                clean.Append(i + 1 < text.Length && text[i + 1] == '\n' ? "" : keepLines ? "\n" : " ");
            else if (c is '\n' or '\t' or '\u2028' or '\u2029')
                clean.Append(keepLines ? (c is '\t' ? c : '\n') : ' ');
            else
                clean.Append(char.IsControl(c) || char.IsSurrogate(c) || TurnsReadingOrder(c) ? Stand : c);
        }

        var trimmed = clean.ToString().Trim();
        return trimmed.Length == 0 ? null : trimmed;
    }

    private static bool TurnsReadingOrder(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
