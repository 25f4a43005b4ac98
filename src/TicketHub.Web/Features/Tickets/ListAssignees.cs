using Microsoft.EntityFrameworkCore;
using TicketHub.Domain;
using TicketHub.Domain.People;
using TicketHub.Domain.Tickets;
using TicketHub.Storage;
using TicketHub.Web.SigningIn;

namespace TicketHub.Web.Features.Tickets;

/// <summary>Whom a ticket may be given to. Only those who assign may ask: it names colleagues.</summary>
public sealed class ListAssignees(TicketHubDb db, HeadDuty head)
{
    /// <exception cref="RefusedException">No such ticket for this person, or assigning is not theirs.</exception>
    public async Task<IReadOnlyList<NamedResource>> Run(Actor actor, long number, CancellationToken ct)
    {
        var ticket = await db.TicketsVisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(t => t.Number == number, ct)
            ?? throw new RefusedException(new TicketNotFound(TicketNumber.Show(number)));
        if (!actor.Is(Roles.Lead))
            throw new RefusedException(new NotYoursToDo(Verb.Assign));
        const Roles Desk = Roles.Agent | Roles.Lead | Roles.Engineer;
        var people = await db.People.AsNoTracking().Where(p => !p.Disabled && (p.Roles & Desk) != 0).OrderBy(p => p.Name).ToListAsync(ct);
        var found = new List<NamedResource>();
        foreach (var person in people.Where(p => p.Id != ticket.AssigneeId))
        {
            if ((await head.ActorOf(db, person)).Works(ticket.Queue))
                found.Add(new(person.Id, person.Name));
        }

        return found;
    }
}
