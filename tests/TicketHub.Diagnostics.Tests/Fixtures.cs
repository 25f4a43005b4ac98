using System.IO.Compression;

namespace TicketHub.Diagnostics.Tests;

/// <summary>Files that real virtual machines wrote; Java/ holds the programs that made them do so.</summary>
internal static class Fixtures
{
    public static string Folder { get; } = Path.Combine(TestContext.CurrentContext.TestDirectory, "Fixtures");

    public static byte[] Unpacked(string path)
    {
        using var packed = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        packed.CopyTo(bytes);
        return bytes.ToArray();
    }
}
