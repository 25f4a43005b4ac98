namespace TicketHub.Domain;

/// <summary>The desk's clock and calendar. The department works by Almaty, and everybody reads all times in it, wherever the server stands.</summary>
public static class AlmatyTime
{
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Asia/Almaty");

    /// <summary>What the clock in Almaty showed at a moment.</summary>
    public static DateTime At(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone).DateTime;

    /// <inheritdoc cref="At(DateTimeOffset)"/>
    public static DateTime? At(DateTimeOffset? instant) => instant is { } moment ? At(moment) : null;

    /// <summary>The day that a moment belongs to, as people count days.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(At(instant));

    /// <summary>The moment, in UTC, at which the clock in Almaty shows a time.</summary>
    public static DateTimeOffset Moment(DateTime local)
    {
        // The calendar's first day has no midnight in UTC where the clock is ahead of it.
        if (local.Year < 2)
            return DateTimeOffset.UnixEpoch;
        return new DateTimeOffset(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), Zone.GetUtcOffset(local)).ToUniversalTime();
    }

    /// <summary>The moment at which a day begins.</summary>
    public static DateTimeOffset Midnight(DateOnly day) => Moment(day.ToDateTime(TimeOnly.MinValue));

    /// <summary>The day on which a day's week begins.</summary>
    public static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
