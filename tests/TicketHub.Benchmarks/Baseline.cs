using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace TicketHub.Benchmarks;

/// <summary>
/// The least that could be called filing a request: bare Kestrel, one row, the same durability. What our host takes longer
/// than this is the price of everything it does besides.
/// </summary>
internal static class Baseline
{
    public static async Task<int> Serve(string folder)
    {
        using var store = new BaselineStore(Path.Combine(folder, "baseline.db"));
        var builder = WebApplication.CreateSlimBuilder();
        // Its start is logged as ours is, so that the address is read in the same way; requests are not.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        app.MapPost("/api/v1/tickets", async (NewRow row) =>
        {
            var number = await store.Insert(row);
            return Results.Created($"/api/v1/tickets/{number}", new Row(number, row.Title, row.Body));
        });
        app.MapGet("/api/v1/tickets/{number:long}", (long number) =>
            store.Find(number) is { } row ? Results.Ok(row) : Results.NotFound());
        await app.RunAsync();
        return 0;
    }

    internal sealed record NewRow(string Title, string Body);

    internal sealed record Row(long Number, string Title, string Body);
}

/// <summary>One connection for writing behind one gate; pooled ones for reading.</summary>
internal sealed class BaselineStore : IDisposable
{
    private readonly string connectionString;
    private readonly SqliteConnection writer;
    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly SqliteCommand insert;

    public BaselineStore(string file)
    {
        connectionString = new SqliteConnectionStringBuilder { DataSource = file }.ConnectionString;
        writer = new SqliteConnection(connectionString);
        writer.Open();
        using var setUp = writer.CreateCommand();
        setUp.CommandText = """
            PRAGMA journal_mode = WAL;
            PRAGMA synchronous = FULL;
            CREATE TABLE tickets (number INTEGER PRIMARY KEY, title TEXT NOT NULL, body TEXT NOT NULL, filed_at INTEGER NOT NULL);
            """;
        setUp.ExecuteNonQuery();
        insert = writer.CreateCommand();
        insert.CommandText = "INSERT INTO tickets (title, body, filed_at) VALUES ($title, $body, $at) RETURNING number";
        insert.Parameters.Add("$title", SqliteType.Text);
        insert.Parameters.Add("$body", SqliteType.Text);
        insert.Parameters.Add("$at", SqliteType.Integer);
        insert.Prepare();
    }

    public async Task<long> Insert(Baseline.NewRow row)
    {
        await gate.WaitAsync();
        try
        {
            insert.Parameters["$title"].Value = row.Title;
            insert.Parameters["$body"].Value = row.Body;
            insert.Parameters["$at"].Value = TimeProvider.System.GetUtcNow().UtcTicks;
            return (long)(await insert.ExecuteScalarAsync())!;
        }
        finally
        {
            gate.Release();
        }
    }

    public Baseline.Row? Find(long number)
    {
        using var connection = new SqliteConnection(connectionString);
        connection.Open();
        using var select = connection.CreateCommand();
        select.CommandText = "SELECT title, body FROM tickets WHERE number = $number";
        select.Parameters.AddWithValue("$number", number);
        using var reader = select.ExecuteReader();
        return reader.Read() ? new Baseline.Row(number, reader.GetString(0), reader.GetString(1)) : null;
    }

    public void Dispose()
    {
        insert.Dispose();
        writer.Dispose();
        gate.Dispose();
    }
}
