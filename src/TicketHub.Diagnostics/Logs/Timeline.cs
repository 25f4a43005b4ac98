namespace TicketHub.Diagnostics.Logs;

/// <summary>Counts by minute. Where a log is so long that there would be too many, by two minutes, four, and so on.</summary>
internal sealed class Timeline
{
    private const int MostSteps = 16 * 1024;

    private Dictionary<long, Counts> steps = [];
    private Counts current = new();
    private long currentStep = -1;

    private sealed class Counts
    {
        public long Errors, Warnings, Records;
    }

    public int MinutesPerStep { get; private set; } = 1;

    public void Add(long time, LogLevel level, bool isNew = true)
    {
        var step = time / (TimeSpan.TicksPerMinute * MinutesPerStep);
        if (step != currentStep)
            GoTo(time);
        if (isNew)
            current.Records++;
        if (level >= LogLevel.Error)
            current.Errors++;
        else if (level is LogLevel.Warn)
            current.Warnings++;
    }

    public IReadOnlyList<TimeStep> Report() =>
    [
        .. steps.OrderBy(step => step.Key)
            .Select(step => new TimeStep(From(step.Key), step.Value.Errors, step.Value.Warnings, step.Value.Records)),
    ];

    private DateTime From(long step) => new(step * MinutesPerStep * TimeSpan.TicksPerMinute, DateTimeKind.Unspecified);

    private void GoTo(long time)
    {
        if (steps.Count == MostSteps)
            Coarsen();
        var step = time / (TimeSpan.TicksPerMinute * MinutesPerStep);
        currentStep = step;
        if (!steps.TryGetValue(step, out var counts))
            steps[step] = counts = new();
        current = counts;
    }

    /// <summary>Minutes far apart may not meet: then it is done again the next time.</summary>
    private void Coarsen()
    {
        while (steps.Count == MostSteps)
        {
            MinutesPerStep *= 2;
            var coarser = new Dictionary<long, Counts>();
            foreach (var (step, counts) in steps)
            {
                if (!coarser.TryGetValue(step / 2, out var sum))
                    coarser[step / 2] = sum = new();
                sum.Errors += counts.Errors;
                sum.Warnings += counts.Warnings;
                sum.Records += counts.Records;
            }

            steps = coarser;
        }
    }
}
