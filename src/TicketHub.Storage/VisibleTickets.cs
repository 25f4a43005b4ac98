using Microsoft.EntityFrameworkCore;
using TicketHub.Domain.People;
using TicketHub.Domain.Tickets;

namespace TicketHub.Storage;

/// <summary>Scoping: every query for requests on behalf of a person starts here, so that nothing is filtered afterwards.</summary>
public static class VisibleTickets
{
    /// <summary>The requests that <paramref name="actor"/> may know of (docs/decisions/0004).</summary>
    public static IQueryable<Ticket> TicketsVisibleTo(this TicketHubDb db, Actor actor)
    {
        if (actor.SeesEveryRequest)
            return db.Tickets;
        var (id, defects) = (actor.Id, actor.SeesDefects);
        return db.Tickets.Where(t =>
            t.RequesterId == id
            || (defects && t.Queue == QueueKind.Defect)
            || db.Memberships.Any(m => m.PersonId == id && m.ProjectId == t.ProjectId));
    }
}

/// <summary>A ticket with the names that stand on it.</summary>
public sealed record NamedTicket(Ticket Ticket, string Requester, string? Assignee, string? Project, string Department);

/// <summary>
/// Reads one ticket by the same rule as <see cref="VisibleTickets"/>, compiled once: it is the query of every
/// reading, and translating it anew costs more than running it. A test holds the two against each other.
/// </summary>
public sealed class VisibleTicket(Names names)
{
    private readonly Func<TicketHubDb, long, Guid, bool, bool, Task<Ticket?>> query = EF.CompileAsyncQuery(
        (TicketHubDb db, long number, Guid id, bool all, bool defects) => db.Tickets.AsNoTracking()
            .Where(t => t.Number == number
                && (all
                    || t.RequesterId == id
                    || (defects && t.Queue == QueueKind.Defect)
                    || db.Memberships.Any(m => m.PersonId == id && m.ProjectId == t.ProjectId)))
            .SingleOrDefault());

    /// <summary>Null where there is no such ticket, or none that <paramref name="actor"/> may know of.</summary>
    public async Task<NamedTicket?> Read(TicketHubDb db, long number, Actor actor) =>
        await query(db, number, actor.Id, actor.SeesEveryRequest, actor.SeesDefects) is { } ticket ? await names.Put(db, ticket) : null;
}
