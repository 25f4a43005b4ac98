using System.Net;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;
using TicketHub.Web.Tests.Security;

namespace TicketHub.Web.Tests.Tickets;

/// <summary>What a person sees of a request that they have to decide about, and the ways they may decide.</summary>
public class TriageDecisionTests(DatabaseKind database) : OnEachDatabase(database)
{
    [Test]
    public async Task The_list_and_the_page_tell_the_desk_what_it_begins_with_and_is_likely_to_be()
    {
        var number = await (await App.As("asel")).Filed(Requests.Unclear("ТЗ"));
        var (agent, author) = (await App.SignIn("aigerim"), await App.SignIn("asel"));
        var percent = Math.Round(100 * (await (await App.As("aigerim")).Ticket(number)).Body!["confidence"]!.GetValue<double>());

        var row = (await agent.Get("/queues/triage")).Document().QuerySelector($"#row-{number}")!.TextContent;
        var page = (await agent.Get($"/tickets/{number}")).Document().QuerySelector("section[aria-labelledby=judgement]")!.TextContent;
        var own = (await author.Get($"/tickets/{number}")).Document().QuerySelector("section[aria-labelledby=judgement]")!.TextContent;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(row, Does.Contain("Коллеги, посмотрите, пожалуйста, что с формой.").And.Match($"скорее (консультация|дефект|доработка), {percent} %"));
            Assert.That(page, Does.Match($@"не уверены, решит человек \(скорее (консультация|дефект|доработка), {percent} %\)"));
            Assert.That(own, Does.Contain("не уверены, решит человек").And.Match("По тексту это скорее (консультация|дефект|доработка)").And.Not.Contain("%"));
        }
    }

    [Test]
    public async Task What_the_words_told_is_how_it_was_once_a_person_has_decided()
    {
        var (asel, agent) = (await App.As("asel"), await App.As("aigerim"));
        var number = await asel.Filed(Requests.Unclear());

        await agent.Do(number, "reclassify", new { to = "consultation", reason = "Это вопрос." });

        var told = (await asel.Ticket(number)).Body!["reasons"]!.AsArray().Select(reason => reason!["text"]!.ToString());
        var page = (await (await App.SignIn("asel")).Get($"/tickets/{number}")).Document().QuerySelector("section[aria-labelledby=judgement]")!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(told, Has.None.Contain("решит").And.Some.EqualTo("Так решил человек; кто и когда, видно в ходе работы"));
            Assert.That(page.TextContent, Does.Contain("решил человек").And.Not.Contain("решит человек"));
            Assert.That(page.QuerySelectorAll("h3").Select(head => head.TextContent), Does.Contain("До решения человека"));
        }
    }

    [Test]
    public async Task A_document_that_comes_later_leaves_its_mark_and_evidence_in_triage()
    {
        var asel = await App.As("asel");
        var number = await asel.Filed(new { title = "Тендер", body = "Документы добавлю позже" });
        Assert.That((await asel.Ticket(number))["queue"], Is.EqualTo("triage"));

        await asel.Call(HttpMethod.Post, $"/api/v1/tickets/{number}/attachments", UploadCalls.Form(null, ("тз.txt", Some(30))));

        var ticket = await asel.Ticket(number);
        var marked = ticket.Body!["marks"]!.ToJsonString().Contains("carriesSpecification", StringComparison.Ordinal);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(marked || ticket["outcome"] == "specDump", ticket.Body.ToJsonString());
            Assert.That(ticket.Body["evidence"]!.AsArray(), Is.Not.Empty);
        }
    }

    [Test]
    public async Task A_person_closes_it_by_format_and_the_author_appeals()
    {
        var (asel, agent) = (await App.As("asel"), await App.As("aigerim"));
        var number = await asel.Filed(Requests.Unclear());

        await agent.Do(number, "reclassify", new { to = "specDump", reason = "Документ без вопроса." });

        var closed = await asel.Ticket(number);
        var page = (await (await App.SignIn("asel")).Get($"/tickets/{number}")).Html;
        var appealed = await asel.Do(number, "appeal", new { ground = "Это вопрос про форму" });
        using (Assert.EnterMultipleScope())
        {
            Assert.That((closed["status"], closed["outcome"], closed["queue"]), Is.EqualTo(("closed", "specDump", "consultation")));
            Assert.That(page, Does.Contain("не соответствует формату").And.Contain("Документ без вопроса.").And.Contain("Как получить ответ"));
            Assert.That(appealed.Status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That((await (await App.SignIn("aigerim")).Get($"/tickets/{number}")).Html, Does.Not.Contain("Как получить ответ"));
        }
    }

    [Test]
    public async Task The_kind_is_confirmed_by_one_click_and_the_mark_is_gone()
    {
        var asel = await App.As("asel");
        var number = await asel.Filed(new { title = "Ошибка 500", body = "Не открываются карточки, ошибка 500 у всего отдела.", kind = "enhancement" });
        var before = await asel.Ticket(number);
        Assert.That(before.Body!["marks"]!.ToJsonString(), Does.Contain("checkKind"), before.Body.ToJsonString());
        var agent = await App.SignIn("aigerim");
        var form = (await agent.Get($"/tickets/{number}")).Document().QuerySelector($"form[action='/tickets/{number}/confirm']")!;

        var done = await agent.Post($"/tickets/{number}/confirm", [.. form.QuerySelectorAll("input[name]").Select(i => (i.GetAttribute("name")!, i.GetAttribute("value")!)).Where(f => !f.Item1.StartsWith("__", StringComparison.Ordinal))]);

        var after = await asel.Ticket(number);
        var page = await agent.Get($"/tickets/{number}");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(done.Status, Is.EqualTo(HttpStatusCode.Redirect), done.Html);
            Assert.That((after["queue"], after.Body!["marks"]!.ToJsonString()), Is.EqualTo((before["queue"], "[]")));
            Assert.That(page.Html, Does.Contain("Вид заявки верный").And.Not.Contain("/confirm\""));
        }
    }

    private static byte[] Some(int clauses) => System.Text.Encoding.UTF8.GetBytes(string.Join('\n', ["Техническое задание", .. Enumerable.Range(1, clauses).Select(i => $"1.{i}. Система должна обеспечивать ведение реестра обращений вида {i}.")]));
}
