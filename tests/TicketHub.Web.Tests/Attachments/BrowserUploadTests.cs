using System.Net;
using System.Net.Http.Headers;
using System.Text;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;
using TicketHub.Web.Tests.Security;

namespace TicketHub.Web.Tests.Attachments;

/// <summary>What our own pages do: uploads by the session, and the composer of a ticket with files.</summary>
public class BrowserUploadTests(DatabaseKind database) : OnEachDatabase(database)
{
    [Test]
    public async Task A_page_uploads_by_its_session_with_its_token()
    {
        var asel = await App.SignIn("asel");

        var created = await asel.PostRaw("/api/v1/uploads", Tus("x"));

        Assert.That(created.Status, Is.EqualTo(HttpStatusCode.Created), created.Html);
        Assert.That((await asel.Get("/api/v1/uploads")).Html, Does.Contain(created.Raw.Headers.Location!.ToString().Split('/')[^1]));
    }

    [Test]
    public async Task Without_its_token_or_with_anothers_it_uploads_nothing()
    {
        var asel = await App.SignIn("asel");
        var stored = await App.Stored();
        using var http = new HttpClient { BaseAddress = App.Address };

        using var bare = new HttpRequestMessage(HttpMethod.Post, "/api/v1/uploads") { Content = Tus("x") };
        bare.Headers.Add("Cookie", "th-session=" + asel.SessionCookie);
        var refused = await http.SendAsync(bare);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That(await refused.Content.ReadAsStringAsync(), Does.Contain("antiforgeryNeeded"));
            Assert.That(await App.Stored(), Is.EqualTo(stored));
        }
    }

    [TestCase("PATCH")]
    [TestCase("DELETE")]
    public async Task Without_its_token_it_changes_no_upload(string method)
    {
        var asel = await App.SignIn("asel");
        var id = await (await App.As("asel")).Begun(1);
        using var http = new HttpClient { BaseAddress = App.Address };

        using var bare = new HttpRequestMessage(new HttpMethod(method), $"/api/v1/uploads/{id}") { Content = Tus("x") };
        bare.Headers.Add("Upload-Offset", "0");
        bare.Headers.Add("Cookie", "th-session=" + asel.SessionCookie);
        var refused = await http.SendAsync(bare);

        Assert.That(await refused.Content.ReadAsStringAsync(), Does.Contain("antiforgeryNeeded"));
        Assert.That(await (await App.As("asel")).OffsetOf(id), Is.Zero);
    }

    [TestCase("/api/v1/tickets")]
    [TestCase("/api/v1/me")]
    public async Task Everywhere_else_the_api_takes_no_session(string path) =>
        Assert.That((await (await App.SignIn("asel")).Get(path)).Status, Is.EqualTo(HttpStatusCode.Unauthorized));

    [Test]
    public async Task A_bad_token_is_not_helped_by_a_good_session()
    {
        var asel = await App.SignIn("asel");
        using var http = new HttpClient { BaseAddress = App.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/uploads");
        request.Headers.Add("Cookie", "th-session=" + asel.SessionCookie);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "nonsense");

        Assert.That((await http.SendAsync(request)).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task Without_a_session_uploads_answer_like_the_api_and_lead_to_no_page()
    {
        var answer = await App.Anonymous().GetAsync(new Uri("/api/v1/uploads", UriKind.Relative));

        Assert.That((answer.StatusCode, answer.Headers.Location), Is.EqualTo((HttpStatusCode.Unauthorized, (Uri?)null)));
    }

    [Test]
    public async Task A_message_takes_files_along_and_the_page_lists_them()
    {
        var number = await (await App.As("asel")).Filed(Requests.Consultation());
        var asel = await App.SignIn("asel");

        var sent = await asel.PostRaw($"/tickets/{number}/say", Say("reply", "Вот журнал", ("журнал.log", "x"), ("снимок.png", "y")));

        var page = (await asel.Get($"/tickets/{number}")).Document();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((sent.Status, sent.Location), Is.EqualTo((HttpStatusCode.Redirect, $"/tickets/{number}")));
            Assert.That(page.QuerySelectorAll(".files .file-name").Select(f => f.TextContent), Is.EquivalentTo(new[] { "журнал.log", "снимок.png" }));
            Assert.That(page.QuerySelector(".timeline")!.TextContent, Does.Contain("Вот журнал").And.Contain("журнал.log"));
        }
    }

    [Test]
    public async Task Files_need_no_words()
    {
        var number = await (await App.As("asel")).Filed(Requests.Consultation());
        var asel = await App.SignIn("asel");

        await asel.PostRaw($"/tickets/{number}/say", Say("reply", " ", ("журнал.log", "x")));

        Assert.That((await (await App.As("asel")).Timeline(number)).Select(e => e["code"]!.ToString()), Is.EqualTo(new[] { "filed", "attached" }));
    }

    [Test]
    public async Task A_note_takes_no_files_and_neither_words_nor_files_are_lost_by_trying()
    {
        var number = await (await App.As("asel")).Filed(Requests.Consultation());
        var olga = await App.SignIn("olga");

        var refused = await olga.PostRaw($"/tickets/{number}/say", Say("note", "Между нами", ("журнал.log", "x")));

        var page = refused.Document();
        var kept = page.QuerySelector("input[name=uploads]")?.GetAttribute("value");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
            Assert.That(page.QuerySelector("#say-files-error"), Is.Not.Null);
            Assert.That(page.QuerySelector("#say-text")!.TextContent, Does.Contain("Между нами"));
            Assert.That((await (await App.As("asel")).Ticket(number)).Body!["attachments"]!.AsArray(), Is.Empty);
        }

        var again = await olga.PostRaw($"/tickets/{number}/say", Say("reply", "Всем", "uploads", kept!));
        Assert.That(again.Status, Is.EqualTo(HttpStatusCode.Redirect), again.Html);
        Assert.That((await (await App.As("asel")).Ticket(number)).Body!["attachments"]!.AsArray(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_form_with_too_large_a_file_is_refused_at_the_field_with_its_words()
    {
        var number = await (await App.As("asel")).Filed(Requests.Consultation());
        var asel = await App.SignIn("asel");
        var form = Say("reply", "Вот дамп");
        form.Add(new ByteArrayContent(new byte[(25 * 1024 * 1024) + 1]), "files", "dump.bin");

        var refused = await asel.PostRaw($"/tickets/{number}/say", form);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
            Assert.That(refused.Document().QuerySelector("#say-files-error")?.TextContent, Does.Contain("25 МБ"));
            Assert.That(refused.Document().QuerySelector("#say-text")!.TextContent, Does.Contain("Вот дамп"));
        }
    }

    private static ByteArrayContent Tus(string text)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        content.Headers.ContentType = new("application/offset+octet-stream");
        content.Headers.TryAddWithoutValidation("Tus-Resumable", "1.0.0");
        content.Headers.TryAddWithoutValidation("Upload-Length", text.Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
        content.Headers.TryAddWithoutValidation("Upload-Metadata", "filename eA==");
        return content;
    }

    private static MultipartFormDataContent Say(string voice, string text, params (string Name, string Text)[] files)
    {
        var form = new MultipartFormDataContent { { new StringContent(voice), "as" }, { new StringContent(text), "text" }, { new StringContent("1"), "version" } };
        foreach (var (name, content) in files)
            form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(content)), "files", name);
        return form;
    }

    private static MultipartFormDataContent Say(string voice, string text, string field, string value)
    {
        var form = Say(voice, text);
        form.Add(new StringContent(value), field);
        return form;
    }
}
