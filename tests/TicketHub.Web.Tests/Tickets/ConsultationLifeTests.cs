using System.Net;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;

namespace TicketHub.Web.Tests.Tickets;

public class ConsultationLifeTests(DatabaseKind database) : OnEachDatabase(database)
{
    [Test]
    public async Task A_question_is_claimed_asked_back_answered_closed_and_reopened()
    {
        var story = await Story.Begin(App, "asel", Requests.Consultation());

        await story.Step("aigerim", "claim", null, "inProgress", leaves: "claimed");
        await story.Step("aigerim", "ask", new { text = "Какая версия?" }, "waitingForRequester", leaves: "asked");
        await story.Step("asel", "reply", new { text = "minsky 4.1.6" }, "inProgress", leaves: "replied");
        await story.Step("aigerim", "answer", new { text = "В карточке подразделения." }, "answered", leaves: "answered");
        await story.Step("asel", "reply", new { text = "А для филиала?" }, "inProgress", leaves: "replied");
        await story.Step("aigerim", "answer", new { text = "Там же." }, "answered", leaves: "answered");
        await story.Step("asel", "close", null, "closed", leaves: "closed");
        await story.Step("asel", "reopen", new { reason = "Не помогло" }, "inProgress", leaves: "reopened");
    }

    [Test]
    public async Task A_released_question_is_new_again_and_the_lead_gives_it_to_another()
    {
        var story = await Story.Begin(App, "asel", Requests.Consultation());
        await story.Step("aigerim", "claim", null, "inProgress", leaves: "claimed");

        var released = await story.Step("aigerim", "release", null, "new", leaves: "released");
        var daniyar = (await App.Person("daniyar")).Id;
        var assigned = await story.Step("olga", "assign", new { assigneeId = daniyar }, "inProgress", leaves: "assigned");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(released.Body!["assignee"], Is.Null);
            Assert.That(assigned.Body!["assignee"]!["id"]!.ToString(), Is.EqualTo(daniyar.ToString()));
        }
    }

    [Test]
    public async Task A_changed_priority_stays_when_the_request_moves_to_another_queue()
    {
        var story = await Story.Begin(App, "asel", Requests.Consultation());

        await story.Step("aigerim", "priority", new { priority = "critical", reason = "Стоит отдел" }, "new", leaves: "prioritized");
        var moved = await story.Step("aigerim", "reclassify", new { to = "defect", reason = "Это дефект" }, "new", leaves: "reclassified");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(moved["queue"], Is.EqualTo("defect"));
            Assert.That(moved["priority"], Is.EqualTo("critical"));
            Assert.That(moved["confidence"], Is.EqualTo("1"));
        }
    }

    [Test]
    public async Task The_author_withdraws_before_the_end_and_nothing_goes_on_after_it()
    {
        var story = await Story.Begin(App, "asel", Requests.Consultation());

        await story.Step("asel", "withdraw", new { reason = "Разобрались" }, "withdrawn", leaves: "withdrawn");

        await story.Refused("aigerim", "claim", null, HttpStatusCode.Conflict, "notPossibleNow");
        await story.Refused("asel", "reply", new { text = "ещё" }, HttpStatusCode.Conflict, "notPossibleNow");
    }

    [Test]
    public async Task What_was_not_answered_is_closed_only_with_a_reason()
    {
        var story = await Story.Begin(App, "asel", Requests.Consultation());

        await story.Refused("aigerim", "close", new { reason = " " }, HttpStatusCode.BadRequest, "reasonNeeded");
        await story.Step("aigerim", "close", new { reason = "Повтор" }, "closed", leaves: "closed");
    }

    [Test]
    public async Task A_closed_question_is_reopened_within_fourteen_days_only()
    {
        var story = await Story.Begin(App, "asel", Requests.Consultation());
        await story.Step("aigerim", "close", new { reason = "Повтор" }, "closed", leaves: "closed");

        App.Clock.Advance(TimeSpan.FromDays(14) + TimeSpan.FromSeconds(1));

        await story.Refused("asel", "reopen", new { reason = "Снова" }, HttpStatusCode.Conflict, "reopenTooLate");
    }

    [Test]
    public async Task A_closed_spec_dump_is_not_reopened()
    {
        var refused = await (await App.As("asel")).File(Requests.Specification());
        var story = new Story(App, refused.Body!["ticket"]!["number"]!.GetValue<long>());

        await story.Refused("asel", "reopen", new { reason = "Снова" }, HttpStatusCode.Conflict, "closedByFormat");
    }

    [Test]
    public async Task Nobody_is_assigned_who_does_not_work_the_queue()
    {
        var story = await Story.Begin(App, "asel", Requests.Consultation());

        foreach (var id in new[] { (await App.Person("yerlan")).Id, (await App.Person("asel")).Id, Guid.NewGuid() })
            await story.Refused("olga", "assign", new { assigneeId = id }, HttpStatusCode.UnprocessableEntity, "cannotBeAssigned");
    }

    [Test]
    public async Task Every_mistake_of_a_verb_is_told_at_once()
    {
        var story = await Story.Begin(App, "asel", Requests.Consultation());

        var refused = await (await story.As("aigerim")).Do(story.Number, "reclassify", new { });

        Assert.That(refused.Body!["errors"]!.AsObject().Select(e => e.Key), Is.EquivalentTo(new[] { "to", "reason" }));
    }
}
