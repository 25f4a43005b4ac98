using TicketHub.Domain.Intake;
using TicketHub.Domain.Tickets;
using TicketHub.Web.Features.Intake;

namespace TicketHub.Web.Features.Tickets;

/// <summary>A person or project as a reader of a ticket sees it.</summary>
public sealed record NamedResource(Guid Id, string Name);

/// <summary>A file of a ticket. <paramref name="Size"/> in bytes.</summary>
public sealed record AttachmentResource(Guid Id, string Name, long Size, string Sha256, string State);

/// <summary>One ticket, whole, in the reader's language.</summary>
public sealed record TicketResource(
    long Number,
    string Title,
    string Body,
    QueueKind Queue,
    TicketStatus Status,
    RequestKind? Kind,
    Priority Priority,
    Outcome Outcome,
    double Confidence,
    IReadOnlyList<ReasonResource> Reasons,
    IReadOnlyList<MissingResource> Missing,
    IReadOnlyList<EvidenceResource> Evidence,
    IReadOnlyList<Mark> Marks,
    NamedResource Requester,
    NamedResource? Assignee,
    NamedResource? Project,
    NamedResource Department,
    string? ProductVersion,
    PlatformEnvironment? Environment,
    string? Blocked,
    DateTimeOffset? FirstNoticedAt,
    string? Steps,
    string? FixedIn,
    DateTimeOffset FiledAt,
    DateTimeOffset UpdatedAt,
    long Version,
    IReadOnlyList<AttachmentResource> Attachments,
    IReadOnlyList<Verb> Verbs);
