using Microsoft.EntityFrameworkCore;
using TicketHub.Domain;
using TicketHub.Domain.Planning;

namespace TicketHub.Web.Features.Planning;

/// <summary>A month as 2026-11, and how many develop in it.</summary>
public sealed record OpenIteration(int? Developers) : IPlanChange<Month>
{
    public async Task Apply(PlanAct act, Month target, CancellationToken ct)
    {
        var plan = await act.Plan([], ct);
        var opened = plan.Open(target, Developers ?? 0, act.Calendar, act.By);
        // One that was taken back before is known.
        if (act.Db.Entry(opened).State is EntityState.Detached)
            act.Db.Iterations.Add(opened);
    }
}

/// <summary>Other developers; the working days are counted anew from the calendar.</summary>
public sealed record StaffIteration(int? Developers, string? Reason) : IPlanChange<Month>
{
    public async Task Apply(PlanAct act, Month target, CancellationToken ct) =>
        (await act.Plan([], ct)).Staff(target, Developers ?? 0, act.Calendar, Reason, act.By);
}

/// <summary>An absence or a reserve, in person-days by halves.</summary>
public sealed record DeductFromIteration(DeductionKind? Kind, decimal? Days, string? Reason) : IPlanChange<Month>
{
    public async Task Apply(PlanAct act, Month target, CancellationToken ct)
    {
        if (Kind is not { } kind)
            throw new RefusedException(new DeductionKindNeeded());
        // What is no number of half days is none, and is told with what would be possible.
        var days = HalfDays.TryOf(Days ?? 0, out var halves) ? halves : HalfDays.None;
        (await act.Plan([], ct)).Deduct(target, kind, days, Reason, act.By);
    }
}

/// <summary>Somebody is back, or a reserve is not needed: the deduction of that number counts no more.</summary>
public sealed record EndDeduction(int? Number, string? Reason) : IPlanChange<Month>
{
    public async Task Apply(PlanAct act, Month target, CancellationToken ct) =>
        (await act.Plan([], ct)).EndDeduction(target, Number ?? 0, Reason, act.By);
}

/// <summary>From now on only a swap changes what is in it.</summary>
public sealed record FixIteration : IPlanChange<Month>
{
    public async Task Apply(PlanAct act, Month target, CancellationToken ct) => (await act.Plan([], ct)).Fix(target, act.By);
}

/// <summary>It was opened by mistake, and nothing was ever planned in it.</summary>
public sealed record TakeIterationBack : IPlanChange<Month>
{
    public async Task Apply(PlanAct act, Month target, CancellationToken ct) => (await act.Plan([], ct)).TakeBack(target, act.By);
}
