using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace TicketHub.Storage;

/// <summary>
/// Makes every connection durable: WAL, and an fsync at each commit (synchronous=FULL), so that what was acknowledged
/// survives a power loss.
/// </summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const string Pragmas =
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=30000; "
        // The same few pages change at every filing; copying them back less often (16 MB of log) writes them once instead of often.
        + "PRAGMA wal_autocheckpoint=4000;";

    /// <summary>A pooled handle keeps its settings, and connections are opened for every query: once a handle is enough.</summary>
    private static readonly ConditionalWeakTable<sqlite3, object> Set = [];

    // The provider's own connections register some thirty functions (for decimals, regular expressions, remainders) at every
    // opening, a tenth of a short reading. No query here uses one; SQLite names the missing function if ever one does.
    public override InterceptionResult<DbConnection> ConnectionCreating(
        ConnectionCreatingEventData eventData, InterceptionResult<DbConnection> result) =>
        InterceptionResult<DbConnection>.SuppressWithResult(new SqliteConnection(eventData.ConnectionString));

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (connection is not SqliteConnection { Handle: { } handle } || !Set.TryAdd(handle, Pragmas))
            return;
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        // SQLite does everything at once anyway.
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
