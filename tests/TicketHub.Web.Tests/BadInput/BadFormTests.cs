using System.Net.Http.Headers;
using System.Text;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;

namespace TicketHub.Web.Tests.BadInput;

/// <summary>The forms of the pages, posted with junk by somebody who has a valid token.</summary>
public class BadFormTests(DatabaseKind database) : OnEachDatabase(database)
{
    private static readonly string[] Names =
    [
        "title", "body", "project", "version", "environment", "blocked", "firstNoticedAt", "steps", "kind", "key", "email", "password", "returnUrl", "language",
        "theme", "text", "reason", "to", "priority", "assigneeId", "fixedIn", "as", "ground", "granted", "queue", "move", "act", "tickets", "number", "place-1", "after", "Form.Title", "Form[0]", "title[]", "", "[", "a.b.c", "__proto__", "handler",
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
    public async Task Junk_in_a_form_is_no_failure(string path)
    {
        var number = await (await App.As("asel")).Filed(Requests.Consultation());
        var olga = await App.SignIn(path.Split('/')[1] switch { "people" => "admin", "backlog" or "enhancements" => "marat", _ => "olga" });
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
