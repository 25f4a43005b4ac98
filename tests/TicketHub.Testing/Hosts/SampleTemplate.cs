using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TicketHub.Storage;
using TicketHub.Storage.SigningIn;
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

    /// <summary>Tokens that a service of another process knows, by its database.</summary>
    public static Task<IReadOnlyList<string>> CreateTokens(string folder, string? connection, IReadOnlyList<string> emails) =>
        Beside(folder, [.. ArgumentsFor(connection)], HashQuickly, services => services.GetRequiredService<Writes>().Run<IReadOnlyList<string>>(
            async (db, ct) =>
            {
                var people = await db.Users.Where(a => emails.Contains(a.Email!)).ToDictionaryAsync(a => a.Email!, a => a.Id, ct);
                var tokens = emails.Select(email => AccessToken.Issue(people[email], TimeProvider.System.GetUtcNow(), TimeSpan.FromDays(30))).ToList();
                db.AccessTokens.AddRange(tokens.Select(token => token.Row));
                return [.. tokens.Select(token => token.Text)];
            },
            CancellationToken.None));

    /// <summary>At the moment at which every test begins: filled by today's clock it would come from the tests' future.</summary>
    private static IReadOnlyList<SampleSignIn> Fill(string folder, string[] settings) => Task.Run(() => Beside(folder, settings, HashAndStandStill, async services =>
    {
        await Migration.Apply(
            services.GetRequiredService<Settings>(), services.GetRequiredService<IDbContextFactory<TicketHubDb>>(), CancellationToken.None);
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SampleOrganization>().Fill(CancellationToken.None);
    })).GetAwaiter().GetResult();

    private static void HashAndStandStill(IServiceCollection services)
    {
        HashQuickly(services);
        services.Replace(ServiceDescriptor.Singleton<TimeProvider>(ManualClock.AtTheStart()));
    }

    /// <summary>Works on a database with a service that answers nobody.</summary>
    private static async Task<T> Beside<T>(string folder, string[] settings, Action<IServiceCollection> replace, Func<IServiceProvider, Task<T>> work)
    {
        await using var app = DeskHost.Build(folder, [.. settings, "--environment=Production", "--Logging:LogLevel:Default=Warning"], replace);
        var done = await work(app.Services);
        // What is pooled keeps its file open, and whatever is not in it yet beside it.
        SqliteConnection.ClearAllPools();
        return done;
    }
}
