using TicketHub.Domain.People;
using TicketHub.Domain.Tickets;
using TicketHub.Storage;
using TicketHub.Web.Features.Shared;

namespace TicketHub.Web.Features.Tickets;

/// <summary>Which list: a queue, or without one the person's own requests, or those of the client projects they belong to.</summary>
public sealed record QueuePlace(QueueKind? Queue, bool OfProjects = false)
{
    public static QueuePlace Mine { get; } = new(Queue: null);

    public static QueuePlace Projects { get; } = new(Queue: null, OfProjects: true);

    /// <summary>No queue that somebody works, but what a person follows: the last change first, and what has just ended among the rest.</summary>
    public bool IsFollowed => Queue is null;

    /// <summary>Somebody holds each of its requests, and it has a priority; wishes are put in order instead.</summary>
    public bool IsHeld => Queue is not (null or QueueKind.Enhancement);

    /// <summary>What hurries most can be put first; elsewhere nothing blocks anybody, or somebody puts it in order.</summary>
    public bool HasUrgent => Queue is QueueKind.Defect;

    /// <summary>Whoever waits for a decision is answered within the hour: what is due first stands first, and is not found by asking for it.</summary>
    public bool IsOldestFirst => Queue is QueueKind.Triage;

    /// <summary>Its rows show who works on each.</summary>
    public bool ShowsHolders => Queue is not QueueKind.Enhancement;

    public string Code => Queue is { } queue ? Words.CodeOf(queue) : OfProjects ? "projects" : "mine";

    public string Href => Queue is { } queue ? Paths.Queue(queue) : OfProjects ? Paths.OfProjects : Paths.Mine;

    /// <summary>All of it that this person may see.</summary>
    public IQueryable<Ticket> In(TicketHubDb db, Actor actor)
    {
        var visible = db.TicketsVisibleTo(actor);
        var id = actor.Id;
        if (Queue is { } queue)
            return visible.Where(t => t.Queue == queue);
        return OfProjects
            ? visible.Where(t => db.Memberships.Any(m => m.PersonId == id && m.ProjectId == t.ProjectId))
            : visible.Where(t => t.RequesterId == id);
    }

    /// <summary>What one may filter by: every status that a row here can show.</summary>
    public IReadOnlyList<string> Statuses
    {
        get
        {
            TicketStatus[] statuses = Queue switch
            {
                QueueKind.Consultation =>
                    [TicketStatus.New, TicketStatus.InProgress, TicketStatus.WaitingForRequester, TicketStatus.Answered,
                     TicketStatus.Appealed, TicketStatus.Closed],
                QueueKind.Defect =>
                    [TicketStatus.New, TicketStatus.Acknowledged, TicketStatus.Localizing, TicketStatus.WaitingForEvidence,
                     TicketStatus.Fixing, TicketStatus.FixDelivered, TicketStatus.NotADefect, TicketStatus.Closed],
                QueueKind.Triage => [TicketStatus.New, TicketStatus.WaitingForRequester, TicketStatus.Closed],
                QueueKind.Enhancement =>
                    [TicketStatus.Backlog, TicketStatus.Consolidated, TicketStatus.Submitted, TicketStatus.Planned, TicketStatus.Outsourced,
                     TicketStatus.InDevelopment, TicketStatus.Released, TicketStatus.Declined],
                _ =>
                    [TicketStatus.New, TicketStatus.InProgress, TicketStatus.WaitingForRequester, TicketStatus.Answered,
                     TicketStatus.Acknowledged, TicketStatus.Localizing, TicketStatus.WaitingForEvidence,
                     TicketStatus.Fixing, TicketStatus.FixDelivered, TicketStatus.NotADefect,
                     TicketStatus.Backlog, TicketStatus.Consolidated, TicketStatus.Submitted,
                     TicketStatus.Planned, TicketStatus.Outsourced, TicketStatus.InDevelopment,
                     TicketStatus.Released, TicketStatus.Declined, TicketStatus.Appealed, TicketStatus.Closed],
            };
            var codes = statuses.Append(TicketStatus.Withdrawn).Select(s => Words.CodeOf(s)).ToList();
            if (Queue is null or QueueKind.Consultation)
                codes.Insert(codes.IndexOf(Words.CodeOf(TicketStatus.Closed)) + 1, TicketPages.NotMatchingFormat);
            return codes;
        }
    }
}
