using TicketHub.Domain;

namespace TicketHub.Web.Features.KnownDefects;

/// <summary>The last twelve weeks, the running one included, as they are counted and drawn.</summary>
public static class Weeks
{
    public const int Count = 12;

    public static IReadOnlyList<WeekResource> Of(IEnumerable<DateTimeOffset> filed, DateTimeOffset now)
    {
        var counts = filed.GroupBy(at => Monday(at)).ToDictionary(week => week.Key, week => week.Count());
        return [.. Enumerable.Range(0, Count)
            .Select(week => First(now).AddDays(7 * week))
            .Select(week => new WeekResource(week, counts.GetValueOrDefault(week)))];
    }

    /// <summary>What was filed before is in none of them.</summary>
    public static DateTimeOffset Begin(DateTimeOffset now) => AlmatyTime.Midnight(First(now));

    /// <summary>A week with any request is seen, however small beside the others.</summary>
    public static int Height(int tickets, int most, int full) => tickets == 0 ? 1 : Math.Max(3, tickets * full / most);

    private static DateOnly First(DateTimeOffset now) => Monday(now).AddDays(-7 * (Count - 1));

    private static DateOnly Monday(DateTimeOffset instant) => AlmatyTime.Monday(AlmatyTime.DayOf(instant));
}
