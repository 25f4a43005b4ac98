using TicketHub.Diagnostics.Viewing;
using TicketHub.Web.ViewingLogs;
using Level = TicketHub.Diagnostics.Logs.LogLevel;

namespace TicketHub.Web.Features.LogViewer;

/// <summary>A log as a whole. Times are as it writes them, without a zone; of the year 1 where it writes no dates.</summary>
/// <param name="Whole">False: it is longer than what is shown of it, as a packed one may be.</param>
/// <param name="Threads">By how often they write.</param>
public sealed record LogResource(
    string Name, long Lines, long Bytes, bool Whole, bool HasDates,
    DateTime? First, DateTime? Last, IReadOnlyList<LogThreadResource> Threads)
{
    public static LogResource Of(AttachedLog attached) => Of(attached.File.Name, attached.Summary);

    private static LogResource Of(string name, LogSummary log) => new(
        name, log.Lines, log.Bytes, log.IsWhole, log.HasDates, log.First, log.Last,
        [.. log.Threads.Select(thread => new LogThreadResource(thread.Name, thread.Records))]);
}

public sealed record LogThreadResource(string Name, long Records);

/// <summary>Lines in the order of the log, secrets masked.</summary>
/// <param name="Next">Where to ask on in the same direction, as <c>from</c> or <c>before</c>; not given where the log ends there.</param>
/// <param name="Looked">How many bytes were looked through for them.</param>
public sealed record LogLinesResource(IReadOnlyList<LogLineResource> Lines, long? Next, long Looked)
{
    public static LogLinesResource Of(LogPage page) => new(
        [.. page.Lines.Select(line => new LogLineResource(
            line.Number, line.Text, line.Level, line.IsRecord, line.IsCut, line.HasText))],
        page.Next, page.Looked);
}

/// <param name="Level">Of the record that the line belongs to.</param>
/// <param name="Record">It is the first line of a record.</param>
/// <param name="Cut">It is longer than what is given of it.</param>
/// <param name="HasText">The text that was asked for stands in it.</param>
public sealed record LogLineResource(long Number, string Text, Level Level, bool Record, bool Cut, bool HasText);

/// <param name="Line">Not given where nothing was found.</param>
/// <param name="Next">Where to look on, as <c>from</c>; not given where all was looked through.</param>
public sealed record LogPlaceResource(long? Line, long? Next, long Looked);
