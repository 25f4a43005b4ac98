using System.Net;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;
using TicketHub.Web.Tests.Security;

namespace TicketHub.Web.Tests.Appeals;

public class RefusalPageTests(DatabaseKind database) : OnEachDatabase(database)
{
    private readonly DatabaseKind kind = database;

    [Test]
    public async Task It_shows_each_finding_the_rule_and_the_ways_out()
    {
        var (asel, number) = await Refused();

        var page = await asel.Get($"/tickets/{number}");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(page.Status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(page.Html, Does.Contain("20 пунктов требований").And.Contain("1.1. Система должна обеспечивать ведение реестра обращений вида 1."));
            Assert.That(page.Html, Does.Contain("Просьба оценить документ целиком").And.Contain("текст заявки, строка"));
            Assert.That(page.Html, Does.Contain($"/new?ticket={number}&amp;clause=0").And.Contain($"action=\"/tickets/{number}/appeal\""));
            Assert.That(page.Html, Does.Not.Contain("Курс сертификации"), "No address is configured.");
        }
    }

    [Test]
    public async Task Every_clause_is_there_once_with_its_place_and_its_question_and_only_the_first_are_unfolded()
    {
        var (asel, number) = await Refused();

        var page = (await asel.Get($"/tickets/{number}")).Document();

        var clauses = page.QuerySelectorAll(".clauses > li");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(clauses.Select(c => c.QuerySelector("a")!.GetAttribute("href")), Is.EqualTo(Enumerable.Range(0, 20).Select(i => $"/new?ticket={number}&clause={i}")));
            Assert.That(clauses.Select(c => c.QuerySelector("cite")!.TextContent), Is.All.StartsWith("текст заявки, строка") & Is.Unique);
            Assert.That(page.QuerySelectorAll(".clauses > li").Count(c => c.Closest("details") is null), Is.EqualTo(5));
            Assert.That(page.QuerySelector("details.more summary")!.TextContent, Is.EqualTo("Показать ещё 15 пунктов"));
            foreach (var clause in clauses.Select(c => c.QuerySelector("blockquote")!.FirstChild!.TextContent))
                Assert.That(page.QuerySelectorAll("blockquote").Count(b => b.FirstChild!.TextContent == clause), Is.EqualTo(1), clause);
        }
    }

    [Test]
    public async Task A_document_of_hundreds_of_clauses_says_how_many_of_them_are_shown()
    {
        var body = string.Join('\n', Enumerable.Range(1, 320).Select(i => $"1.{i}. Система должна обеспечивать ведение реестра вида {i}."));
        var refused = await (await App.As("asel")).File(new { title = "Тендер", body = "Просим по каждому пункту указать, какой функционал поддерживается.\n" + body });

        var page = (await (await App.SignIn("asel")).Get($"/tickets/{refused.Body!["ticket"]!["number"]}")).Document();

        Assert.That(page.QuerySelectorAll(".clauses > li").Length, Is.EqualTo(200));
        Assert.That(page.QuerySelector("main")!.TextContent, Does.Contain("Показано пунктов: 200, всего найдено 320"));
    }

    [Test]
    public async Task Configured_addresses_of_course_and_documentation_are_shown()
    {
        await using var app = await TicketHubApp.Start(
            kind, null, "--TicketHub:Links:Course=https://learn.example/course", "--TicketHub:Links:Documentation=https://docs.example/");
        var asel = await app.SignIn("asel");
        var filed = await (await app.As("asel")).File(Requests.Specification());

        var page = await asel.Get($"/tickets/{filed.Body!["ticket"]!["number"]}");

        Assert.That(page.Html, Does.Contain("https://learn.example/course").And.Contain("https://docs.example/"));
    }

    [Test]
    public async Task A_question_of_one_clause_is_written_out_and_is_a_consultation()
    {
        var (asel, number) = await Refused();

        var page = await asel.Get($"/new?ticket={number}&clause=1");

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(page.Html, Does.Contain("«1.2. Система должна обеспечивать ведение реестра обращений вида 2.»").And.Contain("value=\"Пункт 1.2: как выполнить в платформе\""));
        var filed = await (await App.As("asel")).File(new
        {
            title = "Пункт 1.2: как выполнить в платформе",
            body = $"Клиенту нужен пункт документа из заявки TH-{number}:\n«1.2. Система должна обеспечивать ведение реестра обращений вида 2.»\n\nКак это настроить штатными средствами платформы?",
            kind = "consultation",
        });
        Assert.That((filed.Status, filed["queue"]), Is.EqualTo((HttpStatusCode.Created, "consultation")));
    }

    [TestCase("ticket={0}&clause=99", "asel")]
    [TestCase("ticket={0}&clause=-1", "asel")]
    [TestCase("ticket=999999&clause=0", "asel")]
    [TestCase("ticket=nope&clause=0", "asel")]
    [TestCase("ticket={0}&clause=0", "dina")]
    public async Task Anothers_clause_and_one_that_does_not_exist_answer_alike(string query, string who)
    {
        var (_, number) = await Refused();

        var page = await (await App.SignIn(who)).Get("/new?" + string.Format(System.Globalization.CultureInfo.InvariantCulture, query, number));

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task An_appeal_is_made_and_decided_on_the_page()
    {
        var (asel, number) = await Refused();

        var empty = await asel.Post($"/tickets/{number}/appeal", ("ground", "Нет"), ("version", "1"), ("key", "a"));
        Assert.That((empty.Status, empty.Html), Is.EqualTo((HttpStatusCode.UnprocessableEntity, empty.Html)));
        Assert.That(empty.Html, Does.Contain("хотя бы тремя словами"));
        await asel.Post($"/tickets/{number}/appeal", ("ground", "Это вопрос про реестр обращений"), ("version", "1"), ("key", "b"));
        var waits = await asel.Get($"/tickets/{number}");
        Assert.That(waits.Html, Does.Contain("Решение пересматривают").And.Not.Contain($"/tickets/{number}/appeal\""));

        var aigerim = await App.SignIn("aigerim");
        var page = await aigerim.Get($"/tickets/{number}");
        Assert.That(page.Html, Does.Contain("Это вопрос про реестр обращений").And.Contain($"/tickets/{number}/decideAppeal"));
        await aigerim.Post($"/tickets/{number}/decideAppeal", ("granted", "true"), ("queue", "consultation"), ("reason", "Вопрос понятен"), ("version", "2"), ("key", "c"));

        var ticket = await (await App.As("asel")).Ticket(number);
        Assert.That((ticket["queue"], ticket["status"]), Is.EqualTo(("consultation", "new")));
        Assert.That((await asel.Get($"/tickets/{number}")).Html, Does.Contain("Просьба о пересмотре удовлетворена, очередь: Консультация"));
    }

    [Test]
    public async Task Filing_by_form_leads_to_it()
    {
        var asel = await App.SignIn("asel");
        var body = string.Join('\n', Enumerable.Range(1, 20).Select(i => $"1.{i}. Система должна обеспечивать ведение реестра вида {i}."));

        var answer = await asel.Post("/new", ("title", "Тендер"), ("body", "Просим по каждому пункту указать, какой функционал поддерживается.\n" + body));

        Assert.That((await asel.Get(answer.Location!)).Html, Does.Contain("Спросить об этом пункте"));
    }

    private async Task<(SignedInClient Asel, long Number)> Refused()
    {
        var refused = await (await App.As("asel")).File(Requests.Specification());
        return (await App.SignIn("asel"), refused.Body!["ticket"]!["number"]!.GetValue<long>());
    }
}
