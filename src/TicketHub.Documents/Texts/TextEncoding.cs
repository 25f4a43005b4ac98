using System.Text;

namespace TicketHub.Documents.Texts;

/// <summary>Which letters the bytes of a text are.</summary>
internal static class TextEncoding
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    static TextEncoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Null where this is no text.</summary>
    /// <param name="sample">The beginning; it may end inside a letter.</param>
    public static Encoding? Of(ReadOnlySpan<byte> sample)
    {
        if (sample.StartsWith(Encoding.UTF8.Preamble))
            return Utf8;
        if (sample.StartsWith(Encoding.Unicode.Preamble))
            return OrNull(Encoding.Unicode, sample);
        if (sample.StartsWith(Encoding.BigEndianUnicode.Preamble))
            return OrNull(Encoding.BigEndianUnicode, sample);
        if (sample.Contains((byte)0))
            return WithoutMark(sample);
        if (HasTooManyControls(sample))
            return null;
        return IsUtf8(sample) ? Utf8 : RussianCodePages.Of(sample);
    }

    private static Encoding? WithoutMark(ReadOnlySpan<byte> sample)
    {
        if (sample.Length < 4)
            return null;
        // Latin, Cyrillic and punctuation: the upper half of nearly every letter is one of three bytes.
        int first = 0, second = 0;
        for (var i = 0; i + 1 < sample.Length; i += 2)
        {
            first += sample[i] is 0x00 or 0x04 or 0x20 ? 1 : 0;
            second += sample[i + 1] is 0x00 or 0x04 or 0x20 ? 1 : 0;
        }

        var enough = sample.Length / 2 * 9 / 10;
        if (second >= enough && second > first)
            return OrNull(Encoding.Unicode, sample);
        return first >= enough ? OrNull(Encoding.BigEndianUnicode, sample) : null;
    }

    private static Encoding? OrNull(Encoding encoding, ReadOnlySpan<byte> sample)
    {
        var text = encoding.GetString(sample[..(sample.Length / 2 * 2)]);
        var strange = text.Count(letter => letter == '\uFFFD' || (char.IsControl(letter) && !char.IsWhiteSpace(letter)));
        return strange <= 1 + (text.Length / 500) ? encoding : null;
    }

    private static bool HasTooManyControls(ReadOnlySpan<byte> sample)
    {
        var controls = 0;
        foreach (var b in sample)
            controls += (b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f' or 0x1B)) || b == 0x7F ? 1 : 0;
        return controls > 1 + (sample.Length / 500);
    }

    private static bool IsUtf8(ReadOnlySpan<byte> sample)
    {
        // The last letter may be cut; and a letter in a thousand may be damaged.
        var text = Utf8.GetString(sample);
        var damaged = text.Count('\uFFFD'.Equals) - (text.EndsWith('\uFFFD') ? 1 : 0);
        return damaged == 0 || damaged * 1000 < text.Count(letter => letter > 0x7F);
    }
}
