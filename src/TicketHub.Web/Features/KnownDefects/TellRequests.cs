using Microsoft.EntityFrameworkCore;
using TicketHub.Domain.KnownDefects;
using TicketHub.Domain.Tickets;
using TicketHub.Storage;

namespace TicketHub.Web.Features.KnownDefects;

/// <summary>What becomes of a known defect stands on every request that belongs to it, of whichever client: authors read their own page.</summary>
internal static class TellRequests
{
    /// <param name="but">The request that it comes from, which has a line of its own.</param>
    /// <param name="fixedIn">The version that the fix is said to be in.</param>
    public static async Task Tell(
        TicketHubDb db, KnownDefect root, EventCode code, string fixedIn, long? but, DateTimeOffset now, CancellationToken ct)
    {
        // What shares only the first frame is told to nobody before an agent has looked.
        var its = await db.MembersOfDefects()
            .Where(m => m.Defect!.Root == root.Number && m.TicketNumber != but && m.AfterFix != AfterFix.OtherCall)
            .Join(
                db.Tickets.Where(t => t.Status != TicketStatus.Withdrawn), m => m.TicketNumber,
                t => t.Number, (m, t) => new { t.Number, t.RequesterId, m.Link })
            .ToListAsync(ct);
        var told = its.GroupBy(m => (m.Number, m.RequesterId)).ToList();
        db.Events.AddRange(told.Select(of =>
            TicketEvent.OfDefect(code, of.Key.Number, of.Key.RequesterId, fixedIn, of.All(m => m.Link is not DefectLink.Linked), now)));
        // Like a line about a file: no form that somebody has open goes stale because of it.
        var numbers = told.ConvertAll(of => of.Key.Number);
        await db.Tickets.Where(t => numbers.Contains(t.Number)).ExecuteUpdateAsync(t => t.SetProperty(x => x.UpdatedAt, now), ct);
    }
}
