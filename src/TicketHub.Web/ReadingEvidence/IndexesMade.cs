using TicketHub.Diagnostics;
using TicketHub.Diagnostics.Logs;
using TicketHub.Diagnostics.Viewing;
using TicketHub.Web.ViewingLogs;

namespace TicketHub.Web.ReadingEvidence;

/// <summary>The child's: the indexes of the logs that it read, so that looking at one begins at once.</summary>
internal sealed class IndexesMade
{
    private readonly Dictionary<LogReport, byte[]> made = new(ReferenceEqualityComparer.Instance);
    private long bytes;

    /// <summary>A place and an index each, as a child says them.</summary>
    public List<string> Lines { get; } = [];

    public void Add(LogReport log, LogIndex index)
    {
        var written = new MemoryStream();
        LogIndexFile.Write(index, written);
        if (bytes + written.Length > KeptIndexes.Longest)
            return;
        bytes += written.Length;
        made[log] = written.ToArray();
    }

    /// <summary>Where in the file each of them is. A text that turned out to be none of a log needs no index.</summary>
    public void Find(FileFindings file)
    {
        foreach (var (part, piece) in Evidence.Placed(file))
        {
            if (piece.Log is { } log && made.TryGetValue(log, out var index))
                Lines.Add($"{string.Join('.', part)} {Convert.ToBase64String(index)}");
        }
    }
}
