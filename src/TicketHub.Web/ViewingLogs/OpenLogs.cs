namespace TicketHub.Web.ViewingLogs;

/// <summary>The log is being opened: it is long, or others are opened before it.</summary>
public sealed class LogNotReadyException(double? share) : Exception("The log is still being opened.")
{
    /// <summary>How much of it was gone through, where that is known.</summary>
    public double? Share => share;
}

/// <summary>
/// The logs that are looked at just now, a child for each: the first question opens one, and where nobody asks any more it is closed.
/// There are few at once; who comes next takes the place of the one that was silent longest.
/// </summary>
public sealed class OpenLogs(LogChild child, KeptIndexes indexes, TimeProvider clock, ILogger<OpenLogs> log) : BackgroundService
{
    private const int MostOpen = 6;

    /// <summary>Reading one for the first time takes a processor.</summary>
    private const int OpenedAtOnce = 2;

    private static readonly TimeSpan LooksEvery = TimeSpan.FromSeconds(30);

    private readonly Lock door = new();
    private readonly SemaphoreSlim opening = new(OpenedAtOnce);
    private readonly Dictionary<(Guid File, string Part), Sitting> open = [];

    /// <exception cref="LogNotReadyException">Come again in a moment.</exception>
    /// <exception cref="LogNotShownException">It could not be opened.</exception>
    public async Task<OpenLog> Of(Guid file, string name, string path, long size, IReadOnlyList<int> part, CancellationToken ct)
    {
        var key = (file, string.Join('.', part));
        Sitting sitting;
        var isFirst = false;
        lock (door)
        {
            if (!open.TryGetValue(key, out sitting!)
                || sitting.Log.IsFaulted
                || sitting.Log is { IsCompletedSuccessfully: true, Result.HasEnded: true })
            {
                isFirst = true;
                var begun = open[key] = sitting = new();
                begun.Log = Task.Run(() => Open(path, size, name, part, begun), CancellationToken.None);
            }
        }

        try
        {
            return await sitting.Log.WaitAsync(isFirst ? child.Wait : child.WaitAgain, ct);
        }
        catch (TimeoutException)
        {
            throw new LogNotReadyException(sitting.Share);
        }
        catch (LogNotShownException e)
        {
            log.LogWarning(e, "The log {File} cannot be shown", file);
            throw;
        }
    }

    public override void Dispose()
    {
        opening.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await Task.Delay(LooksEvery, stoppingToken);
                await Close(Silent());
            }
        }
        finally
        {
            await Close(TakeAll());
        }
    }

    private async Task<OpenLog> Open(string path, long size, string name, IReadOnlyList<int> part, Sitting sitting)
    {
        await Close(Surplus());
        await opening.WaitAsync();
        try
        {
            return await OpenLog.Open(child, path, size, new(name, part, KeptIndexes.Find(path, part)), Opened, clock);
        }
        finally
        {
            opening.Release();
        }

        void Opened(LogOpened told)
        {
            sitting.Share = told.Share;
            if (told.Made is { } made)
                indexes.Keep(path, new(part, made));
        }
    }

    private List<OpenLog> Silent() => Take(known => known.HasEnded || clock.GetElapsedTime(known.LastAsked) > child.Idle);

    private List<OpenLog> Surplus()
    {
        lock (door)
        {
            var byUse = open.Values.Where(known => known.Log.IsCompletedSuccessfully)
                .Select(known => known.Log.Result)
                .OrderByDescending(known => known.LastAsked);
            var surplus = byUse.Skip(Math.Max(0, MostOpen - open.Values.Count(known => !known.Log.IsCompleted))).ToHashSet();
            return Take(surplus.Contains);
        }
    }

    private List<OpenLog> TakeAll() => Take(_ => true);

    private List<OpenLog> Take(Func<OpenLog, bool> which)
    {
        lock (door)
        {
            var taken = open
                .Where(known => known.Value.Log.IsFaulted
                    || (known.Value.Log.IsCompletedSuccessfully && which(known.Value.Log.Result)))
                .ToList();
            taken.ForEach(known => open.Remove(known.Key));
            return [.. taken.Select(known => known.Value.Log).Where(task => task.IsCompletedSuccessfully).Select(task => task.Result)];
        }
    }

    /// <summary>One that cannot be ended keeps nobody else from looking.</summary>
    private async Task Close(List<OpenLog> logs)
    {
        foreach (var known in logs)
        {
            try
            {
                await known.DisposeAsync();
            }
            catch (Exception e) when (e is System.ComponentModel.Win32Exception or AggregateException)
            {
                log.LogError(e, "The process that shows a log could not be ended");
            }
        }
    }

    /// <summary>A log that is open, or is being opened.</summary>
    private sealed class Sitting
    {
        public Task<OpenLog> Log { get; set; } = null!;

        public double? Share { get; set; }
    }
}
