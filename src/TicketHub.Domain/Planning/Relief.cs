namespace TicketHub.Domain.Planning;

/// <summary>One item whose going would relieve an overbooked iteration.</summary>
/// <param name="Item">Not begun.</param>
/// <param name="To">The first later iteration that is open to planning and has room for it; null where there is none.</param>
public sealed record Relief(PlanItem Item, Month? To);

/// <summary>
/// What could go where an iteration has more than it can take: proposed, for nothing leaves a plan by itself. The planner moves it; in
/// an iteration that is fixed nobody can, and help that the head brings does a part of it.
/// </summary>
public static class Overbooking
{
    /// <summary>
    /// The least important first, as few as relieve it, the most important of them first; fewer where all that may go is too little.
    /// Empty where nothing is exceeded.
    /// </summary>
    /// <param name="layout">The plan.</param>
    /// <param name="month">Of the iteration.</param>
    /// <param name="open">Iterations that the planner may plan into.</param>
    public static IReadOnlyList<Relief> Relieve(this Layout layout, Month month, IEnumerable<Month> open)
    {
        var excess = layout.Room(month).Excess;
        var going = new List<PlanItem>();
        foreach (var item in layout.In(month).Where(item => item.CanMakeRoom).Reverse())
        {
            if (Days(going) >= excess)
                break;
            going.Add(item);
        }

        // A small one that went before the large one which was enough alone stays after all.
        foreach (var item in going.OrderBy(item => item.Place).ToList())
        {
            if (Days(going) - item.Days >= excess)
                going.Remove(item);
        }

        var later = open.Where(other => other > month).Order().ToList();
        var reliefs = new List<Relief>();
        foreach (var item in going.OrderBy(item => item.Place))
        {
            var to = later.Where(other => layout.Room(other).Free >= item.Days).Select(other => (Month?)other).FirstOrDefault();
            reliefs.Add(new(item, to));
            if (to is not null)
                layout = layout.With(item with { Month = to });
        }

        return reliefs;
    }

    /// <summary>The same where the content is fixed and nothing can move: how many days of which items help would have to do.</summary>
    public static IReadOnlyList<(PlanItem Item, HalfDays Help)> RelieveByHelp(this Layout layout, Month month)
    {
        var left = layout.Room(month).Excess;
        var helped = new List<(PlanItem, HalfDays)>();
        foreach (var (item, _) in layout.Relieve(month, []))
        {
            var help = left < item.Days ? left : item.Days;
            helped.Add((item, help));
            left -= help;
        }

        return helped;
    }

    private static HalfDays Days(IEnumerable<PlanItem> items) => new(items.Sum(item => item.Days.Count));
}
