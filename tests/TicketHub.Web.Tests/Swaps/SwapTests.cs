using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;
using TicketHub.Web.Tests.Backlog;
using TicketHub.Web.Tests.Demand;
using TicketHub.Web.Tests.Planning;
using TicketHub.Web.Tests.Security;

namespace TicketHub.Web.Tests.Swaps;

/// <summary>How the head gets something earlier, by the API: the ways, a proposal, the decision. Today is 2026-11-23.</summary>
public class SwapTests(DatabaseKind database) : OnEachDatabase(database)
{
    private HttpClient marat = null!;
    private HttpClient irina = null!;

    [OneTimeSetUp]
    public async Task SignIn() => (marat, irina) = (await App.As("marat"), await App.As("irina"));

    [Test]
    public async Task The_honest_ways_stand_side_by_side_with_what_each_costs()
    {
        var (wanted, given) = await App.Contested("2028-06");

        var ways = (await marat.Ways(wanted, "2028-06")).Body!;

        var (need, free) = (ways["need"]!.GetValue<decimal>(), ways["free"]!.GetValue<decimal>());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(free + need, Is.EqualTo(10m), "free days count towards the need");
            Assert.That(ways["ways"]!.AsArray().Where(way => way!["kind"]!.ToString() != "chain").Select(way => (way!["kind"]!.ToString(), way["lost"]!.GetValue<decimal>(), way["over"]!.GetValue<decimal>(), way["help"]!.GetValue<decimal>())), Is.EqualTo(new[]
            {
                ("giveUp", 15m, 15m - need, 0m), ("help", 0m, 0m, need),
            }));
            Assert.That(ways["ways"]!.AsArray().First(way => way!["kind"]!.ToString() == "giveUp")!["givenUp"]![0]!["number"]!.GetValue<long>(), Is.EqualTo(given));
        }
    }

    [Test]
    public async Task Where_the_days_are_free_nothing_is_given_up()
    {
        var number = await App.Accepted(days: 10);
        await irina.HasIteration("2028-07", developers: 1);

        var ways = (await marat.Ways(number, "2028-07")).Body!["ways"]!.AsArray();
        var swap = await marat.Proposed(number, "2028-07");
        var approved = await irina.Decide(swap, "approve");

        Assert.That((ways.Count, ways[0]!["kind"]!.ToString(), approved["state"], (await marat.Enhancement(number))["plannedFor"]), Is.EqualTo((1, "free", "approved", "2028-07")));
    }

    [Test]
    public async Task Help_that_the_head_has_in_mind_leaves_less_to_give_up()
    {
        var wanted = await App.Accepted(days: 15);
        var (small, large) = (await App.Accepted(days: 6), await App.Accepted(days: 11));
        await irina.HasIteration("2028-08", developers: 1);
        await irina.Planned(small, "2028-08");
        await irina.Planned(large, "2028-08");
        var need = (await marat.Ways(wanted, "2028-08")).Body!["need"]!.GetValue<decimal>();

        var mixed = (await marat.Ways(wanted, "2028-08", $"&help={(need - 6).ToString(System.Globalization.CultureInfo.InvariantCulture)}")).Body!["ways"]![0]!;

        Assert.That((mixed["kind"]!.ToString(), mixed["givenUp"]![0]!["number"]!.GetValue<long>(), mixed["help"]!.GetValue<decimal>()), Is.EqualTo(("mix", small, need - 6)));
    }

    [Test]
    public async Task An_approved_swap_takes_effect_at_once_and_everybody_reads_their_part()
    {
        var author = await App.As("gulnara");
        var ticket = await author.Wish();
        var given = await marat.Made(ticket);
        await irina.Say(await marat.Sent(given), given, "accept", new { estimate = 15 });
        var wanted = await App.Accepted(days: 10);
        await irina.HasIteration("2028-09", developers: 1);
        await irina.Planned(given, "2028-09");

        var proposed = await marat.Propose(
            wanted, "2028-09", [given], help: [new { name = "Подрядчик «Аврора»", kind = "external", days = 1.5, from = "2028-09-01", to = "2028-09-20", price = 450000 }]);
        var approved = await irina.Decide(proposed.Number, "approve");

        var (came, went) = (await marat.Enhancement(wanted), await marat.Enhancement(given));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((proposed["state"], approved["state"], approved.Status), Is.EqualTo(("proposed", "approved", HttpStatusCode.OK)), approved.Body?.ToJsonString());
            Assert.That((came["status"], came["plannedFor"], came["outside"], went["status"]), Is.EqualTo(("planned", "2028-09", "1.5", "withdrawn")));
            Assert.That(await marat.Order(), Does.Contain(wanted).And.Not.Contain(given));
            Assert.That((await author.Timeline(ticket))[^1]["post"]!.ToString(), Is.EqualTo("Уступает место более срочному."));
            Assert.That(approved.Body!["story"]!.AsArray().Select(line => (line!["enhancement"]!.GetValue<long>(), line["code"]!.ToString())),
                Is.EquivalentTo(new[] { (given, "withdrawn"), (wanted, "resourceBound"), (wanted, "planned") }));
            Assert.That((approved.Body!["iterations"]![0]!["before"]![0]!["number"]!.GetValue<long>(), approved.Body["iterations"]![0]!["after"]![0]!["days"]!.GetValue<decimal>()), Is.EqualTo((given, 8.5m)));
        }
    }

    [Test]
    public async Task In_a_chain_one_moves_into_the_hole_that_a_later_one_leaves()
    {
        var wanted = await App.Accepted(days: 10);
        var (moved, later) = (await App.Accepted(days: 14), await App.Accepted(days: 15));
        await irina.HasIteration("2028-10", developers: 1);
        await irina.HasIteration("2028-11", developers: 1);
        await irina.Planned(moved, "2028-10");
        await irina.Planned(later, "2028-11");

        var chains = (await marat.Ways(wanted, "2028-10")).Body!["ways"]!.AsArray().Where(way => way!["kind"]!.ToString() == "chain");
        var proposed = await marat.Propose(wanted, "2028-10", [later], moved);
        var approved = await irina.Decide(proposed.Number, "approve");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(chains.Select(way => (way!["moved"]!["number"]!.GetValue<long>(), way["movedTo"]!.ToString(), way["givenUp"]![0]!["number"]!.GetValue<long>())), Does.Contain((moved, "2028-11", later)));
            Assert.That((approved.Status, approved.Body!["iterations"]!.AsArray().Count), Is.EqualTo((HttpStatusCode.OK, 2)));
            Assert.That(((await marat.Enhancement(moved))["plannedFor"], (await marat.Enhancement(later))["status"]), Is.EqualTo(("2028-11", "withdrawn")));
        }
    }

    [Test]
    public async Task A_refused_one_changes_nothing_and_the_head_reads_why()
    {
        var (wanted, given) = await App.Contested("2028-12");
        var swap = await marat.Proposed(wanted, "2028-12", given);

        var silent = await irina.Decide(swap, "refuse", new { reason = " " });
        var refused = await irina.Decide(swap, "refuse", new { reason = "Обещано филиалам." });
        var again = await irina.Decide(swap, "approve");

        using (Assert.EnterMultipleScope())
        {
            Assert.That((silent.Code, refused["state"], refused["refusalReason"]), Is.EqualTo(("planReasonNeeded", "refused", "Обещано филиалам.")));
            Assert.That((again.Status, again.Code), Is.EqualTo((HttpStatusCode.Conflict, "swapDecided")));
            Assert.That((await marat.Enhancement(given))["plannedFor"], Is.EqualTo("2028-12"));
            Assert.That((await marat.History(wanted))[^1], Is.EqualTo("swapRefused"));
        }
    }

    [Test]
    public async Task One_whose_ground_moved_is_refused_with_what_changed()
    {
        var (wanted, given) = await App.Contested("2029-01");
        await irina.HasIteration("2029-02", developers: 1);
        var swap = await marat.Proposed(wanted, "2029-01", given);
        await irina.Planned(given, "2029-02");

        var refused = await irina.Decide(swap, "approve");

        var seen = (await irina.Swap(swap)).Body!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((refused.Status, refused.Code), Is.EqualTo((HttpStatusCode.Conflict, "swapGroundMoved")));
            Assert.That(refused.Body!["errors"]!["ground"]!.AsArray().Select(line => line!.ToString()), Has.One.Contains($"EN-{given}").And.One.Contains("февраль 2029").And.None.Contains("2029-0"));
            Assert.That((seen["state"]!.ToString(), seen["changed"]!.AsArray().Count + seen["inTheWay"]!.AsArray().Count), Is.EqualTo(("proposed", refused.Body["codes"]!.AsArray().Count - 1)));
            Assert.That(seen["changed"]!.AsArray().Select(line => line!.ToString()), Has.Some.Contains($"EN-{given}"));
            Assert.That(((await marat.Enhancement(wanted))["plannedFor"], (await marat.Enhancement(given))["status"]), Is.EqualTo(((string?)null, "planned")));
            var page = await (await App.SignIn("irina")).Post($"/swaps/{swap}/approve", ("version", seen["version"]!.ToString()));
            Assert.That((page.Status, page.Html.Contains($"action=\"/swaps/{swap}/approve\"", StringComparison.Ordinal)), Is.EqualTo((HttpStatusCode.Conflict, false)), "nobody is offered to approve it again");
            Assert.That((await (await App.SignIn("irina")).Get("/swaps")).Document().QuerySelectorAll("tbody tr").Single(row => row.QuerySelector($"a[href='/swaps/{swap}']") is not null).TextContent, Does.Contain("План изменился: в таком виде не одобрить"));
        }
    }

    [Test]
    public async Task Who_proposed_it_and_plans_too_does_not_approve_it()
    {
        var (wanted, given) = await App.Contested("2036-01");
        var swap = await marat.Proposed(wanted, "2036-01", given);
        var person = (await App.Person("irina")).Id;
        await App.Write(db => db.Swaps.Where(s => s.Number == swap).ExecuteUpdateAsync(s => s.SetProperty(one => one.ProposedById, person)));

        var refused = await irina.Decide(swap, "approve");
        var page = await (await App.SignIn("irina")).Get($"/swaps/{swap}");

        using (Assert.EnterMultipleScope())
        {
            Assert.That((refused.Status, refused.Code), Is.EqualTo((HttpStatusCode.Forbidden, "nobodyElseDecides")));
            Assert.That((await irina.Swap(swap))["state"], Is.EqualTo("proposed"));
            Assert.That(page.Html, Does.Not.Contain($"/swaps/{swap}/approve").And.Contain($"/swaps/{swap}/refuse"));
        }
    }

    [Test]
    public async Task A_way_names_the_projects_that_lose_and_histories_lead_to_the_swap()
    {
        var bank = await App.ProjectOf("timur");
        var given = await marat.Made(await (await App.As("timur")).Wish("Печать для банка", bank));
        await irina.Say(await marat.Sent(given), given, "accept", new { estimate = 15 });
        var wanted = await App.Accepted(days: 10);
        await irina.HasIteration("2036-03", developers: 1);
        await irina.Planned(given, "2036-03");

        var way = (await marat.Ways(wanted, "2036-03")).Body!["ways"]!.AsArray().First(one => one!["kind"]!.ToString() == "giveUp")!;
        var swap = await marat.Proposed(wanted, "2036-03", given);
        await irina.Decide(swap, "approve");
        var page = await (await App.SignIn("marat")).Get($"/enhancements/EN-{given}");

        Assert.That(way["givenUp"]![0]!["projects"]!.AsArray().Count, Is.EqualTo(1));
        Assert.That(page.Html, Does.Contain($"<a href=\"/swaps/{swap}\">Замена № {swap}</a>"));
    }

    [Test]
    public async Task One_that_still_holds_is_shown_and_approved_on_the_plan_as_it_is()
    {
        var (wanted, given) = await App.Contested("2033-01");
        var swap = await marat.Proposed(wanted, "2033-01", given);
        await irina.PlanAct($"items/{given}/reestimate", new { estimate = 16, reason = "Нашлось ещё" });

        var (open, listed) = ((await irina.Swap(swap)).Body!, (await irina.Items(SwapSteps.Swaps)).Single(one => one["number"]!.GetValue<long>() == swap));
        var approved = await irina.Decide(swap, "approve");

        decimal Days(JsonNode seen) => seen["givenUp"]![0]!["days"]!.GetValue<decimal>();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((Days(open), listed["lost"]!.GetValue<decimal>(), open["iterations"]![0]!["before"]![0]!["days"]!.GetValue<decimal>()), Is.EqualTo((16m, 16m, 16m)));
            Assert.That(open["changed"]!.AsArray().Select(line => line!.ToString()), Has.One.Contains($"EN-{given}"));
            Assert.That((open["inTheWay"]!.AsArray().Count, approved.Status, Days(approved.Body!), approved.Body!["changed"]!.AsArray().Count), Is.EqualTo((0, HttpStatusCode.OK, 16m, 0)));
        }
    }

    [Test]
    public async Task Who_waits_for_several_of_what_is_given_up_counts_once()
    {
        var wanted = await App.Accepted(days: 15);
        // Gulnara wishes each of these.
        var (one, other) = (await App.Accepted(days: 9), await App.Accepted(days: 10));
        await irina.HasIteration("2033-03", developers: 1);
        foreach (var given in new[] { one, other })
            await irina.Planned(given, "2033-03");

        var way = (await marat.Ways(wanted, "2033-03")).Body!["ways"]!.AsArray().First(way => way!["givenUp"]!.AsArray().Count == 2)!;
        var swap = await marat.Proposed(wanted, "2033-03", one, other);
        var seen = (await irina.Swap(swap)).Body!;

        Assert.That((way["people"]!.GetValue<int>(), seen["people"]!.GetValue<int>(), seen["givenUp"]!.AsArray().Count), Is.EqualTo((1, 1, 2)));
    }

    [Test]
    public async Task A_refusal_names_the_field_as_the_request_does()
    {
        var (wanted, given) = await App.Contested("2033-05");

        var month = await marat.Propose(wanted, "2033-5", [given]);
        var closed = await marat.Propose(wanted, "2035-01", [given]);
        var twice = await marat.Propose(wanted, "2033-05", [given, given]);
        var unknown = await marat.Propose(999999, "2033-05", [given]);
        var notPlanned = await marat.Propose(wanted, "2033-05", [given], moved: 999999);

        string[] Fields(ApiAnswer answer) => [.. answer.Body!["errors"]!.AsObject().Select(error => error.Key)];
        Assert.That(
            new[] { month, closed, twice, unknown, notPlanned }.Select(answer => string.Join(' ', Fields(answer))),
            Is.EqualTo(new[] { "into", "into", "givenUp", "item", "moved" }));
    }

    [Test]
    public async Task What_was_begun_meanwhile_is_never_given_up()
    {
        // What the sample has planned for the running month.
        var running = (await irina.Call(HttpMethod.Get, PlanSteps.Plan)).Iteration("2026-11");
        var given = running["items"]!.AsArray().Single(item => item!["status"]!.ToString() == "planned")!["number"]!.GetValue<long>();
        var wanted = await App.Accepted(days: (int)running["free"]!.GetValue<decimal>() + 2);
        var swap = await marat.Proposed(wanted, "2026-11", given);
        await App.Begun(given);

        var refused = await irina.Decide(swap, "approve");

        Assert.That((refused.Code, refused.Body!["codes"]!.AsArray().Select(code => code!.ToString()), (await marat.Enhancement(given))["status"]),
            Is.EqualTo(("swapGroundMoved", new[] { "swapGroundMoved", "changedStarted", "alreadyStarted" }, "inDevelopment")));
    }

    [Test]
    public async Task The_head_takes_a_proposal_back()
    {
        var (wanted, given) = await App.Contested("2029-03");
        var swap = await marat.Proposed(wanted, "2029-03", given);

        var byPlanner = await irina.Decide(swap, "take-back");
        var taken = await marat.Decide(swap, "take-back");

        Assert.That((byPlanner.Code, taken["state"], (await irina.Decide(swap, "approve")).Code), Is.EqualTo(("notTheActingHead", "takenBack", "swapDecided")));
    }

    [Test]
    public async Task A_repeated_proposal_is_one()
    {
        var (wanted, given) = await App.Contested("2029-04");

        var first = await marat.Propose(wanted, "2029-04", [given], key: "swap-once");
        var again = await marat.Propose(wanted, "2029-04", [given], key: "swap-once");

        Assert.That((again.Status, again.Number), Is.EqualTo((HttpStatusCode.Created, first.Number)));
    }

    [Test]
    public async Task Who_decides_names_what_was_looked_at()
    {
        var (wanted, given) = await App.Contested("2029-05");
        var swap = await marat.Proposed(wanted, "2029-05", given);

        var blind = await irina.Call(HttpMethod.Post, $"{SwapSteps.Swaps}/{swap}/approve", new { });
        var stale = await irina.Call(HttpMethod.Post, $"{SwapSteps.Swaps}/{swap}/approve", new { }, "\"7\"");

        Assert.That((blind.Status, stale.Status, (await irina.Swap(swap))["state"]), Is.EqualTo(((HttpStatusCode)428, HttpStatusCode.PreconditionFailed, "proposed")));
    }

    [TestCase("irina")]
    [TestCase("olga")]
    [TestCase("bolat")]
    public async Task Only_the_acting_head_proposes_and_the_refusal_names_them(string who)
    {
        var number = await App.Accepted();
        await irina.HasIteration("2029-06");
        var (reader, page) = (await App.As(who), await App.SignIn(who));

        var refused = await reader.Propose(number, "2029-06");

        using (Assert.EnterMultipleScope())
        {
            Assert.That((refused.Status, refused.Code), Is.EqualTo((HttpStatusCode.Forbidden, "notTheActingHead")));
            Assert.That(refused["detail"], Does.Contain("Марат Оспанов"));
            Assert.That((await page.Get("/swaps/new")).Status, Is.EqualTo(HttpStatusCode.Forbidden));
            Assert.That((await page.Get("/swaps")).Status, Is.EqualTo(HttpStatusCode.OK));
        }
    }

    [TestCase("marat")]
    [TestCase("olga")]
    [TestCase("bolat")]
    public async Task Only_the_planner_approves_and_the_refusal_names_them(string who)
    {
        var number = await App.Accepted();
        await irina.HasIteration("2029-06");
        var swap = await marat.Proposed(number, "2029-06");
        var reader = await App.As(who);

        var refused = await reader.Decide(swap, "approve");

        Assert.That((refused.Status, refused.Code, refused["detail"]!.Contains("Ирина Вольская", StringComparison.Ordinal)), Is.EqualTo((HttpStatusCode.Forbidden, "notThePlanner", true)));
    }

    [TestCase("asel")]
    [TestCase("gulnara")]
    [TestCase("admin")]
    public async Task For_those_who_read_no_backlog_there_are_no_swaps(string who)
    {
        var number = await App.Accepted();
        await irina.HasIteration("2029-06");
        var swap = await marat.Proposed(number, "2029-06");
        var (stranger, page) = (await App.As(who), await App.SignIn(who));

        using (Assert.EnterMultipleScope())
        {
            foreach (var path in new[] { "", $"/{swap}" })
            {
                Assert.That((await stranger.Call(HttpMethod.Get, SwapSteps.Swaps + path)).Status, Is.EqualTo(HttpStatusCode.NotFound), path);
                Assert.That((await page.Get("/swaps" + path)).Status, Is.EqualTo(HttpStatusCode.NotFound), path);
            }

            Assert.That((await page.Get("/swaps/new")).Status, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That((await stranger.Ways(number, "2029-06")).Status, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That((await stranger.Propose(number, "2029-06")).Status, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That((await stranger.Decide(swap, "approve")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        }
    }

    [TestCase("""{"into":"2029-07"}""", "freesTooLittle")]
    [TestCase("""{"into":"2029-07","givenUp":[999999]}""", "cannotBeGivenUp")]
    [TestCase("""{"into":"2029-07","givenUp":[1,2,3,4,5,6]}""", "tooMuchGivenUp")]
    [TestCase("""{"into":"2029-7"}""", "monthUnclear")]
    [TestCase("""{"into":null}""", "monthUnclear")]
    [TestCase("""{"into":"2055-01"}""", "iterationUnknown")]
    [TestCase("""{"into":"2029-07","item":999999}""", "notAccepted")]
    [TestCase("""{"into":"2029-07","reason":" "}""", "planReasonNeeded")]
    [TestCase("""{"into":"2029-07","help":[{"name":"А","days":0.25,"from":"2029-07-01","to":"2029-07-02"}]}""", "helpDaysOutOfRange")]
    [TestCase("""{"into":"2029-07","help":[{"name":"Аврора","days":5,"from":"2029-08-01","to":"2029-08-02"}]}""", "helpNotInTime")]
    [TestCase("""{"into":"2029-07","help":[{"name":"Аврора","days":200,"from":"2029-07-01","to":"2029-07-02"}]}""", "tooMuchHelp")]
    [TestCase("""{"into":"2029-07","help":[null],"givenUp":null}""", "freesTooLittle")]
    public async Task What_is_no_honest_way_is_refused_and_nothing_is_proposed(string body, string code)
    {
        var wanted = await Crowded();
        var before = (await marat.Items(SwapSteps.Swaps)).Count;
        var input = JsonNode.Parse(body)!.AsObject();
        if (!input.ContainsKey("item"))
            input["item"] = wanted;
        if (!input.ContainsKey("reason"))
            input["reason"] = "Срок";
        input["toAuthors"] = "Уступает место.";

        var refused = await marat.Call(HttpMethod.Post, SwapSteps.Swaps, input);

        var codes = refused.Body!["codes"]?.AsArray().Select(c => c!.ToString()).ToList() ?? [refused.Code!];
        Assert.That((codes.Contains(code), (int)refused.Status < 500, (await marat.Items(SwapSteps.Swaps)).Count), Is.EqualTo((true, true, before)), refused.Body.ToJsonString());
    }

    [Test]
    public async Task What_the_authors_are_told_names_no_other_client()
    {
        var (wanted, given) = await App.Contested("2029-12");
        var name = await App.Read(db => db.Projects.OrderBy(p => p.Name).Select(p => p.Name).FirstAsync());
        object Input(bool noClientNamed) =>
            new { item = wanted, into = "2029-12", givenUp = new[] { given }, reason = "Срок", toAuthors = $"Нужнее проекту {name}.", noClientNamed };

        var refused = await marat.Call(HttpMethod.Post, SwapSteps.Swaps, Input(false));
        var meant = await marat.Call(HttpMethod.Post, SwapSteps.Swaps, Input(true));

        Assert.That((refused.Code, meant.Status), Is.EqualTo(("namesAClient", HttpStatusCode.Created)));
    }

    /// <summary>One that does not fit into July 2029, which is full from the first test on.</summary>
    private async Task<long> Crowded()
    {
        if (crowded is { } made)
            return made;
        (var wanted, _) = await App.Contested("2029-07");
        crowded = wanted;
        return wanted;
    }

    private long? crowded;
}
