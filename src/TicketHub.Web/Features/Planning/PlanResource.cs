using System.Text.Json.Serialization;
using TicketHub.Domain.Enhancements;
using TicketHub.Domain.Planning;

namespace TicketHub.Web.Features.Planning;

/// <summary>How far an iteration is: <c>past</c> takes nothing, <c>fixed</c> changes by swaps alone, <c>open</c> is planned freely.</summary>
public enum IterationState { Past, Fixed, Open }

/// <summary>The plan of R&amp;D. Months are written as 2026-11, amounts in person-days by halves.</summary>
/// <param name="Running">The month of today.</param>
/// <param name="LastInWindow">The last month whose content is fixed as soon as there is some.</param>
/// <param name="Iterations">From the oldest with something unfinished on.</param>
/// <param name="Waiting">Accepted and in no iteration, the most important first.</param>
/// <param name="CarryOver">Proposed for what past iterations left unfinished; it waits for the planner. What fits nowhere is not named.</param>
public sealed record PlanResource(
    string Running, string LastInWindow, IReadOnlyList<IterationResource> Iterations, IReadOnlyList<PlanItemResource> Waiting,
    IReadOnlyList<CarryOverResource> CarryOver)
{
    public static PlanResource Of(PlanView view)
    {
        var (plan, layout) = (view.Plan, view.Plan.Layout);
        var enhancements = plan.Enhancements.ToDictionary(e => e.Number);
        var open = plan.Iterations.Where(i => IterationResource.StateOf(i, view.At) is IterationState.Open).Select(i => i.Month).ToList();
        return new(
            view.At.Running.ToString(),
            view.At.LastInWindow.ToString(),
            [.. plan.Iterations.Select(i => IterationResource.Of(i, view.At, layout, enhancements, open))],
            [.. layout.Items.Where(item => item.Month is null)
                .OrderBy(item => item.Place)
                .Select(item => PlanItemResource.Of(item, enhancements[item.Number]))],
            [.. plan.ProposeCarryOver().Select(item => new CarryOverResource(item.Number, item.To.ToString()))]);
    }
}

/// <summary>An item and the iteration that it would go to.</summary>
public sealed record CarryOverResource(long Number, string Month);

/// <summary>
/// An item that would relieve an overbooked iteration: by going, with the first later one that it fits into, if any; where the content is
/// fixed by <paramref name="Help"/>, days that resources brought for it would have to do.
/// </summary>
public sealed record ReliefResource(long Number, string? Month, decimal? Help = null);

/// <param name="Free">Days that can still be planned; none where it is overbooked.</param>
/// <param name="Over">Days that it has too much.</param>
/// <param name="Items">The most important first, what is released last.</param>
/// <param name="Relief">Where it is overbooked, what would relieve it: the least important that would do.</param>
public sealed record IterationResource(
    string Month, IterationState State, int Developers, int WorkingDays,
    decimal Capacity, decimal Taken, decimal Free, decimal Over, DateTimeOffset? FixedAt,
    IReadOnlyList<DeductionResource> Deductions, IReadOnlyList<PlanItemResource> Items, IReadOnlyList<ReliefResource> Relief)
{
    /// <summary>It is to come, and the iteration ends after the day that it is wanted by.</summary>
    public bool IsLateFor(PlanItemResource item) =>
        item.Status is not EnhancementStatus.Released && item.WantedBy < Months.Read(Month).LastDay;

    /// <summary>What the pages advise where it is overbooked: one way out, and none that is not there.</summary>
    [JsonIgnore]
    public string ReliefAdvice => this switch
    {
        { Relief.Count: > 0, State: IterationState.Fixed } => "planning.relief.fixed",
        { Relief.Count: > 0 } => "planning.relief.open",
        _ when Items.Any(item => item.Status is EnhancementStatus.InDevelopment) => "planning.relief.none",
        _ => "planning.relief.released",
    };

    public static IterationState StateOf(Iteration iteration, PlanMoment at) =>
        iteration.Month < at.Running ? IterationState.Past : iteration.IsFixed ? IterationState.Fixed : IterationState.Open;

    public static IterationResource Of(
        Iteration iteration, PlanMoment at, Layout layout,
        IReadOnlyDictionary<long, Enhancement> enhancements, IReadOnlyList<Month> open)
    {
        var room = layout.Room(iteration.Month);
        return new(
            iteration.Month.ToString(), StateOf(iteration, at), iteration.Developers,
            iteration.WorkingDays, room.Capacity.Days, room.Taken.Days, room.Free.Days,
            Math.Max(0, room.Taken.Days - room.Capacity.Days), iteration.FixedAt,
            [.. iteration.Deductions.Where(d => !d.Ended)
                .OrderBy(d => d.Number)
                .Select(d => new DeductionResource(d.Number, d.Kind, d.Days.Days, d.Reason))],
            [.. layout.In(iteration.Month).Select(item => PlanItemResource.Of(item, enhancements[item.Number]))],
            StateOf(iteration, at) switch
            {
                IterationState.Past => [],
                IterationState.Fixed =>
                    [.. layout.RelieveByHelp(iteration.Month)
                        .Select(relief => new ReliefResource(relief.Item.Number, null, relief.Help.Days))],
                _ =>
                    [.. layout.Relieve(iteration.Month, open)
                        .Select(relief => new ReliefResource(relief.Item.Number, relief.To?.ToString()))],
            });
    }
}

public sealed record DeductionResource(int Number, DeductionKind Kind, decimal Days, string Reason);

/// <summary>An accepted enhancement. Of its <paramref name="Estimate"/> resources brought for it do <paramref name="Outside"/>; the rest takes capacity.</summary>
public sealed record PlanItemResource(
    long Number, string Title, EnhancementStatus Status, int? Place, decimal Estimate, decimal Inside, decimal Outside,
    int Clients, int People, DateOnly? WantedBy, DateTimeOffset? StartedAt, string? ReleasedIn, long Version)
{
    public static PlanItemResource Of(PlanItem item, Enhancement e) => new(
        e.Number, e.Title, e.Status, item.Place, e.Estimate!.Value.Days, e.Inside.Days, e.Outside.Days,
        e.Clients, e.People, e.WantedBy, e.StartedAt, e.ReleasedIn, e.Version);
}
