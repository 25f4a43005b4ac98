using System.Net;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;
using TicketHub.Web.Tests.Drafts;
using TicketHub.Web.Tests.Security;
using TicketHub.Web.Tests.Tickets;

namespace TicketHub.Web.Tests.Appeals;

public class AppealLifeTests(DatabaseKind database) : OnEachDatabase(database)
{
    private static readonly object Ground = new { ground = "Это один вопрос по пункту 1.4, остальное для примера." };

    [TestCase("consultation", "new")]
    [TestCase("defect", "new")]
    [TestCase("enhancement", "backlog")]
    public async Task A_granted_appeal_goes_to_the_queue_that_the_agent_names(string queue, string status)
    {
        var story = await Refused();

        await story.Step("asel", "appeal", Ground, "appealed", "appealed");
        var decided = await story.Step("aigerim", "decideAppeal", new { granted = true, queue, reason = "Вопрос понятен." }, status, "appealGranted");

        Assert.That((decided["queue"], decided["outcome"]), Is.EqualTo((queue, queue)));
    }

    [Test]
    public async Task A_granted_appeal_without_a_queue_goes_where_its_words_belong()
    {
        var story = await Refused();
        await story.Step("asel", "appeal", Ground, "appealed", "appealed");

        var decided = await (await story.As("aigerim")).Do(story.Number, "decideAppeal", new { granted = true, reason = "Вопрос понятен." });

        Assert.That(decided.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(decided["queue"], Is.AnyOf("consultation", "enhancement", "defect"));
        Assert.That(decided["outcome"], Is.EqualTo(decided["queue"]));
    }

    [Test]
    public async Task What_an_appeal_has_refuted_is_told_as_it_was()
    {
        var story = await Refused();
        await story.Step("asel", "appeal", Ground, "appealed", "appealed");

        var decided = await (await story.As("aigerim")).Do(story.Number, "decideAppeal", new { granted = true, queue = "consultation", reason = "Вопрос понятен." });

        var page = (await (await App.SignIn("asel")).Get($"/tickets/{story.Number}")).Document().QuerySelector("section[aria-labelledby=judgement]")!.TextContent;
        var told = decided.Body!["reasons"]!.AsArray().Concat(decided.Body["evidence"]!.AsArray()).Select(each => each!["text"]!.ToString()).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(page, Does.Contain("Прочитано как документ с требованиями").And.Not.Contain("Это документ с требованиями").And.Not.Contain("Сам вопрос"));
            Assert.That(told, Has.None.StartsWith("Это документ").And.None.Contain("в заявке нет ни вопроса"));
            Assert.That(decided.Body["missing"]!.AsArray().Select(piece => piece!["code"]!.ToString()), Does.Not.Contain("question"));
        }
    }

    [Test]
    public async Task A_refused_appeal_stays_closed_and_is_not_made_twice()
    {
        var story = await Refused();
        await story.Step("asel", "appeal", Ground, "appealed", "appealed");
        await story.Refused("asel", "appeal", Ground, HttpStatusCode.Conflict, "appealAlreadyMade");

        var decided = await story.Step("olga", "decideAppeal", new { granted = false, reason = "Двадцать пунктов." }, "closed", "appealRefused");

        Assert.That(decided["outcome"], Is.EqualTo("specDump"));
        var told = (await (await App.SignIn("asel")).Get($"/tickets/{story.Number}")).Document().QuerySelector("main h2")!.ParentElement!.ParentElement!.TextContent;
        Assert.That(told, Does.Contain("осталась закрытой").And.Contain("Двадцать пунктов.").And.Contain("один раз"));
        await story.Refused("asel", "appeal", Ground, HttpStatusCode.Conflict, "appealAlreadyMade");
    }

    [Test]
    public async Task What_is_written_of_an_appeal_and_of_its_decision_is_kept_till_it_is_sent()
    {
        var story = await Refused();
        var (author, agent, path) = (await App.SignIn("asel"), await App.SignIn("aigerim"), $"/tickets/{story.Number}");

        await (await PageForm.Open(author, path, "form[action$='/appeal']")).Write("ground", "Это один вопрос").Keep();
        var again = await PageForm.Open(await App.SignIn("asel"), path, "form[action$='/appeal']");
        var sent = await again.Send();
        await (await PageForm.Open(agent, path, "form[action$='/decideAppeal']")).Write("granted", "true").Write("queue", "defect").Write("reason", "Вопрос понятен").Keep();
        var decision = await PageForm.Open(agent, path, "form[action$='/decideAppeal']");

        using (Assert.EnterMultipleScope())
        {
            Assert.That((again["ground"], sent.Status), Is.EqualTo(("Это один вопрос", HttpStatusCode.Found)));
            Assert.That((decision["granted"], decision["queue"], decision["reason"]), Is.EqualTo(("true", "defect", "Вопрос понятен")));
        }
    }

    [Test]
    public async Task Others_neither_appeal_nor_decide()
    {
        var story = await Refused();
        await story.Refused("aigerim", "appeal", Ground, HttpStatusCode.Forbidden, "notYoursToDo");
        await story.Step("asel", "appeal", Ground, "appealed", "appealed");

        await story.Refused("asel", "decideAppeal", new { granted = true, reason = "Моя." }, HttpStatusCode.Forbidden, "notYoursToDo");
        await story.Refused("marat", "decideAppeal", new { granted = true, reason = "Нет." }, HttpStatusCode.Forbidden, "notYoursToDo");
        await story.Refused("dina", "decideAppeal", new { granted = true, reason = "Нет." }, HttpStatusCode.NotFound, "ticketNotFound");
    }

    [Test]
    public async Task What_is_missing_is_told_at_once()
    {
        var story = await Refused();
        await story.Refused("asel", "appeal", new { ground = "Нет!" }, HttpStatusCode.BadRequest, "groundNeeded");
        await story.Step("asel", "appeal", Ground, "appealed", "appealed");

        var refused = await (await story.As("aigerim")).Do(story.Number, "decideAppeal", new { });

        Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(refused.Body!["codes"]!.AsArray().Select(code => code!.ToString()), Is.EquivalentTo(new[] { "reasonNeeded", "decisionNeeded" }));
    }

    [TestCase("appeal")]
    [TestCase("decideAppeal")]
    public async Task Of_eight_at_once_exactly_one_wins(string verb)
    {
        for (var round = 0; round < 5; round++)
        {
            var story = await Refused();
            if (verb == "decideAppeal")
                await story.Step("asel", "appeal", Ground, "appealed", "appealed");
            var people = verb == "appeal" ? ["asel"] : new[] { "aigerim", "daniyar", "olga" };
            var contenders = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => App.As(people[i % people.Length])));
            var seen = (await contenders[0].Ticket(story.Number)).ETag!;

            var answers = await Task.WhenAll(contenders.Select((who, i) => who.Call(
                HttpMethod.Post,
                $"/api/v1/tickets/{story.Number}/{verb}",
                verb == "appeal" ? Ground : new { granted = i % 2 == 0, queue = "consultation", reason = $"Решение {i}" },
                seen)));

            Assert.That(answers.Count(answer => answer.Status == HttpStatusCode.OK), Is.EqualTo(1), $"round {round}");
            Assert.That(
                answers.Where(answer => answer.Status != HttpStatusCode.OK).Select(answer => answer.Status),
                Has.All.EqualTo(HttpStatusCode.Conflict).Or.EqualTo(HttpStatusCode.PreconditionFailed));
            var codes = (await contenders[0].Timeline(story.Number)).Select(line => line["code"]!.ToString());
            Assert.That(codes.Count(code => code is "appealed" or "appealGranted" or "appealRefused"), Is.EqualTo(verb == "appeal" ? 1 : 2));
        }
    }

    [Test]
    public async Task The_desk_finds_appeals_in_the_consultation_queue_and_their_count()
    {
        var story = await Refused();
        await story.Step("asel", "appeal", Ground, "appealed", "appealed");
        var aigerim = await App.SignIn("aigerim");

        var listed = await (await App.As("aigerim")).Items("/api/v1/tickets?queue=consultation&status=appealed");
        var page = await aigerim.Get("/queues/consultation?status=appealed");

        Assert.That(listed.Select(item => item["number"]!.GetValue<long>()), Does.Contain(story.Number));
        Assert.That(page.Html, Does.Contain($"TH-{story.Number}").And.Contain("просят пересмотреть"));
    }

    private async Task<Story> Refused()
    {
        var refused = await (await App.As("asel")).File(Requests.Specification());
        Assert.That(refused.Code, Is.EqualTo("specDump"));
        return new(App, refused.Body!["ticket"]!["number"]!.GetValue<long>());
    }
}
