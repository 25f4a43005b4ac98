using TicketHub.Diagnostics.Logs;

namespace TicketHub.Diagnostics.Viewing;

/// <summary>Which records are shown. All that is given has to hold.</summary>
/// <param name="AtLeast">Of this level or worse; <see cref="LogLevel.Unknown"/>: of any.</param>
/// <param name="Thread">Written by this thread.</param>
/// <param name="Text">Somewhere in the record, once secrets are masked; capitals or not.</param>
public sealed record LogFilter(LogLevel AtLeast = LogLevel.Unknown, string? Thread = null, string? Text = null)
{
    public static LogFilter All { get; } = new();
}

/// <param name="Number">From 1.</param>
/// <param name="Level">Of the record that it belongs to.</param>
/// <param name="IsRecord">It is the first line of one.</param>
/// <param name="IsCut">It is longer than what is shown of it.</param>
/// <param name="HasText">The text that was asked for stands in it.</param>
public sealed record LogLine(long Number, string Text, LogLevel Level, bool IsRecord, bool IsCut, bool HasText);

/// <param name="Lines">In the order of the log, in whichever direction they were asked for.</param>
/// <param name="Next">Where to ask on in the same direction; null where the log ends there, or begins.</param>
/// <param name="Looked">How many bytes were looked through: an answer without lines is none about the whole log.</param>
public sealed record LogPage(IReadOnlyList<LogLine> Lines, long? Next, long Looked);

/// <param name="Line">Null where nothing was found so far.</param>
/// <param name="Next">Where to look on; null where that was all.</param>
public sealed record LogPlace(long? Line, long? Next, long Looked);
