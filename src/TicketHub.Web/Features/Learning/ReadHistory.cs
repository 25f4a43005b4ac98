using Microsoft.EntityFrameworkCore;
using TicketHub.Domain.Tickets;
using TicketHub.Storage;
using TicketHub.Web.Hosting;

namespace TicketHub.Web.Features.Learning;

/// <summary>
/// Reads what the desk's decisions teach, out of the requests themselves: no second copy of a text is kept, and what is removed from a
/// request is gone from here with it.
/// </summary>
public sealed class ReadHistory(TicketHubDb db)
{
    /// <summary>Of what was imported, and of the requests the newest: a desk's way of writing changes, and training stays a matter of seconds.</summary>
    public const int Most = 10_000;

    private const int AtOnce = 500;

    /// <exception cref="SettingsException">More is brought than can be learned from.</exception>
    public async Task<DeskHistory> Run(IReadOnlyList<DeskExample> brought, CancellationToken ct)
    {
        var imported = await db.ImportedExamples.AsNoTracking().OrderBy(e => e.Hash).ToListAsync(ct);
        DemandRoom([.. imported.Select(e => e.Hash)], brought);
        return new(await FromTickets(ct), [.. imported.Select(e => DeskExample.Of(e.Kind, e.Title, e.Body)), .. brought]);
    }

    /// <summary>Which of them are the newest, nobody knows: too many are refused, not cut.</summary>
    /// <exception cref="SettingsException">More is brought than can be learned from.</exception>
    public static void DemandRoom(IReadOnlyCollection<string> imported, IReadOnlyCollection<DeskExample> brought)
    {
        var all = imported.Union(brought.Select(e => e.Hash)).Count();
        if (all > Most && all > imported.Count)
            throw new SettingsException(FormattableString.Invariant(
                $"With {imported.Count} imported before there would be {all}, and {Most} is the most. Bring the newest. Nothing was done."));
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
