using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace TicketHub.Diagnostics.Viewing;

/// <summary>
/// Looks for a text in masked lines. To mask is slow, so bytes are asked first: what stands in a masked text and is no mask stands in
/// the text itself.
/// </summary>
internal sealed class TextSearch
{
    private static readonly Encoding Windows1251 = CodePagesEncodingProvider.Instance.GetEncoding(1251)!;

    private readonly string text;
    private readonly string unmasked;
    private readonly SearchValues<string> finder;
    private char[] signs = [];

    public TextSearch(string text)
    {
        this.text = text;
        // A mask that was written out is none of the log's letters.
        unmasked = text.Split('*').MaxBy(part => part.Length)!;
        finder = SearchValues.Create([unmasked.Length > 0 ? unmasked : "*"], StringComparison.OrdinalIgnoreCase);
    }

    public bool IsIn(string line) => line.Contains(text, StringComparison.OrdinalIgnoreCase);

    public bool MayBeIn(string line) => unmasked.Length == 0 || line.AsSpan().ContainsAny(finder);

    public bool MayBeIn(ReadOnlySpan<byte> bytes)
    {
        if (unmasked.Length == 0)
            return true;
        if (signs.Length < bytes.Length)
            signs = new char[bytes.Length];
        if (Ascii.IsValid(unmasked))
        {
            Encoding.Latin1.GetChars(bytes, signs);
            return signs.AsSpan(0, bytes.Length).ContainsAny(finder);
        }

        var count = Encoding.UTF8.GetChars(bytes, signs);
        if (signs.AsSpan(0, count).ContainsAny(finder))
            return true;
        if (Utf8.IsValid(bytes))
            return false;
        Windows1251.GetChars(bytes, signs);
        return signs.AsSpan(0, bytes.Length).ContainsAny(finder);
    }
}
