using TicketHub.Domain.Findings;
using TicketHub.Web.ViewingLogs;

namespace TicketHub.Web.ReadingEvidence;

/// <summary>What a child came to: JSON of what it found, or why it found nothing.</summary>
public sealed record EvidenceAnswer(string? Found, ReadingFault? Fault)
{
    /// <summary>Of the logs that it has read.</summary>
    public IReadOnlyList<LogIndexOf> Indexes { get; init; } = [];

    public static EvidenceAnswer Failed(ReadingFault fault) => new(null, fault);
}
