using System.Net;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;

namespace TicketHub.Web.Tests.Attachments;

public class TicketFilesTests(DatabaseKind database) : OnEachDatabase(database)
{
    [Test]
    public async Task The_author_attaches_later_and_the_timeline_tells_of_each_file()
    {
        var asel = await App.As("asel");
        var filed = await asel.File(Requests.Defect());

        var attached = await asel.Call(
            HttpMethod.Post, Files(filed.Number), UploadCalls.Form(null, ("журнал.log", "строка"u8.ToArray()), ("ещё.txt", [1])));

        var told = (await asel.Timeline(filed.Number)).Where(e => e["code"]!.ToString() == "attached").ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(attached.Status, Is.EqualTo(HttpStatusCode.Created), attached.Body?.ToJsonString());
            Assert.That(attached.Body!["attachments"]!.AsArray(), Has.Count.EqualTo(2));
            Assert.That(attached.ETag, Is.EqualTo(filed.ETag), "Nobody's open form goes stale.");
            Assert.That(told.Select(e => e["details"]!["name"]!.ToString()), Is.EquivalentTo(new[] { "журнал.log", "ещё.txt" }));
            Assert.That(told.Select(e => e["details"]!["size"]!.ToString()), Is.EquivalentTo(new[] { "12", "1" }));
            Assert.That(told[0]["text"]!.ToString(), Does.Contain("журнал.log").And.Contain("12 байт"));
        }
    }

    [Test]
    public async Task Uploads_are_attached_by_their_ids_and_a_repeat_attaches_nothing_twice()
    {
        var asel = await App.As("asel");
        var number = await asel.Filed(Requests.Defect());
        var input = new { uploads = new[] { await asel.Uploaded("x.txt", "x") } };

        var first = await asel.Call(HttpMethod.Post, Files(number), input, key: $"attach-{number}");
        var again = await asel.Call(HttpMethod.Post, Files(number), input, key: $"attach-{number}");
        var withoutKey = await asel.Call(HttpMethod.Post, Files(number), input);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((first.Status, again.Status), Is.EqualTo((HttpStatusCode.Created, HttpStatusCode.Created)));
            Assert.That(again.Body!["attachments"]!.AsArray(), Has.Count.EqualTo(1));
            Assert.That((await asel.Timeline(number)).Count(e => e["code"]!.ToString() == "attached"), Is.EqualTo(1));
            Assert.That(withoutKey.Code, Is.EqualTo("uploadNotUsable"));
        }
    }

    [TestCase("asel", HttpStatusCode.Created)]
    [TestCase("aigerim", HttpStatusCode.Created)]
    [TestCase("timur", HttpStatusCode.NotFound)]
    public async Task Files_are_attached_by_whoever_may_reply(string who, HttpStatusCode status)
    {
        var number = await (await App.As("asel")).Filed(Requests.Consultation());
        var stored = await App.Stored();

        var answer = await (await App.As(who)).Call(HttpMethod.Post, Files(number), UploadCalls.Form(null, ("x.txt", [1])));

        Assert.That(answer.Status, Is.EqualTo(status));
        Assert.That((await App.Stored()).Files, Is.EqualTo(stored.Files + (status == HttpStatusCode.Created ? 1 : 0)));
    }

    [Test]
    public async Task A_closed_request_takes_no_files_and_an_empty_body_has_none()
    {
        var asel = await App.As("asel");
        var (open, closed) = (await asel.Filed(Requests.Consultation()), await asel.Filed(Requests.Consultation()));
        await asel.Do(closed, "withdraw");

        var late = await asel.Call(HttpMethod.Post, Files(closed), UploadCalls.Form(null, ("x.txt", [1])));
        var none = await asel.Call(HttpMethod.Post, Files(open), new { });

        Assert.That((late.Code, none.Code), Is.EqualTo(("notPossibleNow", "filesNeeded")));
    }

    [TestCase("evil.html", "<script>alert(1)</script>")]
    [TestCase("вирус.svg", "<svg onload='alert(1)'/>")]
    [TestCase("a.pdf", "%PDF-1.7")]
    public async Task A_download_is_inert_whatever_is_in_it(string name, string text)
    {
        var asel = await App.As("asel");
        var (number, id) = await Attached(asel, name, text);

        foreach (var answer in new[]
        {
            await asel.GetAsync(new Uri($"{Files(number)}/{id}", UriKind.Relative)),
            (await (await App.SignIn("asel")).Get($"/tickets/{number}/attachments/{id}")).Raw,
        })
        {
            string Header(string header) => string.Join(',', answer.Headers.TryGetValues(header, out var values) ? values : answer.Content.Headers.GetValues(header));
            using (Assert.EnterMultipleScope())
            {
                Assert.That(await answer.Content.ReadAsStringAsync(), Is.EqualTo(text));
                Assert.That(Header("Content-Type"), Is.EqualTo("application/octet-stream"));
                Assert.That(Header("Content-Disposition"), Does.StartWith("attachment; ").And.Contain("filename*=UTF-8''" + Uri.EscapeDataString(name)));
                Assert.That(Header("Content-Security-Policy"), Is.EqualTo("sandbox; default-src 'none'; frame-ancestors 'none'"));
                Assert.That(Header("X-Content-Type-Options"), Is.EqualTo("nosniff"));
                Assert.That(Header("Cache-Control"), Is.EqualTo("no-store"));
            }
        }
    }

    [Test]
    public async Task Anothers_file_answers_exactly_like_one_that_does_not_exist()
    {
        var (asel, timur) = (await App.As("asel"), await App.As("timur"));
        var (number, id) = await Attached(asel, "x.txt", "x");
        var own = await timur.Filed(Requests.Consultation());

        var foreignTicket = await timur.Call(HttpMethod.Get, $"{Files(number)}/{id}");
        var noTicket = await timur.Call(HttpMethod.Get, $"{Files(number)}/{Guid.NewGuid()}");
        var throughOwn = await timur.Call(HttpMethod.Get, $"{Files(own)}/{id}");
        var nowhere = await timur.Call(HttpMethod.Get, $"{Files(own)}/{Guid.NewGuid()}");
        var senseless = await timur.Call(HttpMethod.Get, $"{Files(own)}/x");
        var page = await (await App.SignIn("timur")).Get($"/tickets/{number}/attachments/{id}");

        using (Assert.EnterMultipleScope())
        {
            Assert.That((foreignTicket.Status, foreignTicket.Code), Is.EqualTo((HttpStatusCode.NotFound, "ticketNotFound")));
            Assert.That(noTicket.WithoutTrace, Is.EqualTo(foreignTicket.WithoutTrace));
            Assert.That((throughOwn.Status, throughOwn.Code), Is.EqualTo((HttpStatusCode.NotFound, "attachmentNotFound")));
            Assert.That(nowhere.WithoutTrace, Is.EqualTo(throughOwn.WithoutTrace));
            Assert.That(senseless.WithoutTrace, Is.EqualTo(throughOwn.WithoutTrace));
            Assert.That(page.Status, Is.EqualTo(HttpStatusCode.NotFound));
        }
    }

    [Test]
    public async Task A_pending_upload_is_no_attachment_of_anything()
    {
        var asel = await App.As("asel");
        var (number, id) = (await asel.Filed(Requests.Consultation()), await asel.Uploaded("x.txt", "x"));

        Assert.That((await asel.Call(HttpMethod.Get, $"{Files(number)}/{id}")).Code, Is.EqualTo("attachmentNotFound"));
    }

    [TestCase("one bit")]
    [TestCase("cut")]
    [TestCase("longer")]
    [TestCase("gone")]
    public async Task A_damaged_file_is_never_served_as_good(string what)
    {
        var asel = await App.As("asel");
        var (number, id) = await Attached(asel, "x.txt", "a good text");
        var path = App.FileOf(id);
        switch (what)
        {
            case "one bit": await File.WriteAllTextAsync(path, "a gooe text"); break;
            case "cut": await File.WriteAllTextAsync(path, "a good"); break;
            case "longer": await File.AppendAllTextAsync(path, "\n"); break;
            default: File.Delete(path); break;
        }

        var refused = await asel.Call(HttpMethod.Get, $"{Files(number)}/{id}");

        using (Assert.EnterMultipleScope())
        {
            Assert.That((refused.Status, refused.Code), Is.EqualTo((HttpStatusCode.InternalServerError, "attachmentDamaged")));
            Assert.That(App.Errors.Take(), Has.Some.Contains(id.ToString()), "The log says which one.");
        }
    }

    [TestCase("../../x", "x")]
    [TestCase("..\\..\\x.txt", "x.txt")]
    [TestCase("/etc/passwd", "passwd")]
    [TestCase("..", "file")]
    [TestCase("a/", "file")]
    [TestCase("a\"b;c=d%0d%0a.txt")]
    [TestCase("=cmd|' -C calc'!A0.csv")]
    [TestCase("<img src=x onerror=alert(1)>.png")]
    [TestCase("имя с пробелами и 🙂.txt")]
    [TestCase("300")]
    public async Task A_name_is_only_data(string name, string? offered = null)
    {
        var asel = await App.As("asel");
        if (name == "300")
            name = new string('ы', 296) + ".txt";

        var (number, id) = await Attached(asel, name, "x");

        var ticket = await asel.Ticket(number);
        var page = (await (await App.SignIn("asel")).Get($"/tickets/{number}")).Html;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(ticket.Body!["attachments"]![0]!["name"]!.ToString(), Is.EqualTo(name));
            Assert.That((await asel.GetAsync(new Uri($"{Files(number)}/{id}", UriKind.Relative))).Content.Headers.ContentDisposition!.FileNameStar, Is.EqualTo(offered ?? name));
            Assert.That(File.Exists(App.FileOf(id)), Is.True);
            Assert.That(page, Does.Not.Contain("<img src=x"));
        }
    }

    [Test]
    public async Task Asked_for_the_head_a_download_says_the_same_without_the_bytes()
    {
        var asel = await App.As("asel");
        var (number, id) = await Attached(asel, "x.txt", "some text");
        var path = $"{Files(number)}/{id}";

        var whole = await asel.Call(HttpMethod.Get, path);
        var head = await asel.Call(HttpMethod.Head, path);
        var nowhere = await asel.Call(HttpMethod.Head, $"{Files(number)}/{Guid.NewGuid()}");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(head.Status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(await head.Raw.Content.ReadAsByteArrayAsync(), Is.Empty);
            Assert.That(head.Raw.Content.Headers.ToString(), Is.EqualTo(whole.Raw.Content.Headers.ToString()).And.Contain("Content-Length: 9"));
            Assert.That(nowhere.Status, Is.EqualTo(HttpStatusCode.NotFound));
        }
    }

    [Test]
    public async Task A_download_asks_for_signing_in() => Assert.That(
        (await App.Anonymous().GetAsync(new Uri($"/tickets/1/attachments/{Guid.NewGuid()}", UriKind.Relative))).StatusCode, Is.EqualTo(HttpStatusCode.Redirect));

    private static string Files(long number) => $"/api/v1/tickets/{number}/attachments";

    private static async Task<(long Number, Guid Id)> Attached(HttpClient client, string name, string text)
    {
        var id = await client.Uploaded(name, text);
        var number = await client.Filed(Requests.Consultation());
        var answer = await client.Call(HttpMethod.Post, Files(number), new { uploads = new[] { id } });
        return answer.Status == HttpStatusCode.Created ? (number, id) : throw new InvalidOperationException($"Attaching answered {answer.Status}.");
    }
}
