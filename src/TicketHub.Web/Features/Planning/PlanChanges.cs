using TicketHub.Domain;
using TicketHub.Domain.Planning;

namespace TicketHub.Web.Features.Planning;

/// <summary>One change of the plan by the planner with its input, as the API's body and the pages' forms carry it.</summary>
/// <typeparam name="TTarget">A <see cref="Month"/>, or the number of an enhancement.</typeparam>
public interface IPlanChange<in TTarget>
{
    Task Apply(PlanAct act, TTarget target, CancellationToken ct);
}

/// <summary>A month as 2026-11, and how many develop in it.</summary>
public sealed record OpenIteration(int? Developers) : IPlanChange<Month>
{
    public async Task Apply(PlanAct act, Month target, CancellationToken ct)
    {
        var plan = await act.Plan([], ct);
        act.Db.Iterations.Add(plan.Open(target, Developers ?? 0, act.Calendar, act.By));
    }
}

/// <summary>Into the iteration of that month, from another one or from what waits. Against the head's order it needs a reason.</summary>
public sealed record PutIntoIteration(string? Month, string? Reason) : IPlanChange<long>
{
    public async Task Apply(PlanAct act, long target, CancellationToken ct)
    {
        if (!Domain.Planning.Month.TryParse(Month, out var month))
            throw new RefusedException(new MonthUnclear());
        var plan = await act.Plan([target], ct);
        plan.Put(target, month, Reason, act.By);
    }
}
