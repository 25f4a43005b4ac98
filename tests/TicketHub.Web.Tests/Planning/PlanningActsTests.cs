using System.Net;
using System.Text.Json.Nodes;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;
using TicketHub.Web.Tests.Backlog;
using TicketHub.Web.Tests.Security;

namespace TicketHub.Web.Tests.Planning;

/// <summary>What the planner does with iterations and with what is in them, by the API. Today is 2026-11-23.</summary>
public class PlanningActsTests(DatabaseKind database) : OnEachDatabase(database)
{
    private const string Why = "Так решили.";

    [Test]
    public async Task Developers_absences_and_reserves_make_the_capacity_and_each_stays_in_the_history()
    {
        var irina = await App.As("irina");
        await irina.HasIteration("2027-04", developers: 2);

        var absent = await irina.PlanAct("iterations/2027-04/deduct", new { kind = "absence", days = 1.5, reason = "Отпуск" });
        var reserved = await irina.PlanAct("iterations/2027-04/deduct", new { kind = "reserve", days = 3, reason = "Дефекты" });
        var ended = await irina.PlanAct("iterations/2027-04/endDeduction", new { number = 1, reason = "Отпуск перенесён" });
        var staffed = await irina.PlanAct("iterations/2027-04/staff", new { developers = 3, reason = "Пришёл ещё один" });

        var history = (await irina.Call(HttpMethod.Get, $"{PlanSteps.Plan}/iterations/2027-04/timeline")).Body!.AsArray();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(new[] { absent, reserved, ended, staffed }.Select(a => a.Iteration("2027-04")["capacity"]!.GetValue<decimal>()), Is.EqualTo(new[] { 42.5m, 39.5m, 41m, 63m }));
            Assert.That(staffed.Iteration("2027-04")["deductions"]!.AsArray().Select(d => d!["reason"]!.ToString()), Is.EqualTo(new[] { "Дефекты" }));
            Assert.That(history.Select(line => line!["code"]!.ToString()), Is.EqualTo(new[] { "staffed", "deductionEnded", "deducted", "deducted", "opened" }));
            Assert.That(history[2]!["text"]!.ToString(), Is.EqualTo("Резерв, 3 дн.: «Дефекты». Решение: Ирина Вольская"));
        }
    }

    [Test]
    public async Task What_is_begun_leaves_the_plan_by_its_release_alone_and_every_author_reads_the_version()
    {
        var (irina, marat) = (await App.As("irina"), await App.As("marat"));
        var number = await irina.PlannedIn("2026-11");
        var board = await irina.BoardVersion();

        var early = await irina.PlanAct($"items/{number}/release", new { version = "hamming 4.2" });
        await irina.PlanAct($"items/{number}/start");
        var back = await irina.PlanAct($"items/{number}/takeOut");
        var nameless = await irina.PlanAct($"items/{number}/release", new { version = " " });
        var released = await irina.PlanAct($"items/{number}/release", new { version = "hamming 4.2" });

        var ticket = (await marat.Enhancement(number)).Body!["tickets"]![0]!["number"]!.GetValue<long>();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((early.Code, back.Code, nameless.Code), Is.EqualTo(("notInDevelopment", "alreadyStarted", "releaseVersionNeeded")));
            Assert.That(released.Status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That((await marat.Ticket(ticket))["status"], Is.EqualTo("released"));
            Assert.That((await marat.Timeline(ticket))[^1]["text"]!.ToString(), Does.Contain("hamming 4.2"));
            Assert.That((await (await App.SignIn("marat")).Get($"/tickets/{ticket}")).Html, Does.Contain("<dt>Вышла в версии</dt>"));
            Assert.That(await irina.Order(), Does.Not.Contain(number));
            Assert.That(await irina.BoardVersion(), Is.Not.EqualTo(board));
        }
    }

    [Test]
    public async Task A_wrong_version_is_kept_from_clients_and_corrected_where_its_authors_read_it()
    {
        var (irina, marat) = (await App.As("irina"), await App.As("marat"));
        var number = (await irina.Call(HttpMethod.Get, PlanSteps.Plan)).Iteration("2026-11")["items"]!.AsArray()
            .First(item => item!["status"]!.ToString() == "inDevelopment")!["number"]!.GetValue<long>();

        var named = await irina.PlanAct($"items/{number}/release", new { version = "hamming 4.2 Тенгри" });
        var free = await irina.PlanAct($"items/{number}/release", new { version = "hamming 4.2: как просили" });
        var early = await irina.PlanAct($"items/{number}/correctVersion", new { version = "4.3", reason = Why });
        await irina.PlanAct($"items/{number}/release", new { version = "hamming 4.2" });
        var whose = await irina.PlanAct($"items/{number}/correctVersion", new { version = "hamming 4.3", reason = "Сборка для Тенгри и Жайыка" });
        var corrected = await irina.PlanAct($"items/{number}/correctVersion", new { version = "hamming 4.3", reason = "Сборку перенесли" });
        var again = await irina.PlanAct($"items/{number}/correctVersion", new { version = "hamming 4.3", reason = Why });
        var notHers = await marat.PlanAct($"items/{number}/correctVersion", new { version = "4.4", reason = Why });

        var ticket = (await marat.Enhancement(number)).Body!["tickets"]![0]!["number"]!.GetValue<long>();
        var line = (await marat.Timeline(ticket))[^1]!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                new[] { named, free, early, whose, again, notHers }.Select(a => a.Code),
                Is.EqualTo(new[] { "namesAClient", "noReleaseVersion", "notReleased", "namesAClient", "sameReleaseVersion", "notThePlanner" }));
            Assert.That(corrected.Status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That((await irina.Enhancement(number))["releasedIn"], Is.EqualTo("hamming 4.3"));
            Assert.That(line["text"]!.ToString(), Does.Contain("была hamming 4.2, верно hamming 4.3"));
            Assert.That(line["post"]!.ToString(), Is.EqualTo("Сборку перенесли"));
        }
    }

    [Test]
    public async Task A_number_in_quotes_and_a_month_with_blanks_are_none()
    {
        var irina = await App.As("irina");
        var number = await App.Accepted(days: 2);
        await irina.HasIteration("2027-08");

        var quoted = await irina.PlanAct($"items/{number}/reestimate", new { estimate = "5", reason = Why });
        var blanks = await irina.PlanAct($"items/{number}/put", new { month = " 2027-08 ", reason = Why });
        var below = await irina.Call(HttpMethod.Get, "/api/v1/swaps/ways?item=-1&into=2027-08");

        using (Assert.EnterMultipleScope())
        {
            Assert.That((quoted.Status, quoted.Code), Is.EqualTo((HttpStatusCode.BadRequest, "malformedJson")));
            Assert.That(quoted.Body!["errors"]!["estimate"], Is.Not.Null);
            Assert.That(blanks.Code, Is.EqualTo("monthUnclear"));
            Assert.That(below.Body!["detail"]!.ToString(), Does.Not.Contain("EN--"));
        }
    }

    [Test]
    public async Task What_is_taken_out_waits_again_in_its_place_of_the_order()
    {
        var irina = await App.As("irina");
        var number = await App.Accepted(days: 2);
        await irina.HasIteration("2027-05");
        await irina.PlanAct($"items/{number}/put", new { month = "2027-05", reason = Why });

        var plan = await irina.PlanAct($"items/{number}/takeOut");

        Assert.That(plan.Body!["waiting"]!.AsArray().Select(i => i!["number"]!.GetValue<long>()), Does.Contain(number));
    }

    [Test]
    public async Task An_overbooked_iteration_says_what_could_go_and_where_to()
    {
        var irina = await App.As("irina");
        await irina.HasIteration("2027-06", developers: 1);
        await irina.HasIteration("2027-07", developers: 1);
        var (first, second) = (await App.Accepted(days: 10), await App.Accepted(days: 10));
        foreach (var number in new[] { first, second })
            await irina.PlanAct($"items/{number}/put", new { month = "2027-06", reason = Why });

        var plan = await irina.PlanAct($"items/{first}/reestimate", new { estimate = 15.5, reason = "Нашлось ещё" });

        var june = plan.Iteration("2027-06");
        Assert.That(
            (june["over"]!.GetValue<decimal>() > 0, june["relief"]!.ToJsonString()),
            Is.EqualTo((true, $$"""[{"number":{{second}},"month":"2027-07"}]""")));
    }

    [Test]
    public async Task Of_many_who_plan_at_once_on_the_same_plan_exactly_one_does()
    {
        var irina = await App.As("irina");
        var numbers = new List<long>();
        for (var i = 0; i < 6; i++)
            numbers.Add(await App.Accepted(days: 1));
        await irina.HasIteration("2027-10");
        var seen = (await irina.Call(HttpMethod.Get, PlanSteps.Plan)).ETag;

        var answers = await Task.WhenAll(numbers.Select(number =>
            irina.Call(HttpMethod.Post, $"{PlanSteps.Plan}/items/{number}/put", new { month = "2027-10", reason = Why }, seen)));

        var planned = (await irina.Call(HttpMethod.Get, PlanSteps.Plan)).Iteration("2027-10").Numbers();
        Assert.That(
            (answers.Count(a => a.Status == HttpStatusCode.OK), answers.Count(a => a.Status == HttpStatusCode.PreconditionFailed), planned.Count),
            Is.EqualTo((1, 5, 1)));
    }

    [TestCase("iterations/2027-08/deduct", """{"days":1,"reason":"x"}""", "deductionKindNeeded")]
    [TestCase("iterations/2027-08/deduct", """{"kind":"absence","days":0.25,"reason":"x"}""", "deductionOutOfRange")]
    [TestCase("iterations/2027-08/deduct", """{"kind":"absence","days":1e20,"reason":"x"}""", "deductionOutOfRange")]
    [TestCase("iterations/2027-08/deduct", """{"kind":"reserve","days":1,"reason":" "}""", "planReasonNeeded")]
    [TestCase("iterations/2027-08/endDeduction", """{"number":7,"reason":"x"}""", "deductionUnknown")]
    [TestCase("iterations/2027-08/staff", """{"developers":201,"reason":"x"}""", "developersOutOfRange")]
    [TestCase("iterations/2027-08/staff", """{"developers":2}""", "planReasonNeeded")]
    [TestCase("iterations/2027-08/fix", "{}", "beyondTheWindow")]
    [TestCase("iterations/2031-08/fix", "{}", "iterationUnknown")]
    [TestCase("items/999999/start", "{}", "enhancementNotFound")]
    [TestCase("items/99999999999/start", "{}", "enhancementNotFound")]
    [TestCase("items/999999/reestimate", """{"estimate":1,"reason":"x"}""", "enhancementNotFound")]
    [TestCase("iterations/2026-12/takeBack", "{}", "iterationFixed")]
    [TestCase("iterations/2031-08/takeBack", "{}", "iterationUnknown")]
    [TestCase("iterations/2027-08/staff", """{"developers":0}""", "developersOutOfRange")]
    [TestCase("carryOver", "{}", "itemsNeeded")]
    [TestCase("carryOver", """{"items":[null]}""", "monthUnclear")]
    [TestCase("carryOver", """{"items":[{"number":1,"month":"2026-12"},{"number":1,"month":"2026-12"}]}""", "namedTwice")]
    [TestCase("carryOver", """{"items":[{"number":999999,"month":"2026-12"}]}""", "nothingToCarryOver")]
    public async Task What_no_rule_allows_is_refused_and_changes_nothing(string what, string body, string code)
    {
        var irina = await App.As("irina");
        await irina.HasIteration("2027-08");
        var before = await irina.Call(HttpMethod.Get, PlanSteps.Plan);

        var refused = await irina.PlanAct(what, JsonNode.Parse(body));

        var after = await irina.Call(HttpMethod.Get, PlanSteps.Plan);
        Assert.That((refused.Code, after.ETag, after.Body!.ToJsonString()), Is.EqualTo((code, before.ETag, before.Body!.ToJsonString())));
    }

    [Test]
    public async Task A_month_opened_by_mistake_is_taken_back_and_the_plan_is_another_one()
    {
        var irina = await App.As("irina");
        await irina.HasIteration("2030-03", developers: 9);
        var opened = await irina.Call(HttpMethod.Get, PlanSteps.Plan);

        var taken = await irina.PlanAct("iterations/2030-03/takeBack");
        var stale = await irina.Call(HttpMethod.Post, $"{PlanSteps.Plan}/iterations/2030-04/open", new { developers = 1 }, opened.ETag);
        var gone = await Timeline("irina", "2030-03");
        var again = await irina.PlanAct("iterations/2030-03/open", new { developers = 2 });

        using (Assert.EnterMultipleScope())
        {
            Assert.That((taken.Status, gone.Status, stale.Status), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.PreconditionFailed)));
            Assert.That(taken.Body!["iterations"]!.AsArray().Select(i => i!["month"]!.ToString()), Does.Not.Contain("2030-03"));
            Assert.That(again.Iteration("2030-03")["developers"]!.GetValue<int>(), Is.EqualTo(2));
            Assert.That((await Timeline("irina", "2030-03")).Body!.AsArray().Select(line => line!["code"]!.ToString()), Is.EqualTo(new[] { "opened", "takenBack", "opened" }));
        }
    }

    [Test]
    public async Task On_the_planners_page_a_month_opened_by_mistake_is_taken_back_by_a_button()
    {
        await (await App.As("irina")).HasIteration("2030-05");
        var browser = await App.SignIn("irina");
        var page = (await browser.Get("/planning?month=2030-05")).Document();
        var form = page.QuerySelector("form[action='/planning/takeBack']")!;

        var answer = await browser.Post("/planning/takeBack", [.. form.QuerySelectorAll("input").Where(i => !i.GetAttribute("name")!.StartsWith("__", StringComparison.Ordinal)).Select(i => (i.GetAttribute("name")!, i.GetAttribute("value")!))]);
        var after = (await browser.Get("/planning")).Document();

        Assert.That((answer.Location, after.QuerySelector("#month-2030-05"), after.QuerySelector(".notice")!.TextContent.Contains("май 2030", StringComparison.Ordinal)), Is.EqualTo(("/planning", (AngleSharp.Dom.IElement?)null, true)));
    }

    [Test]
    public async Task Nobody_but_readers_of_the_plan_learns_which_iterations_there_are()
    {
        await (await App.As("irina")).HasIteration("2027-09");

        var (known, unknown) = (await Timeline("asel", "2027-09"), await Timeline("asel", "2031-01"));

        Assert.That((known.Status, known.Code), Is.EqualTo((HttpStatusCode.NotFound, unknown.Code)));
    }

    private async Task<ApiAnswer> Timeline(string who, string month) => await (await App.As(who)).Call(HttpMethod.Get, $"{PlanSteps.Plan}/iterations/{month}/timeline");
}
