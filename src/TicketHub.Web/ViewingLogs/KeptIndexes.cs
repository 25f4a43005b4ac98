using System.Globalization;
using TicketHub.Web.Uploads;

namespace TicketHub.Web.ViewingLogs;

/// <summary>The index of a log, as the child says it that read the file.</summary>
/// <param name="Part">Which of the files in an archive.</param>
public sealed record LogIndexOf(IReadOnlyList<int> Part, byte[] Bytes);

/// <summary>
/// The indexes of logs, each in a file beside the attachment that it is of, gone with it. They are worth no more than the moment it takes to
/// make them anew: one that cannot be written is not kept, and whether it is whole its reader sees.
/// </summary>
public sealed class KeptIndexes(IDisk disk, ILogger<KeptIndexes> log)
{
    /// <summary>Of all logs of one file together; that of fifty gigabytes takes ten.</summary>
    public const int Longest = 16 * 1024 * 1024;

    private const string Ending = ".index";

    /// <param name="file">Where the bytes of the attachment stand.</param>
    public static byte[]? Find(string file, IReadOnlyList<int> part)
    {
        try
        {
            var path = PathOf(file, part);
            return File.Exists(path) && new FileInfo(path).Length <= Longest ? File.ReadAllBytes(path) : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    public void Keep(string file, LogIndexOf index)
    {
        ArgumentNullException.ThrowIfNull(index);
        var path = PathOf(file, index.Part);
        var temporary = $"{path}.{Guid.NewGuid():N}";
        try
        {
            if (!File.Exists(file) || AttachmentStore.RoomLeft(disk, Path.GetDirectoryName(file)!) < index.Bytes.Length)
                return;
            using (var into = disk.Create(temporary))
                into.Write(index.Bytes);
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            File.Delete(temporary);
            log.LogWarning(e, "The index of a log could not be kept");
        }
    }

    private static string PathOf(string file, IReadOnlyList<int> part) =>
        file + string.Concat(part.Select(place => "." + place.ToString(CultureInfo.InvariantCulture))) + Ending;
}
