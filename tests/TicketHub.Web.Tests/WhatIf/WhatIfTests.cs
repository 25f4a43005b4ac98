using System.Net;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;
using TicketHub.Web.Tests.Planning;
using TicketHub.Web.Tests.Swaps;

namespace TicketHub.Web.Tests.WhatIf;

/// <summary>Scenarios on a copy of the plan, by the API and on the page.</summary>
public class WhatIfTests(DatabaseKind database) : OnEachDatabase(database)
{
    private const string Path = "/api/v1/plan/what-if";

    private HttpClient irina = null!;

    [OneTimeSetUp]
    public async Task SignIn() => irina = await App.As("irina");

    [Test]
    public async Task Scenarios_stand_side_by_side_and_the_plan_stays_as_it_is()
    {
        var (wanted, given) = await App.Contested("2028-02");
        var before = await irina.Call(HttpMethod.Get, PlanSteps.Plan);

        var seen = (await irina.Call(HttpMethod.Get, $"{Path}?s=m{wanted}.2028-02&s=m{wanted}.2028-02_d{given}")).Body!;

        var month = seen["months"]!.AsArray().Single(m => m!["month"]!.ToString() == "2028-02")!;
        var item = seen["items"]!.AsArray().Single(i => i!["number"]!.GetValue<long>() == given)!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(month["rooms"]!.AsArray().Select(room => room!["over"]!.GetValue<decimal>() > 0), Is.EqualTo(new[] { true, false }));
            Assert.That(item["places"]!.AsArray().Select(place => place!["givenUp"]!.GetValue<bool>()), Is.EqualTo(new[] { false, true }));
            Assert.That(seen["scenarios"]!.AsArray().Select(one => one!["swap"] is not null), Is.EqualTo(new[] { false, true }));
            Assert.That((await irina.Call(HttpMethod.Get, PlanSteps.Plan)).Body!.ToJsonString(), Is.EqualTo(before.Body!.ToJsonString()));
        }
    }

    [Test]
    public async Task A_step_is_added_by_a_form_and_the_honest_scenario_leads_to_its_proposal()
    {
        var (wanted, given) = await App.Contested("2028-03");
        var marat = await App.SignIn("marat");

        var added = await marat.Get($"/planning/what-if?s=d{given}&to=1&act=move&item={wanted}&month=2028-03");
        var page = await marat.Get(added.Location!);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(added.Location, Is.EqualTo($"/planning/what-if?s=d{given}_m{wanted}.2028-03&to=1"));
            Assert.That(page.Html, Does.Contain($"/swaps/propose?item={wanted}&amp;into=2028-03&amp;givenUp={given}"));
            Assert.That((await marat.Get($"/planning/what-if?act=capacity&month=2028-03&days=много")).Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        }
    }

    [Test]
    public async Task Days_added_to_the_month_lead_to_a_proposal_with_that_help()
    {
        var (wanted, _) = await App.Contested("2028-04");

        var page = await (await App.SignIn("marat")).Get($"/planning/what-if?s=c2028-04.10_m{wanted}.2028-04");

        Assert.That(page.Html, Does.Contain($"/swaps/propose?item={wanted}&amp;into=2028-04&amp;days=10"));
    }

    [TestCase("?s=%00")]
    [TestCase("?s=m1.&s=c2028-01.1e9&s=d1")]
    [TestCase("?s=m1.2028-01_m1.2028-01_d-1")]
    [TestCase("?s=m1.2026-13")]
    [TestCase("?s=d1&s=d2&s=d3&s=d4")]
    public async Task What_cannot_be_read_of_an_address_is_told(string query)
    {
        var page = await (await App.SignIn("irina")).Get("/planning/what-if" + query);

        Assert.That((await irina.Call(HttpMethod.Get, Path + query)).Code, Is.EqualTo("scenarioUnclear"));
        Assert.That((page.Status, page.Html.Contains("только то, что удалось прочитать", StringComparison.Ordinal)), Is.EqualTo((HttpStatusCode.BadRequest, true)));
    }

    [Test]
    public async Task To_move_what_is_given_up_is_told_as_impossible()
    {
        var given = await irina.PlannedIn("2026-12");

        var seen = await irina.Call(HttpMethod.Get, $"{Path}?s=d{given}_m{given}.2026-12");

        Assert.That(seen.Body!["scenarios"]![0]!["steps"]!.AsArray().Select(step => step!["notPossible"] is not null), Is.EqualTo(new[] { false, true }));
    }

    [TestCase("gulnara")]
    [TestCase("admin")]
    public async Task For_those_who_read_no_plan_there_is_nothing(string who)
    {
        Assert.That((await (await App.As(who)).Call(HttpMethod.Get, Path)).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await (await App.SignIn(who)).Get("/planning/what-if")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }
}
