using Microsoft.Extensions.DependencyInjection;
using TicketHub.Storage;
using TicketHub.Testing;
using TicketHub.Testing.Hosts;
using TicketHub.Web.Hosting;
using TicketHub.Web.Uploads;

namespace TicketHub.Web.Tests.Attachments;

/// <summary>A service that is stopped while files arrive, and one that is started beside another.</summary>
public class StoppingTests
{
    [Test]
    public async Task A_running_upload_is_ended_with_all_that_came()
    {
        await using var app = await TicketHubApp.Start(DatabaseKind.Sqlite);
        var asel = await app.As("asel");
        var id = await asel.Begun(6);
        using var connection = await RawConnection.Open(app.Address);
        await connection.Send(
            $"PATCH /api/v1/uploads/{id} HTTP/1.1\r\nHost: {app.Address.Authority}\r\nAuthorization: Bearer {await app.TokenOf("asel")}\r\n"
            + "Tus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\nContent-Type: application/offset+octet-stream\r\nContent-Length: 6\r\n\r\nabc");
        Assert.That(() => app.Services.GetRequiredService<ArrivingFiles>().Look(id)?.Safe, Is.EqualTo(3).After(10_000, 20));

        var stopped = app.Stop();
        var answer = await connection.ReadUntil("serviceStopping");
        connection.Dispose();
        await stopped;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer, Does.StartWith("HTTP/1.1 503 ").And.Contains("Retry-After"));
            Assert.That(await app.Read(db => Task.FromResult(db.Uploads.Single(u => u.Id == id).Offset)), Is.EqualTo(3));
        }
    }

    [Test]
    public void A_data_folder_is_served_from_by_one_process()
    {
        var settings = new Settings(ScratchFolder.Create("tickethub-one-"), DatabaseSettings.SqliteFile("x.db"), null);

        using (OnlyOne.Demand(settings))
            Assert.That(() => OnlyOne.Demand(settings), Throws.TypeOf<SettingsException>().With.Message.Contains("already serves from"));

        Assert.That(() => OnlyOne.Demand(settings).Dispose(), Throws.Nothing);
    }
}
