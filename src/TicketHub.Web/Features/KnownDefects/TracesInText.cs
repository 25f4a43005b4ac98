using System.Text;
using System.Text.RegularExpressions;
using TicketHub.Diagnostics;
using TicketHub.Diagnostics.Logs;
using TicketHub.Diagnostics.Recognition;
using TicketHub.Domain.Findings;
using TicketHub.Web.ReadingEvidence;

namespace TicketHub.Web.Features.KnownDefects;

/// <summary>The stack traces that somebody pasted into a request's text.</summary>
public static partial class TracesInText
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
        using var bytes = new MemoryStream(
            Encoding.UTF8.GetBytes(AsPrinted(text.Length > LongestText ? text[..LongestText] : text)), writable: false);
        return LogFiles.Read(bytes).Log;
    }

    /// <summary>A trace that a mail quotes ("> at …") or that a chat put on one line, as it was printed.</summary>
    private static string AsPrinted(string text)
    {
        var lines = Quote().Replace(text, found => found.Groups[1].Success ? "\tat " : "");
        return lines.Contains(" at ", StringComparison.Ordinal) ? Folded().Replace(lines, OnItsLine) : lines;

        static string OnItsLine(Match found) =>
            (found.Groups[1].ValueSpan.StartsWith("Caused") ? "\n" : "\n\t") + found.Groups[1].Value;
    }

    [GeneratedRegex(@"^[ \t]*(?:>[ ]?)+(at )?", RegexOptions.Multiline)]
    private static partial Regex Quote();

    /// <summary>What can only be the beginning of a frame or of a cause, in the middle of a line.</summary>
    [GeneratedRegex(@"(?<=\S)[ \t]+(at [\w$./@-]+\.[\w$<>]+\([^()\n]{1,200}\)|Caused by: [\w$]+\.[\w$.]+|\.\.\. \d+ more)")]
    private static partial Regex Folded();
}
