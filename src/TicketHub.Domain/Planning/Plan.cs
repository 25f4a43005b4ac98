using TicketHub.Domain.Enhancements;

namespace TicketHub.Domain.Planning;

/// <summary>
/// The plan of R&amp;D at one moment: the iterations, what is accepted, and the head's order. Every act of planning goes through it.
/// Whoever acts reads all iterations from the oldest with something unfinished on, and everything accepted that is on the board or
/// in one of them.
/// </summary>
public sealed partial class Plan
{
    private readonly SortedDictionary<Month, Iteration> iterations;
    private readonly Dictionary<Month, Iteration> takenBack;
    private readonly Dictionary<long, Enhancement> accepted;
    private readonly Order order;
    private readonly PlanMoment at;

    private Plan(IEnumerable<Iteration> iterations, IEnumerable<Enhancement> enhancements, Order order, PlanMoment at)
    {
        var all = iterations.ToLookup(i => i.IsTakenBack);
        this.iterations = new(all[false].ToDictionary(i => i.Month));
        takenBack = all[true].ToDictionary(i => i.Month);
        accepted = enhancements.Where(IsInPlan).ToDictionary(e => e.Number);
        (this.order, this.at) = (order, at);
    }

    public IReadOnlyCollection<Iteration> Iterations => iterations.Values;

    /// <summary>Everything accepted that is still in the plan, in no order.</summary>
    public IReadOnlyCollection<Enhancement> Enhancements => accepted.Values;

    public Layout Layout
    {
        get
        {
            var places = order.Numbers.Select((number, i) => (number, Place: i + 1)).ToDictionary(pair => pair.number, pair => pair.Place);
            return new(
                iterations.ToDictionary(pair => pair.Key, pair => pair.Value.Capacity),
                accepted.Values.Where(IsInPlan).Select(e => new PlanItem(
                    e.Number, e.PlannedFor, e.Inside, e.Status, places.TryGetValue(e.Number, out var place) ? place : null, e.People)
                {
                    HelpUntil = e.Resources.Max(resource => (DateOnly?)resource.To),
                }));
        }
    }

    /// <summary>
    /// The plan as it stands. An iteration that has come into the window with content since somebody looked last is fixed by that:
    /// nothing could have changed in between, for every change begins here.
    /// </summary>
    /// <param name="moment">Of looking or acting.</param>
    /// <param name="iterations">From the oldest with something unfinished on.</param>
    /// <param name="enhancements">What is accepted.</param>
    /// <param name="order">The head's.</param>
    /// <param name="onlyToRead">Nothing is kept: what comes into the window by that says the same moment to all who look.</param>
    public static Plan At(
        PlanMoment moment, IEnumerable<Iteration> iterations, IEnumerable<Enhancement> enhancements, Order order, bool onlyToRead = false)
    {
        var plan = new Plan(iterations, enhancements, order, moment);
        var layout = plan.Layout;
        foreach (var iteration in plan.Iterations.Where(i => !i.CameIntoWindow && i.Month <= moment.LastInWindow))
            iteration.ComeIntoWindow(layout.In(iteration.Month).Any(), onlyToRead ? moment.CameIn(iteration.Month) : moment.Now);
        return plan;
    }

    private static bool IsInPlan(Enhancement enhancement) =>
        enhancement is { Estimate: not null, Status: not (EnhancementStatus.Withdrawn or EnhancementStatus.Dissolved) };

    private Enhancement Accepted(long number) =>
        accepted.TryGetValue(number, out var enhancement) && IsInPlan(enhancement)
            ? enhancement
            : throw new RefusedException(new NotAccepted(Enhancement.Show(number)));

    private Enhancement NotBegun(long number) =>
        Accepted(number) is { Status: var status } enhancement && !status.IsBegun()
            ? enhancement
            : throw new RefusedException(new AlreadyStarted(Enhancement.Show(number)));

    /// <summary>Running or to come: what is past takes nothing.</summary>
    private Iteration NotPast(Month month)
    {
        // A past month with nothing unfinished is not read with the plan, and over all the same.
        if (month < at.Running)
            throw new RefusedException(new IterationPast(month));
        return iterations.GetValueOrDefault(month) ?? throw new RefusedException(new IterationUnknown(month));
    }

    /// <summary>Where the planner may plan alone.</summary>
    private Iteration Plannable(Month month)
    {
        var iteration = NotPast(month);
        return iteration.IsFixed ? throw new RefusedException(new IterationFixed(month)) : iteration;
    }
}
