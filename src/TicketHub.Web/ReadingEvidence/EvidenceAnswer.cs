using TicketHub.Domain.Findings;

namespace TicketHub.Web.ReadingEvidence;

/// <summary>What a child came to: JSON of what it found, or why it found nothing.</summary>
public sealed record EvidenceAnswer(string? Found, ReadingFault? Fault)
{
    public static EvidenceAnswer Failed(ReadingFault fault) => new(null, fault);
}
