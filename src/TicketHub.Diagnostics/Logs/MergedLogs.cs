using TicketHub.Diagnostics.Reading;

namespace TicketHub.Diagnostics.Logs;

/// <summary>The reports of several logs as one: a server's log is rotated, and a defect is in all of it.</summary>
public static class MergedLogs
{
    /// <param name="reports">At least one. Lines and offsets of what is told once are those in its own file.</param>
    public static LogReport Of(IReadOnlyList<LogReport> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        var all = reports.OrderBy(report => report.First ?? DateTime.MaxValue).ToList();
        var minutes = all.Max(report => report.MinutesPerStep);
        var steps = all.SelectMany(report => report.Steps).GroupBy(step => Floor(step.From, minutes)).OrderBy(group => group.Key)
            .Select(group => new TimeStep(
                group.Key, group.Sum(step => step.Errors), group.Sum(step => step.Warnings), group.Sum(step => step.Records)));
        return new(
            new Extent(all.Sum(report => report.Extent.Bytes), all.Sum(report => report.Extent.Lines), all.Sum(report => report.Extent.LinesCut), null),
            all.Sum(report => report.Records), all.All(report => report.HasDates), all.Min(report => report.First), all.Max(report => report.Last),
            all.Select(report => report.Levels).Aggregate(Sum), minutes, [.. steps],
            all.Select(report => report.FirstError).OfType<FirstError>().OrderBy(error => error.At ?? DateTime.MaxValue).FirstOrDefault(),
            [
                .. all.SelectMany(report => report.Exceptions).GroupBy(group => group.Fingerprint.K2).Select(same => same.First() with
                {
                    Count = same.Sum(group => group.Count),
                    First = same.Min(group => group.First),
                    Last = same.Max(group => group.Last),
                    FullTrace = same.Select(group => group.FullTrace).LastOrDefault(full => full is not null),
                }).OrderByDescending(group => group.Count),
            ],
            all.Sum(report => report.Unread),
            [
                .. all.SelectMany(report => report.Symptoms).GroupBy(symptom => (symptom.Kind, symptom.Detail)).OrderBy(same => same.Key.Kind)
                    .Select(same => same.First() with
                    {
                        Count = same.Sum(symptom => symptom.Count),
                        First = same.Min(symptom => symptom.First),
                        Last = same.Max(symptom => symptom.Last),
                    }),
            ]);
    }

    private static DateTime Floor(DateTime time, int minutes) =>
        new(time.Ticks / (TimeSpan.TicksPerMinute * minutes) * TimeSpan.TicksPerMinute * minutes);

    private static LevelCounts Sum(LevelCounts a, LevelCounts b) => new(
        a.Fatal + b.Fatal, a.Error + b.Error, a.Warn + b.Warn, a.Info + b.Info, a.Debug + b.Debug, a.Trace + b.Trace, a.Unknown + b.Unknown);
}
