using Microsoft.EntityFrameworkCore;
using TicketHub.Storage;

namespace TicketHub.Web.Hosting;

/// <summary>Brings the database to this version's model.</summary>
public static class Migration
{
    /// <summary>
    /// Applies what is pending. Two processes on one data folder take turns by a lock of our own: the framework's own lock
    /// on SQLite is a row, and one left behind by a killed process would keep every later start waiting for ever.
    /// </summary>
    public static async Task Apply(Settings settings, IDbContextFactory<TicketHubDb> contexts, CancellationToken ct)
    {
        await using var taken = await Take(settings.MigrationLockFile, ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        if (settings.Database.Kind is DatabaseKind.Sqlite)
            await ForgetLeftLock(db, ct);
        await db.Database.MigrateAsync(ct);
    }

    /// <exception cref="SettingsException">PostgreSQL is not at this version's model.</exception>
    public static async Task DemandCurrent(IDbContextFactory<TicketHubDb> contexts, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        if ((await db.Database.GetPendingMigrationsAsync(ct)).Any())
            throw new SettingsException("The database is not at this version. Run the verb `migrate` once, then start again.");
    }

    private static async Task<FileStream> Take(string path, CancellationToken ct)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), ct);
            }
        }
    }

    private static async Task ForgetLeftLock(TicketHubDb db, CancellationToken ct)
    {
        const string Present = "SELECT COUNT(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'";
        if (await db.Database.SqlQueryRaw<int>(Present).SingleAsync(ct) > 0)
            await db.Database.ExecuteSqlRawAsync("DELETE FROM __EFMigrationsLock", ct);
    }
}
