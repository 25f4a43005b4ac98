using System.Text.Encodings.Web;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using TicketHub.Diagnostics.Viewing;

namespace TicketHub.Web.ViewingLogs;

/// <summary>What a child is started for. Its answers are <see cref="LogOpened"/>, the last of them with a summary.</summary>
/// <param name="Name">As it was given; only data.</param>
/// <param name="Part">Which of the files in an archive.</param>
/// <param name="Index">As it was kept; where there is none, or none that can be used, the child makes one.</param>
public sealed record LogOpening(string Name, IReadOnlyList<int> Part, byte[]? Index = null);

/// <param name="Summary">Null while the index is made.</param>
/// <param name="Share">Of the log that was read for the index, where that can be said.</param>
/// <param name="Made">The index, where it had to be made: to be kept.</param>
public sealed record LogOpened(LogSummary? Summary, double? Share = null, byte[]? Made = null);

/// <summary>What is known of a log as a whole.</summary>
/// <param name="IsText">There is something to be looked at.</param>
/// <param name="IsWhole">False: it is longer than what is shown of it.</param>
/// <param name="First">Its earliest time, as it writes it: without a zone, and of the year 1 where it writes no dates.</param>
public sealed record LogSummary(
    bool IsText, bool IsWhole, long Lines, long Bytes, bool HasDates, DateTime? First, DateTime? Last, IReadOnlyList<LogThread> Threads)
{
    public static LogSummary NoText { get; } = new(false, true, 0, 0, false, null, null, []);
}

public enum LogAsk
{
    /// <summary>Lines from one on, or the last ones before it.</summary>
    Lines,

    /// <summary>The next line with the text, or the next record.</summary>
    Find,

    /// <summary>The next exception.</summary>
    Exception,

    /// <summary>The first record at a time.</summary>
    Time,
}

/// <summary>What a child is asked once it has opened a log. Lines are answered with a <see cref="LogPage"/>, places with a <see cref="LogPlace"/>.</summary>
public sealed record LogQuestion(LogAsk Ask, long Line)
{
    public int Count { get; init; }

    public bool Back { get; init; }

    public LogFilter Filter { get; init; } = LogFilter.All;

    /// <summary>The second-level fingerprint; null: any.</summary>
    public string? Group { get; init; }

    public DateTime? Time { get; init; }
}

/// <summary>How they are written between the two processes: code made while building, for the child is to answer at once.</summary>
[JsonSerializable(typeof(LogOpening))]
[JsonSerializable(typeof(LogOpened))]
[JsonSerializable(typeof(LogQuestion))]
[JsonSerializable(typeof(LogPage))]
[JsonSerializable(typeof(LogPlace))]
internal sealed partial class LogJson : JsonSerializerContext
{
    public static LogJson Written { get; } =
        new(new System.Text.Json.JsonSerializerOptions { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) });
}
