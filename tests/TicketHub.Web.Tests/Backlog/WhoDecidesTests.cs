using System.Net;
using TicketHub.Domain.People;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;

namespace TicketHub.Web.Tests.Backlog;

/// <summary>The backlog is the acting head's; the TCC and R&amp;D read it; for others it does not exist.</summary>
public class WhoDecidesTests(DatabaseKind database) : OnEachDatabase(database)
{
    private static readonly (string Verb, object Input)[] Changes =
    [
        ("move", new { to = "top" }), ("edit", new { title = "Иначе", need = "Иначе" }), ("score", new { needPoints = 1, weightPoints = 1, effortPoints = 1 }),
        ("add", new { tickets = new[] { 1 } }), ("split", new { tickets = new[] { 1 } }), ("dissolve", new { }),
        ("publish", new { title = "Иначе", summary = "Иначе" }), ("unpublish", new { }),
    ];

    [SetUp]
    public Task NoDeputies() => App.Write(db =>
    {
        db.Deputyships.RemoveRange(db.Deputyships);
        return Task.CompletedTask;
    });

    [TestCase("aigerim")]
    [TestCase("olga")]
    [TestCase("irina")]
    [TestCase("yerlan")]
    [TestCase("bolat")]
    public async Task The_TCC_and_RD_read_the_board_and_are_told_who_decides(string who)
    {
        var number = await App.MadeOfOne();
        var (reader, marat) = (await App.As(who), await App.As("marat"));
        var before = ((await marat.Enhancement(number)).Body!.ToJsonString(), await marat.BoardVersion());

        Assert.That((await reader.Call(HttpMethod.Get, BacklogSteps.Board)).Status, Is.EqualTo(HttpStatusCode.OK));
        foreach (var (verb, input) in Changes)
        {
            var refused = await reader.Change(number, verb, input);
            Assert.That((refused.Status, refused.Code), Is.EqualTo((HttpStatusCode.Forbidden, "notTheActingHead")), verb);
            Assert.That(refused["detail"], Does.Contain("Марат Оспанов"), verb);
        }

        Assert.That((await reader.Make(await (await App.As("gulnara")).Wish())).Code, Is.EqualTo("notTheActingHead"));
        Assert.That(((await marat.Enhancement(number)).Body!.ToJsonString(), await marat.BoardVersion()), Is.EqualTo(before));
    }

    [TestCase("asel")]
    [TestCase("saule")]
    [TestCase("gulnara")]
    [TestCase("zhanna")]
    [TestCase("admin")]
    public async Task For_everybody_else_there_is_no_backlog(string who)
    {
        var number = await App.MadeOfOne();
        var (stranger, page) = (await App.As(who), await App.SignIn(who));

        using (Assert.EnterMultipleScope())
        {
            foreach (var path in new[] { BacklogSteps.Board, BacklogSteps.Board + "/tray", $"{BacklogSteps.Enhancements}/{number}", $"{BacklogSteps.Enhancements}/{number}/timeline" })
                Assert.That((await stranger.Call(HttpMethod.Get, path)).Status, Is.EqualTo(HttpStatusCode.NotFound), path);
            foreach (var (verb, input) in Changes)
            {
                var there = await stranger.Call(HttpMethod.Post, $"{BacklogSteps.Enhancements}/{number}/{verb}", input, "\"1\"");
                var nowhere = await stranger.Call(HttpMethod.Post, $"{BacklogSteps.Enhancements}/999999/{verb}", input, "\"1\"");
                Assert.That((there.Status, there.Code), Is.EqualTo((HttpStatusCode.NotFound, "enhancementNotFound")), verb);
                Assert.That(there.WithoutTrace.Replace($"EN-{number}", "EN-999999", StringComparison.Ordinal), Is.EqualTo(nowhere.WithoutTrace), verb);
            }

            Assert.That((await stranger.Make(1)).Status, Is.EqualTo(HttpStatusCode.NotFound));
            foreach (var path in new[] { "/backlog", $"/enhancements/EN-{number}", "/enhancements/new?tickets=1" })
                Assert.That((await page.Get(path)).Status, Is.EqualTo(HttpStatusCode.NotFound), path);
            Assert.That((await page.Get("/mine")).Html, Does.Not.Contain("href=\"/backlog\""));
        }
    }

    [TestCase("irina")]
    [TestCase("yerlan")]
    public async Task RD_sees_who_waits_but_no_request_of_theirs(string who)
    {
        var ticket = await (await App.As("gulnara")).Wish("Личное пожелание");
        var number = await (await App.As("marat")).Made(ticket);
        var reader = await App.As(who);

        var (seen, history) = (await reader.Enhancement(number), await reader.Items($"{BacklogSteps.Enhancements}/{number}/timeline"));
        var page = await (await App.SignIn(who)).Get($"/enhancements/EN-{number}");

        using (Assert.EnterMultipleScope())
        {
            Assert.That((seen["people"], seen.Body!["tickets"]), Is.EqualTo(("1", (object?)null)));
            Assert.That(string.Concat(history.Select(e => e.ToJsonString())) + page.Html, Does.Not.Contain($"TH-{ticket}").And.Not.Contain("Личное пожелание"));
            Assert.That((await reader.Call(HttpMethod.Get, BacklogSteps.Board + "/tray")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        }
    }

    [Test]
    public async Task In_a_deputys_period_the_deputy_alone_decides_and_the_head_is_told_whom_to_ask()
    {
        var number = await App.MadeOfOne();
        var (marat, saule) = (await App.As("marat"), await App.As("saule"));
        await Deputy("saule", TimeSpan.Zero, TimeSpan.FromHours(2));

        var (head, deputy) = (await marat.Change(number, "move", new { to = "top" }), await saule.Change(number, "move", new { to = "top" }));
        var readByHead = await (await App.SignIn("marat")).Get("/backlog");
        App.Clock.Advance(TimeSpan.FromHours(2));
        var after = await saule.Call(HttpMethod.Post, $"{BacklogSteps.Enhancements}/{number}/move", new { to = "bottom" }, "\"1\"");

        using (Assert.EnterMultipleScope())
        {
            Assert.That((head.Status, head.Code, head["detail"]!.Contains("Сауле Абдрахманова", StringComparison.Ordinal)), Is.EqualTo((HttpStatusCode.Forbidden, "notTheActingHead", true)));
            Assert.That((deputy.Status, deputy["place"]), Is.EqualTo((HttpStatusCode.OK, "1")));
            Assert.That(readByHead.Html, Does.Contain("Сейчас это Сауле Абдрахманова").And.Not.Contain("board-acts"));
            Assert.That(after.Status, Is.EqualTo(HttpStatusCode.NotFound), "no deputy, no backlog");
        }
    }

    [Test]
    public async Task Without_a_head_nobody_decides_and_it_is_said()
    {
        var number = await App.MadeOfOne();
        var olga = await App.As("olga");
        await Role("marat", person => person.Become(Roles.Requester));

        var refused = await olga.Change(number, "move", new { to = "top" });
        await Role("marat", person => person.Become(Roles.Head));

        Assert.That((refused.Status, refused.Code), Is.EqualTo((HttpStatusCode.Forbidden, "nobodyActsAsHead")));
    }

    private Task Role(string key, Action<Person> change) => App.Write(async db => change((await db.People.FindAsync((await App.Person(key)).Id))!));

    private Task Deputy(string key, TimeSpan from, TimeSpan to) => App.Write(async db =>
    {
        var now = App.Clock.GetUtcNow();
        db.Deputyships.Add(Deputyship.Name(Guid.NewGuid(), (await db.People.FindAsync((await App.Person(key)).Id))!, now + from, now + to, now, []));
    });
}
