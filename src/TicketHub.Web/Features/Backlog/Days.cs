namespace TicketHub.Web.Features.Backlog;

/// <summary>Dates as people read them, without a time of day.</summary>
public static class Days
{
    public static string Day(this Words words, DateOnly day) => day.ToString(words["time.date"], words.Language.Culture());

    public static string Day(this Words words, DateTimeOffset at) =>
        words.Day(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, Words.Almaty).DateTime));
}
