using System.Text;

namespace TicketHub.Documents.Archives;

/// <summary>Names in archives without a mark of UTF-8: some programs write it anyway, Russian Windows its old code page.</summary>
internal sealed class ArchiveNames : Encoding
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    private readonly Encoding old;

    public ArchiveNames() => old = CodePagesEncodingProvider.Instance.GetEncoding(866)!;

    public override string GetString(byte[] bytes, int index, int count)
    {
        try
        {
            return Strict.GetString(bytes, index, count);
        }
        catch (DecoderFallbackException)
        {
            return old.GetString(bytes, index, count);
        }
    }

    public override int GetByteCount(char[] chars, int index, int count) => Strict.GetByteCount(chars, index, count);

    public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex) =>
        Strict.GetBytes(chars, charIndex, charCount, bytes, byteIndex);

    public override int GetCharCount(byte[] bytes, int index, int count) => GetString(bytes, index, count).Length;

    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex)
    {
        var text = GetString(bytes, byteIndex, byteCount);
        text.CopyTo(0, chars, charIndex, text.Length);
        return text.Length;
    }

    public override int GetMaxByteCount(int charCount) => Strict.GetMaxByteCount(charCount);

    public override int GetMaxCharCount(int byteCount) => byteCount + 1;
}
