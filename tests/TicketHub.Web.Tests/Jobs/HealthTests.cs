using System.Net;
using Microsoft.EntityFrameworkCore;
using TicketHub.Storage;
using TicketHub.Testing.Databases;
using TicketHub.Testing.Hosts;

namespace TicketHub.Web.Tests.Jobs;

[TestFixtureSource(typeof(TestDatabases))]
public class HealthTests(DatabaseKind database)
{
    [Test]
    public async Task Live_says_that_the_process_runs_and_ready_that_the_database_answers()
    {
        await using var app = await TicketHubApp.Start(database);
        var anyone = app.Anonymous();
        var before = await Both(anyone);

        await app.Write(db => db.Database.ExecuteSqlRawAsync("ALTER TABLE \"Departments\" RENAME TO \"Gone\""));

        Assert.That(before, Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.OK)));
        Assert.That(await Both(anyone), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable)));
    }

    private static async Task<(HttpStatusCode Live, HttpStatusCode Ready)> Both(HttpClient client) => (
        (await client.GetAsync(new Uri("/health/live", UriKind.Relative))).StatusCode,
        (await client.GetAsync(new Uri("/health/ready", UriKind.Relative))).StatusCode);
}
