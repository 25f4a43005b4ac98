using System.Net.Http.Headers;
using System.Text;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;
using TicketHub.Web.Tests.Security;

namespace TicketHub.Web.Tests.BadInput;

/// <summary>The forms of the pages, posted with junk by somebody who has a valid token.</summary>
public class BadFormTests(DatabaseKind database) : OnEachDatabase(database)
{
    private static readonly string[] Names =
    [
        "title", "body", "project", "version", "environment", "blocked", "firstNoticedAt", "steps", "kind", "key", "email", "password", "returnUrl", "language",
        "theme", "text", "reason", "to", "priority", "assigneeId", "fixedIn", "as", "ground", "granted", "queue", "move", "act", "tickets", "number", "place-1", "after", "take", "seen", "item", "items", "month", "days", "developers", "Form.Title", "Form[0]", "title[]", "", "[", "a.b.c", "__proto__", "handler",
    ];

    private static readonly string[] Values =
    [
        "", "%00", "%", "%zz", "%ff%fe", "%ed%a0%80", "%ef%bf%be", "%e2%80%ae", "%0d%0aSet-Cookie:%20a=b", "-1", "99999999999999999999", "1e400", "true", "null",
        "0001-01-01T00:00", "9999-12-31T23:59", "2026-11-22T25:00", "0001-01-02", "not a date", "prod", "PROD", "defect", "low", "reply", "note", "claim", "say",
        "00000000-0000-0000-0000-000000000000", "{0}{1}", "../../etc/passwd", "%3Cscript%3E", "a%20b", "%D0%BC%D0%BE%D0%B8", "/%D0%BC%D0%BE%D0%B8", "//evil.example",
    ];

    [TestCase("/new")]
    [TestCase("/new/check")]
    [TestCase("/new/panel")]
    [TestCase("/new/split")]
    [TestCase("/new/nope")]
    [TestCase("/tickets/{0}/say")]
    [TestCase("/tickets/{0}/reply")]
    [TestCase("/tickets/{0}/claim")]
    [TestCase("/tickets/{0}/assign")]
    [TestCase("/tickets/{0}/priority")]
    [TestCase("/tickets/{0}/reclassify")]
    [TestCase("/tickets/{0}/close")]
    [TestCase("/tickets/{0}/appeal")]
    [TestCase("/tickets/{0}/decideAppeal")]
    [TestCase("/tickets/{0}/nope")]
    [TestCase("/tickets/{0}")]
    [TestCase("/tickets/nope/claim")]
    [TestCase("/language")]
    [TestCase("/theme")]
    [TestCase("/mine")]
    [TestCase("/queues/defect")]
    [TestCase("/error/500")]
    [TestCase("/me/token")]
    [TestCase("/me/password")]
    [TestCase("/me/revoke")]
    [TestCase("/me/end")]
    [TestCase("/people/new")]
    [TestCase("/people/head/deputy")]
    [TestCase("/people/head/end")]
    [TestCase("/invitation/x")]
    [TestCase("/backlog/move")]
    [TestCase("/backlog/consolidate")]
    [TestCase("/backlog/nope")]
    [TestCase("/enhancements/new/make")]
    [TestCase("/enhancements/new/join")]
    [TestCase("/enhancements/EN-1/edit")]
    [TestCase("/enhancements/EN-1/score")]
    [TestCase("/enhancements/EN-1/add")]
    [TestCase("/enhancements/EN-1/split")]
    [TestCase("/enhancements/EN-1/nope")]
    [TestCase("/enhancements/nope/edit")]
    [TestCase("/planning/put")]
    [TestCase("/planning/deduct")]
    [TestCase("/planning/carryOver")]
    public async Task Junk_in_a_form_is_no_failure(string path)
    {
        var number = await (await App.As("asel")).Filed(Requests.Consultation());
        var olga = await App.SignIn(path.Split('/')[1] switch { "people" => "admin", "backlog" or "enhancements" => "marat", "planning" => "irina", _ => "olga" });
        path = string.Format(System.Globalization.CultureInfo.InvariantCulture, path, number);

        foreach (var (what, content) in Junk(new Random(path.Length)))
        {
            using (content)
            {
                var answer = await olga.PostRaw(path, content);
                Assert.That((int)answer.Status, Is.LessThan(500), what);
            }
        }
    }

    [Test]
    public async Task Junk_in_the_form_of_signing_in_is_no_failure()
    {
        var browser = App.Browser();
        foreach (var (what, content) in Junk(new Random(5)).Take(60))
        {
            using (content)
                Assert.That((int)(await browser.PostRaw("/sign-in", content)).Status, Is.LessThan(500), what);
        }
    }

    [TestCase("/new", "body=%D0%B0%00%D0%B1&title=%00%01&steps=%E2%80%AEtxt", "а\u0001б")]
    [TestCase("/new/check", "body=%D0%B0%00%D0%B1", "а\u0001б")]
    [TestCase("/new", "body=%00%00%000%00", "\u0001\u0001\u00010\u0001")]
    [TestCase("/new", "body=%ED%A0%80%20%D0%B0", "а")]
    public async Task A_form_with_characters_that_are_none_comes_back_with_all_that_was_written(string path, string form, string kept)
    {
        var asel = await App.SignIn("asel");

        var answer = await asel.PostForm(path, form);

        Assert.That((int)answer.Status, Is.AnyOf(200, 422));
        Assert.That(answer.Document().QuerySelector("#body")!.TextContent, Does.Contain(kept));
    }

    [TestCase("%00")]
    [TestCase("%01")]
    [TestCase("%E2%80%AE")]
    [TestCase("%1B%5B31m")]
    public async Task What_breaks_reading_is_filed_as_a_sign_that_something_stood_there(string sign)
    {
        var asel = await App.SignIn("asel");

        var form = "title=%D0%9A%D0%B0%D0%BA" + sign + "%D1%82%D0%B0%D0%BA&body=%D0%9A%D0%B0%D0%BA%20%D1%81%D0%BA%D1%80%D1%8B%D1%82%D1%8C%20%D0%BA%D0%BD%D0%BE%D0%BF%D0%BA%D1%83" + sign + "%3F&kind=consultation";
        var filed = await asel.PostForm("/new", form);

        Assert.That((int)filed.Status, Is.EqualTo(302), filed.Html);
        Assert.That((await asel.Get(filed.Location!)).Document().QuerySelector("h1")!.TextContent, Does.StartWith("Как\uFFFD").And.EndsWith("так"));
    }

    [TestCase("/new")]
    [TestCase("/new/check")]
    [TestCase("/new/panel")]
    [TestCase("/drafts")]
    [TestCase("/tickets/{0}/say")]
    public async Task A_nul_in_any_part_of_a_form_with_files_is_no_failure(string path)
    {
        var number = await (await App.As("asel")).Filed(Requests.Consultation());
        var asel = await App.SignIn("asel");
        foreach (var name in Names.Concat(["draftWriter", "draftSeen", "place", "uploads", "version"]).Where(n => n.Length > 0))
        {
            using var form = new MultipartFormDataContent();
            foreach (var (field, value) in new[] { ("place", path.StartsWith("/tickets", StringComparison.Ordinal) ? $"ticket/{number}/say" : "new"), ("body", "Текст"), ("title", "Тема"), ("as", "reply"), ("text", "Ответ"), (name, "a\0b") })
                form.Add(new StringContent(value), field);

            var answer = await asel.PostRaw(string.Format(System.Globalization.CultureInfo.InvariantCulture, path, number), form);

            Assert.That((int)answer.Status, Is.LessThan(500), name);
        }
    }

    [TestCase("/mine?status=%00&cursor=%00&assignee=%ff")]
    [TestCase("/queues/defect?status=nope&assignee=nope&project=nope&cursor=-5")]
    [TestCase("/queues/defect?cursor=%205%20")]
    [TestCase("/queues/defect?project=00000000-0000-0000-0000-000000000000")]
    [TestCase("/queues/%D0%BC%D0%BE%D0%B8")]
    [TestCase("/tickets/%E2%80%AE1")]
    [TestCase("/tickets/1/claim")]
    [TestCase("/tickets/1?filed=maybe")]
    [TestCase("/mine?[=1&a[=2&]=3")]
    [TestCase("/new/panel")]
    [TestCase("/new?ticket=%00&clause=99999999999")]
    [TestCase("/new?ticket=1&clause=-2147483648")]
    [TestCase("/error/abc")]
    [TestCase("/error/99999999999")]
    [TestCase("/sign-in?returnUrl=%00%0d%0a")]
    public async Task Junk_in_an_address_is_no_failure(string path) =>
        Assert.That((int)(await (await App.SignIn("olga")).Get(path)).Status, Is.LessThan(500));

    [Test]
    public async Task A_form_sent_back_with_other_words_under_its_old_key_is_another_act()
    {
        var number = await (await App.As("asel")).Filed(Requests.Consultation());
        var asel = await App.SignIn("asel");

        await asel.Post($"/tickets/{number}/say", ("as", "reply"), ("text", "Первое"), ("version", "1"), ("key", "one-form"));
        await asel.Post($"/tickets/{number}/say", ("as", "reply"), ("text", "Первое"), ("version", "1"), ("key", "one-form"));
        await asel.Post($"/tickets/{number}/say", ("as", "reply"), ("text", "Второе"), ("version", "1"), ("key", "one-form"));

        var posts = (await (await App.As("asel")).Timeline(number)).Select(e => e["post"]?.ToString()).Where(p => p is not null);
        Assert.That(posts, Is.EqualTo(new[] { "Первое", "Второе" }));
    }

    private static IEnumerable<(string What, HttpContent Content)> Junk(Random random)
    {
        foreach (var value in Values)
        {
            // Every value in every field at once, and some in a random few.
            yield return Form(string.Join('&', Names.Where(n => n != "key" || value.Length > 0).Select(n => $"{n}={value}")));
            if (random.Next(3) == 0)
                yield return Form(string.Join('&', Enumerable.Range(0, 4).Select(_ => $"{Names[random.Next(Names.Length)]}={value}")));
        }

        yield return Form("&&&===&&&");
        yield return Form("%%%");
        yield return Form(string.Join('&', Enumerable.Range(0, 3000).Select(i => $"f{i}=1")));
        yield return Form(new string('k', 100_000) + "=1");
        yield return Form("text=" + new string('t', 1_500_000));
        yield return Form("title=a&title=b&body=c&body=d&key=a&key=b");
        foreach (var type in new[] { "application/json", "text/plain", "multipart/form-data", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded; charset=us-ascii", "application/x-www-form-urlencoded; charset=utf-16", "application/x-www-form-urlencoded; charset=utf-7" })
        {
            var content = new ByteArrayContent(Encoding.UTF8.GetBytes("--x\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nabc"));
            content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
            yield return (type, content);
        }

        yield return ("nothing", new ByteArrayContent([]));
    }

    private static (string, HttpContent) Form(string text) => (text[..Math.Min(text.Length, 100)], SignedInClient.Form(text));
}
