using Microsoft.EntityFrameworkCore;
using Quartz;
using TicketHub.Storage;
using TicketHub.Web.SigningIn;
using TicketHub.Web.Uploads;

namespace TicketHub.Web.Hosting;

/// <summary>Forgets what has had its time: sessions that ended, repeats older than a day, uploads that nobody used, drafts that nobody
/// came back to. Writes down when what was last used.</summary>
public sealed class Housekeeping(Writes writes, ForgetUploads uploads, LastUses uses, TimeProvider clock)
{
    /// <summary>A client that has not repeated within a day will not.</summary>
    public static readonly TimeSpan RepeatsKept = TimeSpan.FromHours(24);

    /// <summary>How many rows and files went. Running it again changes nothing more.</summary>
    public async Task<int> RunOnce(CancellationToken ct)
    {
        await uses.Flush(ct);
        var now = clock.GetUtcNow();
        var oldest = now - RepeatsKept;
        var forgotten = now - Sessions.RememberedFor;
        var oldestDraft = now - Draft.KeptFor;
        var rows = await writes.Run(
            async (db, token) => await db.Sessions.Where(s => s.ExpiresAt <= forgotten).ExecuteDeleteAsync(token)
                + await db.Repeats.Where(r => r.At < oldest).ExecuteDeleteAsync(token)
                + await db.Drafts.Where(d => d.SavedAt < oldestDraft).ExecuteDeleteAsync(token),
            ct);
        return rows + await uploads.RunOnce(ct);
    }
}

[DisallowConcurrentExecution]
public sealed class HousekeepingJob(Housekeeping housekeeping) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        await housekeeping.RunOnce(cancellationToken);
}
