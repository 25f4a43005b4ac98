using TicketHub.Domain.People;
using TicketHub.Domain.Planning;
using TicketHub.Web.Features.Planning;
using TicketHub.Web.Problems;

namespace TicketHub.Web.Features.WhatIf;

/// <summary>Lays scenarios over a copy of the plan.</summary>
public sealed class ReadWhatIf(ReadPlan read, ProblemAnswers problems)
{
    public const int Most = 3;

    /// <exception cref="Domain.RefusedException">For this person there is no plan.</exception>
    public async Task<WhatIfResource> Run(Actor actor, IReadOnlyList<Scenario> scenarios, CancellationToken ct) =>
        Of(await read.Run(actor, ct), scenarios);

    /// <summary>Null where all that an address says can be read.</summary>
    public static ScenarioUnclear? Mistake(IReadOnlyList<string> scenarios) =>
        scenarios.Count <= Most && scenarios.All(Scenario.CanRead) ? null : new(Most, Scenario.MostSteps);

    public WhatIfResource Of(PlanView view, IReadOnlyList<Scenario> scenarios)
    {
        var (plan, at) = (view.Plan.Layout, view.At);
        var enhancements = view.Plan.Enhancements.ToDictionary(e => e.Number);
        var pictures = scenarios.Take(Most).Select(scenario => (Scenario: scenario, Layout: scenario.On(plan, at))).ToList();
        return new(
            [.. pictures.Select(picture => Told(picture.Scenario, plan, at))],
            [
                .. plan.Items
                    .Where(item => pictures.Any(picture => picture.Layout.Find(item.Number)?.Month != item.Month
                        || picture.Layout.Find(item.Number) is null))
                    .OrderBy(item => item.Place ?? int.MaxValue).Select(item => new WhatIfItemResource(
                        item.Number, enhancements[item.Number].Title, item.Days.Days,
                        item.People, enhancements[item.Number].Clients, item.Month?.ToString(),
                        [.. pictures.Select(picture => new WhatIfPlaceResource(
                            picture.Layout.Find(item.Number)?.Month?.ToString(), picture.Layout.Find(item.Number) is null))])),
            ],
            [
                .. plan.Months.Where(month => month >= at.Running).Select(month => new WhatIfMonthResource(
                    month.ToString(), Of(plan.Room(month)), [.. pictures.Select(picture => Of(picture.Layout.Room(month)))])),
            ]);
    }

    private static WhatIfRoomResource Of(Room room) => new(room.Capacity.Days, room.Taken.Days, room.Excess.Days);

    private WhatIfScenarioResource Told(Scenario scenario, Layout plan, PlanMoment at)
    {
        var (swap, obstacles) = (scenario.AsSwap(plan, at), scenario.WhyNot(plan, at));
        return new(
            scenario.ToString(),
            [
                .. scenario.Steps.Select((step, i) => new WhatIfStepResource(
                    step.ToString(), step.Number, step.Month?.ToString(), step.Number is null ? step.Days.Days : null,
                    obstacles[i] is { } obstacle ? problems.Say(obstacle) : null)),
            ],
            swap is null ? null : new(swap.Wanted, swap.Into.ToString(), swap.GivenUp, swap.Moved, swap.HelpDays.Days),
            scenario.IsExchange(plan));
    }
}
