using System.IO.Compression;
using TicketHub.Diagnostics.Archives;
using TicketHub.Diagnostics.Logs;
using TicketHub.Diagnostics.Reading;
using TicketHub.Diagnostics.Recognition;

namespace TicketHub.Diagnostics.Viewing;

/// <summary>A text that can be looked at: a file, or one that is packed into it.</summary>
/// <param name="Open">From its first byte, each time anew.</param>
/// <param name="IsPacked">Of what is packed no more than <see cref="MostUnpacked"/> is shown: any place of it is reached from its beginning.</param>
public sealed record ViewedText(Func<Stream> Open, bool IsPacked)
{
    public const long MostUnpacked = 128 * 1024 * 1024;

    private const int Deepest = 5;

    /// <summary>Null where there is no text.</summary>
    /// <param name="file">Opens the file from its first byte, so that it can seek.</param>
    /// <param name="part">Where in it: the places in <see cref="FileFindings.Entries"/>, from the outside. What is packed alone needs none.</param>
    public static ViewedText? Of(Func<Stream> file, IReadOnlyList<int> part)
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

    /// <summary>Reads it once; where it takes more of the processor than it may, what was read so far is what is shown.</summary>
    public LogIndex Index(LogOptions options, EvidenceBudget budget, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(budget);
        var builder = new LogIndexBuilder();
        using var stream = new BudgetedStream(Open(), budget, stop);
        return builder.Finish(LogFiles.Read(stream, options with { Index = builder }, stop).Log);
    }

    private static ViewedText? Of(Func<Stream> open, IReadOnlyList<int> part, bool isPacked, int depth)
    {
        var (into, rest) = part is [var first, ..] ? (first, part.Skip(1).ToList()) : (0, []);
        return Kind(open) switch
        {
            FileKind.Gzip or FileKind.Zip or FileKind.Tar when depth == Deepest => null,
            FileKind.Gzip when into == 0 => Of(() => new GZipStream(open(), CompressionMode.Decompress), rest, true, depth + 1),
            FileKind.Tar => Of(() => TarFile.Open(open, into), rest, true, depth + 1),
            // A zip is read from its end, and one inside of an archive has none but in memory.
            FileKind.Zip when !isPacked && Entry(open, into) is { } entry => Of(() => Archives.ZipFile.Open(open, entry), rest, true, depth + 1),
            FileKind.Log or FileKind.Text or FileKind.ThreadDump or FileKind.CollectionLog or FileKind.Crash or FileKind.Empty when part.Count == 0 =>
                new(isPacked ? () => new FirstBytes(open(), MostUnpacked) : open, isPacked),
            _ => null,
        };
    }

    private static FileKind Kind(Func<Stream> open)
    {
        using var stream = open();
        var (head, _, _) = Peeked.Into(stream, ByContent.Needed);
        return ByContent.Of(head);
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

    private sealed class FirstBytes(Stream stream, long left) : ForwardStream
    {
        public override int Read(Span<byte> buffer)
        {
            var read = stream.Read(buffer[..(int)Math.Min(buffer.Length, left)]);
            left -= read;
            return read;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                stream.Dispose();
            base.Dispose(disposing);
        }
    }
}
