using Microsoft.EntityFrameworkCore;

namespace TicketHub.Storage;

/// <summary>
/// The one way to write: a fresh context, an explicit transaction and the provider's retries. On SQLite a gate lets one
/// writer of this process in at a time, for a waiting writer costs less than a busy database.
/// </summary>
public sealed class Writes(IDbContextFactory<TicketHubDb> contexts, DatabaseSettings database) : IDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);

    /// <summary>
    /// Runs <paramref name="work"/> in one transaction, saves and commits. It may run more than once, each time on a
    /// fresh context: it does no I/O of its own and keeps nothing from an earlier run.
    /// </summary>
    public async Task<T> Run<T>(Func<TicketHubDb, CancellationToken, Task<T>> work, CancellationToken ct)
    {
        var gated = database.Kind is DatabaseKind.Sqlite;
        if (gated)
            await gate.WaitAsync(ct);
        try
        {
            await using var outer = await contexts.CreateDbContextAsync(ct);
            return await outer.Database.CreateExecutionStrategy().ExecuteAsync(() => Once(work, ct));
        }
        finally
        {
            if (gated)
                gate.Release();
        }
    }

    private async Task<T> Once<T>(Func<TicketHubDb, CancellationToken, Task<T>> work, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        db.MayWrite = true;
        try
        {
            // Microsoft.Data.Sqlite begins IMMEDIATE: the write lock is taken before the first read.
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var result = await work(db, ct);
            await db.SaveChangesAsync(ct);
            // From here the client's going away must not leave the outcome open.
            await transaction.CommitAsync(CancellationToken.None);
            return result;
        }
        finally
        {
            // The pool hands this context to a reader next, and knows nothing of the permission.
            db.MayWrite = false;
        }
    }

    public void Dispose() => gate.Dispose();
}
