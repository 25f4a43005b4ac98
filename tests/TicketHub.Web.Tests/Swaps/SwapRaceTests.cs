using System.Net;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;
using TicketHub.Web.Tests.Backlog;
using TicketHub.Web.Tests.Planning;

namespace TicketHub.Web.Tests.Swaps;

/// <summary>Whoever acts on the same ground at the same moment: exactly one of them wins.</summary>
public class SwapRaceTests(DatabaseKind database) : OnEachDatabase(database)
{
    private HttpClient marat = null!;
    private HttpClient irina = null!;

    [OneTimeSetUp]
    public async Task SignIn() => (marat, irina) = (await App.As("marat"), await App.As("irina"));

    [Test]
    public async Task Of_many_approvals_one_takes_effect()
    {
        var (wanted, given) = await App.Contested("2028-01");
        var swap = await marat.Proposed(wanted, "2028-01", given);
        var seen = (await irina.Swap(swap)).ETag;

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => irina.Call(HttpMethod.Post, $"{SwapSteps.Swaps}/{swap}/approve", new { }, seen)));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(answers.Count(a => a.Status == HttpStatusCode.OK), Is.EqualTo(1));
            Assert.That(answers.Where(a => a.Status != HttpStatusCode.OK).Select(a => a.Status), Is.All.EqualTo(HttpStatusCode.PreconditionFailed));
            Assert.That((await marat.History(given)).Count(code => code == "withdrawn"), Is.EqualTo(1));
        }
    }

    [Test]
    public async Task Of_the_planner_who_moves_what_is_given_up_and_an_approval_one_wins()
    {
        await irina.HasIteration("2028-03", developers: 4);
        for (var round = 0; round < 3; round++)
        {
            var month = $"2029-1{round}";
            var (wanted, given) = await App.Contested(month);
            var swap = await marat.Proposed(wanted, month, given);
            var (seen, plan) = ((await irina.Swap(swap)).ETag, (await irina.Call(HttpMethod.Get, PlanSteps.Plan)).ETag);

            var answers = await Task.WhenAll(
                irina.Call(HttpMethod.Post, $"{SwapSteps.Swaps}/{swap}/approve", new { }, seen),
                irina.Call(HttpMethod.Post, $"{PlanSteps.Plan}/items/{given}/put", new { month = "2028-03", reason = "Позже" }, plan));

            var status = (await marat.Enhancement(given))["status"];
            Assert.That(
                (answers[0].Status, answers[1].Status, status),
                Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.PreconditionFailed, "withdrawn")).Or.EqualTo((HttpStatusCode.Conflict, HttpStatusCode.OK, "planned")));
        }
    }

    [Test]
    public async Task Of_the_head_who_takes_it_back_and_an_approval_one_wins()
    {
        var (wanted, given) = await App.Contested("2028-04");
        var swap = await marat.Proposed(wanted, "2028-04", given);
        var seen = (await irina.Swap(swap)).ETag;

        var answers = await Task.WhenAll(new[] { (irina, "approve"), (marat, "take-back"), (irina, "approve"), (marat, "take-back") }
            .Select(act => act.Item1.Call(HttpMethod.Post, $"{SwapSteps.Swaps}/{swap}/{act.Item2}", new { }, seen)));

        Assert.That(answers.Count(a => a.Status == HttpStatusCode.OK), Is.EqualTo(1));
    }

    [Test]
    public async Task Of_two_swaps_for_the_same_room_one_is_approved()
    {
        var (first, given) = await App.Contested("2028-05");
        var second = await App.Accepted(days: 10);
        // Two sessions of the head propose on the same ground; both hold at that moment.
        var proposed = await Task.WhenAll(marat.Propose(first, "2028-05", [given]), marat.Propose(second, "2028-05", [given]));

        var answers = await Task.WhenAll(proposed.Select(p => irina.Decide(p.Number, "approve")));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(proposed.Select(p => p.Status), Is.All.EqualTo(HttpStatusCode.Created));
            Assert.That(answers.Select(a => a.Status), Is.EquivalentTo(new[] { HttpStatusCode.OK, HttpStatusCode.Conflict }));
            Assert.That(answers.Single(a => a.Status == HttpStatusCode.Conflict).Code, Is.EqualTo("swapGroundMoved"));
        }
    }
}
