using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TicketHub.Storage;
using TicketHub.Storage.Learning;
using TicketHub.Testing.Databases;
using TicketHub.Testing.Hosts;
using TicketHub.Web.Features.Learning;

namespace TicketHub.Web.Tests.Learning;

/// <summary>A service of its own for each test: what one has taught another must not know.</summary>
[TestFixtureSource(typeof(TestDatabases))]
public abstract class OwnDesk(DatabaseKind database)
{
    protected TicketHubApp App { get; private set; } = null!;

    [SetUp]
    public async Task Open() => App = await TicketHubApp.Start(database);

    [TearDown]
    public async Task Close()
    {
        var errors = App.Errors.Take();
        await App.DisposeAsync();
        Assert.That(errors, Is.Empty);
    }

    protected Task<Teaching> Teach() => With<TeachClassifier, Teaching>(teach => teach.RunOnce(CancellationToken.None));

    /// <param name="log">Hears what it logs.</param>
    protected async Task<Teaching> Teach(List<string> log)
    {
        await using var scope = App.Services.CreateAsyncScope();
        return await ActivatorUtilities.CreateInstance<TeachClassifier>(scope.ServiceProvider, new Heard(log)).RunOnce(CancellationToken.None);
    }

    protected async Task Choose(int version) =>
        Assert.That((await (await App.SignIn("admin")).Post("/admin/models/use", ("version", version.ToString(System.Globalization.CultureInfo.InvariantCulture)))).Location, Is.EqualTo("/admin/models?done=chosen"));

    protected Task<Teaching> Import(IReadOnlyList<DeskExample> examples) =>
        With<TeachClassifier, Teaching>(teach => teach.Import(examples, CancellationToken.None));

    protected Task<DeskHistory> History() => With<ReadHistory, DeskHistory>(read => read.Run([], CancellationToken.None));

    /// <summary>As a process that has just been started, or another one beside it, finds it.</summary>
    protected async Task<int> VersionInAnotherProcess()
    {
        var fresh = ActivatorUtilities.CreateInstance<ModelInUse>(App.Services);
        await fresh.Refresh(CancellationToken.None);
        return fresh.Version;
    }

    /// <summary>A version that somebody has chosen, whatever its bytes are.</summary>
    protected Task Chosen(byte[] bytes, string dataHash) => App.Write(async db => await db.ModelUses.AddAsync(new ModelUse
    {
        Model = new ClassifierModel { MadeAt = App.Clock.GetUtcNow(), DataHash = dataHash, Bytes = bytes },
        At = App.Clock.GetUtcNow(),
    }));

    protected int Version => App.Services.GetRequiredService<ModelInUse>().Version;

    protected Task<(int Models, int Uses, int Imported)> Kept() => App.Read(async db =>
        (await db.Models.CountAsync(), await db.ModelUses.CountAsync(), await db.ImportedExamples.CountAsync()));

    private sealed class Heard(List<string> lines) : ILogger<TeachClassifier>
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Add(formatter(state, exception));
    }

    private async Task<T> With<TService, T>(Func<TService, Task<T>> work)
        where TService : notnull
    {
        await using var scope = App.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
