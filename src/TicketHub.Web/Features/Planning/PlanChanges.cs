namespace TicketHub.Web.Features.Planning;

/// <summary>One change of the plan by the planner with its input, as the API's body and the pages' forms carry it.</summary>
/// <typeparam name="TTarget">A <see cref="Domain.Planning.Month"/>, the number of an enhancement, or <see cref="WholePlan"/>.</typeparam>
public interface IPlanChange<in TTarget>
{
    Task Apply(PlanAct act, TTarget target, CancellationToken ct);
}

/// <summary>What is about several months and items at once.</summary>
public readonly record struct WholePlan
{
    public override string ToString() => "plan";
}
