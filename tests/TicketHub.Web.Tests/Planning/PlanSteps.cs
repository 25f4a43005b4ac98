using System.Net;
using Microsoft.EntityFrameworkCore;
using TicketHub.Domain.People;
using TicketHub.Domain.Planning;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;
using TicketHub.Web.Tests.Backlog;

namespace TicketHub.Web.Tests.Planning;

/// <summary>What the planner does, as a client of the API does it.</summary>
internal static class PlanSteps
{
    public const string Plan = "/api/v1/plan";

    /// <summary>An enhancement of one wish that R&amp;D has accepted.</summary>
    public static async Task<long> Accepted(this TicketHubApp app, int days = 5)
    {
        var number = await app.MadeOfOne();
        var (marat, irina, now) = (await app.Person("marat"), await app.Person("irina"), app.Clock.GetUtcNow());
        var (head, planner) = (marat.AsActor() with { Roles = Roles.Head }, irina.AsActor());
        await app.Write(async db =>
        {
            var enhancement = await db.Enhancements.Include(e => e.Tickets).SingleAsync(e => e.Number == number);
            var submission = Submission.Begin("В порядке бэклога.", head, now);
            db.Submissions.Add(submission);
            await db.SaveChangesAsync();
            submission.Send([enhancement], await db.Order(CancellationToken.None), head, now);
            submission.Accept(enhancement, HalfDays.OfDays(days), planner, now);
        });
        return number;
    }

    /// <summary>Does it on the plan that the person sees at this moment.</summary>
    public static async Task<ApiAnswer> PlanAct(this HttpClient client, string what, object? input = null, string? key = null)
    {
        var seen = await client.Call(HttpMethod.Get, Plan);
        return await client.Call(HttpMethod.Post, $"{Plan}/{what}", input ?? new { }, seen.ETag ?? "\"0\"", key);
    }

    /// <summary>Opened now, or before by another test of the fixture.</summary>
    public static async Task HasIteration(this HttpClient planner, string month, int developers = 4)
    {
        var opened = await planner.PlanAct($"iterations/{month}/open", new { developers });
        Assert.That((opened.Status, opened.Code), Is.EqualTo((HttpStatusCode.OK, (string?)null)).Or.EqualTo((HttpStatusCode.Conflict, "iterationExists")));
    }

    /// <summary>The first of the sample that stands in that month and is not begun.</summary>
    public static async Task<long> PlannedIn(this HttpClient client, string month) =>
        (await client.Call(HttpMethod.Get, Plan)).Iteration(month)["items"]!.AsArray().First(item => item!["status"]!.ToString() == "planned")!["number"]!.GetValue<long>();

    public static System.Text.Json.Nodes.JsonNode Iteration(this ApiAnswer plan, string month) =>
        plan.Body!["iterations"]!.AsArray().Single(i => i!["month"]!.ToString() == month)!;

    public static List<long> Numbers(this System.Text.Json.Nodes.JsonNode iteration) =>
        [.. iteration["items"]!.AsArray().Select(item => item!["number"]!.GetValue<long>())];
}
