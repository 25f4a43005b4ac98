using System.Net;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;
using TicketHub.Web.Tests.Backlog;

namespace TicketHub.Web.Tests.Planning;

/// <summary>The plan of R&amp;D by the API: who reads it, who decides in it, and what becomes of an act. Today is 2026-11-23.</summary>
public class PlanTests(DatabaseKind database) : OnEachDatabase(database)
{
    [Test]
    public async Task An_accepted_enhancement_gets_its_iteration_and_its_author_is_told_the_month()
    {
        var (irina, author) = (await App.As("irina"), await App.As("gulnara"));
        var number = await App.Accepted(days: 5);
        await irina.HasIteration("2032-02");

        var planned = await irina.PlanAct($"items/{number}/put", new { month = "2032-02", reason = "Срок по договору" });

        var iteration = planned.Iteration("2032-02");
        var ticket = (await (await App.As("marat")).Enhancement(number)).Body!["tickets"]![0]!["number"]!.GetValue<long>();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(planned.Status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That((iteration["state"]!.ToString(), iteration["workingDays"]!.ToString(), iteration["capacity"]!.ToString()), Is.EqualTo(("open", "20", "80")));
            Assert.That(iteration.Numbers(), Does.Contain(number));
            Assert.That((await author.Ticket(ticket))["status"], Is.EqualTo("planned"));
            Assert.That((await author.Timeline(ticket))[^1]["text"]!.ToString(), Does.Contain("февраль 2032"));
            Assert.That((await irina.Call(HttpMethod.Get, PlanSteps.Plan)).ETag, Is.EqualTo(planned.ETag));
        }
    }

    [Test]
    public async Task What_waits_for_an_iteration_stands_in_the_heads_order()
    {
        var (first, second) = (await App.Accepted(), await App.Accepted());
        await (await App.As("marat")).Change(second, "move", new { before = first });

        var waiting = (await (await App.As("irina")).Call(HttpMethod.Get, PlanSteps.Plan)).Body!["waiting"]!.AsArray().Select(i => i!["number"]!.GetValue<long>()).ToList();

        Assert.That(waiting.IndexOf(second), Is.GreaterThanOrEqualTo(0).And.LessThan(waiting.IndexOf(first)));
    }

    [Test]
    public async Task Public_holidays_are_no_days_of_work()
    {
        var irina = await App.As("irina");

        await irina.HasIteration("2027-03", developers: 1);

        var march = (await irina.Call(HttpMethod.Get, PlanSteps.Plan)).Iteration("2027-03");
        Assert.That(march["workingDays"]!.GetValue<int>(), Is.EqualTo(19), "23 weekdays without 8, 22, 23 and 24 March");
    }

    [Test]
    public async Task Of_two_who_plan_on_the_same_plan_the_second_gets_the_new_one()
    {
        var irina = await App.As("irina");
        var seen = (await irina.Call(HttpMethod.Get, PlanSteps.Plan)).ETag;

        var first = await irina.Call(HttpMethod.Post, $"{PlanSteps.Plan}/iterations/2028-01/open", new { developers = 2 }, seen);
        var second = await irina.Call(HttpMethod.Post, $"{PlanSteps.Plan}/iterations/2028-02/open", new { developers = 2 }, seen);
        var blind = await irina.Call(HttpMethod.Post, $"{PlanSteps.Plan}/iterations/2028-02/open", new { developers = 2 });

        Assert.That((first.Status, second.Status, blind.Status), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.PreconditionFailed, (HttpStatusCode)428)));
    }

    [Test]
    public async Task A_repeated_call_does_nothing_twice()
    {
        var irina = await App.As("irina");
        var seen = (await irina.Call(HttpMethod.Get, PlanSteps.Plan)).ETag;

        var first = await irina.Call(HttpMethod.Post, $"{PlanSteps.Plan}/iterations/2028-03/open", new { developers = 2 }, seen, "open-march");
        var again = await irina.Call(HttpMethod.Post, $"{PlanSteps.Plan}/iterations/2028-03/open", new { developers = 2 }, seen, "open-march");

        Assert.That((first.Status, again.Status, again.ETag), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.OK, first.ETag)));
    }

    [TestCase("olga")]
    [TestCase("marat")]
    [TestCase("yerlan")]
    [TestCase("bolat")]
    public async Task Who_reads_the_plan_is_told_who_plans(string who)
    {
        var reader = await App.As(who);

        var (read, refused) = (await reader.Call(HttpMethod.Get, PlanSteps.Plan), await reader.PlanAct("iterations/2028-06/open", new { developers = 2 }));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(read.Status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That((refused.Status, refused.Code), Is.EqualTo((HttpStatusCode.Forbidden, "notThePlanner")));
            Assert.That(refused["detail"], Does.Contain("Ирина Вольская"));
        }
    }

    [TestCase("asel")]
    [TestCase("gulnara")]
    [TestCase("admin")]
    public async Task For_everybody_else_there_is_no_plan(string who)
    {
        var stranger = await App.As(who);

        var (read, act) = (await stranger.Call(HttpMethod.Get, PlanSteps.Plan), await stranger.Call(HttpMethod.Post, $"{PlanSteps.Plan}/iterations/2028-06/open", new { developers = 2 }, "\"1\""));

        Assert.That((read.Status, act.Status), Is.EqualTo((HttpStatusCode.NotFound, HttpStatusCode.NotFound)));
    }

    [TestCase("iterations/2026-13/open", "{}", "iterationNotFound")]
    [TestCase("iterations/2026-10/open", """{"developers":2}""", "iterationPast")]
    [TestCase("iterations/2028-07/open", """{"developers":0}""", "developersOutOfRange")]
    [TestCase("items/999999/put", """{"month":"2028-07"}""", "enhancementNotFound")]
    [TestCase("items/1/put", """{"month":"soon"}""", "monthUnclear")]
    [TestCase("items/EN-x/put", """{"month":"2028-07"}""", "enhancementNotFound")]
    public async Task What_cannot_be_planned_is_refused_and_changes_nothing(string what, string body, string code)
    {
        var irina = await App.As("irina");
        var before = await irina.Call(HttpMethod.Get, PlanSteps.Plan);

        var refused = await irina.PlanAct(what, System.Text.Json.Nodes.JsonNode.Parse(body));

        var after = await irina.Call(HttpMethod.Get, PlanSteps.Plan);
        Assert.That((refused.Code, after.ETag, after.Body!.ToJsonString()), Is.EqualTo((code, before.ETag, before.Body!.ToJsonString())));
    }
}
