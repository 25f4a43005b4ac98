using TicketHub.Domain.Intake;
using TicketHub.Domain.Tickets;

namespace TicketHub.Web.Features.Tickets;

/// <summary>One line of a queue. Status and priority are the codes of the API.</summary>
public sealed record TicketRow(
    long Number,
    string Title,
    string? Project,
    string? ProductVersion,
    string Author,
    QueueKind Queue,
    string Status,
    string Priority,
    string? Assignee,
    DateTimeOffset UpdatedAt,
    IReadOnlyList<Mark> Marks,
    bool InSeries,
    int Awaited)
{
    /// <summary>The enhancement that a wish is part of; for who reads the backlog.</summary>
    public long? Enhancement { get; init; }

    /// <summary>The one known defect that it belongs to; for those who judge them.</summary>
    public long? Defect { get; init; }

    /// <summary>What helps to sort what stands in triage, without opening each.</summary>
    public TriageLook? Look { get; init; }
}
