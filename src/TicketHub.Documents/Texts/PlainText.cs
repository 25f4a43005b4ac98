using System.Text;

namespace TicketHub.Documents.Texts;

internal static class PlainText
{
    public static void Read(byte[] bytes, Transcript transcript, Reading reading)
    {
        var text = Decode(bytes);
        var lines = text.AsSpan().TrimEnd("\r\n");
        foreach (var range in lines.Split('\n'))
            transcript.Line(lines[range]);
    }

    /// <exception cref="NotReadException">The bytes are no text.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        var encoding = TextEncoding.Of(bytes[..Math.Min(bytes.Length, DocumentReader.HeadLength)])
            ?? throw new NotReadException(ReadingState.NotADocument);
        return encoding.GetString(bytes).TrimStart('\uFEFF');
    }

    /// <summary>An encoding by the name that a letter or a page gives; null for one that is not known.</summary>
    public static Encoding? Named(string? name)
    {
        try
        {
            return string.IsNullOrEmpty(name) ? null : Encoding.GetEncoding(name);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
