using AngleSharp.Dom;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;

namespace TicketHub.Web.Tests.Security;

public class StoredScriptTests(DatabaseKind database) : OnEachDatabase(database)
{
    private const string Attack =
        "\"><script>alert(1)</script><img src=x onerror=alert(1)><svg onload=alert(1)>'><a href=javascript:alert(1)>{{7*7}}</textarea></title>";

    private long number;

    [OneTimeSetUp]
    public async Task File()
    {
        var asel = await App.As("asel");
        number = await asel.Filed(new
        {
            title = "TITLE " + Attack,
            body = "BODY После обновления не открываются карточки, ошибка 500, отдел стоит. " + Attack,
            kind = "defect",
            productVersion = "VERSION " + Attack,
            blocked = "BLOCKED " + Attack,
            steps = "STEPS " + Attack,
        });
        await asel.Do(number, "reply", new { text = "REPLY " + Attack });
        var yerlan = await App.As("yerlan");
        await yerlan.Do(number, "acknowledge");
        await yerlan.Do(number, "note", new { text = "NOTE " + Attack });
        await yerlan.Do(number, "fix");
        await yerlan.Do(number, "deliver", new { fixedIn = "4.1.7", text = "DELIVERED " + Attack });
        var id = (await App.Person("timur")).Id;
        await App.Write(async db => db.Entry((await db.People.FindAsync(id))!).Property(p => p.Name).CurrentValue = "NAME " + Attack);
    }

    [Test]
    public async Task On_a_tickets_page_it_is_text()
    {
        var page = (await (await App.SignIn("olga")).Get($"/tickets/{number}")).Document();

        Inert(page);
        using (Assert.EnterMultipleScope())
        {
            foreach (var place in new[] { "TITLE", "BODY", "VERSION", "BLOCKED", "STEPS", "REPLY", "NOTE", "DELIVERED" })
                Assert.That(page.Body!.TextContent, Does.Contain($"{place} ").And.Contain(Attack));
            Assert.That(page.Title, Does.Contain("<script>"));
        }
    }

    [TestCase("asel", "/mine")]
    [TestCase("olga", "/queues/defect?status=all")]
    [TestCase("timur", "/mine")]
    [TestCase("timur", "/new")]
    public async Task In_lists_and_names_it_is_text(string key, string path)
    {
        var page = (await (await App.SignIn(key)).Get(path)).Document();

        Inert(page);
        Assert.That(page.Body!.TextContent, Does.Contain(Attack));
    }

    [Test]
    public async Task In_a_refused_form_it_stands_as_it_was_written()
    {
        var asel = await App.SignIn("asel");

        var page = (await asel.Post("/new", ("title", Attack + new string('x', 300)), ("body", Attack), ("version", Attack), ("kind", Attack), ("project", Attack)))
            .Document();

        Inert(page);
        Assert.That(page.QuerySelector("textarea[name=body]")!.TextContent, Is.EqualTo(Attack));
    }

    [Test]
    public async Task In_the_live_panel_it_is_text()
    {
        var asel = await App.SignIn("asel");

        Inert((await asel.Post("/new/panel", ("title", Attack), ("body", $"Не открывается карточка, ошибка 500: {Attack}"))).Document());
    }

    [Test]
    public async Task In_a_refused_reply_it_stands_as_it_was_written()
    {
        var asel = await App.SignIn("asel");

        var page = (await asel.Post($"/tickets/{number}/close", ("version", "1"), ("reason", Attack))).Document();

        Inert(page);
        Assert.That(page.QuerySelector("#act-close textarea")!.TextContent, Is.EqualTo(Attack));
    }

    [TestCase("/tickets/%3Cscript%3Ealert(1)%3C/script%3E")]
    [TestCase("/sign-in?returnUrl=%22%3E%3Cscript%3Ealert(1)%3C/script%3E")]
    [TestCase("/queues/%3Cscript%3Ealert(1)%3C/script%3E")]
    [TestCase("/mine?status=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&cursor=%22%3E%3Cscript%3E")]
    [TestCase("/nope%22%3E%3Cscript%3Ealert(1)%3C/script%3E")]
    public async Task In_an_address_it_is_text(string path) => Inert((await (await App.SignIn("olga")).Get(path)).Document());

    [Test]
    public async Task The_api_gives_it_back_as_json_that_no_browser_takes_for_a_page()
    {
        var answer = await (await App.As("asel")).Ticket(number);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer["title"], Does.EndWith(Attack));
            Assert.That(answer.MediaType, Is.EqualTo("application/json"));
            Assert.That(await answer.Raw.Content.ReadAsStringAsync(), Does.Not.Contain("<script"));
        }
    }

    private static void Inert(IDocument page)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(page.Scripts.Where(s => s.Source is null || !s.Source.StartsWith('/')).Select(s => s.OuterHtml), Is.Empty);
            Assert.That(page.All.SelectMany(e => e.Attributes.Where(a => a.Name.StartsWith("on", StringComparison.Ordinal)).Select(a => e.OuterHtml)), Is.Empty);
            Assert.That(page.All.Where(e => e.GetAttribute("href")?.TrimStart().StartsWith("javascript", StringComparison.OrdinalIgnoreCase) == true), Is.Empty);
            Assert.That(page.QuerySelectorAll("img[src=x]"), Is.Empty);
        }
    }
}
