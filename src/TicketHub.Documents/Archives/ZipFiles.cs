using System.IO.Compression;

namespace TicketHub.Documents.Archives;

/// <summary>
/// Everything in an archive, in memory: no name in it ever becomes a path, and its limits count what really comes out of it.
/// </summary>
internal static class ZipFiles
{
    private const int LongestName = 300;

    public static void Read(List<DocumentText> found, string name, byte[] bytes, Reading reading, int depth)
    {
        if (depth >= reading.Limits.Depth)
            throw new NotReadException(ReadingState.Unreadable);
        using var stream = new MemoryStream(bytes, writable: false);
        using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true, new ArchiveNames());
        foreach (var entry in zip.Entries.Where(IsFile))
        {
            reading.CountEntry();
            var path = $"{name}/{Shown(entry.FullName)}";
            if (Unpack(entry, reading) is { } file)
                DocumentReader.ReadInto(found, path, file, reading, depth + 1);
            else
                found.Add(new(path, null, entry.IsEncrypted ? ReadingState.Encrypted : ReadingState.Unreadable, ""));
        }
    }

    /// <summary>Null where it cannot be unpacked: damaged, or with a password. A limit ends the whole archive instead.</summary>
    private static byte[]? Unpack(ZipArchiveEntry entry, Reading reading)
    {
        try
        {
            return entry.IsEncrypted ? null : reading.Unpack(entry);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>Not a folder, and not what one maker's programs add beside each file.</summary>
    private static bool IsFile(ZipArchiveEntry entry) =>
        !entry.FullName.EndsWith('/') && !entry.FullName.EndsWith('\\')
        && !entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal);

    internal static string Shown(string name) =>
        new([.. name.Take(LongestName).Where(letter => !char.IsControl(letter) && !char.IsSurrogate(letter))]);
}
