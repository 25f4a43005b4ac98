using TicketHub.Domain.Enhancements;
using TicketHub.Web.Features.Demand;
using TicketHub.Web.Features.Tickets;

namespace TicketHub.Web.Features.Backlog;

/// <summary>A request behind an enhancement, for those who may read every request.</summary>
public sealed record EvidenceTicketResource(
    long Number, string Title, NamedResource Requester, NamedResource? Project, DateTimeOffset FiledAt);

/// <summary>
/// One enhancement, whole. <paramref name="Place"/> is null once it was taken off the board; <paramref name="Tickets"/> and
/// <paramref name="SharedNeeds"/> are left out for readers to whom the requests themselves are not open. <paramref name="Submission"/>
/// is the last that it was part of; <paramref name="Estimate"/> and <paramref name="Outside"/>, which resources do of it, are person-days;
/// <paramref name="PlannedFor"/> is a month as 2026-11.
/// </summary>
public sealed record EnhancementResource(
    long Number,
    int? Place,
    EnhancementStatus Status,
    string Title,
    string Need,
    string? Benefit,
    DateOnly? WantedBy,
    string? WantedReason,
    int Clients,
    int People,
    DateTimeOffset? WaitingSince,
    int? NeedPoints,
    int? WeightPoints,
    int? EffortPoints,
    decimal? Score,
    int? SuggestedPlace,
    IReadOnlyList<NamedResource> Projects,
    IReadOnlyList<EvidenceTicketResource>? Tickets,
    IReadOnlyList<SharedNeedResource>? SharedNeeds,
    DateTimeOffset? PublishedAt,
    string? PublicTitle,
    string? PublicSummary,
    long? Submission,
    decimal? Estimate,
    decimal? Outside,
    string? PlannedFor,
    DateTimeOffset? StartedAt,
    DateTimeOffset? ReleasedAt,
    string? ReleasedIn,
    DateTimeOffset MadeAt,
    DateTimeOffset UpdatedAt,
    long Version);

/// <summary>
/// A request in the tray: nobody has made an enhancement of it yet, or added it to one. <paramref name="Similar"/> may be
/// the place for it, and <paramref name="Twins"/> say the same and are in the tray too.
/// </summary>
public sealed record TrayTicketResource(
    long Number, string Title, NamedResource Requester, NamedResource? Project, DateTimeOffset FiledAt,
    IReadOnlyList<Domain.Intake.Mark> Marks, SimilarResource? Similar, IReadOnlyList<TrayTwinResource> Twins);

/// <summary>Another request in the tray.</summary>
public sealed record TrayTwinResource(long Number, string Title);

/// <summary>An enhancement that speaks of the same, with the words that say so, as the request writes them. Its version is for If-Match.</summary>
public sealed record SimilarResource(long Number, string Title, IReadOnlyList<string> Words, long Version);
