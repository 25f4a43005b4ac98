namespace TicketHub.Diagnostics;

/// <summary>
/// A file's name, or its path in an archive, as people may see it: people put numbers of others there, and scripts passwords. What kind of
/// file it says to be stays.
/// </summary>
internal static class FileNames
{
    /// <summary>Each part of a path is masked by itself; of what no file system would call a path, all at once.</summary>
    private const int LongestPath = 500;

    private static readonly string[] Endings =
        [
            ".gz", ".tgz", ".tar", ".zip", ".log", ".txt", ".out", ".hprof", ".tdump",
            ".json", ".xml", ".sql", ".csv", ".pdf", ".docx", ".xlsx", ".png", ".jpg",
        ];

    public static string Masked(string name) =>
        name.Length > LongestPath ? Secrets.Masked(name) : string.Join('/', name.Split('/').Select(Part));

    private static string Part(string name)
    {
        var end = name.Length;
        while (Endings.FirstOrDefault(ending => name.AsSpan(0, end).EndsWith(ending, StringComparison.OrdinalIgnoreCase)) is { } known)
            end -= known.Length;
        return Secrets.Masked(name[..end]) + name[end..];
    }
}
