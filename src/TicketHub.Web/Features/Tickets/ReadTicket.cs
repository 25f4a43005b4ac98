using TicketHub.Domain;
using TicketHub.Domain.People;
using TicketHub.Domain.Tickets;
using TicketHub.Storage;
using TicketHub.Web.Features.Attachments;

namespace TicketHub.Web.Features.Tickets;

/// <summary>Reads one ticket, with the names it shows, as one person may see it.</summary>
public sealed class ReadTicket(VisibleTicket visible, ReadAttachments attachments, TicketHubDb db, TimeProvider clock, Words words)
{
    /// <summary>Null where there is no such ticket, or not for this person to know of.</summary>
    public Task<NamedTicket?> Find(Actor actor, long number) => visible.Read(db, number, actor);

    /// <exception cref="RefusedException">No such ticket, or not for this person to know of.</exception>
    public async Task<NamedTicket> Run(Actor actor, long number) =>
        await Find(actor, number) ?? throw new RefusedException(new TicketNotFound(TicketNumber.Show(number)));

    /// <inheritdoc cref="Run"/>
    public async Task<TicketResource> Resource(Actor actor, long number) => await Resource(actor, await Run(actor, number));

    public async Task<TicketResource> Resource(Actor actor, NamedTicket ticket) =>
        TicketResource.Of(ticket, await attachments.Of(ticket.Ticket), actor, clock.GetUtcNow(), words);
}
