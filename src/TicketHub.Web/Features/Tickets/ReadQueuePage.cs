using Microsoft.EntityFrameworkCore;
using TicketHub.Domain.People;
using TicketHub.Domain.Tickets;
using TicketHub.Storage;
using TicketHub.Web.Features.Shared;

namespace TicketHub.Web.Features.Tickets;

/// <summary>Which queues have a page for a person: those that they work, and those that they oversee.</summary>
public static class QueueDoors
{
    public static IReadOnlyList<QueueKind> OpenTo(Actor actor)
    {
        if (actor.SeesEveryRequest)
            return [QueueKind.Consultation, QueueKind.Defect, QueueKind.Triage, QueueKind.Enhancement];
        return actor.SeesDefects ? [QueueKind.Defect] : [];
    }
}

/// <summary>Reads a queue's page, or the person's own requests where no queue is named.</summary>
public sealed class ReadQueuePage(TicketHubDb db, ListTickets list)
{
    private const int RowsAPage = 30;

    public async Task<QueueView> Run(Actor actor, QueueKind? queue, QueueFilter asked, string? cursor, CancellationToken ct)
    {
        var whole = db.TicketsVisibleTo(actor);
        whole = queue is { } kind ? whole.Where(t => t.Queue == kind) : whole.Where(t => t.RequesterId == actor.Id);
        var counts = await whole.WhereOpen().GroupBy(_ => 1).Select(g => new QueueCounts(
            g.Count(),
            g.Count(t => t.AssigneeId == null),
            g.Count(t => t.Status == TicketStatus.WaitingForRequester || t.Status == TicketStatus.WaitingForEvidence),
            g.Count(t => t.Status == TicketStatus.Appealed)))
            .SingleOrDefaultAsync(ct) ?? new(0, 0, 0, 0);
        var projects = await db.Projects.Where(p => whole.Any(t => t.ProjectId == p.Id)).OrderBy(p => p.Name)
            .Select(p => new Choice(p.Id.ToString(), p.Name)).ToListAsync(ct);

        var statuses = StatusesOf(queue);
        var filter = Known(asked, statuses, projects);
        var rows = await list.Run(actor, TicketFilter.Read(Query(queue, filter, cursor), actor), ct);
        return new(queue, counts, filter, statuses, projects, [.. rows.Items.Select(TicketPages.Row)], rows.NextCursor);
    }

    /// <summary>An address typed by hand or grown old shows the queue rather than an error.</summary>
    private static QueueFilter Known(QueueFilter asked, IReadOnlyList<string> statuses, IReadOnlyList<Choice> projects) => new(
        asked.Status == "all" || statuses.Contains(asked.Status ?? "") ? asked.Status : null,
        asked.Assignee is "me" or "nobody" ? asked.Assignee : null,
        projects.Any(p => p.Value == asked.Project) ? asked.Project : null);

    private static TicketQuery Query(QueueKind? queue, QueueFilter filter, string? cursor) => new(
        Queue: queue is { } kind ? Words.CodeOf(kind) : null,
        Status: filter.Status switch { null => "open", "all" => null, var status => status },
        Assignee: filter.Assignee switch { "nobody" => "none", var who => who },
        Project: filter.Project,
        Mine: queue is null,
        Cursor: long.TryParse(cursor, out _) ? cursor : null,
        Limit: RowsAPage);

    private static IReadOnlyList<string> StatusesOf(QueueKind? queue)
    {
        TicketStatus[] statuses = queue switch
        {
            QueueKind.Consultation =>
                [TicketStatus.New, TicketStatus.InProgress, TicketStatus.WaitingForRequester, TicketStatus.Answered, TicketStatus.Appealed, TicketStatus.Closed],
            QueueKind.Defect =>
                [TicketStatus.New, TicketStatus.Acknowledged, TicketStatus.Localizing, TicketStatus.WaitingForEvidence, TicketStatus.Fixing,
                 TicketStatus.FixDelivered, TicketStatus.NotADefect, TicketStatus.Closed],
            QueueKind.Triage => [TicketStatus.New, TicketStatus.WaitingForRequester, TicketStatus.Closed],
            QueueKind.Enhancement => [TicketStatus.Backlog],
            _ => [TicketStatus.New, TicketStatus.InProgress, TicketStatus.WaitingForRequester, TicketStatus.Answered, TicketStatus.Appealed, TicketStatus.Closed],
        };
        return [.. statuses.Append(TicketStatus.Withdrawn).Select(s => Words.CodeOf(s))];
    }
}
