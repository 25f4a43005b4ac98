using Microsoft.EntityFrameworkCore;
using TicketHub.Domain;
using TicketHub.Domain.People;
using TicketHub.Domain.Tickets;
using TicketHub.Storage;
using TicketHub.Web.Lists;

namespace TicketHub.Web.Features.Tickets;

/// <summary>
/// One line of a timeline. <paramref name="Text"/> says it in the reader's language; <paramref name="Post"/> is what the
/// person wrote; <paramref name="Details"/> holds before and after by their codes; <paramref name="By"/> is null where TicketHub did it by itself.
/// </summary>
public sealed record EventResource(
    DateTimeOffset At, NamedResource? By, EventCode Code, string Text,
    string? Post, bool Internal, IReadOnlyDictionary<string, string> Details);

/// <summary>Reads what happened to a ticket, oldest first, as one person may see it.</summary>
public sealed class ReadTimeline(TicketHubDb db, Words words)
{
    /// <exception cref="RefusedException">No such ticket for this person, or the cursor is not one of ours.</exception>
    public async Task<Page<EventResource>> Run(Actor actor, long number, string? cursor, int? limit, CancellationToken ct)
    {
        // A cursor counts the lines that this person sees; ids would have gaps where internal notes stand.
        var page = PageAfter.Asked(cursor, limit, usual: Paging.Most);
        return page.Of(await Events(actor, number, page.Rows, page.Read, ct), Resource);
    }

    /// <summary>The lines that <paramref name="actor"/> may see.</summary>
    /// <exception cref="RefusedException">No such ticket for this person.</exception>
    public async Task<List<TicketEvent>> Events(Actor actor, long number, int skip, int take, CancellationToken ct)
    {
        var queue = await db.TicketsVisibleTo(actor)
            .Where(t => t.Number == number)
            .Select(t => (QueueKind?)t.Queue)
            .SingleOrDefaultAsync(ct)
            ?? throw new RefusedException(new TicketNotFound(TicketNumber.Show(number)));
        var notes = actor.SeesNotesIn(queue);
        return await db.Events.AsNoTracking().Include(e => e.By)
            .Where(e => e.TicketNumber == number && (notes || !e.Internal))
            .OrderBy(e => e.Id)
            .Skip(skip).Take(take)
            .ToListAsync(ct);
    }

    private EventResource Resource(TicketEvent e) => new(
        e.At, e.IsBySystem ? null : new(e.ById, e.By!.Name), e.Code, TimelineSentence.Tell(words, TimelineEntry.Of(e)), e.Text, e.Internal,
        e.Arguments.ToDictionary(a => a.Key, a => TimelineEntry.CodeOf(a.Key, a.Value)));
}
