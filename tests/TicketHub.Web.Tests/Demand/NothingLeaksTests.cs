using System.Net;
using System.Text.Json.Nodes;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;
using TicketHub.Web.Tests.Backlog;
using TicketHub.Web.Tests.Security;

namespace TicketHub.Web.Tests.Demand;

/// <summary>Of an enhancement everybody reads what the head wrote for everybody, and nothing else.</summary>
public class NothingLeaksTests(DatabaseKind database) : OnEachDatabase(database)
{
    private static readonly string[] Inner =
        ["Внутренн", "Тайное", "TH-", "Банк", "Тимур", "Клиник", "Дина", "Причина клиники", "people", "clients", "waitingSince", "place", "rank", "needPoints"];

    [TestCase("saule")]
    [TestCase("asel")]
    [TestCase("admin")]
    [TestCase("zhanna")]
    public async Task Neither_the_inner_words_nor_who_waits_are_anywhere_in_what_others_read(string who)
    {
        var number = await App.Published();
        var (marat, dina, reader) = (await App.As("marat"), await App.As("dina"), await App.As(who));
        Assert.That((await dina.Need(number, await App.ProjectOf("dina"), "Причина клиники")).Status, Is.EqualTo(HttpStatusCode.OK));
        await reader.Follow(number);
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        await marat.Publish(number, "Передача работ", "Все работы сразу.");
        await marat.Change(number, "score", new { needPoints = 5, weightPoints = 5, effortPoints = 1 });

        var told = new List<string>();
        foreach (var path in new[] { DemandSteps.Demand, $"{DemandSteps.Demand}/{number}", DemandSteps.Following, DemandSteps.Following + "/changes" })
        {
            var answer = await reader.Call(HttpMethod.Get, path);
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK), path);
            told.Add(Said(answer.Body!));
        }

        var browser = await App.SignIn(who);
        foreach (var path in new[] { "/demand", $"/demand/EN-{number}", "/following", "/demand?search=Внутренняя" })
        {
            var page = (await browser.Get(path)).Document();
            // The reader's own projects are theirs to choose from.
            foreach (var own in page.QuerySelectorAll("select, header, nav"))
                own.Remove();
            told.Add(page.QuerySelector("main")!.TextContent);
        }

        using (Assert.EnterMultipleScope())
        {
            foreach (var text in told)
                Assert.That(Inner.Where(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)), Is.Empty, text);
            Assert.That(string.Concat(told), Does.Contain("Передача работ"), "what is looked through is really there");
        }
    }

    [Test]
    public async Task What_is_not_published_answers_exactly_as_what_does_not_exist()
    {
        var (hidden, once) = (await App.Unpublished(), await App.Published());
        await (await App.As("marat")).Change(once, "unpublish");
        var (saule, browser) = (await App.As("saule"), await App.SignIn("saule"));

        foreach (var number in new[] { hidden, once })
        {
            foreach (var (verb, path) in new[] { ("GET", ""), ("POST", "/need"), ("POST", "/takeNeedBack"), ("POST", "/follow"), ("POST", "/unfollow") })
            {
                var (there, nowhere) = (await Ask(number), await Ask(999_999));
                Assert.That(there.Status, Is.EqualTo(HttpStatusCode.NotFound), path);
                Assert.That(there.WithoutTrace.Replace($"EN-{number}", "EN-999999", StringComparison.Ordinal), Is.EqualTo(nowhere.WithoutTrace), path);

                Task<ApiAnswer> Ask(long of) => saule.Call(new HttpMethod(verb), $"{DemandSteps.Demand}/{of}{path}", verb == "GET" ? null : new { });
            }

            Assert.That((await browser.Get($"/demand/EN-{number}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
            foreach (var act in new[] { "need", "takeNeedBack", "follow", "unfollow" })
                Assert.That((await browser.Post($"/demand/EN-{number}/{act}", ("reason", "Нужно"))).Status, Is.EqualTo(HttpStatusCode.NotFound), act);
            Assert.That(await saule.Listed(), Has.No.Member(number));
            Assert.That(await saule.Listed($"search=EN-{number}"), Is.Empty);
        }
    }

    [Test]
    public async Task Who_follows_what_is_unpublished_learns_that_and_nothing_that_happens_to_it_later()
    {
        var number = await App.Published("Тема, которую сняли", "Описание, которое сняли");
        var (marat, saule) = (await App.As("marat"), await App.As("saule"));
        await saule.Follow(number);
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        await marat.Change(number, "unpublish");
        App.Clock.Advance(TimeSpan.FromMinutes(1));

        var changes = (await saule.Items(DemandSteps.Following + "/changes")).Where(c => c["number"]!.GetValue<long>() == number).ToList();
        var item = (await saule.Items(DemandSteps.Following)).Single(i => i["number"]!.GetValue<long>() == number);
        var page = await (await App.SignIn("saule")).Get("/following");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(changes.Select(c => c["code"]!.ToString()), Is.EqualTo(new[] { "unpublished" }));
            Assert.That(item.AsObject().Select(m => m.Key), Is.EquivalentTo(new[] { "number", "unseen" }));
            Assert.That(page.Html, Does.Contain($"EN-{number}").And.Not.Contain("которую сняли").And.Not.Contain("которое сняли"));
        }

        Assert.That((await saule.Unfollow(number)).Status, Is.EqualTo(HttpStatusCode.NoContent), "one may still let go of it");
        Assert.That((await saule.Unfollow(number)).Status, Is.EqualTo(HttpStatusCode.NotFound), "and then it is not there");
    }

    [TestCase("банк Тенгри: КРЕДИТНЫЙ конвейер")]
    [TestCase("Банк «Тенгри»")]
    [TestCase("тенгри")]
    public async Task A_client_named_in_the_public_words_is_refused_until_the_head_says_that_it_is_none(string name)
    {
        var number = await App.Unpublished();
        var marat = await App.As("marat");

        var refused = await marat.Change(number, "publish", new { title = "Передача работ", summary = $"Как просил {name}!" });
        var hidden = await (await App.As("saule")).Read(number);
        var meant = await marat.Change(number, "publish", new { title = "Передача работ", summary = $"Как просил {name}!", noClientNamed = true });

        using (Assert.EnterMultipleScope())
        {
            Assert.That((refused.Status, refused.Code), Is.EqualTo((HttpStatusCode.UnprocessableEntity, "namesAClient")));
            Assert.That(refused.Body!["errors"]!.AsObject().Select(e => e.Key), Is.EqualTo(new[] { "summary" }));
            Assert.That(hidden.Status, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That(meant.Status, Is.EqualTo(HttpStatusCode.OK));
        }
    }

    [Test]
    public async Task RD_reads_for_which_projects_it_is_needed_and_neither_who_said_so_nor_why()
    {
        var number = await App.Published();
        var clinic = await App.ProjectOf("dina");
        await (await App.As("dina")).Need(number, clinic, "Причина клиники");
        var irina = await App.As("irina");

        var (seen, history) = (await irina.Enhancement(number), await irina.Items($"{BacklogSteps.Enhancements}/{number}/timeline"));
        var page = await (await App.SignIn("irina")).Get($"/enhancements/EN-{number}");

        using (Assert.EnterMultipleScope())
        {
            Assert.That((seen["people"], seen["clients"], seen.Body!["sharedNeeds"]), Is.EqualTo(("2", "2", (JsonNode?)null)));
            Assert.That(seen.Body!["projects"]!.AsArray(), Has.Count.EqualTo(2));
            Assert.That(string.Concat(history.Select(e => e.ToJsonString())) + page.Html, Does.Not.Contain("Причина клиники"));
        }
    }

    private static string Said(JsonNode node) => node.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
