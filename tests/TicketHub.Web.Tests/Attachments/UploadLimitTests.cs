using System.Net;
using Microsoft.Extensions.Configuration;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;
using TicketHub.Web.Hosting;
using TicketHub.Web.Uploads;

namespace TicketHub.Web.Tests.Attachments;

/// <summary>What an installation sets for uploads holds.</summary>
public class UploadLimitTests
{
    private const long Gigabyte = 1L << 30;

    private TicketHubApp app = null!;

    [OneTimeSetUp]
    public async Task StartApp() => app = await TicketHubApp.Start(
        DatabaseKind.Sqlite, null, "--TicketHub:Uploads:LargestGigabytes=1", "--TicketHub:Uploads:PerPersonGigabytes=2.5", "--TicketHub:Uploads:SilentSeconds=0.2");

    [OneTimeTearDown]
    public async Task StopApp()
    {
        if (app is not null)
            await app.DisposeAsync();
    }

    [Test]
    public async Task A_file_beyond_the_largest_is_refused_before_its_first_byte()
    {
        var refused = await (await app.As("asel")).Tus(HttpMethod.Post, "", null, ("Upload-Length", "1073741825"), UploadCalls.Named("x"));

        Assert.That((refused.Status, refused.Code), Is.EqualTo((HttpStatusCode.RequestEntityTooLarge, "uploadTooLarge")));
        Assert.That(refused["detail"], Does.Contain("1 ГБ"));
    }

    [Test]
    public async Task A_person_has_room_for_what_they_announced_and_no_more()
    {
        var timur = await app.As("timur");
        var first = await timur.Begun(Gigabyte);
        await timur.Begun(null);

        var refused = await timur.Tus(HttpMethod.Post, "", null, ("Upload-Length", "536870913"), UploadCalls.Named("x"));
        await timur.Call(HttpMethod.Delete, $"/api/v1/uploads/{first}");
        var fits = await timur.Tus(HttpMethod.Post, "", null, ("Upload-Length", "536870913"), UploadCalls.Named("x"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That((refused.Status, refused.Code), Is.EqualTo((HttpStatusCode.RequestEntityTooLarge, "tooMuchPending")), "What has no length yet counts as the largest.");
            Assert.That(refused["detail"], Does.Contain("2.5 ГБ"));
            Assert.That(fits.Status, Is.EqualTo(HttpStatusCode.Created));
        }
    }

    [Test]
    public async Task A_client_that_falls_silent_is_ended_and_what_it_sent_counts()
    {
        var dina = await app.As("dina");
        var id = await dina.Begun(6);
        using var connection = await RawConnection.Open(app.Address);
        await connection.Send(
            $"PATCH /api/v1/uploads/{id} HTTP/1.1\r\nHost: {app.Address.Authority}\r\nAuthorization: Bearer {await app.TokenOf("dina")}\r\nConnection: close\r\n"
            + "Tus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\nContent-Type: application/offset+octet-stream\r\nContent-Length: 6\r\n\r\nabc");

        var answer = await connection.ReadUntil("tooSlow");
        var last = await dina.Patch(id, 3, "def"u8.ToArray());

        Assert.That(answer, Does.StartWith("HTTP/1.1 408 "));
        Assert.That(last.Said("Upload-Offset"), Is.EqualTo("6"));
    }

    [TestCase("TicketHub:Uploads:LargestGigabytes", "0")]
    [TestCase("TicketHub:Uploads:LargestGigabytes", "-1")]
    [TestCase("TicketHub:Uploads:PerPersonGigabytes", "plenty")]
    [TestCase("TicketHub:Uploads:SilentSeconds", "61")]
    public void A_setting_that_makes_no_sense_stops_the_start(string name, string value)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(name, value)]).Build();

        Assert.That(() => UploadLimits.Read(configuration), Throws.InstanceOf<SettingsException>().With.Message.Contains(value));
    }
}
