using System.Formats.Tar;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using TicketHub.Domain.Attachments;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;
using TicketHub.Web.ReadingEvidence;
using TicketHub.Web.Tests.Security;

namespace TicketHub.Web.Tests.Findings;

/// <summary>A real log on its whole way: sent, read in the child, told on the request.</summary>
[Platform("Linux")]
public class FindingsTests(DatabaseKind database) : OnEachDatabase(database)
{
    /// <summary>A password, a token, one in an address, one in a stack, a personal number.</summary>
    private static readonly string[] Secrets =
        ["Qw3rty7Zx", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl", "S3cretInUrl", "P4ssInStack", "870412300129"];

    private static readonly string Log = string.Concat(Enumerable.Range(0, 3).Select(i =>
        $"2026-11-22 10:1{4 + i}:07,311 ERROR [kz.arta.Log] (task-{i}) карточка {i}, password={Secrets[0]}, Authorization: Bearer {Secrets[1]}, ИИН {Secrets[4]}: java.lang.OutOfMemoryError: Java heap space\n"
        + "\tat kz.arta.synergy.RegistryCache.put(RegistryCache.java:118)\n\tat java.base/java.lang.Thread.run(Thread.java:840)\n"))
        + $"2026-11-22 10:20:07,311 INFO  [kz.arta.Log] (task-1) jdbc:mysql://app:{Secrets[2]}@db:3306/synergy\n"
        + $"2026-11-22 10:21:07,311 ERROR [kz.arta.Log] (task-1) java.lang.IllegalStateException: login failed for user=app password={Secrets[3]}\n\tat kz.arta.synergy.Login.run(Login.java:7)\n";

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
            Assert.That(after["summary"], Is.EqualTo("OutOfMemoryError: Java heap space, 3 раза с 22 ноября 2026, 10:14."));
            Assert.That(after.Body!["findings"]!["log"]!["exceptions"]![0]!["count"]!.GetValue<long>(), Is.EqualTo(3));
            Assert.That(page.Document().QuerySelector(".findings-summary")!.TextContent, Is.EqualTo(after["summary"]));
            Assert.That(page.Document().QuerySelector(".timeline")!.TextContent, Does.Contain("Прочитан «server.log»: 4 ошибки"));
            Assert.That(page.Html + after.Body.ToJsonString(), Does.Not.Contain(Secrets[0]).And.Not.Contain(Secrets[1]).And.Not.Contain(Secrets[2]).And.Not.Contain(Secrets[3]).And.Not.Contain(Secrets[4]));
        }
    }

    [Test]
    public async Task A_log_that_is_attached_twice_is_told_and_counted_once()
    {
        var asel = await App.As("asel");
        var number = await asel.Filed(UploadCalls.Form(Requests.Defect(), ("server.log", Encoding.UTF8.GetBytes(Log)), ("copy.log", Encoding.UTF8.GetBytes(Log))));

        await App.ReadFiles();

        var page = (await (await App.SignIn("asel")).Get($"/tickets/{number}")).Document();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(page.QuerySelector(".findings-summary")!.TextContent, Is.EqualTo("OutOfMemoryError: Java heap space, 3 раза с 22 ноября 2026, 10:14."));
            Assert.That(page.QuerySelectorAll(".findings-file .exceptions"), Has.Count.EqualTo(1));
            Assert.That(page.QuerySelector(".findings")!.TextContent, Does.Contain("Тот же файл, что "));
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

        var trace = (await App.Read(db => Task.FromResult(db.FileTraces.Where(t => t.AttachmentId == id).ToList()))).Single(t => t.Count == 3).Seen;
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

    [Test]
    public async Task What_a_killed_server_had_not_read_is_read_after_its_start()
    {
        var asel = await App.As("asel");
        var read = await asel.Uploaded("server.log", Log);
        await App.ReadFiles();
        var unread = await asel.Uploaded("server.log", Log);
        var afterStart = new UnreadFiles();
        using var readers = new EvidenceReaders(
            afterStart, App.Services.GetRequiredService<ReadOneFile>(), App.Services.GetRequiredService<IDbContextFactory<TicketHubDb>>(), NullLogger<EvidenceReaders>.Instance);

        await readers.FillOnce(CancellationToken.None);

        var waiting = new List<Guid>();
        while (afterStart.Reads.TryRead(out var id))
            waiting.Add(id);
        Assert.That(waiting, Does.Contain(unread).And.Not.Contain(read));
    }

    [Test]
    public async Task An_upload_is_read_while_it_arrives_and_its_findings_are_kept_when_it_is_whole()
    {
        var (asel, me) = (await App.As("asel"), await App.Person("asel"));
        var id = Guid.NewGuid();
        Directory.CreateDirectory(Path.GetDirectoryName(App.FileOf(id))!);
        var arriving = App.FileOf(id) + ".arriving";
        await File.WriteAllTextAsync(arriving, Log);
        long? safe = Log.Length;
        var unread = App.Services.GetRequiredService<UnreadFiles>();
        unread.Follow(new(id, "server.log", arriving, Log.Length * 2, () => safe));
        unread.Reads.TryRead(out _);
        var reading = unread.During(id, climb: false, stop => App.Services.GetRequiredService<ReadOneFile>().Run(id, stop), CancellationToken.None);

        await File.AppendAllTextAsync(arriving, Log);
        File.Move(arriving, App.FileOf(id));
        await App.Write(db => Task.FromResult(db.Attachments.Add(Attachment.Pending(id, "server.log", Log.Length * 2, new('0', 64), me.Id, App.Clock.GetUtcNow()))));
        safe = null;
        unread.Offer(id);
        await reading;

        Assert.That((await asel.Call(HttpMethod.Get, $"/api/v1/uploads/{id}/findings")).Body!["findings"]!["log"]!["exceptions"]![0]!["count"]!.GetValue<long>(), Is.EqualTo(6));
    }

    [Test]
    public async Task One_that_was_removed_while_it_arrived_leaves_nothing()
    {
        var id = Guid.NewGuid();
        var unread = App.Services.GetRequiredService<UnreadFiles>();
        unread.Follow(new(id, "server.log", App.FileOf(id), 100, () => null));
        unread.Reads.TryRead(out _);

        await unread.During(id, climb: false, stop => App.Services.GetRequiredService<ReadOneFile>().Run(id, stop), CancellationToken.None);

        Assert.That(await App.Read(db => Task.FromResult(db.FileReadings.Any(r => r.AttachmentId == id))), Is.False);
    }

    [Test]
    public async Task A_heap_dump_is_climbed_after_it_was_read_and_nothing_of_its_contents_is_told()
    {
        var asel = await App.As("asel");
        var number = await asel.Filed(UploadCalls.Form(Requests.Defect(), ("heap.hprof.gz", Recorded("Heaps/Fixtures/leaking-cache.hprof.gz"))));
        var id = (await asel.Ticket(number)).Body!["attachments"]![0]!["id"]!.ToString();

        await App.ReadFiles();

        var found = await asel.Call(HttpMethod.Get, $"/api/v1/tickets/{number}/attachments/{id}/findings");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(found["climb"], Is.EqualTo("done"));
            Assert.That(found["summary"], Does.Contain("держит"));
            Assert.That(found.Body!["findings"]!.ToJsonString(), Does.Contain("suspects"));
            Assert.That(new HtmlParser().ParseDocument((await (await App.SignIn("asel")).Get($"/tickets/{number}")).Html).QuerySelector(".files li")!.TextContent, Does.Contain("Прочитан"));
        }
    }

    [Test]
    public async Task A_heap_dump_in_a_zip_in_a_tar_is_climbed_too()
    {
        var asel = await App.As("asel");
        var zip = Zipped(("notes/readme.txt", "заметка"u8.ToArray()), ("heap.hprof.gz", Recorded("Heaps/Fixtures/leaking-cache.hprof.gz")));
        var number = await asel.Filed(UploadCalls.Form(Requests.Defect(), ("all.tar", Tarred(("first.log", Encoding.UTF8.GetBytes(Log)), ("evidence.zip", zip)))));
        var id = (await asel.Ticket(number)).Body!["attachments"]![0]!["id"]!.ToString();

        await App.ReadFiles();

        var found = await asel.Call(HttpMethod.Get, $"/api/v1/tickets/{number}/attachments/{id}/findings");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(found["climb"], Is.EqualTo("done"));
            Assert.That(found.Body!["findings"]!["entries"]![1]!["entries"]![1]!["entries"]![0]!["holders"]!["suspects"]!.AsArray(), Is.Not.Empty);
            Assert.That(found.Body["findings"]!["entries"]![0]!["holders"], Is.Null);
        }
    }

    [Test]
    public async Task The_logs_of_a_file_that_was_read_open_at_once_and_what_is_kept_for_that_goes_with_the_file()
    {
        var asel = await App.As("asel");
        var zip = Zipped(("inner.zip", Zipped(("server.log", Encoding.UTF8.GetBytes(Log)))), ("other.log", Encoding.UTF8.GetBytes(Log)));
        var id = Guid.Parse((await asel.Upload("logs.zip", zip)).Raw.Headers.Location!.ToString().Split('/')[^1]);

        await App.ReadFiles();

        var kept = Directory.GetFiles(Path.GetDirectoryName(App.FileOf(id))!, $"{id:N}.*index").Select(Path.GetFileName).Order();
        Assert.That(kept, Is.EqualTo(new[] { $"{id:N}.0.0.index", $"{id:N}.1.index" }));
        await asel.Call(HttpMethod.Delete, $"/api/v1/uploads/{id}");
        Assert.That(Directory.GetFiles(Path.GetDirectoryName(App.FileOf(id))!, $"{id:N}*"), Is.Empty);
    }

    [Test]
    public async Task How_far_reading_is_is_asked_without_what_was_found()
    {
        var asel = await App.As("asel");
        var number = await asel.Filed(UploadCalls.Form(Requests.Defect(), ("server.log", Encoding.UTF8.GetBytes(Log)), ("heap.hprof.gz", Recorded("Heaps/Fixtures/leaking-cache.hprof.gz"))));
        await App.ReadFiles(climbs: false);
        var asking = await App.SignIn("asel");
        var way = (await asking.Get($"/tickets/{number}")).Document().QuerySelector("#findings-way")!;

        asking.AsScript = true;
        var same = await asking.Get(way.GetAttribute("hx-get")!);
        await App.ReadFiles();
        var other = await asking.Get(way.GetAttribute("hx-get")!);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(same.Html, Does.Contain("Ищем, что держит память").And.Not.Contain("findings-summary"));
            Assert.That(other.Html, Does.Contain("findings-summary").And.Contain("Что держит память"));
        }
    }

    private static byte[] Zipped(params (string Name, byte[] Bytes)[] files)
    {
        var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            archive.CreateEntry("folder/");
            foreach (var (name, bytes) in files)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        return zip.ToArray();
    }

    private static byte[] Tarred(params (string Name, byte[] Bytes)[] files)
    {
        var tar = new MemoryStream();
        using (var archive = new TarWriter(tar, leaveOpen: true))
        {
            foreach (var (name, bytes) in files)
                archive.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(bytes) });
        }

        return tar.ToArray();
    }

    [Test]
    public async Task The_desk_ends_a_climb_that_waits_and_nobody_else_does()
    {
        var (asel, olga) = (await App.As("asel"), await App.As("olga"));
        var number = await asel.Filed(UploadCalls.Form(Requests.Defect(), ("heap.hprof.gz", Recorded("Heaps/Fixtures/leaking-cache.hprof.gz"))));
        var id = (await asel.Ticket(number)).Body!["attachments"]![0]!["id"]!.ToString();
        var address = $"/api/v1/tickets/{number}/attachments/{id}/findings/climb";
        await App.ReadFiles(climbs: false);

        var authors = await asel.Call(HttpMethod.Delete, address);
        var desks = await olga.Call(HttpMethod.Delete, address);
        await App.ReadFiles();
        var again = await olga.Call(HttpMethod.Delete, address);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((authors.Status, authors.Code), Is.EqualTo((HttpStatusCode.Forbidden, "climbNotYours")));
            Assert.That(desks.Status, Is.EqualTo(HttpStatusCode.NoContent));
            Assert.That((await asel.Timeline(number)).Count(e => e["code"]!.ToString() == "climbStopped"), Is.EqualTo(1));
            Assert.That((again.Status, again.Code), Is.EqualTo((HttpStatusCode.Conflict, "nothingToGiveUp")));
            Assert.That((await asel.Call(HttpMethod.Get, $"/api/v1/tickets/{number}/attachments/{id}/findings"))["climb"], Is.EqualTo("cancelled"));
        }
    }

    private static byte[] Recorded(string name, [System.Runtime.CompilerServices.CallerFilePath] string here = "") =>
        File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "TicketHub.Diagnostics.Tests", name));

    private static JsonObject With(object draft, Guid upload)
    {
        var input = System.Text.Json.JsonSerializer.SerializeToNode(draft)!.AsObject();
        input["uploads"] = new JsonArray(upload.ToString());
        return input;
    }
}
