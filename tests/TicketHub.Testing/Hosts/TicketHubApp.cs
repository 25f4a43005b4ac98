using System.Collections.Concurrent;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using TicketHub.Domain.People;
using TicketHub.Storage;
using TicketHub.Storage.SigningIn;
using TicketHub.Testing.Databases;
using TicketHub.Web.Features.Sample;
using TicketHub.Web.Hosting;
using TicketHub.Web.ReadingDocuments;
using TicketHub.Web.ReadingEvidence;
using TicketHub.Web.Uploads;
using TicketHub.Web.ViewingLogs;

namespace TicketHub.Testing.Hosts;

/// <summary>
/// The whole service in this process, on a real port and a real database with the sample organization in it. Its clock
/// stands still until a test moves it.
/// </summary>
public sealed class TicketHubApp : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly string folder;
    private readonly ConcurrentBag<IDisposable> clients = [];
    private readonly string? connection;
    private readonly IReadOnlyList<SampleSignIn> people;

    private TicketHubApp(
        WebApplication app, string folder, string? connection, IReadOnlyList<SampleSignIn> people, ManualClock clock, ErrorLog errors) =>
        (this.app, this.folder, this.connection, this.people, Clock, Errors) = (app, folder, connection, people, clock, errors);

    public ManualClock Clock { get; }

    public ErrorLog Errors { get; }

    public IServiceProvider Services => app.Services;

    public Uri Address => new(app.Urls.First());

    /// <summary>Where the bytes of an upload or attachment stand.</summary>
    public string FileOf(Guid id) => Services.GetRequiredService<AttachmentStore>().PathOf(id);

    /// <summary>How many files are on disk, finished or not, without what is kept beside them, and how many rows tell of one.</summary>
    public async Task<(int Files, int Rows)> Stored()
    {
        Directory.CreateDirectory(AttachmentsFolder);
        return (Directory.EnumerateFiles(AttachmentsFolder, "*", SearchOption.AllDirectories).Count(file => !file.Contains(".index", StringComparison.Ordinal)), await Read(db => db.Attachments.CountAsync()));
    }

    /// <summary>Reads what was uploaded so far and waits to be read, as the service does by itself; a child for each file.</summary>
    public async Task ReadFiles(bool climbs = true)
    {
        var (unread, read) = (Services.GetRequiredService<UnreadFiles>(), Services.GetRequiredService<ReadOneFile>());
        while (unread.Reads.TryRead(out var id))
            await unread.During(id, climb: false, stop => read.Run(id, stop), CancellationToken.None);
        while (climbs && unread.Climbs.TryRead(out var id))
            await unread.During(id, climb: true, stop => read.Climb(id, stop), CancellationToken.None);
    }

    public string AttachmentsFolder => Path.Combine(folder, "attachments");

    /// <summary>Everyone in the sample by the first half of their e-mail.</summary>
    public IReadOnlyList<string> Keys => [.. people.Select(p => p.Email.Split('@')[0])];

    public static async Task<TicketHubApp> Start(
        DatabaseKind database, Action<IServiceCollection>? replace = null, params string[] settings)
    {
        var folder = ScratchFolder.Create("tickethub-app-");
        var clock = ManualClock.AtTheStart();
        var errors = new ErrorLog();
        // What a test asks for comes last: it wins.
        var (connection, people) = SampleTemplate.CopyTo(folder, database);
        var arguments = SampleTemplate.ArgumentsFor(connection).Append("--urls=http://127.0.0.1:0").Append("--environment=Production")
            // The entry assembly is the test runner; the pages are in another.
            .Append("--applicationName=" + typeof(DeskHost).Assembly.GetName().Name)
            .Append("--TicketHub:RateLimit:PerMinute=1000000").Append("--TicketHub:RateLimit:SignInsPerMinute=1000000").Concat(settings);
        var app = DeskHost.Build(folder, [.. arguments], services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
            services.AddSingleton<Microsoft.Extensions.Logging.ILoggerProvider>(errors);
            SampleTemplate.HashQuickly(services);
            services.Replace(ServiceDescriptor.Transient<IAuthorizationPolicyProvider, PoliciesMadeWhenAsked>());
            // A child for every file of every test would cost minutes: files are read where a test says so.
            services.Remove(services.Single(service => service.ImplementationType == typeof(EvidenceReaders)));
            // Jobs run by the day's clock, at moments that no test can know; tests run what is in them themselves.
            services.Remove(services.Single(service => service.ImplementationType == typeof(Quartz.QuartzHostedService)));
            // Where many tests run at once a child is slow to start: a log that is still being opened is what other tests are about.
            services.AddSingleton(provider => LogChild.Beside(provider.GetRequiredService<ReadingChild>()) with { Wait = TimeSpan.FromMinutes(1), WaitAgain = TimeSpan.FromMinutes(1) });
            replace?.Invoke(services);
        });
        await DeskHost.Prepare(app, CancellationToken.None);
        await app.StartAsync();
        return new(app, folder, connection, people, clock, errors);
    }

    /// <summary>An API client of the person whose e-mail begins with <paramref name="key"/>.</summary>
    public async Task<HttpClient> As(string key)
    {
        var client = Anonymous();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await TokenOf(key));
        return client;
    }

    public string PasswordOf(string key) => people.Single(p => p.Email == EmailOf(key)).Password;

    public static string EmailOf(string key) => key + "@tickethub.example";

    /// <summary>A browser in which the person has just signed in.</summary>
    public async Task<SignedInClient> SignIn(string key)
    {
        var browser = Browser();
        await browser.SignIn(EmailOf(key), PasswordOf(key));
        return browser;
    }

    /// <summary>A browser in which nobody has signed in.</summary>
    public SignedInClient Browser()
    {
        var browser = new SignedInClient(Address);
        clients.Add(browser);
        return browser;
    }

    public async Task<string> TokenOf(string key)
    {
        var (row, text) = AccessToken.Issue((await Person(key)).Id, Clock.GetUtcNow(), TimeSpan.FromDays(30));
        await Services.GetRequiredService<Writes>().Run((db, _) => Task.FromResult(db.AccessTokens.Add(row)), CancellationToken.None);
        return text;
    }

    /// <summary>Follows no redirects and keeps no cookies, unless asked to.</summary>
    public HttpClient Anonymous(HttpMessageHandler? handler = null)
    {
        var client = new HttpClient(handler ?? new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = Address,
            Timeout = TimeSpan.FromSeconds(60),
        };
        clients.Add(client);
        return client;
    }

    public Task<Person> Person(string key) => Read(db =>
    {
        var email = EmailOf(key);
        return db.Users.Where(a => a.Email == email).Join(db.People, a => a.Id, p => p.Id, (_, p) => p).SingleAsync();
    });

    public async Task<T> Read<T>(Func<TicketHubDb, Task<T>> query)
    {
        await using var db = await Services.GetRequiredService<IDbContextFactory<TicketHubDb>>().CreateDbContextAsync();
        return await query(db);
    }

    public Task Write(Func<TicketHubDb, Task> work) => Services.GetRequiredService<Writes>().Run(
        async (db, _) =>
        {
            await work(db);
            return true;
        },
        CancellationToken.None);

    /// <summary>Stops serving as a signal of the system does; what is kept can still be looked at.</summary>
    public Task Stop() => app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        foreach (var client in clients)
            client.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (connection is not null)
            PostgresServer.Shared.Drop(connection);
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>
    /// To keep the policies of all endpoints the framework makes every endpoint once more at its start. Few fixtures make so many
    /// requests that they get that work back.
    /// </summary>
    private sealed class PoliciesMadeWhenAsked(IOptions<AuthorizationOptions> options) : DefaultAuthorizationPolicyProvider(options)
    {
        public override bool AllowsCachingPolicies => false;
    }
}
