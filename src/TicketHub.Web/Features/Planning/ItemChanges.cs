using Microsoft.EntityFrameworkCore;
using TicketHub.Domain;
using TicketHub.Domain.Planning;
using TicketHub.Web.Features.Demand;

namespace TicketHub.Web.Features.Planning;

/// <summary>Into the iteration of that month, from another one or from what waits. Against the head's order it needs a reason.</summary>
public sealed record PutIntoIteration(string? Month, string? Reason) : IPlanChange<long>
{
    public async Task Apply(PlanAct act, long target, CancellationToken ct)
    {
        var month = Months.Read(Month);
        (await act.Plan([target], ct)).Put(target, month, Reason, act.By);
    }
}

/// <summary>It waits for an iteration again.</summary>
public sealed record TakeOutOfIteration : IPlanChange<long>
{
    public async Task Apply(PlanAct act, long target, CancellationToken ct) => (await act.Plan([target], ct)).TakeOut(target, act.By);
}

/// <summary>All of the work in person-days by halves.</summary>
public sealed record ReestimateItem(decimal? Estimate, string? Reason) : IPlanChange<long>
{
    public async Task Apply(PlanAct act, long target, CancellationToken ct)
    {
        var estimate = HalfDays.TryOf(Estimate ?? 0, out var halves) ? halves : (HalfDays?)null;
        (await act.Plan([target], ct)).Reestimate(target, estimate, Reason, act.By);
    }
}

/// <summary>Development begins: from here on nothing takes it out of the plan but its release.</summary>
public sealed record StartItem : IPlanChange<long>
{
    public async Task Apply(PlanAct act, long target, CancellationToken ct) => (await act.Plan([target], ct)).Start(target, act.By);
}

/// <summary>The platform version that brings it; every author is told.</summary>
public sealed record ReleaseItem(string? Version) : IPlanChange<long>
{
    public async Task Apply(PlanAct act, long target, CancellationToken ct)
    {
        (await act.Plan([target], ct)).Release(target, Version, act.By);
        await WordsForAuthors.DemandNoClient(act.Db, "version", Version, ct);
        // It has left the board.
        act.Board.Reordered();
    }
}

/// <summary>
/// It is in another version than was said at its release; every author is told, and why. <paramref name="NoClientNamed"/>: the words of
/// the reason that look like the name of a client project are none.
/// </summary>
public sealed record CorrectReleasedVersion(string? Version, string? Reason, bool NoClientNamed = false) : IPlanChange<long>
{
    public async Task Apply(PlanAct act, long target, CancellationToken ct)
    {
        var enhancement = await act.Enhancement(target, ct);
        var holding = await act.Db.Iterations.SingleOrDefaultAsync(i => i.Month == enhancement.PlannedFor, ct);
        Plan.CorrectVersion(enhancement, holding, Version, Reason, act.By, act.Now);
        await WordsForAuthors.DemandNoClient(act.Db, "version", Version, ct);
        if (!NoClientNamed)
            await WordsForAuthors.Demand(act.Db, "reason", Reason, [target], ct);
    }
}

public sealed record CarriedItemInput(long? Number, string? Month);

/// <summary>What past iterations left unfinished, with where each goes on; all or none of those that are named.</summary>
public sealed record CarryOverItems(IReadOnlyList<CarriedItemInput?>? Items) : IPlanChange<WholePlan>
{
    public async Task Apply(PlanAct act, WholePlan target, CancellationToken ct)
    {
        var carried = (Items ?? []).Select(item => new CarriedItem(item?.Number ?? 0, Months.Read(item?.Month))).ToList();
        (await act.Plan(carried.Select(item => item.Number), ct)).CarryOver(carried, act.By);
    }
}

internal static class Months
{
    /// <exception cref="RefusedException">It is not written as 2026-11.</exception>
    public static Month Read(string? text) =>
        Month.TryParse(text, out var month) ? month : throw new RefusedException(new MonthUnclear());
}
