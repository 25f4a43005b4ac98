using Microsoft.EntityFrameworkCore;
using TicketHub.Domain.Tickets;
using TicketHub.Storage;

namespace TicketHub.Web.Features.Learning;

/// <summary>
/// Reads what the desk's decisions teach, out of the requests themselves: no second copy of a text is kept, and what is removed from a
/// request is gone from here with it.
/// </summary>
public sealed class ReadHistory(TicketHubDb db)
{
    /// <summary>The newest; a desk's way of writing changes, and training stays a matter of seconds.</summary>
    private const int Most = 10_000;

    private const int AtOnce = 500;

    public async Task<DeskHistory> Run(IReadOnlyList<DeskExample> brought, CancellationToken ct)
    {
        var imported = await db.ImportedExamples.AsNoTracking().OrderBy(e => e.Hash).Take(Most).ToListAsync(ct);
        return new(await FromTickets(ct), [.. imported.Select(e => DeskExample.Of(e.Kind, e.Title, e.Body)), .. brought]);
    }

    private async Task<IReadOnlyList<DeskExample>> FromTickets(CancellationToken ct)
    {
        var teaching = Ticket.TeachingEvents.ToArray();
        var examples = new List<DeskExample>();
        for (var before = long.MaxValue; examples.Count < Most;)
        {
            var tickets = await db.Tickets.AsNoTracking().AsSplitQuery()
                .Where(t => t.Number < before && t.Events.Any(e => teaching.Contains(e.Code)))
                .OrderByDescending(t => t.Number).Take(AtOnce)
                .Include(t => t.Events.Where(e => teaching.Contains(e.Code)))
                .ToListAsync(ct);
            if (tickets.Count == 0)
                break;
            before = tickets[^1].Number;
            examples.AddRange(tickets.Select(t => (Ticket: t, Lesson: t.Lesson())).Where(t => t.Lesson is not null)
                .Select(t => DeskExample.Of(t.Lesson!.Kind, t.Ticket.Title, t.Ticket.Body) with { DecidedBy = t.Lesson.ById }));
        }

        return NearlyEqual.OncePerPerson(examples);
    }
}
