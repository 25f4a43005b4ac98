using Microsoft.EntityFrameworkCore;
using TicketHub.Domain;
using TicketHub.Domain.KnownDefects;
using TicketHub.Domain.Tickets;
using TicketHub.Storage;

namespace TicketHub.Web.Features.KnownDefects;

/// <summary>How many of the last requests a rule would have recognised: what its author looks at before it is written.</summary>
/// <param name="Tickets">Some of those, the latest first.</param>
public sealed record RuleReach(int Found, int Of, IReadOnlyList<long> Tickets)
{
    /// <summary>Of this many requests that came last.</summary>
    public const int Looked = 500;

    private const int AtOnce = 50;
    private const int Shown = 5;

    /// <summary>For all of them together; real time, whatever the desk's clock says.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <exception cref="RefusedException">To look through them costs more than it may.</exception>
    public static async Task<RuleReach> Measure(TicketHubDb db, DefectRule rule, CancellationToken ct)
    {
        var began = TimeProvider.System.GetTimestamp();
        var numbers = await db.Tickets.Where(t => t.Queue == QueueKind.Defect)
            .OrderByDescending(t => t.Number)
            .Take(Looked)
            .Select(t => t.Number)
            .ToListAsync(ct);
        var found = new List<long>();
        foreach (var some in numbers.Chunk(AtOnce))
        {
            foreach (var (ticket, clues) in (await CluesOf(db, some, ct)).OrderByDescending(of => of.Key))
            {
                if (rule.Finds(clues) is not { } finds || (rule.IsExpression && TimeProvider.System.GetElapsedTime(began) > Patience))
                    throw new RefusedException(new PatternUnusable());
                if (finds)
                    found.Add(ticket);
            }
        }

        return new(found.Count, numbers.Count, [.. found.Take(Shown)]);
    }

    /// <summary>All that rules look at, of each of these requests.</summary>
    public static async Task<IReadOnlyDictionary<long, DefectClues>> CluesOf(
        TicketHubDb db, IReadOnlyCollection<long> tickets, CancellationToken ct)
    {
        var texts = await db.Tickets.Where(t => tickets.Contains(t.Number)).Select(t => new { t.Number, t.Title, t.Body }).ToListAsync(ct);
        var findings = (await (
                from a in db.Attachments
                where a.TicketNumber != null && tickets.Contains(a.TicketNumber.Value)
                join r in db.FileReadings on a.Id equals r.AttachmentId
                select new { Ticket = a.TicketNumber!.Value, r.Findings }).ToListAsync(ct))
            .ToLookup(f => f.Ticket, f => f.Findings);
        return texts.ToDictionary(
            t => t.Number, t => findings[t.Number].Aggregate(Clues.OfText(t.Title, t.Body), (clues, file) => clues.And(Clues.Of(file))));
    }
}
