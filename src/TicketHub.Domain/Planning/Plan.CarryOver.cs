using TicketHub.Domain.Enhancements;
using TicketHub.Domain.People;

namespace TicketHub.Domain.Planning;

/// <summary>One item that a past iteration left unfinished, and where it goes.</summary>
public sealed record CarriedItem(long Number, Month To);

/// <summary>What a past iteration left unfinished: proposed, and carried over by the planner, never by itself.</summary>
public sealed partial class Plan
{
    /// <summary>
    /// What is begun goes on in the running iteration, whether it fits or not; what is not begun, in the head's order, where it
    /// fits first. What fits nowhere is not named: a later iteration has to be opened, or the head withdraws it.
    /// </summary>
    public IReadOnlyList<CarriedItem> ProposeCarryOver()
    {
        var proposed = new List<CarriedItem>();
        var layout = Layout;
        foreach (var item in Unfinished(layout))
        {
            var months = layout.Months
                .Where(month => month >= at.Running && (item.IsBegun ? month == at.Running : Fits(layout, item, month)))
                .ToList();
            if (months.Count == 0)
                continue;
            proposed.Add(new(item.Number, months[0]));
            layout = layout.With(item with { Month = months[0] });
        }

        return proposed;
    }

    /// <summary>All are carried over or none. A month that is fixed takes them too: they were promised before.</summary>
    /// <exception cref="RefusedException">Not the planner, or some cannot be carried so; all such are told.</exception>
    public void CarryOver(IReadOnlyList<CarriedItem> carried, Actor by)
    {
        Decides.AsPlanner(by);
        if (carried.Count == 0)
            throw new RefusedException(new ItemsNeeded());
        if (carried.DistinctBy(c => c.Number).Count() != carried.Count)
            throw new RefusedException(new NamedTwice());
        if (MistakesOf(carried).ToList() is { Count: > 0 } mistakes)
            throw new RefusedException(mistakes);
        foreach (var (number, to) in carried)
        {
            var enhancement = accepted[number];
            var from = Holding(enhancement)!;
            enhancement.CarryOver(to, by, at.Now);
            from.ContentChanged();
            iterations[to].ContentChanged();
        }
    }

    private IEnumerable<Refusal> MistakesOf(IReadOnlyList<CarriedItem> carried)
    {
        var layout = Layout;
        var left = Unfinished(layout).ToDictionary(item => item.Number);
        // What is begun first: it goes where it goes, and the rest must fit beside it.
        foreach (var (number, to) in carried.OrderByDescending(c => left.TryGetValue(c.Number, out var item) && item.IsBegun))
        {
            if (!left.TryGetValue(number, out var item))
                yield return new NothingToCarryOver(Enhancement.Show(number));
            else if (!iterations.ContainsKey(to))
                yield return new IterationUnknown(to);
            else if (to < at.Running)
                yield return new IterationPast(to);
            else if (!item.IsBegun && !Fits(layout, item, to))
                yield return new DoesNotFit(to, item.Days, layout.Room(to).Free);
            else
                layout = layout.With(item with { Month = to });
        }
    }

    /// <summary>What is begun first, then by the head's order.</summary>
    private IEnumerable<PlanItem> Unfinished(Layout layout) => layout.Items
        .Where(item => item.Month < at.Running && item.Status is not EnhancementStatus.Released)
        .OrderByDescending(item => item.IsBegun).ThenBy(item => item.Place);

    private static bool Fits(Layout layout, PlanItem item, Month month)
    {
        var room = layout.Room(month);
        return room.AllowsToBecome(room.Taken + item.Days);
    }
}
