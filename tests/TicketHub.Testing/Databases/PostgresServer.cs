using System.Collections.Concurrent;
using System.Globalization;
using Npgsql;

namespace TicketHub.Testing.Databases;

/// <summary>
/// A PostgreSQL of our own for the time of one test run, reached by a socket in its temporary folder. Started when the
/// first test asks for it, gone with the process that asked.
/// </summary>
public sealed class PostgresServer
{
    private static readonly Lazy<PostgresServer> OneForAll = new(() => new PostgresServer(PostgresProcess.Start()));

    private readonly PostgresProcess process;
    private readonly ConcurrentDictionary<string, Lazy<string>> templates = new();
    private int created;

    private PostgresServer(PostgresProcess process) => this.process = process;

    public static PostgresServer Shared => OneForAll.Value;

    /// <summary>Creates a database, empty or as a copy of a template, and returns its connection string.</summary>
    public string CreateDatabase(string? template = null)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"test_{Interlocked.Increment(ref created)}");
        Execute($"CREATE DATABASE {name} TEMPLATE {template ?? "template0"}");
        return ConnectionTo(name);
    }

    /// <summary>Copies a database which <paramref name="prepare"/> has filled once, by its connection string.</summary>
    public string CloneTemplate(string name, Action<string> prepare)
    {
        var template = templates.GetOrAdd(name, _ => new Lazy<string>(() => MakeTemplate($"template_{name}", prepare)));
        return CreateDatabase(template.Value);
    }

    /// <summary>
    /// Removes a database that a fixture is done with. What is pooled for it would be kept until the run ends, and a server has only
    /// so many connections.
    /// </summary>
    public void Drop(string connection)
    {
        using (var pooled = new NpgsqlConnection(connection))
            NpgsqlConnection.ClearPool(pooled);
        Execute($"DROP DATABASE {new NpgsqlConnectionStringBuilder(connection).Database} WITH (FORCE)");
    }

    private string MakeTemplate(string name, Action<string> prepare)
    {
        Execute($"CREATE DATABASE {name} TEMPLATE template0");
        prepare(ConnectionTo(name));
        // A database somebody is connected to cannot be copied, and pooled connections stay connected.
        Execute($"ALTER DATABASE {name} ALLOW_CONNECTIONS false");
        Execute($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'");
        return name;
    }

    private string ConnectionTo(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = process.Folder,
        Username = "postgres",
        Database = database,
        IncludeErrorDetail = true,
    }.ConnectionString;

    private void Execute(string sql)
    {
        using var connection = new NpgsqlConnection(ConnectionTo("postgres"));
        connection.Open();
#pragma warning disable CA2100 // The names in it are our own.
        using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
