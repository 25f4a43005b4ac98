using System.Buffers.Text;

namespace TicketHub.Documents.Mail;

/// <summary>How bytes travel in letters. What is damaged is passed over, as mail programs do.</summary>
internal static class Transfer
{
    public static byte[] Decode(ReadOnlySpan<byte> bytes, string? encoding) => encoding?.Trim().ToLowerInvariant() switch
    {
        "base64" => Base64(bytes),
        "quoted-printable" => QuotedPrintable(bytes),
        _ => bytes.ToArray(),
    };

    public static byte[] Base64(ReadOnlySpan<byte> text)
    {
        var clean = new byte[text.Length + 3];
        var length = 0;
        foreach (var sign in text)
        {
            if (char.IsAsciiLetterOrDigit((char)sign) || sign is (byte)'+' or (byte)'/')
                clean[length++] = sign;
        }

        length -= length % 4 == 1 ? 1 : 0;
        while (length % 4 != 0)
            clean[length++] = (byte)'=';
        var decoded = new byte[length / 4 * 3];
        System.Buffers.Text.Base64.DecodeFromUtf8(clean.AsSpan(0, length), decoded, out _, out var written);
        return decoded[..written];
    }

    public static byte[] QuotedPrintable(ReadOnlySpan<byte> text)
    {
        var decoded = new byte[text.Length];
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '=')
                decoded[length++] = text[i];
            else if (i + 1 < text.Length && text[i + 1] == '\n')
                i++;
            else if (i + 2 < text.Length && text[i + 1] == '\r' && text[i + 2] == '\n')
                i += 2;
            else if (i + 2 < text.Length && Utf8Parser.TryParse(text.Slice(i + 1, 2), out byte value, out var used, 'x') && used == 2)
                (decoded[length++], i) = (value, i + 2);
            else
                decoded[length++] = text[i];
        }

        return decoded[..length];
    }
}
