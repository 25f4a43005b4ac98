using System.Net;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;

namespace TicketHub.Web.Tests.Tickets;

public class DefectLifeTests(DatabaseKind database) : OnEachDatabase(database)
{
    [Test]
    public async Task A_defect_is_acknowledged_localized_fixed_delivered_and_closed()
    {
        var story = await Story.Begin(App, "timur", Requests.Defect());

        await story.Step("daniyar", "acknowledge", null, "acknowledged", leaves: "acknowledged");
        await story.Step("yerlan", "localize", null, "localizing", leaves: "localizing");
        await story.Step("yerlan", "ask", new { text = "Нужен дамп" }, "waitingForEvidence", leaves: "asked");
        await story.Step("timur", "reply", new { text = "Вот он" }, "localizing", leaves: "replied");
        await story.Step("pavel", "fix", null, "fixing", leaves: "fixing");
        var delivered = await story.Step("pavel", "deliver", new { fixedIn = "minsky 4.1.8" }, "fixDelivered", leaves: "delivered");
        await story.Step("timur", "close", null, "closed", leaves: "closed");

        Assert.That(delivered["fixedIn"], Is.EqualTo("minsky 4.1.8"));
    }

    [Test]
    public async Task A_fix_that_did_not_help_goes_back_to_the_search_and_a_reopened_defect_starts_as_new()
    {
        var story = await Delivered();

        await story.Step("yerlan", "localize", null, "localizing", leaves: "localizing");
        await story.Step("yerlan", "fix", null, "fixing", leaves: "fixing");
        await story.Step("yerlan", "deliver", new { fixedIn = "4.1.9", text = "Обновите узел" }, "fixDelivered", leaves: "delivered");
        await story.Step("timur", "close", null, "closed", leaves: "closed");
        await story.Step("timur", "reopen", new { reason = "Снова падает" }, "new", leaves: "reopened");
    }

    [Test]
    public async Task Who_acknowledges_an_unheld_defect_holds_it()
    {
        var story = await Story.Begin(App, "timur", Requests.Defect());

        var acknowledged = await story.Step("yerlan", "acknowledge", null, "acknowledged", leaves: "acknowledged");

        Assert.That(acknowledged.Body!["assignee"]!["name"]!.ToString(), Is.EqualTo("Ерлан Тулегенов"));
    }

    [Test]
    public async Task What_is_not_the_platforms_fault_ends_with_a_reason()
    {
        var story = await Story.Begin(App, "timur", Requests.Defect());

        await story.Refused("aigerim", "notADefect", new { }, HttpStatusCode.BadRequest, "reasonNeeded");
        await story.Step("aigerim", "notADefect", new { reason = "Диск клиента полон" }, "notADefect", leaves: "notADefect");
    }

    [Test]
    public async Task What_is_not_a_defect_but_somebodys_work_moves_there()
    {
        var story = await Story.Begin(App, "timur", Requests.Defect());

        var moved = await story.Step("aigerim", "notADefect", new { to = "enhancement", reason = "Так задумано" }, "backlog", leaves: "notADefect");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(moved["queue"], Is.EqualTo("enhancement"));
            Assert.That(moved.Body!["marks"]!.AsArray().Select(m => m!.ToString()), Does.Not.Contain("fault"));
        }
    }

    [Test]
    public async Task Who_moves_a_request_out_of_their_own_sight_is_told_that_it_is_done_and_so_is_a_repeat()
    {
        var story = await Story.Begin(App, "timur", Requests.Defect());
        var yerlan = await story.As("yerlan");
        var (path, input) = ($"/api/v1/tickets/{story.Number}/notADefect", new { to = "enhancement", reason = "Так задумано" });

        var first = await yerlan.Call(HttpMethod.Post, path, input, "\"1\"", "out-of-sight");
        var repeat = await yerlan.Call(HttpMethod.Post, path, input, "\"1\"", "out-of-sight");

        using (Assert.EnterMultipleScope())
        {
            Assert.That((first.Status, repeat.Status), Is.EqualTo((HttpStatusCode.NoContent, HttpStatusCode.NoContent)));
            Assert.That((await (await story.As("marat")).Ticket(story.Number))["queue"], Is.EqualTo("enhancement"));
        }
    }

    [Test]
    public async Task A_fix_is_delivered_only_with_the_version_that_carries_it()
    {
        var story = await Story.Begin(App, "timur", Requests.Defect());
        await story.Step("pavel", "acknowledge", null, "acknowledged", leaves: "acknowledged");
        await story.Step("pavel", "fix", null, "fixing", leaves: "fixing");

        await story.Refused("pavel", "deliver", new { text = "Готово" }, HttpStatusCode.BadRequest, "fixedInNeeded");
    }

    [Test]
    public async Task A_defect_is_not_closed_before_its_fix_is_delivered()
    {
        var story = await Story.Begin(App, "timur", Requests.Defect());

        await story.Refused("daniyar", "close", new { reason = "Устали" }, HttpStatusCode.Conflict, "notPossibleNow");
    }

    [Test]
    public async Task Asking_before_anybody_looks_for_the_cause_lets_nothing_wait()
    {
        var story = await Story.Begin(App, "timur", Requests.Defect());

        await story.Step("daniyar", "ask", new { text = "Какая версия?" }, "new", leaves: "asked");
    }

    private async Task<Story> Delivered()
    {
        var story = await Story.Begin(App, "timur", Requests.Defect());
        await story.Step("pavel", "acknowledge", null, "acknowledged", leaves: "acknowledged");
        await story.Step("pavel", "fix", null, "fixing", leaves: "fixing");
        await story.Step("pavel", "deliver", new { fixedIn = "4.1.8" }, "fixDelivered", leaves: "delivered");
        return story;
    }
}
