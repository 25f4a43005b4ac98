using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Moq;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;

namespace TicketHub.Web.Tests.Problems;

/// <summary>A full disk cannot be had in a test; the door to the database is where it would be felt.</summary>
public class DiskFullTests
{
    private const int SqliteFull = 13;

    private bool full;
    private TicketHubApp app = null!;

    [OneTimeSetUp]
    public async Task StartApp() => app = await TicketHubApp.Start(DatabaseKind.Sqlite, services =>
    {
        services.Replace(ServiceDescriptor.Singleton(provider => new Writes(
            FillingUp(provider.GetRequiredService<IDbContextFactory<TicketHubDb>>()), provider.GetRequiredService<DatabaseSettings>())));
    });

    [OneTimeTearDown]
    public async Task StopApp()
    {
        if (app is not null)
            await app.DisposeAsync();
    }

    [Test]
    public async Task A_full_disk_is_told_as_such_and_reading_goes_on()
    {
        var asel = await app.As("asel");
        var before = await asel.File(Requests.Consultation());

        full = true;
        var refused = await asel.File(Requests.Consultation());
        var read = await asel.Ticket(before.Number);
        full = false;
        var after = await asel.File(Requests.Consultation());

        using (Assert.EnterMultipleScope())
        {
            Assert.That((int)refused.Status, Is.EqualTo(507));
            Assert.That(refused.Code, Is.EqualTo("diskFull"));
            Assert.That(refused.Raw.Headers.RetryAfter, Is.Not.Null);
            Assert.That(read.Status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(after.Status, Is.EqualTo(HttpStatusCode.Created));
        }
    }

    private IDbContextFactory<TicketHubDb> FillingUp(IDbContextFactory<TicketHubDb> real)
    {
        var door = new Mock<IDbContextFactory<TicketHubDb>>();
        door.Setup(f => f.CreateDbContextAsync(It.IsAny<CancellationToken>())).Returns((CancellationToken ct) => full
            ? throw new SqliteException("database or disk is full", SqliteFull)
            : real.CreateDbContextAsync(ct));
        return door.Object;
    }
}
