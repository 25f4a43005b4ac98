using System.Text;
using TicketHub.Diagnostics;
using TicketHub.Diagnostics.Logs;
using TicketHub.Diagnostics.Recognition;
using TicketHub.Domain.Findings;
using TicketHub.Web.ReadingEvidence;

namespace TicketHub.Web.Features.KnownDefects;

/// <summary>The stack traces that somebody pasted into a request's text.</summary>
public static class TracesInText
{
    /// <summary>What stands further behind is not looked at.</summary>
    private const int LongestText = 200_000;

    public static IReadOnlyList<SeenTrace> Of(string? text) =>
        LogOf(text) is { } log ? SeenTraces.Of(new FileFindings("", FileKind.Log, Ending.Whole) { Log = log }) : [];

    /// <summary>Null where there is nothing that could be one.</summary>
    public static LogReport? LogOf(string? text)
    {
        // Most requests have none, and are not read as a log for that.
        if (text is null || !(text.Contains("Exception", StringComparison.Ordinal) || text.Contains("Error", StringComparison.Ordinal)))
            return null;
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(text.Length > LongestText ? text[..LongestText] : text), writable: false);
        return LogFiles.Read(bytes).Log;
    }
}
