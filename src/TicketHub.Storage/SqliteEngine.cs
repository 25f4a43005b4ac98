using SQLitePCL;

namespace TicketHub.Storage;

/// <summary>The settings of SQLite itself, once a process, before its first connection.</summary>
internal static class SqliteEngine
{
    private const int MultiThread = 2;
    private const int MemoryStatistics = 9;

    private static readonly bool IsSet = Set();

    /// <summary>
    /// A connection of ours is used by one thread at a time, so its own locks around every call are needless, as is the lock
    /// around the count of allocated bytes, which nobody reads.
    /// </summary>
    public static void Prepare() => _ = IsSet;

    private static bool Set()
    {
        Batteries_V2.Init();
        // Refused (SQLITE_MISUSE) where something opened a connection earlier: then it is only slower.
        return raw.sqlite3_config(MultiThread) == raw.SQLITE_OK & raw.sqlite3_config(MemoryStatistics, 0) == raw.SQLITE_OK;
    }
}
