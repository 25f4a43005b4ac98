using System.Globalization;
using TicketHub.Domain;
using TicketHub.Domain.Planning;
using TicketHub.Web.Hosting;

namespace TicketHub.Web.Features.Planning;

/// <summary>How far ahead content is fixed, and on which days R&amp;D works.</summary>
public sealed record PlanSettings(int Ahead, WorkCalendar Calendar)
{
    public const int FurthestAhead = 12;
    private const string CalendarSetting = "TicketHub:Calendar";

    /// <summary>
    /// Of each year the days off and the worked days of weekends stand in settings of their own, so that one year can be said anew
    /// without the others.
    /// </summary>
    /// <exception cref="SettingsException">Something in it is no number, no date, or of another year.</exception>
    public static PlanSettings Read(IConfiguration configuration)
    {
        var (daysOff, workedDays) = (new HashSet<DateOnly>(), new HashSet<DateOnly>());
        foreach (var year in configuration.GetSection(CalendarSetting).GetChildren())
        {
            daysOff.UnionWith(Days(year, "DaysOff"));
            workedDays.UnionWith(Days(year, "WorkedDays"));
        }

        return new(
            Settings.Whole(configuration, "TicketHub:Planning:Ahead", PlanMoment.UsuallyAhead, FurthestAhead, least: 0),
            new(daysOff, workedDays));
    }

    public PlanMoment At(DateTimeOffset now) => new(now, AlmatyTime.DayOf(now), Ahead);

    /// <summary>Dates parted by commas or blanks.</summary>
    private static IEnumerable<DateOnly> Days(IConfigurationSection year, string name) =>
        (year[name] ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries).Select(text =>
            DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year.ToString(CultureInfo.InvariantCulture) == year.Key
                ? day
                : throw new SettingsException(
                    $"TicketHub__Calendar__{year.Key}__{name} names '{text}'. It must be a day of that year such as 2026-12-16."));
}
