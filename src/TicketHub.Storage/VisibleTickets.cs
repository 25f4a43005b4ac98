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
