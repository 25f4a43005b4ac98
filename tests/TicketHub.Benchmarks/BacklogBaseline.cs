using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace TicketHub.Benchmarks;

/// <summary>Bare Kestrel on a copy of the same database: the rows of a board's page, those of the plan, and one rank written, without a rule.</summary>
internal static class BacklogBaseline
{
    private const string Row = "\"Number\", \"Title\", \"Status\", \"Clients\", \"People\", \"WaitingSince\", \"WantedBy\", \"Rank\", \"Estimate\", \"PlannedFor\", \"Version\"";

    public static async Task<int> Serve(string file)
    {
        var connection = new SqliteConnectionStringBuilder { DataSource = file }.ConnectionString;
        using var writer = new SqliteConnection(connection);
        writer.Open();
        using (var setUp = writer.CreateCommand())
        {
            setUp.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;";
            setUp.ExecuteNonQuery();
        }

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        app.MapGet("/bare", () => Results.Ok("here"));
        app.MapGet("/rows", () => Results.Ok(Read(connection, $"SELECT {Row} FROM \"Enhancements\" WHERE \"Rank\" IS NOT NULL ORDER BY \"Rank\" LIMIT 50")));
        app.MapGet("/plan", () => Results.Ok(Read(connection, $"SELECT {Row} FROM \"Enhancements\" WHERE \"Estimate\" IS NOT NULL")));
        app.MapPost("/move", () =>
        {
            using var update = writer.CreateCommand();
            update.CommandText = "UPDATE \"Enhancements\" SET \"Rank\" = \"Rank\" + 1 WHERE \"Number\" = (SELECT MAX(\"Number\") FROM \"Enhancements\")";
            update.ExecuteNonQuery();
            return Results.Ok();
        });
        await app.RunAsync();
        return 0;
    }

    private static List<object?[]> Read(string connectionString, string query)
    {
        using var connection = new SqliteConnection(connectionString);
        connection.Open();
        using var select = connection.CreateCommand();
        select.CommandText = query;
        using var reader = select.ExecuteReader();
        var rows = new List<object?[]>();
        while (reader.Read())
        {
            var row = new object?[reader.FieldCount];
            for (var i = 0; i < row.Length; i++)
                row[i] = reader.IsDBNull(i) ? null : reader.GetValue(i);
            rows.Add(row);
        }

        return rows;
    }
}
