using System.Globalization;
using AutoMapper;
using AutoMapper.QueryableExtensions;
using Microsoft.EntityFrameworkCore;
using TicketHub.Domain.People;
using TicketHub.Domain.Tickets;
using TicketHub.Storage;
using TicketHub.Web.Lists;

namespace TicketHub.Web.Features.Tickets;

/// <summary>Lists what a person may see, newest first or by urgency.</summary>
public sealed class ListTickets(TicketHubDb db, IMapper mapper)
{
    public Task<Page<TicketSummary>> Run(Actor actor, TicketFilter filter, CancellationToken ct) =>
        From(actor, db.TicketsVisibleTo(actor), filter, ct);

    /// <param name="visible">What to choose from; it holds nothing that the reader may not know of.</param>
    public async Task<Page<TicketSummary>> From(Actor actor, IQueryable<Ticket> visible, TicketFilter filter, CancellationToken ct)
    {
        var urgent = filter.Order is TicketOrder.Urgent;
        var chosen = filter.Apply(visible);
        var (items, more) = await Take(
            actor, urgent ? AfterUrgency.Order(chosen) : chosen.OrderByDescending(t => t.Number), filter.Limit, ct);
        return new(
            items,
            !more ? null
                : urgent ? AfterUrgency.Of(items[^1]).ToString()
                : items[^1].Number.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The last change first, as a person follows what is theirs.</summary>
    /// <inheritdoc cref="From"/>
    public async Task<Page<TicketSummary>> ByChange(
        Actor actor, IQueryable<Ticket> visible, TicketFilter filter, AfterChange? after, CancellationToken ct)
    {
        var rest = after is null ? visible : after.In(visible);
        var (items, more) = await Take(
            actor, filter.Apply(rest).OrderByDescending(t => t.UpdatedAt).ThenByDescending(t => t.Number), filter.Limit, ct);
        return new(items, more ? new AfterChange(items[^1].UpdatedAt, items[^1].Number).ToString() : null);
    }

    private async Task<(List<TicketSummary> Items, bool More)> Take(
        Actor actor, IQueryable<Ticket> ordered, int limit, CancellationToken ct)
    {
        var found = await ordered.Take(limit + 1).ProjectTo<TicketSummary>(mapper.ConfigurationProvider).ToListAsync(ct);
        return ([.. found.Take(limit).Select(t => actor.SeesEveryRequest ? t : t with { Series = null })], found.Count > limit);
    }
}

/// <summary>How much is open in a queue, and how much of it nobody holds.</summary>
public sealed record QueueResource(QueueKind Queue, int Open, int Unassigned);

/// <summary>The queues as this person sees them.</summary>
public sealed class ListQueues(TicketHubDb db)
{
    public async Task<IReadOnlyList<QueueResource>> Run(Actor actor, CancellationToken ct)
    {
        var counts = await db.TicketsVisibleTo(actor).WhereAwaited()
            .GroupBy(t => t.Queue)
            .Select(g => new { Queue = g.Key, Open = g.Count(), Unassigned = g.Count(t => t.AssigneeId == null) })
            .ToListAsync(ct);
        return
        [
            .. from queue in Enum.GetValues<QueueKind>()
               join count in counts on queue equals count.Queue into found
               from count in found.DefaultIfEmpty()
               select new QueueResource(queue, count?.Open ?? 0, count?.Unassigned ?? 0),
        ];
    }
}
