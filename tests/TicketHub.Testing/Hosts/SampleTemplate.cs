using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using TicketHub.Storage;
using TicketHub.Testing.Databases;
using TicketHub.Web.Features.Sample;
using TicketHub.Web.Hosting;

namespace TicketHub.Testing.Hosts;

/// <summary>The sample organization, made once a run on each database and copied for every fixture.</summary>
internal static class SampleTemplate
{
    private static readonly Lazy<(string File, IReadOnlyList<SampleSignIn> People)> Sqlite = new(MakeSqlite);
    private static IReadOnlyList<SampleSignIn>? postgresPeople;

    /// <summary>Puts a copy in place and says where on PostgreSQL it is, and who is in it: passwords differ between the databases.</summary>
    public static (string? Connection, IReadOnlyList<SampleSignIn> People) CopyTo(string folder, DatabaseKind database)
    {
        if (database is DatabaseKind.Sqlite)
        {
            File.Copy(Sqlite.Value.File, Path.Combine(folder, "tickethub.db"));
            return (null, Sqlite.Value.People);
        }

        var connection = PostgresServer.Shared.CloneTemplate("sample", FillPostgres);
        return (connection, postgresPeople!);
    }

    public static IReadOnlyList<string> ArgumentsFor(string? connection) =>
        connection is null ? [] : ["--TICKETHUB_DATABASE=postgres", "--TICKETHUB_CONNECTION=" + connection];

    /// <summary>Hundreds of tests sign in: a hash that is as slow as it must be where somebody may steal it was a quarter of the suite.</summary>
    public static void HashQuickly(IServiceCollection services) =>
        services.Configure<PasswordHasherOptions>(hashes => hashes.IterationCount = 1);

    private static (string File, IReadOnlyList<SampleSignIn> People) MakeSqlite()
    {
        var folder = ScratchFolder.Create("tickethub-template-");
        var people = Fill(folder, []);
        SqliteConnection.ClearAllPools();
        var file = Path.Combine(folder, "tickethub.db");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return (file, people);
    }

    private static void FillPostgres(string connection)
    {
        var folder = ScratchFolder.Create("tickethub-template-");
        postgresPeople = Fill(folder, [.. ArgumentsFor(connection)]);
        Npgsql.NpgsqlConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private static IReadOnlyList<SampleSignIn> Fill(string folder, string[] settings)
    {
        using var app = DeskHost.Build(folder, [.. settings, "--environment=Production", "--Logging:LogLevel:Default=Warning"], HashQuickly) as IDisposable;
        var services = ((Microsoft.AspNetCore.Builder.WebApplication)app).Services;
        return Task.Run(async () =>
        {
            await Migration.Apply(
                services.GetRequiredService<Settings>(),
                services.GetRequiredService<Microsoft.EntityFrameworkCore.IDbContextFactory<TicketHubDb>>(), CancellationToken.None);
            await using var scope = services.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<SampleOrganization>().Fill(CancellationToken.None);
        }).GetAwaiter().GetResult();
    }
}
