using TicketHub.Diagnostics.Recognition;

namespace TicketHub.Web.ReadingEvidence;

/// <summary>Most of what is attached is pictures and documents; no process is started to find that out.</summary>
internal static class Marks
{
    /// <summary>What a file is that is no evidence by its very first bytes; null for all others.</summary>
    public static FileKind? Of(string path)
    {
        var kind = ByContent.ByMark(HeadOf(path));
        return kind is FileKind.Picture or FileKind.Document or FileKind.Empty ? kind : null;
    }

    /// <summary>What a file is as far as its beginning tells.</summary>
    public static FileKind KindOf(string path) => ByContent.Of(HeadOf(path));

    private static ReadOnlySpan<byte> HeadOf(string path)
    {
        var head = new byte[ByContent.Needed];
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        return head.AsSpan(0, stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false));
    }
}
