using System.IO.Compression;
using TicketHub.Diagnostics.Reading;

namespace TicketHub.Diagnostics.Archives;

/// <summary>An entry of a zip, with the archive that it is read from.</summary>
internal sealed class ZipFile(ZipArchive archive, Stream entry) : ForwardStream
{
    public static ZipFile Open(Func<Stream> zip, int number)
    {
        var archive = new ZipArchive(zip(), ZipArchiveMode.Read);
        try
        {
            return new(archive, archive.Entries[number].Open());
        }
        catch
        {
            archive.Dispose();
            throw;
        }
    }

    public override int Read(Span<byte> buffer) => entry.Read(buffer);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            entry.Dispose();
            archive.Dispose();
        }

        base.Dispose(disposing);
    }
}

/// <summary>An entry of a tar, found again by its number among the files.</summary>
internal sealed class TarFile(TarEntries archive, Stream entry) : ForwardStream
{
    /// <exception cref="InvalidDataException">The archive has changed.</exception>
    public static TarFile Open(Func<Stream> tar, int number)
    {
        var archive = new TarEntries(tar());
        for (var at = 0; archive.Next() is { } entry; at++)
        {
            if (at == number)
                return new(archive, entry);
        }

        archive.Dispose();
        throw new InvalidDataException("the entry is gone");
    }

    public override int Read(Span<byte> buffer) => entry.Read(buffer);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            archive.Dispose();
        base.Dispose(disposing);
    }
}
