using Microsoft.EntityFrameworkCore;
using TicketHub.Domain.Enhancements;
using TicketHub.Domain.Planning;

namespace TicketHub.Storage;

/// <summary>The plan of R&amp;D as it is stored: iterations, and what stands on the enhancements.</summary>
public static class StoredPlan
{
    private static readonly EnhancementStatus[] Unfinished =
        [EnhancementStatus.Planned, EnhancementStatus.Outsourced, EnhancementStatus.InDevelopment];

    /// <summary>
    /// One number for all of it: iterations are never removed and their versions only rise, so that no two different plans have it
    /// in common.
    /// </summary>
    public static Task<long> PlanVersion(this TicketHubDb db, CancellationToken ct) => db.Iterations.SumAsync(i => i.Version, ct);

    /// <summary>Without those that were opened by mistake and taken back.</summary>
    public static IQueryable<Iteration> InPlan(this IQueryable<Iteration> iterations) => iterations.Where(i => !i.IsTakenBack);

    /// <summary>To look at: nothing that happens to it is saved.</summary>
    public static Task<Plan> PlanToRead(this TicketHubDb db, PlanMoment at, CancellationToken ct) =>
        Read(db, db.Iterations.AsNoTracking(), db.Enhancements.AsNoTracking(), at, onlyToRead: true, ct);

    /// <summary>To act on, once the turn is taken.</summary>
    /// <param name="touching">Enhancements whose status may change: their requests are read too.</param>
    public static async Task<Plan> PlanToChange(this TicketHubDb db, PlanMoment at, IEnumerable<long> touching, CancellationToken ct)
    {
        var numbers = touching.Distinct().ToList();
        var plan = await Read(db, db.Iterations, db.Enhancements, at, onlyToRead: false, ct);
        await db.Tickets.Where(t => numbers.Contains(t.EnhancementNumber!.Value)).LoadAsync(ct);
        return plan;
    }

    /// <summary>From the oldest iteration with something unfinished on, in the order of months: what lies before it is history.</summary>
    private static async Task<Plan> Read(
        TicketHubDb db, IQueryable<Iteration> iterations, IQueryable<Enhancement> enhancements,
        PlanMoment at, bool onlyToRead, CancellationToken ct)
    {
        var oldest = await db.Enhancements.Where(e => e.PlannedFor != null && Unfinished.Contains(e.Status))
            .OrderBy(e => e.PlannedFor).Select(e => e.PlannedFor).FirstOrDefaultAsync(ct);
        var from = oldest < at.Running ? oldest.Value : at.Running;
        return Plan.At(
            at,
            await iterations.Include(i => i.Deductions).Where(i => i.Month >= from).OrderBy(i => i.Month).ToListAsync(ct),
            await enhancements.Include(e => e.Resources)
                .Where(e => e.Estimate != null && (e.Rank != null || e.PlannedFor >= from))
                .ToListAsync(ct),
            await db.Order(ct),
            onlyToRead);
    }
}
