using System.IO.Compression;
using TicketHub.Diagnostics.Reading;
using TicketHub.Diagnostics.Recognition;

namespace TicketHub.Diagnostics.Archives;

/// <summary>A file, or one that is packed into it, found by its places in <see cref="FileFindings.Entries"/>, from the outside.</summary>
/// <param name="Open">From its first byte, each time anew.</param>
/// <param name="IsPacked">Any place of it is reached from its beginning.</param>
public sealed record Inside(Func<Stream> Open, FileKind Kind, bool IsPacked)
{
    private const int Deepest = 5;

    /// <summary>Null where nothing is, nothing can be opened, or what is there is an archive itself.</summary>
    /// <param name="file">Opens the file from its first byte, so that it can seek.</param>
    /// <param name="part">What is packed alone, as by gzip, needs no place.</param>
    public static Inside? Of(Func<Stream> file, IReadOnlyList<int> part)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(part);
        try
        {
            return Of(file, part, isPacked: false, depth: 0);
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException or NotSupportedException or ArgumentException)
        {
            return null;
        }
    }

    private static Inside? Of(Func<Stream> open, IReadOnlyList<int> part, bool isPacked, int depth)
    {
        var (into, rest) = part is [var first, ..] ? (first, part.Skip(1).ToList()) : (0, []);
        var kind = KindOf(open);
        switch (kind)
        {
            case FileKind.Gzip or FileKind.Zip or FileKind.Tar when depth == Deepest:
                return null;
            case FileKind.Gzip when into == 0:
                return Of(() => new GZipStream(open(), CompressionMode.Decompress), rest, true, depth + 1);
            case FileKind.Tar:
                return Of(() => TarFile.Open(open, into), rest, true, depth + 1);
            case FileKind.Zip:
                // A zip is read from its end; one inside of an archive has none but in memory.
                var zip = isPacked ? InMemory(open) : open;
                return zip is not null && Entry(zip, into) is { } entry ? Of(() => ZipFile.Open(zip, entry), rest, true, depth + 1) : null;
            default:
                return part.Count == 0 && kind is not FileKind.Gzip ? new(open, kind, isPacked) : null;
        }
    }

    private static FileKind KindOf(Func<Stream> open)
    {
        using var stream = open();
        var (head, _, _) = Peeked.Into(stream, ByContent.Needed);
        return ByContent.Of(head);
    }

    private static Func<Stream>? InMemory(Func<Stream> open)
    {
        using var packed = open();
        return EvidenceReader.Held(packed) is { } bytes
            ? () => new MemoryStream(bytes.GetBuffer(), 0, (int)bytes.Length, writable: false)
            : null;
    }

    /// <summary>Folders are no entries to those who read.</summary>
    private static int? Entry(Func<Stream> zip, int number)
    {
        using var archive = new ZipArchive(zip(), ZipArchiveMode.Read);
        for (var at = 0; at < archive.Entries.Count; at++)
        {
            if (!archive.Entries[at].FullName.EndsWith('/') && number-- == 0)
                return archive.Entries[at].IsEncrypted ? null : at;
        }

        return null;
    }
}
