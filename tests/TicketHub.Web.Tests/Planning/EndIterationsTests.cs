using System.Net;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;
using TicketHub.Web.Features.Planning;
using TicketHub.Web.Tests.Backlog;
using TicketHub.Web.Tests.Security;

namespace TicketHub.Web.Tests.Planning;

/// <summary>
/// A month ends: what is unfinished is proposed to be carried over, and moves when the planner says so. In the sample November has
/// one item that is begun and one that is not.
/// </summary>
public class EndIterationsTests(DatabaseKind database) : OnEachDatabase(database)
{
    private const string Why = "Так решили.";

    [Test]
    public async Task The_end_of_a_month_is_noted_once_and_carries_nothing_over_by_itself()
    {
        var irina = await App.As("irina");
        var november = (await irina.Call(HttpMethod.Get, PlanSteps.Plan)).Iteration("2026-11").Numbers();
        await irina.HasIteration("2027-03");
        await irina.PlanAct($"items/{await App.Accepted(days: 2)}/put", new { month = "2027-02", reason = Why });
        var quiet = await RunOnce();
        // The month by the calendar of Almaty, not of Greenwich.
        App.Clock.Advance(new DateTimeOffset(2026, 11, 30, 19, 30, 0, TimeSpan.Zero) - App.Clock.GetUtcNow());

        var unkept = (await irina.Call(HttpMethod.Get, PlanSteps.Plan)).Iteration("2027-02");
        App.Clock.Advance(TimeSpan.FromMinutes(3));
        var turned = await RunOnce();
        App.Clock.Advance(TimeSpan.FromMinutes(3));
        var again = await RunOnce();

        var plan = await irina.Call(HttpMethod.Get, PlanSteps.Plan);
        var page = (await (await App.SignIn("irina")).Get("/planning")).Document();
        var history = (await irina.Call(HttpMethod.Get, $"{PlanSteps.Plan}/iterations/2026-11/timeline")).Body!.AsArray();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((quiet, turned, again), Is.EqualTo((0, 2, 0)), "November ended and February came into the window");
            Assert.That(plan.Iteration("2026-11").Numbers(), Is.EqualTo(november));
            Assert.That(plan.Iteration("2027-02")["state"]!.ToString(), Is.EqualTo("fixed"));
            Assert.That((unkept["state"]!.ToString(), unkept["fixedAt"]!.GetValue<DateTimeOffset>()), Is.EqualTo(("fixed", new DateTimeOffset(2026, 11, 30, 19, 0, 0, TimeSpan.Zero))), "Read before it was written down");
            Assert.That(plan.Iteration("2027-02")["fixedAt"]!.GetValue<DateTimeOffset>(), Is.EqualTo(App.Clock.GetUtcNow().AddMinutes(-3)), "and kept from then on");
            Assert.That(plan.Body!["carryOver"]!.AsArray().Select(c => c!["number"]!.GetValue<long>()), Is.EquivalentTo(november));
            Assert.That(plan.Body!["carryOver"]![0]!["month"]!.ToString(), Is.EqualTo("2026-12"), "what is begun goes on at once");
            Assert.That(history[0]!["text"]!.ToString(), Does.StartWith("Месяц закончился. Не закончено: EN-"));
            Assert.That(page.QuerySelector("#carry-over")!.TextContent, Does.Contain("Не закончено в прошлых итерациях: 2"));
        }

        await The_planner_carries_over_what_is_chosen(november, page);
        await What_came_into_the_window_empty_is_planned_until_the_planner_fixes_it();
    }

    private async Task The_planner_carries_over_what_is_chosen(List<long> november, IDocument page)
    {
        var browser = await App.SignIn("irina");
        var seen = page.QuerySelector("#carry-over input[name=seen]")!.GetAttribute("value")!;
        var (begun, waiting) = (november[0], november[1]);
        await browser.Get("/planning");

        var nothing = await browser.Post("/planning/carryOver", ("seen", seen), ("key", "none"));
        var one = await browser.Post("/planning/carryOver", ("items", $"{begun}"), ($"to-{begun}", "2026-12"), ($"to-{waiting}", "2027-03"), ("seen", seen), ("key", "one"));
        var stale = await browser.Post("/planning/carryOver", ("items", $"{waiting}"), ($"to-{waiting}", "2027-03"), ("seen", seen), ("key", "late"));

        var plan = await (await App.As("irina")).Call(HttpMethod.Get, PlanSteps.Plan);
        var ticket = (await (await App.As("marat")).Enhancement(begun)).Body!["tickets"]![0]!["number"]!.GetValue<long>();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((nothing.Status, one.Status, stale.Status), Is.EqualTo((HttpStatusCode.UnprocessableEntity, HttpStatusCode.Redirect, HttpStatusCode.Conflict)));
            Assert.That(plan.Iteration("2026-12").Numbers(), Does.Contain(begun));
            Assert.That(plan.Iteration("2026-11").Numbers(), Is.EqualTo(new[] { waiting }));
            Assert.That(stale.Document().QuerySelector($"select[name=to-{waiting}] option[selected]")!.GetAttribute("value"), Is.EqualTo("2027-03"));
            Assert.That((await (await App.As("marat")).Timeline(ticket))[^1]["text"]!.ToString(), Does.Contain("декабрь 2026"));
        }
    }

    private async Task What_came_into_the_window_empty_is_planned_until_the_planner_fixes_it()
    {
        var (first, second) = (await App.Accepted(days: 2), await App.Accepted(days: 2));
        App.Clock.Advance(TimeSpan.FromDays(32));
        var irina = await App.As("irina");
        await RunOnce();

        var put = await irina.PlanAct($"items/{first}/put", new { month = "2027-03", reason = Why });
        var fixedNow = await irina.PlanAct("iterations/2027-03/fix");
        var late = await irina.PlanAct($"items/{second}/put", new { month = "2027-03", reason = Why });
        var back = await irina.PlanAct($"items/{first}/takeOut");

        Assert.That(
            (put.Iteration("2027-03")["state"]!.ToString(), fixedNow.Iteration("2027-03")["state"]!.ToString(), late.Code, back.Code),
            Is.EqualTo(("open", "fixed", "iterationFixed", "iterationFixed")));
    }

    private async Task<int> RunOnce()
    {
        using var scope = App.Services.CreateScope();
        return await scope.ServiceProvider.GetRequiredService<EndIterations>().RunOnce(CancellationToken.None);
    }
}
