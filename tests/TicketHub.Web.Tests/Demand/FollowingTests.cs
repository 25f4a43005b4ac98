using System.Net;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;
using TicketHub.Web.Tests.Planning;
using TicketHub.Web.Tests.Security;

namespace TicketHub.Web.Tests.Demand;

/// <summary>Who follows an enhancement finds what became of it on a page of their own.</summary>
public class FollowingTests(DatabaseKind database) : OnEachDatabase(database)
{
    [Test]
    public async Task What_happens_later_is_told_newest_first_and_is_unseen_until_it_is_marked()
    {
        var number = await App.Published();
        var (marat, ruslan) = (await App.As("marat"), await App.As("ruslan"));
        await Later(() => marat.Publish(number, "До слежения", "Этого уже не новость."));
        await ruslan.Follow(number);
        await Later(() => marat.Publish(number, "Раз", "Первое."));
        await Later(() => marat.Publish(number, "Два", "Второе."));

        var fresh = await Changes(ruslan, number);
        await ruslan.Call(HttpMethod.Post, $"{DemandSteps.Following}/see?until={Uri.EscapeDataString(fresh[1]["at"]!.ToString())}");
        var partly = await Changes(ruslan, number);
        await ruslan.Call(HttpMethod.Post, DemandSteps.Following + "/see");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(fresh.Select(c => (c["code"]!.ToString(), c["unseen"]!.GetValue<bool>())), Is.EqualTo(new[] { ("publicTextChanged", true), ("publicTextChanged", true) }));
            Assert.That(fresh.Select(c => c["at"]!.ToString()), Is.Ordered.Descending);
            Assert.That(partly.Select(c => c["unseen"]!.GetValue<bool>()), Is.EqualTo(new[] { true, false }));
            Assert.That((await Changes(ruslan, number)).Select(c => c["unseen"]!.GetValue<bool>()), Has.All.False);
        }
    }

    [Test]
    public async Task Following_twice_is_following_and_letting_go_twice_is_letting_go()
    {
        var number = await App.Published();
        var saule = await App.As("saule");

        Assert.That((await saule.Follow(number)).Status, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That((await saule.Follow(number)).Status, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That((await saule.Read(number))["following"], Is.EqualTo("true"));
        Assert.That((await saule.Unfollow(number)).Status, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That((await saule.Unfollow(number)).Status, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That((await saule.Read(number))["following"], Is.EqualTo("false"));
    }

    [Test]
    public async Task To_follow_takes_no_words_that_nobody_reads()
    {
        var number = await App.Published();
        var saule = await App.As("saule");

        foreach (var verb in new[] { "follow", "unfollow" })
        {
            Assert.That((await saule.Call(HttpMethod.Post, $"{DemandSteps.Demand}/{number}/{verb}", new { onlyReleases = true })).Status, Is.EqualTo(HttpStatusCode.BadRequest), verb);
            Assert.That((await saule.Call(HttpMethod.Post, $"{DemandSteps.Demand}/{number}/{verb}", new { })).Status, Is.EqualTo(HttpStatusCode.NoContent), verb);
        }
    }

    [Test]
    public async Task What_is_followed_comes_in_pages_as_every_list()
    {
        var timur = await App.As("timur");
        var numbers = new List<long>();
        for (var i = 0; i < 3; i++)
        {
            numbers.Insert(0, await App.Published());
            await timur.Follow(numbers[0]);
        }

        var first = (await timur.Call(HttpMethod.Get, $"{DemandSteps.Following}?limit=2")).Body!;
        var second = (await timur.Call(HttpMethod.Get, $"{DemandSteps.Following}?limit=2&cursor={first["nextCursor"]}")).Body!;

        long[] Numbers(System.Text.Json.Nodes.JsonNode page) => [.. page["items"]!.AsArray().Select(item => item!["number"]!.GetValue<long>())];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Numbers(first).Concat(Numbers(second)).Take(3), Is.EqualTo(numbers));
            Assert.That((await timur.Call(HttpMethod.Get, $"{DemandSteps.Following}?limit=0")).Code, Is.EqualTo("limitOutOfRange"));
            Assert.That((await timur.Call(HttpMethod.Get, $"{DemandSteps.Following}?cursor=x")).Code, Is.EqualTo("cursorUnknown"));
        }
    }

    [Test]
    public async Task Each_follows_and_sees_for_themselves()
    {
        var number = await App.Published();
        var (marat, asel, nurlan) = (await App.As("marat"), await App.As("asel"), await App.As("nurlan"));
        await asel.Follow(number);
        await nurlan.Follow(number);
        await Later(() => marat.Publish(number, "Новое", "Описание."));

        await asel.Call(HttpMethod.Post, DemandSteps.Following + "/see");

        Assert.That(((await Changes(asel, number)).Count(c => c["unseen"]!.GetValue<bool>()), (await Changes(nurlan, number)).Count(c => c["unseen"]!.GetValue<bool>())), Is.EqualTo((0, 1)));
    }

    [Test]
    public async Task On_the_page_unseen_changes_are_marked_counted_in_the_menu_and_marked_as_seen_by_a_button()
    {
        var number = await App.Published();
        var marat = await App.As("marat");
        var browser = await App.SignIn("timur");
        await browser.Post($"/demand/EN-{number}/follow");
        await Later(() => marat.Publish(number, "Новое", "Описание."));

        var page = (await browser.Get("/following")).Document();
        var until = page.QuerySelector("input[name=until]")!.GetAttribute("value")!;
        await Later(() => marat.Publish(number, "Новее", "Описание."));
        await browser.Post("/following/see", ("until", until));
        var after = (await browser.Get("/following")).Document();
        var bad = await browser.Post("/following/see", ("until", "вчера"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(page.QuerySelectorAll(".change-unseen"), Has.Length.EqualTo(1));
            Assert.That(page.QuerySelector("nav a[href='/following'] .side-count")!.TextContent, Does.Contain("1"));
            Assert.That(after.QuerySelectorAll(".change-unseen"), Has.Length.EqualTo(1), "what came after the page was read stays unseen");
            Assert.That(bad.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        }
    }

    [TestCase("until=yesterday")]
    [TestCase("until=9999-12-31T23:59:59-14:00")]
    [TestCase("until=0001-01-01T00:00:00%2B14:00")]
    [TestCase("until=")]
    public async Task A_moment_that_is_none_never_fails(string query) =>
        Assert.That((int)(await (await App.As("saule")).Call(HttpMethod.Post, $"{DemandSteps.Following}/see?{query}")).Status, Is.EqualTo(204).Or.EqualTo(400));

    [TestCase("cursor=x", "cursorUnknown")]
    [TestCase("limit=101", "limitOutOfRange")]
    public async Task Changes_are_paged_by_their_own_cursor(string query, string code) =>
        Assert.That((await (await App.As("saule")).Call(HttpMethod.Get, $"{DemandSteps.Following}/changes?{query}")).Code, Is.EqualTo(code));

    [Test]
    public async Task What_RD_plans_is_told_by_its_month_in_the_readers_language_and_never_by_its_reason()
    {
        var number = await App.Accepted();
        var (marat, irina, saule) = (await App.As("marat"), await App.As("irina"), await App.As("saule"));
        await marat.Publish(number, "Замена исполнителя", "Одним действием.");
        await saule.Follow(number);
        await irina.HasIteration("2027-05");
        await Later(async () => await irina.PlanAct($"items/{number}/put", new { month = "2027-05", reason = "Тайная причина плана" }));

        var (item, change) = (await saule.Read(number), (await Changes(saule, number)).Single());
        var page = await (await App.SignIn("saule")).Get($"/demand/EN-{number}");

        using (Assert.EnterMultipleScope())
        {
            Assert.That((item["status"], item["plannedFor"]), Is.EqualTo(("planned", "2027-05")));
            Assert.That((change["code"]!.ToString(), change["text"]!.ToString()), Is.EqualTo(("planned", "Запланирована на май 2027")));
            Assert.That(change.ToJsonString() + page.Html, Does.Not.Contain("Тайная").And.Not.Contain("Ирина"));
            Assert.That(page.Document().QuerySelector(".head")!.TextContent, Does.Contain("Запланирована на май 2027"));
            Assert.That(await saule.Listed("status=planned"), Does.Contain(number));
            Assert.That(await saule.Listed("status=released"), Has.No.Member(number));
        }
    }

    private static async Task<List<System.Text.Json.Nodes.JsonNode>> Changes(HttpClient client, long number) =>
        [.. (await client.Items(DemandSteps.Following + "/changes")).Where(c => c["number"]!.GetValue<long>() == number)];

    private async Task Later(Func<Task> act)
    {
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        await act();
    }
}
