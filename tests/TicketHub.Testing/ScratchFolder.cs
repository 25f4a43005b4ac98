namespace TicketHub.Testing;

/// <summary>
/// A new folder for what a test writes, in memory where Linux has room for it: the service flushes every write to the disk, and a suite
/// of thousands of writes would wait for the disk most of its time. What is proved of a killed process is the same there: the pages
/// of either belong to the kernel.
/// </summary>
public static class ScratchFolder
{
    private const string Memory = "/dev/shm";
    private const long RoomWanted = 4L * 1024 * 1024 * 1024;

    private static readonly string Root =
        Directory.Exists(Memory) && new DriveInfo(Memory).AvailableFreeSpace > RoomWanted ? Memory : Path.GetTempPath();

    public static string Create(string prefix) => Directory.CreateDirectory(Path.Combine(Root, prefix + Path.GetRandomFileName())).FullName;
}
