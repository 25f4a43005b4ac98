using System.Runtime.InteropServices;
using System.Text;

namespace TicketHub.Web.Uploads;

/// <summary>
/// Makes a rename survive a power loss: a folder's entries reach the disk with an fsync of the folder itself, which .NET has no
/// call for. Windows needs none.
/// </summary>
internal static class FolderFlush
{
    private const int ReadOnly = 0;
    private const int Interrupted = 4; // EINTR
    private const int NotSupported = 22; // EINVAL: a network file system that keeps no order of its own

    public static void Run(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;
        var descriptor = Open(Encoding.UTF8.GetBytes(folder + '\0'), ReadOnly);
        if (descriptor < 0)
            throw Failed(folder);
        try
        {
            while (Flush(descriptor) != 0)
            {
                if (Marshal.GetLastPInvokeError() == NotSupported)
                    return;
                if (Marshal.GetLastPInvokeError() != Interrupted)
                    throw Failed(folder);
            }
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    private static IOException Failed(string folder)
    {
        var error = Marshal.GetLastPInvokeError();
        return new IOException($"{folder} could not be flushed: {Marshal.GetPInvokeErrorMessage(error)}", error);
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Flush(int descriptor);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int descriptor);
}
