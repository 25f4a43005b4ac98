using Microsoft.EntityFrameworkCore;
using TicketHub.Domain;
using TicketHub.Domain.Attachments;
using TicketHub.Domain.Findings;
using TicketHub.Domain.People;
using TicketHub.Domain.Tickets;
using TicketHub.Storage;
using TicketHub.Web.Features.Tickets;
using TicketHub.Web.ReadingEvidence;

namespace TicketHub.Web.Features.Findings;

/// <summary>Ends the long look for what holds the memory of a heap dump, whether it waits or runs.</summary>
public sealed class GiveUpClimb(Writes writes, UnreadFiles unread, TimeProvider clock)
{
    public static bool IsFor(Actor actor) => actor.Is(Roles.Agent | Roles.Lead | Roles.Engineer | Roles.RdHead);

    /// <exception cref="RefusedException">No such ticket or file for this person, not theirs to end, or nothing to end.</exception>
    public async Task Run(Actor actor, long number, string file, CancellationToken ct)
    {
        var id = Guid.TryParse(file, out var known) ? known : throw new RefusedException(new AttachmentNotFound());
        await writes.Run(
            async (db, token) =>
            {
                if (!await db.TicketsVisibleTo(actor).AnyAsync(t => t.Number == number, token))
                    throw new RefusedException(new TicketNotFound(TicketNumber.Show(number)));
                var attachment = await db.Attachments.AsNoTracking()
                    .SingleOrDefaultAsync(a => a.Id == id && a.TicketNumber == number, token)
                    ?? throw new RefusedException(new AttachmentNotFound());
                if (!IsFor(actor))
                    throw new RefusedException(new ClimbNotYours());
                if (await db.FileReadings.FindAsync([id], token) is not { } reading || !reading.GiveUpClimb(ClimbState.Cancelled))
                    throw new RefusedException(new NothingToGiveUp());
                var ticket = await db.Tickets.SingleAsync(t => t.Number == number, token);
                ticket.TellClimbStopped(actor, attachment.Name, clock.GetUtcNow());
                return true;
            },
            ct);
        unread.CancelClimb(id);
    }
}
