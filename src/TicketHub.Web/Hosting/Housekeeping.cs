using Microsoft.EntityFrameworkCore;
using Quartz;
using TicketHub.Storage;

namespace TicketHub.Web.Hosting;

/// <summary>Forgets what has had its time: sessions that ended, repeats older than a day, drafts that nobody came back to.</summary>
public sealed class Housekeeping(Writes writes, TimeProvider clock)
{
    /// <summary>A client that has not repeated within a day will not.</summary>
    public static readonly TimeSpan RepeatsKept = TimeSpan.FromHours(24);

    /// <summary>How many rows went. Running it again changes nothing more.</summary>
    public Task<int> RunOnce(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var oldest = now - RepeatsKept;
        var oldestDraft = now - Draft.KeptFor;
        return writes.Run(
            async (db, token) => await db.Sessions.Where(s => s.ExpiresAt <= now).ExecuteDeleteAsync(token)
                + await db.Repeats.Where(r => r.At < oldest).ExecuteDeleteAsync(token)
                + await db.Drafts.Where(d => d.SavedAt < oldestDraft).ExecuteDeleteAsync(token),
            ct);
    }
}

[DisallowConcurrentExecution]
public sealed class HousekeepingJob(Housekeeping housekeeping) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        await housekeeping.RunOnce(cancellationToken);
}
