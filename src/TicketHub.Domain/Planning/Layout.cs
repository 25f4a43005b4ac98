using TicketHub.Domain.Enhancements;

namespace TicketHub.Domain.Planning;

/// <summary>An accepted enhancement as the plan sees it.</summary>
/// <param name="Number">Of the enhancement.</param>
/// <param name="Month">Its iteration; null while it waits for one.</param>
/// <param name="Days">What it takes of the capacity: its inside days.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Place">In the head's order; null once it is released.</param>
/// <param name="People">Who wait for it.</param>
public sealed record PlanItem(long Number, Month? Month, HalfDays Days, EnhancementStatus Status, int? Place, int People)
{
    /// <summary>The last day of the help that is bound to it; null where there is none.</summary>
    public DateOnly? HelpUntil { get; init; }

    public bool IsBegun => Status.IsBegun();

    /// <summary>Its going would make room. What others build takes none, and so leaves none.</summary>
    public bool CanMakeRoom => Status is EnhancementStatus.Planned;
}

/// <summary>
/// A picture of the plan: what each iteration can take and what is in it. Nothing of it changes; a picture with a change is another
/// picture, so that before and after can be shown side by side.
/// </summary>
public sealed class Layout
{
    private readonly IReadOnlyDictionary<Month, HalfDays> capacity;
    private readonly IReadOnlyDictionary<long, PlanItem> items;

    public Layout(IReadOnlyDictionary<Month, HalfDays> capacity, IEnumerable<PlanItem> items)
        : this(capacity, items.ToDictionary(item => item.Number))
    {
    }

    private Layout(IReadOnlyDictionary<Month, HalfDays> capacity, IReadOnlyDictionary<long, PlanItem> items) =>
        (this.capacity, this.items) = (capacity, items);

    public IEnumerable<Month> Months => capacity.Keys.Order();

    public IEnumerable<PlanItem> Items => items.Values;

    public PlanItem? Find(long number) => items.GetValueOrDefault(number);

    public bool Knows(Month month) => capacity.ContainsKey(month);

    /// <summary>The most important first; what is released last.</summary>
    public IEnumerable<PlanItem> In(Month month) =>
        Items.Where(item => item.Month == month).OrderBy(item => item.Place ?? int.MaxValue).ThenBy(item => item.Number);

    public Room Room(Month month) => new(month, capacity[month], Sum(In(month)));

    /// <summary>Of what cannot leave any more.</summary>
    public HalfDays Begun(Month month) => Sum(In(month).Where(item => item.IsBegun));

    public Layout With(params IEnumerable<PlanItem> changed)
    {
        var all = new Dictionary<long, PlanItem>(items);
        foreach (var item in changed)
            all[item.Number] = item;
        return new(capacity, all);
    }

    /// <summary>With so much more capacity in a month; never less than none.</summary>
    public Layout Widened(Month month, HalfDays more)
    {
        var days = capacity[month] + more;
        return new(new Dictionary<Month, HalfDays>(capacity) { [month] = days < HalfDays.None ? HalfDays.None : days }, items);
    }

    public Layout Without(params IEnumerable<long> numbers)
    {
        var all = new Dictionary<long, PlanItem>(items);
        foreach (var number in numbers)
            all.Remove(number);
        return new(capacity, all);
    }

    private static HalfDays Sum(IEnumerable<PlanItem> some) => new(some.Sum(item => item.Days.Count));
}
