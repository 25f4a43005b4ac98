using System.Globalization;
using TicketHub.Diagnostics.Logs;

namespace TicketHub.Web.Features.FindingsCharts;

/// <summary>Errors over the time of a log, in steps of one length, those without an error too.</summary>
/// <param name="Minutes">How long a step is.</param>
/// <param name="HasDates">False: only the time of day means anything.</param>
public sealed record ErrorsChart(int Minutes, bool HasDates, IReadOnlyList<ErrorsStep> Steps)
{
    /// <summary>More columns than these cannot be told apart on a phone.</summary>
    private const int MostSteps = 120;

    private const int Hour = 60;

    private const int Day = 24 * Hour;

    private static readonly int[] Lengths = [1, 2, 5, 10, 15, 30, Hour, 2 * Hour, 6 * Hour, 12 * Hour, Day, 2 * Day, 7 * Day, 30 * Day];

    public ErrorsStep Peak => Steps.MaxBy(step => step.Errors)!;

    public bool IsOfOneDay => Steps[0].From.Date == Steps[^1].From.Date;

    /// <summary>Null where a log has no errors, or no times.</summary>
    public static ErrorsChart? Of(LogReport log)
    {
        ArgumentNullException.ThrowIfNull(log);
        if (log.Steps.Count == 0 || log.Steps.All(step => step.Errors == 0))
            return null;
        var (first, last) = (log.Steps[0].From, log.Steps[^1].From);
        var span = (last - first).TotalMinutes + log.MinutesPerStep;
        // A log that jumps over centuries has steps as long as it takes.
        var least = Math.Max(log.MinutesPerStep, (int)Math.Ceiling(span / MostSteps));
        var minutes = Lengths.FirstOrDefault(length => length >= least && length % log.MinutesPerStep == 0, least);
        var start = new DateTime(first.Ticks - (first.Ticks % (minutes * TimeSpan.TicksPerMinute)));
        var counts = new (long Errors, long Warnings)[(int)((last - start).TotalMinutes / minutes) + 1];
        foreach (var step in log.Steps)
        {
            ref var count = ref counts[(int)((step.From - start).TotalMinutes / minutes)];
            count = (count.Errors + step.Errors, count.Warnings + step.Warnings);
        }

        return new(
            minutes, log.HasDates,
            [.. counts.Select((count, at) => new ErrorsStep(
                start.AddMinutes((double)minutes * at), count.Errors, count.Warnings))]);
    }

    /// <summary>10:24, with its day where the log has more than one.</summary>
    public string At(Words words, DateTime time)
    {
        ArgumentNullException.ThrowIfNull(words);
        var culture = words.Language.Culture();
        return HasDates && !IsOfOneDay ? time.ToString(words["chart.dayAndTime"], culture) : time.ToString("HH:mm", culture);
    }

    /// <summary>Seconds as browsers count them; the zone is nobody's.</summary>
    public static string Seconds(DateTime time) =>
        ((time - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerSecond).ToString(CultureInfo.InvariantCulture);
}

public sealed record ErrorsStep(DateTime From, long Errors, long Warnings);
