using TicketHub.Documents.Recognition;

namespace TicketHub.Documents;

/// <summary>Takes a file into memory, no more of it than can matter.</summary>
internal static class FileBytes
{
    /// <exception cref="NotReadException">It is longer than is read.</exception>
    public static byte[] Of(Stream stream, ReadingLimits limits)
    {
        var head = new byte[DocumentReader.HeadLength];
        var read = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        if (read < head.Length)
            return head[..read];
        if (!FormatByContent.MayBeKnown(head))
            return head;
        using var all = new MemoryStream();
        all.Write(head);
        var plain = FormatByContent.IsPlain(head);
        // A letter of a text takes four bytes at most; the rest of it would be cut anyway.
        var room = plain ? Math.Min(limits.File, limits.Text * 4L) : limits.File;
        var buffer = new byte[DocumentReader.HeadLength];
        while (all.Length <= room && (read = stream.Read(buffer)) > 0)
            all.Write(buffer, 0, read);
        if (all.Length > room && !plain)
            throw new NotReadException(ReadingState.Unreadable);
        return all.ToArray();
    }
}
