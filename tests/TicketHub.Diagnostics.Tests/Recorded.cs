using System.IO.Compression;
using System.Runtime.CompilerServices;

namespace TicketHub.Diagnostics.Tests;

/// <summary>What real virtual machines wrote, committed beside the tests (Fixtures/README.md); what ends in .gz is unpacked.</summary>
internal static class Recorded
{
    public static Stream Open(string name) => new MemoryStream(Bytes(name));

    public static byte[] Bytes(string name)
    {
        var file = Path.Combine(Path.GetDirectoryName(Here())!, "Fixtures", name);
        if (!name.EndsWith(".gz", StringComparison.Ordinal))
            return File.ReadAllBytes(file);
        using var packed = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        using var unpacked = new MemoryStream();
        packed.CopyTo(unpacked);
        return unpacked.ToArray();
    }

    private static string Here([CallerFilePath] string file = "") => file;
}
