using System.Net;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;

namespace TicketHub.Web.Tests.Races;

/// <summary>Several people at one ticket at the same moment: one conditional update decides.</summary>
public class ContentionTests(DatabaseKind database) : OnEachDatabase(database)
{
    private const int Rounds = 50;
    private static readonly string[] Desk = ["aigerim", "daniyar", "olga"];

    [Test]
    public async Task Of_eight_who_claim_at_once_exactly_one_holds_the_ticket()
    {
        var contenders = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => App.As(Desk[i % Desk.Length])));
        var asel = await App.As("asel");

        for (var round = 0; round < Rounds; round++)
        {
            var number = await asel.Filed(Requests.Consultation());

            var answers = await Task.WhenAll(contenders.Select(c => Post(c, number, "claim", "\"1\"")));

            Assert.That(answers.Count(s => s == HttpStatusCode.OK), Is.EqualTo(1), $"round {round}");
            Assert.That(answers.Where(s => s != HttpStatusCode.OK), Has.All.EqualTo(HttpStatusCode.Conflict).Or.EqualTo(HttpStatusCode.PreconditionFailed));
            Assert.That((await asel.Timeline(number)).Count(e => e["code"]!.ToString() == "claimed"), Is.EqualTo(1));
        }
    }

    [TestCase("answer", "aigerim", "withdraw", "asel")]
    [TestCase("close", "daniyar", "withdraw", "asel")]
    [TestCase("reclassify", "daniyar", "release", "aigerim")]
    [TestCase("reclassify", "daniyar", "ask", "aigerim")]
    [TestCase("priority", "aigerim", "close", "daniyar")]
    public async Task Of_two_changes_of_state_at_once_exactly_one_happens(string one, string by, string other, string otherBy)
    {
        var (first, second, asel, aigerim) = (await App.As(by), await App.As(otherBy), await App.As("asel"), await App.As("aigerim"));
        for (var round = 0; round < Rounds / 5; round++)
        {
            var number = await asel.Filed(Requests.Consultation());
            var seen = (await aigerim.Do(number, "claim")).ETag!;

            var answers = await Task.WhenAll(Post(first, number, one, seen), Post(second, number, other, seen));

            Assert.That(answers.Count(s => s == HttpStatusCode.OK), Is.EqualTo(1), $"round {round}: {string.Join(", ", answers)}");
            Assert.That(await asel.Timeline(number), Has.Count.EqualTo(3), "filed, claimed, and one of the two");
        }
    }

    [Test]
    public async Task A_reply_that_races_a_close_is_kept_or_refused()
    {
        var (asel, daniyar) = (await App.As("asel"), await App.As("daniyar"));
        for (var round = 0; round < Rounds / 2; round++)
        {
            var number = await asel.Filed(Requests.Consultation());

            var answers = await Task.WhenAll(Post(asel, number, "reply", null), Post(daniyar, number, "close", "\"1\""));

            var codes = (await asel.Timeline(number)).Select(e => e["code"]!.ToString());
            Assert.That(answers[1], Is.EqualTo(HttpStatusCode.OK), "Nobody's close goes stale because somebody wrote.");
            Assert.That(answers[0], Is.EqualTo(HttpStatusCode.OK).Or.EqualTo(HttpStatusCode.Conflict));
            Assert.That(codes, Is.EquivalentTo(answers[0] == HttpStatusCode.OK ? ["filed", "replied", "closed"] : new[] { "filed", "closed" }), $"round {round}");
        }
    }

    [Test]
    public async Task Replies_at_once_are_all_kept_and_bring_the_request_back_once()
    {
        var (asel, aigerim) = (await App.As("asel"), await App.As("aigerim"));
        var number = await asel.Filed(Requests.Consultation());
        await aigerim.Do(number, "claim");
        await aigerim.Do(number, "ask", new { text = "Какая версия?" });

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Post(asel, number, "reply", null)));

        var replies = (await asel.Timeline(number)).Where(e => e["code"]!.ToString() == "replied").ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answers, Has.All.EqualTo(HttpStatusCode.OK));
            Assert.That(replies, Has.Count.EqualTo(8));
            Assert.That(replies.Count(e => e["details"]!.AsObject().ContainsKey("after")), Is.EqualTo(1));
        }
    }

    [TestCase(8)]
    [TestCase(50)]
    public async Task However_many_write_at_once_nobody_gets_a_failure(int writers)
    {
        var people = await Task.WhenAll(new[] { "asel", "timur", "dina", "gulnara" }.Select(App.As));
        var shared = await people[0].Filed(Requests.Consultation());

        var answers = await Task.WhenAll(Enumerable.Range(0, writers).Select(async i =>
        {
            var filed = await people[i % people.Length].File(Requests.Consultation($"Вопрос {i}"));
            var replied = await Post(people[0], shared, "reply", null);
            return (filed.Status, replied);
        }));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(answers.Select(a => a.Status), Has.All.EqualTo(HttpStatusCode.Created));
            Assert.That(answers.Select(a => a.replied), Has.All.EqualTo(HttpStatusCode.OK));
        }
    }

    [Test]
    public async Task A_form_that_is_posted_eight_times_at_once_files_one_request()
    {
        var asel = await App.SignIn("asel");
        await asel.Get("/new");

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ =>
            asel.Post("/new", ("title", "Двойной щелчок"), ("body", "Как настроить маршрут согласования?"), ("key", "double-click"))));

        // PostgreSQL finds the repeats by the primary key, and the framework logs each as a failed command.
        Assert.That(App.Errors.Take(), Has.All.Contains("Repeats"));
        Assert.That(answers.Select(a => a.Location).Distinct().ToList(), Has.Count.EqualTo(1));
    }

    private static async Task<HttpStatusCode> Post(HttpClient client, long number, string verb, string? seen)
    {
        object input = verb switch
        {
            "answer" or "ask" or "reply" => new { text = "Текст" },
            "reclassify" => new { to = "defect", reason = "Причина" },
            "priority" => new { priority = "high", reason = "Причина" },
            "close" or "withdraw" => new { reason = "Причина" },
            _ => new { },
        };
        return (await client.Call(HttpMethod.Post, $"/api/v1/tickets/{number}/{verb}", input, seen)).Status;
    }
}
