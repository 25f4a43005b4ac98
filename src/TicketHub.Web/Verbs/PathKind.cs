using System.Runtime.InteropServices;
using System.Text;

namespace TicketHub.Web.Verbs;

/// <summary>What lies at a path, asked without opening it: a named pipe that nobody writes to would never be open.</summary>
internal enum PathKind
{
    /// <summary>A file, or nothing at all: opening it tells.</summary>
    File,
    Folder,
    Pipe,
    Device,
    Socket,
}

internal static class PathKinds
{
    private const int CurrentFolder = -100;

    private const uint WithType = 1;

    /// <summary>Where struct statx, the same on every Linux, has the mode.</summary>
    private const int Mode = 28;

    public static PathKind Of(string path)
    {
        if (Directory.Exists(path))
            return PathKind.Folder;
        var said = new byte[256];
        if (!OperatingSystem.IsLinux() || Statx(CurrentFolder, Encoding.UTF8.GetBytes(path + '\0'), 0, WithType, said) != 0)
            return PathKind.File;
        return (BitConverter.ToUInt16(said, Mode) & 0xF000) switch
        {
            0x1000 => PathKind.Pipe,
            0x2000 or 0x6000 => PathKind.Device,
            0xC000 => PathKind.Socket,
            _ => PathKind.File,
        };
    }

    [DllImport("libc", EntryPoint = "statx")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Statx(int folder, byte[] path, int flags, uint mask, byte[] said);
}
