using System.Net;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;
using TicketHub.Web.Tests.Security;

namespace TicketHub.Web.Tests.Tickets;

public class BacklogAndTriageLifeTests(DatabaseKind database) : OnEachDatabase(database)
{
    [Test]
    public async Task An_enhancement_waits_with_the_head_who_replies_and_hands_back_what_is_none()
    {
        var story = await Story.Begin(App, "gulnara", Requests.Enhancement());

        await story.Step("marat", "reply", new { text = "Собираем похожие" }, "backlog", leaves: "replied");
        await story.Step("marat", "note", new { text = "Третий раз за месяц" }, "backlog", leaves: "noted");
        var back = await story.Step("marat", "reclassify", new { to = "consultation", reason = "Это уже есть" }, "new", leaves: "reclassified");

        Assert.That(back["queue"], Is.EqualTo("consultation"));
    }

    [Test]
    public async Task An_enhancement_is_nobodys_to_claim_or_close()
    {
        var story = await Story.Begin(App, "gulnara", Requests.Enhancement());

        await story.Refused("aigerim", "claim", null, HttpStatusCode.Forbidden, "notYoursToDo");
        await story.Refused("marat", "claim", null, HttpStatusCode.Conflict, "notPossibleNow");
        await story.Refused("marat", "close", new { reason = "Нет" }, HttpStatusCode.Conflict, "notPossibleNow");
    }

    [Test]
    public async Task A_blocking_fault_that_fell_into_the_backlog_is_taken_out_by_the_desk_and_nothing_else()
    {
        var story = await Story.Begin(App, "gulnara", Requests.Enhancement());
        var page = (await (await App.SignIn("aigerim")).Get($"/tickets/{story.Number}")).Document();
        var options = page.QuerySelectorAll("#act-reclassify input[name=to]").Select(o => (o.GetAttribute("value"), o.HasAttribute("checked")));

        await story.Refused("aigerim", "reclassify", new { to = "consultation", reason = "Вопрос" }, HttpStatusCode.Forbidden, "backlogIsTheHeads");
        await story.Refused("aigerim", "reclassify", new { to = "specDump", reason = "Документ" }, HttpStatusCode.Forbidden, "backlogIsTheHeads");
        await story.Refused("aigerim", "reclassify", new { to = "enhancement" }, HttpStatusCode.Forbidden, "backlogIsTheHeads");
        var taken = await story.Step("aigerim", "reclassify", new { to = "defect", reason = "Отдел стоит" }, "new", leaves: "reclassified");

        Assert.That((taken["queue"], options), Is.EqualTo(("defect", new[] { ("defect", true) })));
        Assert.That((await (await App.SignIn("marat")).Get($"/tickets/{story.Number}")).Html, Does.Contain("Отдел стоит"));
    }

    [Test]
    public async Task The_author_withdraws_an_enhancement()
    {
        var story = await Story.Begin(App, "gulnara", Requests.Enhancement());

        await story.Step("gulnara", "withdraw", null, "withdrawn", leaves: "withdrawn");
    }

    [Test]
    public async Task An_unclear_request_is_asked_about_answered_and_sorted_by_a_person()
    {
        var story = await Story.Begin(App, "dina", Requests.Unclear());

        await story.Step("aigerim", "claim", null, "new", leaves: "claimed");
        await story.Step("aigerim", "ask", new { text = "Что именно с формой?" }, "waitingForRequester", leaves: "asked");
        await story.Step("dina", "reply", new { text = "Не сохраняется" }, "new", leaves: "replied");
        var sorted = await story.Step("aigerim", "reclassify", new { to = "defect", reason = "Не сохраняется" }, "new", leaves: "reclassified");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(sorted["queue"], Is.EqualTo("defect"));
            Assert.That(sorted["priority"], Is.EqualTo("high"));
            Assert.That(sorted.Body!["assignee"], Is.Null);
        }
    }

    [Test]
    public async Task The_kind_of_a_request_is_confirmed_once()
    {
        var story = await Story.Begin(App, "gulnara", Requests.Enhancement());

        var once = await story.Step("marat", "reclassify", new { to = "enhancement" }, "backlog", leaves: "kindConfirmed");
        var events = (await (await story.As("marat")).Timeline(story.Number)).Count;
        var again = await story.Step("marat", "reclassify", new { to = "enhancement" }, "backlog", leaves: "kindConfirmed");
        Assert.That((again.ETag, (await (await story.As("marat")).Timeline(story.Number)).Count), Is.EqualTo((once.ETag, events)));
        await story.Refused(
            "marat", "reclassify", new { to = "enhancement", reason = "Так" }, HttpStatusCode.UnprocessableEntity, "alreadyThere");
    }
}
