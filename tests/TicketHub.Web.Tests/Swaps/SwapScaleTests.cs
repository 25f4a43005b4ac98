using System.Diagnostics;
using System.Net;
using TicketHub.Domain.Enhancements;
using TicketHub.Domain.People;
using TicketHub.Domain.Planning;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;
using TicketHub.Web.Tests.Planning;

namespace TicketHub.Web.Tests.Swaps;

/// <summary>A plan far larger than theirs will be.</summary>
public class SwapScaleTests
{
    private static readonly Month Near = new(2028, 1);
    private static readonly Month Later = new(2028, 2);

    [Test]
    public async Task The_ways_among_three_hundred_candidates_are_there_in_time()
    {
        await using var app = await TicketHubApp.Start(DatabaseKind.Sqlite);
        var wanted = await Crowd(app);
        var marat = await app.As("marat");
        var page = await app.SignIn("marat");

        var clock = Stopwatch.StartNew();
        var ways = await marat.Ways(wanted, Near.ToString());
        var shown = await page.Get($"/swaps/new?item={wanted}&into={Near}");
        clock.Stop();

        using (Assert.EnterMultipleScope())
        {
            Assert.That((ways.Status, shown.Status), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.OK)));
            Assert.That(ways.Body!["ways"]!.AsArray(), Has.Count.GreaterThanOrEqualTo(SwapOptions.Most));
            Assert.That(clock.Elapsed, Is.LessThan(TimeSpan.FromSeconds(5)), "generous: both together");
        }
    }

    /// <summary>Two full months of 150 items each, of all sizes, and one of 6 days that waits and does not fit.</summary>
    /// <returns>The number of the one that waits.</returns>
    private static async Task<long> Crowd(TicketHubApp app)
    {
        var irina = await app.As("irina");
        foreach (var month in new[] { Near, Later })
            await irina.HasIteration(month.ToString(), developers: 60);
        var (head, planner, now) = ((await app.Person("marat")).AsActor() with { Roles = Roles.Head }, (await app.Person("irina")).AsActor(), app.Clock.GetUtcNow());
        var at = new PlanMoment(now, DateOnly.FromDateTime(now.UtcDateTime));
        var made = new List<Enhancement>();
        await app.Write(async db =>
        {
            var behind = (await db.Order(CancellationToken.None)).Behind;
            made = [.. Enumerable.Range(0, 301).Select(i => Enhancement.Make(
                new EnhancementText("Передача работ", "Исполнителя меняют вручную.", null, null, null), behind + i * Order.Gap, head, now, at.Today))];
            db.Enhancements.AddRange(made);
            await db.SaveChangesAsync();
            var submission = Submission.Begin("В порядке бэклога.", head, now);
            db.Submissions.Add(submission);
            await db.SaveChangesAsync();
            submission.Send(made, await db.Order(CancellationToken.None), head, now);
            foreach (var (one, i) in made.Select((one, i) => (one, i)))
                submission.Accept(one, i == 300 ? HalfDays.OfDays(6) : new HalfDays(i * 7 % 13 + 1), planner, now);
        });
        await app.Write(async db =>
        {
            var plan = await db.PlanToChange(at, [], CancellationToken.None);
            foreach (var (one, i) in made.Take(300).Select((one, i) => (one, i)))
                plan.Put(one.Number, i % 2 == 0 ? Near : Later, "Обещано раньше", planner);
            foreach (var month in new[] { Near, Later })
                plan.Deduct(month, DeductionKind.Reserve, plan.Layout.Room(month).Free, "Запас", planner);
        });
        return made[^1].Number;
    }
}
