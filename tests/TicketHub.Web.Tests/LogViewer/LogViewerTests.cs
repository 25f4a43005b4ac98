using System.IO.Compression;
using System.Net;
using System.Text;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;
using TicketHub.Web.Tests.Security;

namespace TicketHub.Web.Tests.LogViewer;

/// <summary>An attached log, looked at through its child by whoever sees the request, masked.</summary>
[Platform("Linux")]
public class LogViewerTests(DatabaseKind database) : OnEachDatabase(database)
{
    private const string Secret = "Qw3rty7Zx";

    private static readonly string Log = string.Concat(Enumerable.Range(1, 900).Select(at =>
        $"2026-11-22 10:{at / 60:00}:{at % 60:00},000 {(at % 300 == 0 ? "ERROR" : "INFO ")} [kz.arta.Log] (task-{at % 3}) запись {at} <b>&\n"))
        + $"2026-11-22 10:20:00,000 WARN  [kz.arta.Log] (task-1) db.password={Secret}\n";

    [Test]
    public async Task Its_lines_are_given_by_number_level_thread_and_text()
    {
        var (asel, path) = await Sent("server.log", Encoding.UTF8.GetBytes(Log));

        var log = await asel.Call(HttpMethod.Get, path + "/log");
        var errors = await asel.Call(HttpMethod.Get, path + "/lines?level=error&thread=task-0");
        var page = await asel.Call(HttpMethod.Get, path + "/lines?before=101&limit=2");
        var found = await asel.Call(HttpMethod.Get, path + "/lines/found?text=ЗАПИСЬ 77&from=80");
        var time = await asel.Call(HttpMethod.Get, path + "/lines/found?time=10:14:00");

        using (Assert.EnterMultipleScope())
        {
            Assert.That((log.Body!["lines"]!.GetValue<long>(), log.Body["first"]!.ToString(), log.Body["threads"]!.AsArray().Count), Is.EqualTo((901L, "2026-11-22T10:00:01", 3)));
            Assert.That(errors.Body!["lines"]!.AsArray().Select(line => line!["number"]!.GetValue<long>()), Is.EqualTo(new long[] { 300, 600, 900 }));
            Assert.That(page.Body!["lines"]!.AsArray().Select(line => line!["number"]!.GetValue<long>()), Is.EqualTo(new long[] { 99, 100 }));
            Assert.That(page.Body["next"]!.GetValue<long>(), Is.EqualTo(99));
            Assert.That(found.Body!["line"]!.GetValue<long>(), Is.EqualTo(770));
            Assert.That(time.Body!["line"]!.GetValue<long>(), Is.EqualTo(840));
        }
    }

    [Test]
    public async Task No_secret_is_shown_or_found()
    {
        var (asel, path) = await Sent("server.log", Encoding.UTF8.GetBytes(Log));

        var last = await asel.Call(HttpMethod.Get, path + "/lines?from=901");
        var found = await asel.Call(HttpMethod.Get, path + $"/lines/found?text={Secret}");
        var page = await (await App.SignIn("asel")).Get(PageOf(path) + "?line=901");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(last.Body!["lines"]![0]!["text"]!.ToString(), Does.EndWith("db.password=***"));
            Assert.That(found.Body!["line"], Is.Null);
            Assert.That(page.Html, Does.Contain("db.password=***").And.Not.Contain(Secret));
        }
    }

    [Test]
    public async Task Who_does_not_see_the_request_learns_nothing_of_its_log()
    {
        var (_, path) = await Sent("server.log", Encoding.UTF8.GetBytes(Log));
        var stranger = await App.As("timur");

        foreach (var question in new[] { "/log", "/lines", "/lines/found?text=a" })
        {
            var anothers = await stranger.Call(HttpMethod.Get, path + question);
            var none = await stranger.Call(HttpMethod.Get, path[..^36] + Guid.NewGuid() + question);
            Assert.That((anothers.Status, anothers.WithoutTrace), Is.EqualTo((HttpStatusCode.NotFound, none.WithoutTrace)));
        }

        Assert.That((await (await App.SignIn("timur")).Get(PageOf(path))).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task The_page_is_read_without_script_line_by_line()
    {
        var (_, path) = await Sent("server.log", Encoding.UTF8.GetBytes(Log));
        var asel = await App.SignIn("asel");

        var first = await asel.Get(PageOf(path));
        var next = await asel.Get(first.Document().QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        var found = await asel.Get(PageOf(path) + "?text=запись 5&go=next&line=60");
        var error = await asel.Get(PageOf(path) + "?line=300&go=error");
        var nothing = await asel.Get(PageOf(path) + "?text=иголка&go=next");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Numbers(first), Is.EqualTo(Enumerable.Range(1, 200)));
            Assert.That(first.Document().QuerySelector("#L7 .log-text")!.TextContent, Is.EqualTo("2026-11-22 10:00:07,000 INFO  [kz.arta.Log] (task-1) запись 7 <b>&"));
            Assert.That(Numbers(next), Is.EqualTo(Enumerable.Range(201, 200)));
            Assert.That(found.Location, Does.Contain("line=500").And.EndWith("#L500"));
            Assert.That(error.Location, Does.EndWith("#L600"));
            Assert.That(nothing.Document().QuerySelector(".notice")!.TextContent, Does.Contain("До конца журнала не найдено"));
        }
    }

    [Test]
    public async Task What_is_packed_is_looked_at_too()
    {
        var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            archive.CreateEntry("logs/");
            foreach (var name in new[] { "logs/gc.log", "logs/server.log" })
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(name + "\n" + Log));
            }
        }

        var (asel, path) = await Sent("logs.zip", zip.ToArray());

        var line = await asel.Call(HttpMethod.Get, path + "/lines?part=1&limit=1");
        var none = await asel.Call(HttpMethod.Get, path + "/lines?part=2");
        Assert.That(line.Body!["lines"]![0]!["text"]!.ToString(), Is.EqualTo("logs/server.log"));
        Assert.That(none.Code, Is.EqualTo("noTextToShow"));
    }

    [Test]
    public async Task A_log_in_a_zip_in_a_zip_is_looked_at_by_its_kept_index()
    {
        var inner = new MemoryStream();
        using (var archive = new ZipArchive(inner, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = archive.CreateEntry("server.log").Open())
            entry.Write(Encoding.UTF8.GetBytes(Log));
        var outer = new MemoryStream();
        using (var archive = new ZipArchive(outer, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = archive.CreateEntry("inner.zip").Open())
            entry.Write(inner.ToArray());
        var (asel, path) = await Sent("logs.zip", outer.ToArray());
        await App.ReadFiles();

        var ticket = (await (await App.SignIn("asel")).Get(PageOf(path).Split("/attachments/")[0])).Document();
        var link = ticket.QuerySelector($"#findings a[href*='/log?part=0.0']");
        var line = await asel.Call(HttpMethod.Get, path + "/lines?part=0.0&from=300&limit=1");

        Assert.That(link, Is.Not.Null);
        Assert.That(line.Body!["lines"]![0]!["text"]!.ToString(), Does.Contain("запись 300"));
    }

    [TestCase("/lines?level=loud", "unknownValue")]
    [TestCase("/lines?limit=0", "limitOutOfRange")]
    [TestCase("/lines?part=x", "unknownValue")]
    [TestCase("/lines/found?time=soon", "unknownValue")]
    public async Task What_cannot_be_understood_is_told(string question, string code)
    {
        var (asel, path) = await Sent("server.log", Encoding.UTF8.GetBytes(Log));

        var answer = await asel.Call(HttpMethod.Get, path + question);

        Assert.That((answer.Status, answer.Code), Is.EqualTo((HttpStatusCode.BadRequest, code)));
    }

    private async Task<(HttpClient Asel, string Path)> Sent(string name, byte[] bytes)
    {
        var asel = await App.As("asel");
        var number = await asel.Filed(UploadCalls.Form(Requests.Defect(), (name, bytes)));
        var id = (await asel.Ticket(number)).Body!["attachments"]![0]!["id"]!.ToString();
        return (asel, $"/api/v1/tickets/{number}/attachments/{id}");
    }

    private static string PageOf(string api) => api["/api/v1".Length..] + "/log";

    private static IEnumerable<int> Numbers(PageAnswer page) =>
        page.Document().QuerySelectorAll(".log-line").Select(line => int.Parse(line.GetAttribute("data-line")!, System.Globalization.CultureInfo.InvariantCulture));
}
