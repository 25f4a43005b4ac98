using System.Globalization;
using TicketHub.Diagnostics;
using TicketHub.Diagnostics.Recognition;
using TicketHub.Web.Features.Shared;

namespace TicketHub.Web.Features.LogViewer;

/// <summary>What of an attached file can be looked at as text, and where.</summary>
public sealed record LogsOfFile(long Ticket, Guid File, FileFindings Findings)
{
    private static readonly FileKind[] Texts = [FileKind.Log, FileKind.Text, FileKind.ThreadDump, FileKind.CollectionLog, FileKind.Crash];

    public IReadOnlyList<LogPart> Parts => [.. Under(Findings, "")];

    /// <summary>The place of one piece of the findings in the file; null where it cannot be looked at.</summary>
    public LogPart? PartOf(FileFindings piece) => Parts.FirstOrDefault(part => ReferenceEquals(part.Findings, piece));

    /// <summary>The log from its beginning, or at a line; from an exception one goes on to the next of its kind.</summary>
    public string Href(LogPart part, long? line = null, string? group = null)
    {
        var number = line is { } meant ? LogPageQuery.Number(meant) : null;
        var address = new LogPageQuery(Part: part.Place, Group: group).Href(Paths.AttachedLog(Ticket, File), ("line", number));
        return number is null ? address : $"{address}#L{number}";
    }

    private static IEnumerable<LogPart> Under(FileFindings findings, string place)
    {
        if (Texts.Contains(findings.Kind))
            yield return new(findings.Name, place, findings);
        for (var at = 0; at < findings.Entries.Count; at++)
        {
            var inside = at.ToString(CultureInfo.InvariantCulture);
            foreach (var part in Under(findings.Entries[at], place.Length == 0 ? inside : $"{place}.{inside}"))
                yield return part;
        }
    }
}

/// <param name="Place">As the address of its log names it: nothing for the file itself.</param>
public sealed record LogPart(string Name, string Place, FileFindings Findings);
