using System.Text;

namespace TicketHub.Diagnostics.Recognition;

/// <summary>A Windows console writes UTF-16, and says so by its first two bytes.</summary>
internal static class Utf16
{
    /// <summary>The text without its mark; what is no UTF-16 as it is, but for the mark of UTF-8.</summary>
    public static ReadOnlySpan<byte> ToUtf8(ReadOnlySpan<byte> head)
    {
        var encoding = Marked(head);
        if (encoding is not null)
            return Encoding.UTF8.GetBytes(encoding.GetString(head[2..]));
        return head.StartsWith<byte>([0xEF, 0xBB, 0xBF]) ? head[3..] : head;
    }

    /// <summary>Null where the first two bytes say nothing of the kind.</summary>
    public static Encoding? Marked(ReadOnlySpan<byte> head) => head switch
    {
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        _ => null,
    };
}
