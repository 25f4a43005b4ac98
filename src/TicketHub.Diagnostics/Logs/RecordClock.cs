namespace TicketHub.Diagnostics.Logs;

/// <summary>First, last and present time of a log. Where it writes no dates, a clock that jumps back by half a day has passed midnight.</summary>
internal sealed class RecordClock(DateOnly? firstDay)
{
    private const int MostMidnights = 10_000;

    private int midnights;
    private long day = (firstDay ?? DateOnly.MinValue).DayNumber * TimeSpan.TicksPerDay;

    public bool HasDates { get; private set; } = firstDay is not null;

    public long? First { get; private set; }

    public long? Last { get; private set; }

    public long? Now { get; private set; }

    public long Read(long ticks, bool hasDate)
    {
        if (hasDate)
        {
            HasDates = true;
        }
        else
        {
            // A log that jumps on and on is none that lasts for centuries.
            if (Now is { } before && midnights < MostMidnights && day + ticks < before - (TimeSpan.TicksPerDay / 2))
            {
                day += TimeSpan.TicksPerDay;
                midnights++;
            }

            ticks += day;
        }

        Now = ticks;
        if (First is null || ticks < First)
            First = ticks;
        if (Last is null || ticks > Last)
            Last = ticks;
        return ticks;
    }
}
