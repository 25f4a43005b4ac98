using System.Net;
using Microsoft.Extensions.DependencyInjection;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;
using TicketHub.Web.Features.Planning;
using TicketHub.Web.Tests.Backlog;
using TicketHub.Web.Tests.Security;

namespace TicketHub.Web.Tests.Planning;

/// <summary>A month ends: what is unfinished is proposed to be carried over, and moves when the planner says so.</summary>
public class EndIterationsTests(DatabaseKind database) : OnEachDatabase(database)
{
    [Test]
    public async Task The_end_of_a_month_is_noted_once_proposes_and_carries_nothing_over_by_itself()
    {
        var irina = await App.As("irina");
        var (begun, waiting, ahead) = (await App.Accepted(days: 2), await App.Accepted(days: 2), await App.Accepted(days: 2));
        foreach (var month in new[] { "2026-11", "2026-12", "2027-02" })
            await irina.HasIteration(month);
        foreach (var (number, month) in new[] { (begun, "2026-11"), (waiting, "2026-11"), (ahead, "2027-02") })
            await irina.PlanAct($"items/{number}/put", new { month, reason = "Так решили." });
        await irina.PlanAct($"items/{begun}/start");
        var quiet = await RunOnce();
        App.Clock.Advance(TimeSpan.FromDays(9));
        // The month by the calendar of Almaty, not of Greenwich.
        irina = await App.As("irina");

        var turned = await RunOnce();
        var again = await RunOnce();

        var plan = await irina.Call(HttpMethod.Get, PlanSteps.Plan);
        var page = (await (await App.SignIn("irina")).Get("/planning")).Document();
        var history = (await irina.Call(HttpMethod.Get, $"{PlanSteps.Plan}/iterations/2026-11/timeline")).Body!.AsArray();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((quiet, turned, again), Is.EqualTo((0, 2, 0)), "November ended and February came into the window");
            Assert.That(plan.Iteration("2026-11").Numbers(), Is.EquivalentTo(new[] { begun, waiting }));
            Assert.That(plan.Body!["carryOver"]!.AsArray().Select(c => $"{c!["number"]} {c["month"]}"), Is.EqualTo(new[] { $"{begun} 2026-12", $"{waiting} 2026-12" }));
            Assert.That(plan.Iteration("2027-02")["state"]!.ToString(), Is.EqualTo("fixed"));
            Assert.That(history[0]!["text"]!.ToString(), Is.EqualTo($"Месяц закончился. Не закончено: EN-{begun}, EN-{waiting}"));
            Assert.That(page.QuerySelector("#carry-over")!.TextContent, Does.Contain("Не закончено в прошлых итерациях: 2"));
        }

        await The_planner_carries_over_what_is_chosen(begun, waiting, page.QuerySelector("#carry-over input[name=seen]")!.GetAttribute("value")!);
    }

    private async Task The_planner_carries_over_what_is_chosen(long begun, long waiting, string seen)
    {
        var (irina, browser) = (await App.As("irina"), await App.SignIn("irina"));
        await browser.Get("/planning");

        var nothing = await browser.Post("/planning/carryOver", ("seen", seen), ("key", "none"));
        var one = await browser.Post("/planning/carryOver", ("items", $"{begun}"), ($"to-{begun}", "2026-12"), ($"to-{waiting}", "2026-12"), ("seen", seen), ("key", "one"));
        var stale = await browser.Post("/planning/carryOver", ("items", $"{waiting}"), ($"to-{waiting}", "2026-12"), ("seen", seen), ("key", "late"));

        var plan = await irina.Call(HttpMethod.Get, PlanSteps.Plan);
        var ticket = (await (await App.As("marat")).Enhancement(begun)).Body!["tickets"]![0]!["number"]!.GetValue<long>();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((nothing.Status, one.Status, stale.Status), Is.EqualTo((HttpStatusCode.UnprocessableEntity, HttpStatusCode.Redirect, HttpStatusCode.Conflict)));
            Assert.That(plan.Iteration("2026-12").Numbers(), Is.EqualTo(new[] { begun }));
            Assert.That(plan.Iteration("2026-11").Numbers(), Is.EqualTo(new[] { waiting }));
            Assert.That((await (await App.As("gulnara")).Timeline(ticket))[^1]["text"]!.ToString(), Does.Contain("декабрь 2026"));
        }
    }

    private async Task<int> RunOnce()
    {
        using var scope = App.Services.CreateScope();
        return await scope.ServiceProvider.GetRequiredService<EndIterations>().RunOnce(CancellationToken.None);
    }
}
