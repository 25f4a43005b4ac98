using Microsoft.EntityFrameworkCore;

namespace TicketHub.Storage;

public enum DatabaseKind { Sqlite, Postgres }

/// <summary>Which database, and how to reach it.</summary>
public sealed record DatabaseSettings(DatabaseKind Kind, string ConnectionString)
{
    private const string SqliteMigrations = "TicketHub.Migrations.Sqlite";
    private const string PostgresMigrations = "TicketHub.Migrations.Postgres";

    private static readonly RootInQueries Roots = new();

    public static DatabaseSettings SqliteFile(string path)
    {
        SqliteEngine.Prepare();
        return new(DatabaseKind.Sqlite, $"Data Source={path};Default Timeout=30;Pooling=True");
    }

    public DbContextOptionsBuilder Apply(DbContextOptionsBuilder options) => Kind switch
    {
        DatabaseKind.Sqlite => options
            .UseSqlite(ConnectionString, sqlite => sqlite.MigrationsAssembly(SqliteMigrations))
            .AddInterceptors(new SqlitePragmas(), new WriteGuard(), Roots),
        _ => options
            .UseNpgsql(ConnectionString, postgres => postgres.MigrationsAssembly(PostgresMigrations).EnableRetryOnFailure())
            .AddInterceptors(new WriteGuard(), Roots),
    };
}
