namespace TicketHub.Domain.Planning;

/// <summary>Which days are worked: not the weekends and holidays, but the Saturdays that a day off was moved to.</summary>
/// <param name="DaysOff">Public holidays, and the days off that were moved to a working day.</param>
/// <param name="WorkedDays">Days of a weekend that are worked.</param>
public sealed record WorkCalendar(IReadOnlySet<DateOnly> DaysOff, IReadOnlySet<DateOnly> WorkedDays)
{
    public static WorkCalendar OnlyWeekends { get; } = new(new HashSet<DateOnly>(), new HashSet<DateOnly>());

    public bool IsWorked(DateOnly day) =>
        WorkedDays.Contains(day) || (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !DaysOff.Contains(day));

    public int WorkingDaysIn(Month month)
    {
        var worked = 0;
        for (var day = month.FirstDay; day <= month.LastDay; day = day.AddDays(1))
            worked += IsWorked(day) ? 1 : 0;
        return worked;
    }
}
