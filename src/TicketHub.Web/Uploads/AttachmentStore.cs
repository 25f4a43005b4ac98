using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using TicketHub.Domain;
using TicketHub.Domain.Attachments;
using TicketHub.Web.Hosting;

namespace TicketHub.Web.Uploads;

/// <summary>A file whose bytes are safe on disk; its row is still to come.</summary>
public sealed record StoredFile(Guid Id, string Name, long Size, string Sha256);

/// <summary>There is room, but it belongs to the database. Told like a disk that is full.</summary>
public sealed class RoomKeptException() : IOException("Less room is left than is kept for the database.", DiskFull)
{
    private const int DiskFull = 28; // ENOSPC
}

/// <summary>Bytes of an unfinished upload that were counted are not on the disk any more.</summary>
public sealed class LostUploadException(Guid id) : IOException($"Upload {id} is shorter on disk than what was received.");

/// <summary>
/// The bytes of uploads, written once (docs/decisions/0012): to a temporary file, flushed, renamed into place under a random
/// id, the folder flushed. Only then comes the row; a file without one is removed by the hourly housekeeping.
/// </summary>
public sealed class AttachmentStore
{
    private const int Piece = 64 * 1024;
    private const long LookAtRoomEvery = 4 * AttachmentLimits.Megabyte;

    /// <summary>So much of a disk stays free for the database: a twentieth, but no more than it could ever need.</summary>
    private const int ShareKeptForDatabase = 20;
    private const long MostKeptForDatabase = 1024 * AttachmentLimits.Megabyte;

    private readonly string root;
    private readonly string incoming;
    private readonly IDisk disk;

    public AttachmentStore(Settings settings, IDisk disk)
    {
        this.disk = disk;
        root = settings.AttachmentsFolder;
        incoming = Path.Combine(root, "incoming");
        Directory.CreateDirectory(incoming);
        FolderFlush.Run(root);
    }

    public string PathOf(Guid id)
    {
        var name = id.ToString("N", CultureInfo.InvariantCulture);
        return Path.Combine(root, name[..2], name);
    }

    /// <summary>Takes in a file as it arrives; nothing of it stays in memory.</summary>
    /// <param name="name">As the client gave it.</param>
    /// <param name="body">Its bytes.</param>
    /// <param name="length">How many they are to be, where that was said.</param>
    /// <exception cref="RefusedException">Larger than a file may be, or of another length than was said.</exception>
    /// <exception cref="IOException">The disk is full, or what is left belongs to the database.</exception>
    /// <exception cref="BadHttpRequestException">The client's bytes ended early.</exception>
    public async Task<StoredFile> Receive(string? name, Stream body, long? length, CancellationToken ct)
    {
        if (length > AttachmentLimits.LargestFile)
            throw new RefusedException(new FileTooLarge());
        DemandRoom(length ?? 0);
        var id = Guid.NewGuid();
        var temporary = Path.Combine(incoming, id.ToString("N", CultureInfo.InvariantCulture));
        try
        {
            var (size, sha256) = await Write(temporary, body, length, ct);
            Keep(temporary, PathOf(id));
            return new(id, FileName.Of(name), size, sha256);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>Where an upload stands that is still arriving.</summary>
    public string GrowingPathOf(Guid id) => Path.Combine(incoming, id.ToString("N", CultureInfo.InvariantCulture));

    /// <summary>So many bytes of an arriving file stand here.</summary>
    public long GrownTo(Guid id) =>
        new[] { GrowingPathOf(id), PathOf(id) }.Select(path => new FileInfo(path)).FirstOrDefault(file => file.Exists)?.Length ?? 0;

    /// <summary>An arriving file to be written to after its first <paramref name="from"/> bytes; what stands beyond them is cut off.</summary>
    /// <exception cref="LostUploadException">It is shorter than that.</exception>
    public FileStream Grow(Guid id, long from)
    {
        var path = GrowingPathOf(id);
        // Killed between the rename and the row: nobody was told that it is whole.
        if (!File.Exists(path) && File.Exists(PathOf(id)))
            File.Move(PathOf(id), path);
        var file = disk.Grow(path);
        if (file.Length > from)
            file.SetLength(from);
        else if (file.Length < from)
        {
            file.Dispose();
            throw new LostUploadException(id);
        }

        return file;
    }

    /// <summary>Puts a file that is whole, and flushed, where attachments are.</summary>
    public void Complete(Guid id) => Keep(GrowingPathOf(id), PathOf(id));

    /// <summary>The file to read from, or null where there is none.</summary>
    public FileStream? Open(Guid id)
    {
        try
        {
            return new(PathOf(id), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, Piece, useAsync: true);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    public void Delete(Guid id)
    {
        foreach (var path in new[] { PathOf(id), GrowingPathOf(id) })
        {
            if (File.Exists(path))
                File.Delete(path);
        }

        var folder = Path.GetDirectoryName(PathOf(id))!;
        if (!Directory.Exists(folder))
            return;
        foreach (var beside in Directory.GetFiles(folder, $"{id:N}.*"))
            File.Delete(beside);
    }

    /// <summary>Every file of ours, whole or arriving, and what is kept beside it, that was last written before <paramref name="moment"/>.</summary>
    public IEnumerable<(string Path, Guid Id)> WrittenBefore(DateTimeOffset moment)
    {
        foreach (var file in new DirectoryInfo(root).EnumerateFiles("*", SearchOption.AllDirectories))
        {
            if (file.LastWriteTimeUtc < moment.UtcDateTime && Guid.TryParseExact(file.Name.Split('.')[0], "N", out var id))
                yield return (file.FullName, id);
        }
    }

    /// <exception cref="RoomKeptException">So much more would leave too little for the database.</exception>
    public void DemandRoom(long wanted)
    {
        if (RoomLeft() < wanted)
            throw new RoomKeptException();
    }

    /// <summary>How many bytes more may come, beside what is kept for the database; below 0 where even that is short.</summary>
    public long RoomLeft() => RoomLeft(disk, root);

    /// <summary>The same for a folder of the data.</summary>
    public static long RoomLeft(IDisk disk, string folder)
    {
        ArgumentNullException.ThrowIfNull(disk);
        var (free, whole) = disk.Room(folder);
        return free - Math.Min(MostKeptForDatabase, whole / ShareKeptForDatabase);
    }

    private async Task<(long Size, string Sha256)> Write(string path, Stream body, long? length, CancellationToken ct)
    {
        var piece = ArrayPool<byte>.Shared.Rent(Piece);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        try
        {
            await using var file = disk.Create(path);
            var size = 0L;
            var lookAgainAt = LookAtRoomEvery;
            while (await ReadFrom(body, piece, ct) is > 0 and var read)
            {
                size += read;
                if (size > AttachmentLimits.LargestFile)
                    throw new RefusedException(new FileTooLarge());
                if (size > length)
                    throw new RefusedException(new LengthDiffers());
                if (size > lookAgainAt)
                {
                    DemandRoom(0);
                    lookAgainAt += LookAtRoomEvery;
                }

                hash.AppendData(piece, 0, read);
                await file.WriteAsync(piece.AsMemory(0, read), ct);
            }

            if (length is { } said && size != said)
                throw new RefusedException(new LengthDiffers());
            file.Flush(flushToDisk: true);
            return (size, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
        }
    }

    /// <summary>What goes wrong here is the client's doing; what goes wrong at the file is the disk's.</summary>
    private static async ValueTask<int> ReadFrom(Stream body, byte[] piece, CancellationToken ct)
    {
        try
        {
            return await body.ReadAsync(piece.AsMemory(0, Piece), ct);
        }
        catch (Exception e) when (e is InvalidDataException || (e is IOException and not BadHttpRequestException))
        {
            throw new BadHttpRequestException("The file ended early.", StatusCodes.Status400BadRequest, e);
        }
    }

    private void Keep(string temporary, string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        if (!Directory.Exists(folder))
        {
            Directory.CreateDirectory(folder);
            FolderFlush.Run(root);
        }

        File.Move(temporary, path);
        FolderFlush.Run(folder);
    }
}
