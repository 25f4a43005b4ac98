using Microsoft.EntityFrameworkCore;
using TicketHub.Domain.People;
using TicketHub.Storage.SigningIn;

namespace TicketHub.Storage;

/// <summary>
/// The one way to write: a fresh context, an explicit transaction and the provider's retries. On SQLite a gate lets one
/// writer of this process in at a time, for a waiting writer costs less than a busy database.
/// </summary>
public sealed class Writes(IDbContextFactory<TicketHubDb> contexts, DatabaseSettings database) : IDisposable
{
    /// <summary>Of those who change one row at the same moment each try lets one through: so many may meet.</summary>
    private const int Tries = 10;

    private readonly SemaphoreSlim gate = new(1, 1);
    private long peopleVersion;

    /// <summary>Rises with every write of this process to people, their tokens, the head's deputies, departments or projects; what is remembered of them ends with it.</summary>
    public long PeopleVersion => Interlocked.Read(ref peopleVersion);

    /// <summary>
    /// Runs <paramref name="work"/> in one transaction, saves and commits. It may run more than once, each time on a
    /// fresh context: it does no I/O of its own and keeps nothing from an earlier run.
    /// </summary>
    public async Task<T> Run<T>(Func<TicketHubDb, CancellationToken, Task<T>> work, CancellationToken ct)
    {
        if (database.Kind is DatabaseKind.Postgres)
        {
            await using var outer = await contexts.CreateDbContextAsync(ct);
            return await outer.Database.CreateExecutionStrategy().ExecuteAsync(() => Once(work, ct));
        }

        await gate.WaitAsync(ct);
        try
        {
            return await Once(work, ct);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>As <see cref="Run"/>; where somebody else changed one of its rows in the same moment, it is done again on what they left.</summary>
    public async Task<T> RunAgain<T>(Func<TicketHubDb, CancellationToken, Task<T>> work, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await Run(work, ct);
            }
            catch (DbUpdateConcurrencyException) when (attempt < Tries)
            {
            }
        }
    }

    private async Task<T> Once<T>(Func<TicketHubDb, CancellationToken, Task<T>> work, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        db.MayWrite = true;
        var peopleChanged = false;
        void Look(object? sender, SavingChangesEventArgs e) => peopleChanged |= TouchesPeople(db);
        db.SavingChanges += Look;
        try
        {
            // Microsoft.Data.Sqlite begins IMMEDIATE: the write lock is taken before the first read.
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var result = await work(db, ct);
            await db.SaveChangesAsync(ct);
            // From here the client's going away must not leave the outcome open.
            await transaction.CommitAsync(CancellationToken.None);
            if (peopleChanged)
                Interlocked.Increment(ref peopleVersion);
            return result;
        }
        finally
        {
            // The pool hands this context to a reader next, and knows nothing of the permission.
            db.MayWrite = false;
            db.SavingChanges -= Look;
        }
    }

    private static bool TouchesPeople(TicketHubDb db) =>
        db.ChangeTracker.Entries().Any(e => e.State is not (EntityState.Unchanged or EntityState.Detached)
            && e.Entity is Person or AccessToken or Department or ClientProject or Deputyship);

    public void Dispose() => gate.Dispose();
}
