using System.Globalization;
using TicketHub.Domain;
using TicketHub.Domain.Enhancements;
using TicketHub.Domain.Planning;
using TicketHub.Web.Features.Planning;

namespace TicketHub.Web.Features.Roadmap;

/// <summary>One bar of the timeline: from the month that work begins in to the month that it is planned for.</summary>
/// <param name="First">Where the bar begins, counted in months from the first that is drawn.</param>
/// <param name="Last">Where it ends.</param>
/// <param name="WantedAt">Where the wanted-by day stands, in months and parts of one; null where there is none in the picture.</param>
/// <param name="IsLate">The iteration ends after the day that it is wanted by.</param>
public sealed record TimelineBar(PlanItemResource Item, IterationResource Iteration, int First, int Last, double? WantedAt, bool IsLate)
{
    public string Look => Item.Status switch
    {
        EnhancementStatus.Released => "done",
        EnhancementStatus.InDevelopment => "begun",
        _ => "planned",
    };
}

/// <summary>When what is planned comes, as a picture drawn by the server: months across, items down.</summary>
public sealed record Timeline(IReadOnlyList<Month> Months, IReadOnlyList<TimelineBar> Bars, double Today)
{
    /// <summary>Where the numbers stand; roadmap.css leaves as much before the picture.</summary>
    public const int Side = 76;

    /// <summary>The least; where there is more room the months share it.</summary>
    public const int MonthWidth = 150;

    public const int RowHeight = 26;
    public const int HeadHeight = 28;

    public int LeastWidth => Side + Months.Count * MonthWidth;

    /// <summary>What its key explains: nothing that is not in the picture.</summary>
    public IEnumerable<string> Looks => EveryLook.Where(look => Bars.Any(bar => bar.Look == look));

    private static readonly string[] EveryLook = ["done", "begun", "planned"];

    public bool ShowsToday => Today >= 0 && Today <= Months.Count;

    /// <summary>As many rows as stand on a printed page.</summary>
    private const int RowsOfAPart = 22;

    /// <summary>A long picture is parted, each part with the months above it.</summary>
    public IEnumerable<IReadOnlyList<TimelineBar>> Parts => Bars.Chunk(RowsOfAPart);

    public static int HeightOf(IReadOnlyList<TimelineBar> part) => Y(part.Count) + 6;

    public static Timeline Of(PlanningView view)
    {
        var iterations = view.Plan.Iterations;
        if (iterations.Count == 0)
            return new([], [], 0);
        var first = MonthOf(iterations[0]);
        var last = MonthOf(iterations[^1]);
        var months = Enumerable.Range(0, Between(first, last) + 1).Select(first.Plus).ToList();
        var bars = iterations.SelectMany(iteration => iteration.Items.Select(item => Bar(item, iteration, first, months.Count))).ToList();
        return new(months, bars, Position(view.Seen.At.Today, first));
    }

    /// <summary>Across the part of the picture that the months share.</summary>
    public string X(double months) => (100 * months / Months.Count).ToString("0.###", CultureInfo.InvariantCulture) + "%";

    public static int Y(int row) => HeadHeight + row * RowHeight;

    private static TimelineBar Bar(PlanItemResource item, IterationResource iteration, Month first, int count)
    {
        var at = Between(first, MonthOf(iteration));
        // What was carried over shows how long it has been going on.
        var begun = item.StartedAt is { } started ? Math.Clamp(Between(first, Month.Of(AlmatyTime.DayOf(started))), 0, at) : at;
        var wanted = item.WantedBy is { } day ? Position(day, first) : (double?)null;
        return new(
            item, iteration, begun, at, wanted is >= 0 && wanted <= count ? wanted : null,
            iteration.IsLateFor(item));
    }

    private static double Position(DateOnly day, Month first) =>
        Between(first, Month.Of(day)) + (day.Day - 1) / (double)DateTime.DaysInMonth(day.Year, day.Month);

    private static int Between(Month from, Month to) => (to.Year - from.Year) * 12 + to.Number - from.Number;

    private static Month MonthOf(IterationResource iteration) => Planning.Months.Read(iteration.Month);
}
