using System.Text;
using System.Text.Unicode;

namespace TicketHub.Diagnostics.Recognition;

/// <summary>
/// Bytes of one record as text: UTF-8 where they are valid UTF-8, else windows-1251. Decided record by record, for one file often holds
/// both: the server writes one, what it passes on from a database or a console is the other.
/// </summary>
public static class RecordText
{
    private static readonly Encoding Windows1251 = CodePagesEncodingProvider.Instance.GetEncoding(1251)!;

    /// <summary>Control characters do no good in a preview; a tab and the end of a line may stay.</summary>
    public static string Of(ReadOnlySpan<byte> bytes)
    {
        var text = Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : Windows1251.GetString(bytes);
        return text.AsSpan().ContainsAnyInRange('\0', '\u0008') || text.Contains('\u001B', StringComparison.Ordinal)
            ? Printable(text)
            : text;
    }

    /// <summary>At most so many bytes from the beginning, never half a letter of UTF-8.</summary>
    public static string Of(ReadOnlySpan<byte> bytes, int atMost)
    {
        if (bytes.Length <= atMost)
            return Of(bytes);
        var end = atMost;
        while (end > atMost - 3 && (bytes[end] & 0xC0) == 0x80)
            end--;
        var cut = Utf8.IsValid(bytes[..end]) ? bytes[..end] : bytes[..atMost];
        return Of(cut) + "…";
    }

    private static string Printable(string text) => string.Create(text.Length, text, (to, from) =>
    {
        for (var at = 0; at < to.Length; at++)
            to[at] = from[at] is < ' ' and not '\t' and not '\n' and not '\r' ? '\uFFFD' : from[at];
    });
}
