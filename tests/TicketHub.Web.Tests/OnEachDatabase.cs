using TicketHub.Storage;
using TicketHub.Testing.Databases;
using TicketHub.Testing.Hosts;

namespace TicketHub.Web.Tests;

/// <summary>One running service a fixture, on each database; tests of a fixture share it and file tickets of their own.</summary>
[TestFixtureSource(typeof(TestDatabases))]
public abstract class OnEachDatabase(DatabaseKind database)
{
    protected TicketHubApp App { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task StartApp() => App = await TicketHubApp.Start(database);

    /// <summary>No test may leave an error behind in the log that it did not take from there and look at.</summary>
    [TearDown]
    public void NothingFailedUnnoticed() => Assert.That(App.Errors.Take(), Is.Empty);

    [OneTimeTearDown]
    public async Task StopApp()
    {
        if (App is not null)
            await App.DisposeAsync();
    }
}
