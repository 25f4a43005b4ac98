using TicketHub.Domain;

namespace TicketHub.Web.Features.KnownDefects;

/// <summary>The last twelve weeks, the running one included, as they are counted and drawn.</summary>
public static class Weeks
{
    public const int Count = 12;

    public static IReadOnlyList<WeekResource> Of(IEnumerable<DateTimeOffset> filed, DateTimeOffset now)
    {
        var counts = filed.GroupBy(at => Monday(at)).ToDictionary(week => week.Key, week => week.Count());
        var running = Monday(now);
        return [.. Enumerable.Range(0, Count).Select(back => running.AddDays(7 * (back - Count + 1))).Select(week => new WeekResource(week, counts.GetValueOrDefault(week)))];
    }

    /// <summary>A week with any request is seen, however small beside the others.</summary>
    public static int Height(int tickets, int most, int full) => tickets == 0 ? 1 : Math.Max(3, tickets * full / most);

    private static DateOnly Monday(DateTimeOffset instant) => AlmatyTime.Monday(AlmatyTime.DayOf(instant));
}
