using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;

namespace TicketHub.Web.Tests.Attachments;

public class FilingWithFilesTests(DatabaseKind database) : OnEachDatabase(database)
{
    private const string Tickets = "/api/v1/tickets";
    private static readonly byte[] Log = Encoding.UTF8.GetBytes("java.lang.NullPointerException\n\tat kz.arta.synergy.Forms.open(Forms.java:42)");

    [Test]
    public async Task A_request_takes_uploads_along_by_their_ids()
    {
        var asel = await App.As("asel");
        var id = await asel.Uploaded("журнал.log", "строка");

        var filed = await asel.File(With(Requests.Defect(), id));

        Assert.That(filed.Status, Is.EqualTo(HttpStatusCode.Created), filed.Body?.ToJsonString());
        var attachment = filed.Body!["attachments"]!.AsArray().Single()!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(attachment["id"]!.ToString(), Is.EqualTo(id.ToString()));
            Assert.That(attachment["name"]!.ToString(), Is.EqualTo("журнал.log"));
            Assert.That(attachment["size"]!.GetValue<long>(), Is.EqualTo(12));
            Assert.That(attachment["sha256"]!.ToString(), Is.EqualTo(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("строка")))));
            Assert.That(attachment["state"]!.ToString(), Is.AnyOf("read", "unreadable", "encrypted", "noText", "notADocument"));
            Assert.That((await asel.Items("/api/v1/uploads")).Select(u => u["id"]!.ToString()), Does.Not.Contain(id.ToString()));
            Assert.That((await asel.Ticket(filed.Number)).Body!["attachments"]!.ToJsonString(), Is.EqualTo(filed.Body["attachments"]!.ToJsonString()));
        }
    }

    [Test]
    public async Task A_request_and_its_files_come_in_one_form()
    {
        var asel = await App.As("asel");
        var stored = await App.Stored();

        var filed = await asel.File(UploadCalls.Form(Requests.Defect(), ("журнал.log", Log), ("снимок.png", [137, 80, 78, 71])));

        Assert.That(filed.Status, Is.EqualTo(HttpStatusCode.Created), filed.Body?.ToJsonString());
        var files = filed.Body!["attachments"]!.AsArray();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(files.Select(f => f!["name"]!.ToString()), Is.EquivalentTo(new[] { "журнал.log", "снимок.png" }));
            Assert.That(files.Select(f => f!["size"]!.GetValue<long>()), Is.EquivalentTo(new[] { Log.Length, 4L }));
            Assert.That(await App.Stored(), Is.EqualTo((stored.Files + 2, stored.Rows + 2)));
        }
    }

    [Test]
    public async Task Assessing_with_files_says_what_filing_says_and_keeps_nothing()
    {
        var asel = await App.As("asel");
        var stored = await App.Stored();

        var assessed = await asel.Call(HttpMethod.Post, Tickets + "/assess", UploadCalls.Form(Requests.Defect(), ("журнал.log", Log)));

        var after = await App.Stored();
        var filed = await asel.File(UploadCalls.Form(Requests.Defect(), ("журнал.log", Log)));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(assessed.Status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(after, Is.EqualTo(stored));
            Assert.That(assessed["queue"], Is.EqualTo(filed["queue"]));
        }
    }

    [Test]
    public async Task An_upload_that_is_used_anothers_expired_or_unknown_is_refused_alike()
    {
        var (asel, timur) = (await App.As("asel"), await App.As("timur"));
        var old = await asel.Uploaded("old.txt", "x");
        App.Clock.Advance(TimeSpan.FromHours(25));
        var (used, anothers) = (await asel.Uploaded("x.txt", "x"), await timur.Uploaded("x.txt", "x"));
        await asel.Filed(With(Requests.Consultation(), used));
        var tickets = await App.Read(db => Task.FromResult(db.Tickets.Count()));

        var answers = new List<ApiAnswer>();
        foreach (var id in new[] { used, anothers, old, Guid.NewGuid() })
            answers.Add(await asel.File(With(Requests.Consultation(), id)));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(answers.Select(a => a.Status), Has.All.EqualTo(HttpStatusCode.UnprocessableEntity));
            Assert.That(answers.Select(a => a.WithoutTrace).Distinct().ToList(), Has.Count.EqualTo(1));
            Assert.That(answers[0].Body!["errors"]!.AsObject().Single().Key, Is.EqualTo("uploads"));
            Assert.That(await App.Read(db => Task.FromResult(db.Tickets.Count())), Is.EqualTo(tickets));
            Assert.That((await timur.Items("/api/v1/uploads")).Select(u => u["id"]!.ToString()), Does.Contain(anothers.ToString()));
        }
    }

    [Test]
    public async Task Mistakes_of_the_words_and_of_the_files_are_told_at_once_and_the_upload_stays()
    {
        var asel = await App.As("asel");
        var id = await asel.Uploaded("x.txt", "x");

        var refused = await asel.File(new { title = "", body = "", uploads = new[] { id, Guid.NewGuid() } });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused.Body!["errors"]!.AsObject().Select(e => e.Key), Is.EquivalentTo(new[] { "title", "body", "uploads" }));
            Assert.That((await asel.Items("/api/v1/uploads")).Select(u => u["id"]!.ToString()), Does.Contain(id.ToString()));
        }
    }

    [Test]
    public async Task A_refused_form_leaves_no_file_behind()
    {
        var asel = await App.As("asel");
        var stored = await App.Stored();

        var refused = await asel.File(UploadCalls.Form(new { title = "", body = "" }, ("журнал.log", Log)));

        Assert.That((refused.Status, await App.Stored()), Is.EqualTo((HttpStatusCode.BadRequest, stored)));
    }

    [Test]
    public async Task A_repeat_with_the_same_files_gets_the_first_answer_and_attaches_nothing_twice()
    {
        var asel = await App.As("asel");
        var first = await asel.File(UploadCalls.Form(Requests.Defect(), ("журнал.log", Log)), key: "form");
        var stored = await App.Stored();

        var again = await asel.File(UploadCalls.Form(Requests.Defect(), ("журнал.log", Log)), key: "form");
        var otherBytes = await asel.File(UploadCalls.Form(Requests.Defect(), ("журнал.log", [.. Log, 1])), key: "form");
        var otherName = await asel.File(UploadCalls.Form(Requests.Defect(), ("другой.log", Log)), key: "form");
        var noFile = await asel.File(Requests.Defect(), key: "form");

        using (Assert.EnterMultipleScope())
        {
            Assert.That((again.Status, again.Number), Is.EqualTo((HttpStatusCode.Created, first.Number)));
            Assert.That(new[] { otherBytes.Code, otherName.Code, noFile.Code }, Has.All.EqualTo("keyReused"));
            Assert.That(await App.Stored(), Is.EqualTo(stored));
        }
    }

    [Test]
    public async Task A_repeat_that_names_uploads_gets_the_first_answer_although_they_are_attached_by_now()
    {
        var asel = await App.As("asel");
        var input = With(Requests.Defect(), await asel.Uploaded("x.log", "x"));

        var first = await asel.File(input, key: "ids");
        var again = await asel.File(input, key: "ids");

        Assert.That((again.Status, again.Number), Is.EqualTo((HttpStatusCode.Created, first.Number)));
    }

    [Test]
    public async Task Of_eight_who_file_with_one_upload_at_once_exactly_one_gets_it()
    {
        var asel = await App.As("asel");
        for (var round = 0; round < 5; round++)
        {
            var id = await asel.Uploaded("x.txt", "x");

            var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => asel.File(With(Requests.Consultation($"Вопрос {i}"), id))));

            Assert.That(answers.Count(a => a.Status == HttpStatusCode.Created), Is.EqualTo(1), $"round {round}");
            Assert.That(answers.Where(a => a.Status != HttpStatusCode.Created).Select(a => a.Code), Has.All.EqualTo("uploadNotUsable"));
        }
    }

    [Test]
    public async Task Eleven_files_are_too_many_and_ten_are_not()
    {
        var asel = await App.As("asel");
        var stored = await App.Stored();

        var eleven = await asel.File(UploadCalls.Form(Requests.Defect(), [.. Enumerable.Range(0, 11).Select(i => ($"{i}.txt", new byte[] { 1 }))]));
        var ids = await App.Stored();
        var ten = await asel.File(UploadCalls.Form(Requests.Defect(), [.. Enumerable.Range(0, 10).Select(i => ($"{i}.txt", new byte[] { 1 }))]));
        var named = await asel.File(With(Requests.Defect(), [.. Enumerable.Range(0, 11).Select(_ => Guid.NewGuid())]));

        using (Assert.EnterMultipleScope())
        {
            Assert.That((eleven.Status, eleven.Code), Is.EqualTo((HttpStatusCode.BadRequest, "tooManyFiles")));
            Assert.That(ids, Is.EqualTo(stored));
            Assert.That(ten.Body!["attachments"]!.AsArray(), Has.Count.EqualTo(10));
            Assert.That(named.Code, Is.EqualTo("tooManyFiles"));
        }
    }

    [TestCase("no ticket", "ticketPartNeeded")]
    [TestCase("two tickets", "ticketPartNeeded")]
    [TestCase("a field", "partUnexpected")]
    [TestCase("bad json", "malformedJson")]
    [TestCase("null", "badRequest")]
    public async Task A_form_that_does_not_hold_the_request_once_is_refused_and_leaves_nothing(string what, string code)
    {
        var asel = await App.As("asel");
        var stored = await App.Stored();
        var form = UploadCalls.Form(what is "two tickets" or "a field" ? Requests.Defect() : null, ("x.txt", [1]));
        if (what == "two tickets")
            form.Add(new StringContent("{}"), "ticket");
        else if (what == "a field")
            form.Add(new StringContent("x"), "title");
        else if (what != "no ticket")
            form.Add(new StringContent(what == "null" ? "null" : "{"), "ticket");

        var refused = await asel.File(form);

        Assert.That((refused.Status, refused.Code, await App.Stored()), Is.EqualTo((HttpStatusCode.BadRequest, code, stored)));
    }

    [TestCase("")]
    [TestCase("--x")]
    [TestCase("--x\r\n")]
    [TestCase("--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a.txt\"\r\n\r\nhalf")]
    [TestCase("--x\r\nno colon\r\n\r\n\r\n--x--")]
    [TestCase("--x\r\n\r\nno headers\r\n--x--")]
    [TestCase("--y\r\nContent-Disposition: form-data; name=\"ticket\"\r\n\r\n{}\r\n--y--")]
    public async Task A_form_that_is_broken_is_a_bad_request_and_leaves_nothing(string body)
    {
        var asel = await App.As("asel");
        var stored = await App.Stored();
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=x");

        var refused = await asel.File(content);

        Assert.That((refused.Status, await App.Stored()), Is.EqualTo((HttpStatusCode.BadRequest, stored)), refused.Body?.ToJsonString());
    }

    [Test]
    public async Task Nothing_of_a_file_reaches_what_a_request_says_of_itself()
    {
        var asel = await App.As("asel");

        var filed = await asel.File(UploadCalls.Form(Requests.Consultation(), ("<script>.html", "<h1>x"u8.ToArray())));

        Assert.That(filed.Body!["body"]!.ToString(), Does.Not.Contain("<h1>"));
    }

    private static JsonObject With(object input, params Guid[] uploads)
    {
        var json = System.Text.Json.JsonSerializer.SerializeToNode(input)!.AsObject();
        json["uploads"] = new JsonArray([.. uploads.Select(id => JsonValue.Create(id))]);
        return json;
    }
}
