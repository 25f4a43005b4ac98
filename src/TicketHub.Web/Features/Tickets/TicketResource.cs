using TicketHub.Domain.Attachments;
using TicketHub.Domain.Intake;
using TicketHub.Domain.People;
using TicketHub.Domain.Tickets;
using TicketHub.Storage;
using TicketHub.Web.Features.Attachments;
using TicketHub.Web.Features.Intake;

namespace TicketHub.Web.Features.Tickets;

/// <summary>A person or project as a reader of a ticket sees it.</summary>
public sealed record NamedResource(Guid Id, string Name);

/// <summary>One ticket, whole, in the reader's language. <paramref name="Awaited"/>: how many materials were asked of its author and have not come.</summary>
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
    int Awaited,
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
    long? Series,
    long? Enhancement,
    IReadOnlyList<AttachmentResource> Attachments,
    IReadOnlyList<Verb> Verbs)
{
    /// <param name="named">What was read.</param>
    /// <param name="attachments">Its files.</param>
    /// <param name="actor">The reader: the verbs are those that would work for them.</param>
    /// <param name="now">The reader's moment.</param>
    /// <param name="words">The reader's language.</param>
    public static TicketResource Of(
        NamedTicket named, IReadOnlyList<Attachment> attachments, Actor actor, DateTimeOffset now, Words words)
    {
        var t = named.Ticket;
        return new(
            t.Number, t.Title, t.Body, t.Queue, t.Status, t.Kind, t.Priority, t.Outcome, Math.Round(t.Confidence, 3),
            AssessmentResource.InWords(t.Reasons, words),
            AssessmentResource.InWords(t.Missing, words),
            AssessmentResource.InWords(t.Evidence, words, ReasonSentence.IsDecided(t.Reasons)),
            t.Marks,
            t.Awaited.Count,
            new(t.RequesterId, named.Requester),
            t.AssigneeId is { } assignee ? new(assignee, named.Assignee!) : null,
            t.ProjectId is { } project ? new(project, named.Project!) : null,
            new(t.DepartmentId, named.Department),
            t.ProductVersion, t.Environment, t.Blocked, t.FirstNoticedAt, t.Steps, t.FixedIn,
            t.FiledAt, t.UpdatedAt, t.Version, actor.SeesEveryRequest ? t.Series : null,
            t.EnhancementNumber, [.. attachments.Select(AttachmentResource.Of)],
            Workflow.VerbsFor(t, actor, now));
    }
}
