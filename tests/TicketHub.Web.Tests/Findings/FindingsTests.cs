using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;
using TicketHub.Web.Tests.Security;

namespace TicketHub.Web.Tests.Findings;

/// <summary>A real log on its whole way: sent, read in the child, told on the request.</summary>
[Platform("Linux")]
public class FindingsTests(DatabaseKind database) : OnEachDatabase(database)
{
    private const string Secret = "Qw3rty7Zx";

    private static readonly string Log = string.Concat(Enumerable.Range(0, 3).Select(i =>
        $"2026-11-22 10:1{4 + i}:07,311 ERROR [kz.arta.Log] (task-{i}) карточка {i}, password={Secret}: java.lang.OutOfMemoryError: Java heap space\n"
        + "\tat kz.arta.synergy.RegistryCache.put(RegistryCache.java:118)\n\tat java.base/java.lang.Thread.run(Thread.java:840)\n"));

    [Test]
    public async Task What_a_log_tells_stands_on_the_request_in_the_api_and_in_the_timeline()
    {
        var asel = await App.As("asel");
        var number = await asel.Filed(UploadCalls.Form(Requests.Defect(), ("server.log", Encoding.UTF8.GetBytes(Log))));
        var id = (await asel.Ticket(number)).Body!["attachments"]![0]!["id"]!.ToString();
        var before = await asel.Call(HttpMethod.Get, $"/api/v1/tickets/{number}/attachments/{id}/findings");

        await App.ReadFiles();

        var after = await asel.Call(HttpMethod.Get, $"/api/v1/tickets/{number}/attachments/{id}/findings");
        var page = await (await App.SignIn("asel")).Get($"/tickets/{number}");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((before["state"], after["state"]), Is.EqualTo(("waiting", "read")));
            Assert.That(after["summary"], Is.EqualTo("OutOfMemoryError: Java heap space, 3 раза с 22.11.2026 10:14."));
            Assert.That(after.Body!["findings"]!["log"]!["exceptions"]![0]!["count"]!.GetValue<long>(), Is.EqualTo(3));
            Assert.That(page.Document().QuerySelector(".findings-summary")!.TextContent, Is.EqualTo(after["summary"]));
            Assert.That(page.Document().QuerySelector(".timeline")!.TextContent, Does.Contain("Прочитан «server.log»: 3 ошибки"));
            Assert.That(page.Html + after.Body.ToJsonString(), Does.Not.Contain(Secret));
        }
    }

    [Test]
    public async Task What_was_found_before_sending_is_the_uploaders_alone_and_is_told_once_the_file_is_attached()
    {
        var asel = await App.As("asel");
        var id = await asel.Uploaded("server.log", Log);

        await App.ReadFiles();

        var found = await asel.Call(HttpMethod.Get, $"/api/v1/uploads/{id}/findings");
        var anothers = await (await App.As("timur")).Call(HttpMethod.Get, $"/api/v1/uploads/{id}/findings");
        var none = await (await App.As("timur")).Call(HttpMethod.Get, $"/api/v1/uploads/{Guid.NewGuid()}/findings");
        var number = await asel.Filed(With(Requests.Defect(), id));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(found["state"], Is.EqualTo("read"));
            Assert.That((anothers.Status, anothers.WithoutTrace), Is.EqualTo((HttpStatusCode.NotFound, none.WithoutTrace)));
            Assert.That((await asel.Timeline(number)).Select(e => e["code"]!.ToString()), Does.Contain("fileRead"));
        }
    }

    [Test]
    public async Task Traces_are_kept_by_their_keys()
    {
        var asel = await App.As("asel");
        var id = await asel.Uploaded("server.log", Log);

        await App.ReadFiles();

        var trace = (await App.Read(db => Task.FromResult(db.FileTraces.Where(t => t.AttachmentId == id).ToList()))).Single().Seen;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((trace.ExceptionClass, trace.Count), Is.EqualTo(("java.lang.OutOfMemoryError", 3)));
            Assert.That(trace.Frames, Is.EqualTo(new[] { "kz.arta.synergy.RegistryCache.put" }));
            Assert.That((trace.First, trace.Last), Is.EqualTo((new DateTime(2026, 11, 22, 10, 14, 7, 311), new DateTime(2026, 11, 22, 10, 16, 7, 311))));
            Assert.That(trace.Group, Does.StartWith("1:"));
        }
    }

    [Test]
    public async Task Who_does_not_see_the_request_finds_nothing_and_no_page_either()
    {
        var asel = await App.As("asel");
        var number = await asel.Filed(UploadCalls.Form(Requests.Defect(), ("server.log", Encoding.UTF8.GetBytes(Log))));
        var id = (await asel.Ticket(number)).Body!["attachments"]![0]!["id"]!.ToString();
        var stranger = await App.As("timur");

        var refused = await stranger.Call(HttpMethod.Get, $"/api/v1/tickets/{number}/attachments/{id}/findings");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That((await (await App.SignIn("timur")).Get($"/tickets/{number}/findings")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        }
    }

    [Test]
    public async Task A_picture_is_no_evidence_and_nothing_is_said_of_it()
    {
        var asel = await App.As("asel");
        var number = await asel.Filed(UploadCalls.Form(Requests.Defect(), ("снимок.png", [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13])));
        var id = (await asel.Ticket(number)).Body!["attachments"]![0]!["id"]!.ToString();

        await App.ReadFiles();

        using (Assert.EnterMultipleScope())
        {
            Assert.That((await asel.Call(HttpMethod.Get, $"/api/v1/tickets/{number}/attachments/{id}/findings"))["state"], Is.EqualTo("notEvidence"));
            Assert.That((await (await App.SignIn("asel")).Get($"/tickets/{number}")).Document().QuerySelector("#findings"), Is.Null);
            Assert.That((await asel.Timeline(number)).Select(e => e["code"]!.ToString()), Does.Not.Contain("fileRead"));
        }
    }

    private static JsonObject With(object draft, Guid upload)
    {
        var input = System.Text.Json.JsonSerializer.SerializeToNode(draft)!.AsObject();
        input["uploads"] = new JsonArray(upload.ToString());
        return input;
    }
}
