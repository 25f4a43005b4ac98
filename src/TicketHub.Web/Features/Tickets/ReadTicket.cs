using TicketHub.Domain;
using TicketHub.Domain.People;
using TicketHub.Domain.Tickets;
using TicketHub.Storage;

namespace TicketHub.Web.Features.Tickets;

/// <summary>Reads one ticket, with the names it shows, as one person may see it.</summary>
public sealed class ReadTicket(VisibleTicket ticket, TicketHubDb db, TimeProvider clock, Words words)
{
    /// <exception cref="RefusedException">No such ticket, or not for this person to know of.</exception>
    public async Task<Ticket> Run(Actor actor, long number) =>
        await ticket.Read(db, number, actor)
        ?? throw new RefusedException(new TicketNotFound(TicketNumber.Show(number)));

    /// <inheritdoc cref="Run"/>
    public async Task<TicketResource> Resource(Actor actor, long number) =>
        TicketResource.Of(await Run(actor, number), actor, clock.GetUtcNow(), words);
}
