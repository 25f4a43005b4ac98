using System.Text;
using TicketHub.Diagnostics.Logs;
using TicketHub.Diagnostics.Viewing;

namespace TicketHub.Diagnostics.Tests.Viewing;

/// <summary>A log that was read and may be looked at.</summary>
internal sealed class Viewed
{
    private Viewed(Func<Stream> open)
    {
        var builder = new LogIndexBuilder();
        using var stream = open();
        Report = LogFiles.Read(stream, new(Index: builder)).Log;
        Index = builder.Finish(Report);
        Viewer = new(Index, new(open));
    }

    public LogReport Report { get; }

    public LogIndex Index { get; }

    public LogViewer Viewer { get; }

    public static Viewed Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    public static Viewed Of(byte[] bytes) => new(() => new MemoryStream(bytes));

    public static Viewed Of(Func<Stream> open) => new(open);

    /// <summary>All that a person would see who pages on from the beginning.</summary>
    public IReadOnlyList<LogLine> Forward(LogFilter? filter = null, int count = 100)
    {
        var lines = new List<LogLine>();
        for (long? at = 1; at is { } line;)
        {
            var page = Viewer.From(line, count, filter ?? LogFilter.All);
            lines.AddRange(page.Lines);
            at = page.Next;
        }

        return lines;
    }

    public IReadOnlyList<LogLine> Backward(LogFilter? filter = null, int count = 100)
    {
        var lines = new List<LogLine>();
        for (long? at = Index.Lines + 1; at is { } line;)
        {
            var page = Viewer.Before(line, count, filter ?? LogFilter.All);
            lines.InsertRange(0, page.Lines);
            at = page.Next;
        }

        return lines;
    }
}
