using Microsoft.EntityFrameworkCore;

namespace TicketHub.Storage;

/// <summary>Lets one transaction at a time into what it names; held until the transaction ends.</summary>
public static class Turn
{
    /// <summary>On SQLite the write transaction itself is the turn.</summary>
    /// <param name="of">Any words, as long as nothing else goes by the same.</param>
    public static Task Take(TicketHubDb db, string of, CancellationToken ct) => db.Database.IsNpgsql()
        ? db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({of}, 0))", ct)
        : Task.CompletedTask;
}
