namespace TicketHub.Web.Uploads;

/// <summary>What the store asks of the disk. A seam, because a full disk cannot be had in a test.</summary>
public interface IDisk
{
    /// <summary>Free and whole size of the volume that <paramref name="folder"/> is on, in bytes.</summary>
    (long Free, long Whole) Room(string folder);

    /// <summary>A new file, readable by this account only.</summary>
    FileStream Create(string path);

    /// <summary>A file that is written to in several goes, while others read it.</summary>
    FileStream Grow(string path);
}

public sealed class Disk : IDisk
{
    public (long Free, long Whole) Room(string folder)
    {
        var volume = new DriveInfo(folder);
        return (volume.AvailableFreeSpace, volume.TotalSize);
    }

    public FileStream Create(string path) => Open(path, FileMode.CreateNew, FileShare.None);

    public FileStream Grow(string path) => Open(path, FileMode.OpenOrCreate, FileShare.ReadWrite | FileShare.Delete);

    private static FileStream Open(string path, FileMode mode, FileShare share)
    {
        // The store writes in large pieces itself.
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write, Share = share, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, options);
    }
}
