using System.Buffers.Text;
using System.Text;

namespace TicketHub.Diagnostics.Reading;

/// <summary>Small questions to bytes of a text whose grammar is ASCII; only what is kept is decoded.</summary>
internal static class Bytes
{
    private static readonly Encoding Strict = new UTF8Encoding(false, throwOnInvalidBytes: true);

    private static readonly Encoding Cyrillic = CodePagesEncodingProvider.Instance.GetEncoding(1251)!;

    /// <summary>UTF-8 where it is valid, else windows-1251; control signs, which may steer a terminal, become blanks.</summary>
    public static string Text(ReadOnlySpan<byte> bytes, int longest = 1_000)
    {
        if (bytes.Length > longest)
        {
            // Not through the middle of a letter: its rest would make the whole look like another encoding.
            var end = longest;
            while (end > longest - 3 && (bytes[end] & 0xC0) == 0x80)
                end--;
            bytes = bytes[..end];
        }

        string text;
        try
        {
            text = Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            text = Cyrillic.GetString(bytes);
        }

        return text.AsSpan().IndexOfAnyInRange('\0', '\x1f') < 0
            ? text
            : string.Create(text.Length, text, (into, from) =>
            {
                for (var at = 0; at < from.Length; at++)
                    into[at] = from[at] < ' ' ? ' ' : from[at];
            });
    }

    /// <summary>A name of a thread: some servers put the address that they answer into it, with all that it holds.</summary>
    public static string Name(ReadOnlySpan<byte> bytes) => Secrets.Masked(Text(bytes, 300));

    /// <summary>What stands behind a mark up to one of the ends (or the line's end); empty where there is no such mark.</summary>
    public static ReadOnlySpan<byte> After(ReadOnlySpan<byte> line, ReadOnlySpan<byte> mark, ReadOnlySpan<byte> ends)
    {
        var at = line.IndexOf(mark);
        if (at < 0)
            return default;
        var rest = line[(at + mark.Length)..];
        var end = rest.IndexOfAny(ends);
        return end < 0 ? rest : rest[..end];
    }

    public static bool Number(ReadOnlySpan<byte> text, out double number, out int length) =>
        Utf8Parser.TryParse(text, out number, out length)
        && double.IsFinite(number)
        && length > 0
        && text[0] is >= (byte)'0' and <= (byte)'9';

    public static long? Whole(ReadOnlySpan<byte> text) =>
        Utf8Parser.TryParse(text, out long number, out var length) && length > 0 ? number : null;
}
