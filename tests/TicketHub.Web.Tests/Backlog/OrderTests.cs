using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;
using TicketHub.Web.Features.Backlog;

namespace TicketHub.Web.Tests.Backlog;

/// <summary>One order, one version: places, moves, and two who move at once.</summary>
public class OrderTests(DatabaseKind database) : OnEachDatabase(database)
{
    private HttpClient marat = null!;

    [OneTimeSetUp]
    public async Task MakeSome()
    {
        marat = await App.As("marat");
        for (var i = 0; i < 5; i++)
            await App.MadeOfOne();
    }

    [TestCase("to", "up", -1)]
    [TestCase("to", "down", 1)]
    public async Task A_step_swaps_with_the_neighbour(string how, string where, int by)
    {
        var before = await marat.Order();

        var moved = await marat.Change(before[3], "move", new Dictionary<string, object> { [how] = where });

        var expected = Moved(before, before[3], 4 + by);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await marat.Order(), Is.EqualTo(expected));
            Assert.That(moved["place"], Is.EqualTo($"{4 + by}"));
            Assert.That(moved.ETag, Is.EqualTo(await marat.BoardVersion()));
            Assert.That((await marat.History(before[3]))[^1], Is.EqualTo("moved"));
        }
    }

    [Test]
    public async Task To_an_end_to_a_place_and_beside_a_neighbour()
    {
        foreach (var (from, where, to) in new (int, Func<List<long>, object>, int)[]
        {
            (4, _ => new { to = "top" }, 1), (2, o => new { to = "bottom" }, -1), (5, _ => new { place = 2 }, 2), (1, o => new { before = o[3] }, 3), (5, o => new { after = o[0] }, 2),
        })
        {
            var before = await marat.Order();

            await marat.Change(before[from - 1], "move", where(before));

            Assert.That(await marat.Order(), Is.EqualTo(Moved(before, before[from - 1], to < 0 ? before.Count : to)));
        }
    }

    [Test]
    public async Task What_is_remembered_after_moves_is_what_is_stored()
    {
        foreach (var (place, points) in new[] { (1, 1), (2, 5), (4, 3) })
            await marat.Change((await marat.Order())[place - 1], "score", new { needPoints = points, weightPoints = points, effortPoints = 2 });
        await marat.Change((await marat.Order())[3], "move", new { to = "top" });
        await marat.Change((await marat.Order())[0], "move", new { place = 3 });
        using var fresh = new Standings();

        var remembered = await App.Read(db => App.Services.GetRequiredService<Standings>().Of(db, CancellationToken.None));
        var stored = await App.Read(db => fresh.Of(db, CancellationToken.None));

        Assert.That(remembered, Is.EqualTo(stored));
        Assert.That(stored.Count(standing => standing.SuggestedPlace is not null), Is.GreaterThan(2));
    }

    [Test]
    public async Task What_stays_where_it_is_is_no_news()
    {
        var (order, version) = (await marat.Order(), await marat.BoardVersion());
        var lines = (await marat.History(order[0])).Count;

        var answer = await marat.Change(order[0], "move", new { to = "up" });

        using (Assert.EnterMultipleScope())
        {
            Assert.That((answer.Status, answer.ETag), Is.EqualTo((HttpStatusCode.OK, version)));
            Assert.That(await marat.History(order[0]), Has.Count.EqualTo(lines));
        }
    }

    [Test]
    public async Task A_move_without_the_boards_version_is_refused_and_one_with_an_old_one_gets_the_new()
    {
        var (order, seen) = (await marat.Order(), await marat.BoardVersion());
        var path = $"{BacklogSteps.Enhancements}/{order[2]}/move";

        var without = await marat.Call(HttpMethod.Post, path, new { to = "top" });
        await marat.Change(order[1], "move", new { to = "top" });
        var late = await marat.Call(HttpMethod.Post, path, new { to = "top" }, seen);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(((int)without.Status, without.Code), Is.EqualTo((428, "versionNeeded")));
            Assert.That((late.Status, late.Code, late.ETag), Is.EqualTo((HttpStatusCode.PreconditionFailed, "staleVersion", await marat.BoardVersion())));
            Assert.That(await marat.Order(), Is.EqualTo(Moved(order, order[1], 1)));
        }
    }

    [TestCase("{}", "moveUnclear")]
    [TestCase("{\"to\":\"up\",\"place\":1}", "moveUnclear")]
    [TestCase("{\"place\":0}", "placeOutOfRange")]
    [TestCase("{\"place\":100000}", "placeOutOfRange")]
    [TestCase("{\"before\":999999}", "neighbourUnknown")]
    [TestCase("{\"place\":99999999999}", "malformedJson")]
    [TestCase("{\"to\":\"sideways\"}", "malformedJson")]
    [TestCase("{\"rank\":1}", "malformedJson")]
    public async Task A_move_to_nowhere_is_refused_and_changes_nothing(string body, string code)
    {
        var (order, version) = (await marat.Order(), await marat.BoardVersion());

        var refused = await marat.Change(order[1], "move", new StringContent(body, System.Text.Encoding.UTF8, "application/json"));

        Assert.That((refused.Code, await marat.BoardVersion()), Is.EqualTo((code, version)));
        Assert.That(await marat.Order(), Is.EqualTo(order));
    }

    [Test]
    public async Task A_repeated_move_with_its_key_is_made_once()
    {
        var (order, seen) = (await marat.Order(), await marat.BoardVersion());
        var path = $"{BacklogSteps.Enhancements}/{order[4]}/move";

        await marat.Call(HttpMethod.Post, path, new { to = "up" }, seen, "up-once");
        var again = await marat.Call(HttpMethod.Post, path, new { to = "up" }, seen, "up-once");

        Assert.That((again.Status, again["place"]), Is.EqualTo((HttpStatusCode.OK, "4")));
        Assert.That(await marat.Order(), Is.EqualTo(Moved(order, order[4], 4)));
    }

    [Test]
    public async Task Where_a_gap_is_used_up_all_are_renumbered_in_the_same_order()
    {
        await App.Write(async db =>
        {
            var rank = 1L;
            // From the first one on each takes a rank that the one behind it has left already.
            foreach (var e in await db.OnBoard().ToListAsync())
                await db.Enhancements.Where(x => x.Number == e.Number).ExecuteUpdateAsync(x => x.SetProperty(y => y.Rank, rank++ - 1000));
            // As every act does: what is remembered of the order ends with it.
            (await db.Boards.SingleAsync()).Touched();
        });
        var order = await marat.Order();

        var moved = await marat.Change(order[^1], "move", new { place = 2 });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(moved.Status, Is.EqualTo(HttpStatusCode.OK), moved.Body?.ToJsonString());
            Assert.That(await marat.Order(), Is.EqualTo(Moved(order, order[^1], 2)));
            Assert.That(await App.Read(db => db.OnBoard().Select(e => e.Rank!.Value).FirstAsync()), Is.GreaterThan(Domain.Enhancements.Order.Gap / 2));
        }
    }

    [Test]
    public async Task Of_eight_who_move_at_once_exactly_one_wins_for_each_version()
    {
        var sessions = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => App.As("marat")));
        for (var round = 0; round < 10; round++)
        {
            var (order, seen) = (await marat.Order(), await marat.BoardVersion());

            var answers = await Task.WhenAll(sessions.Select((s, i) => s.Call(
                HttpMethod.Post, $"{BacklogSteps.Enhancements}/{order[i % order.Count]}/move", new { place = (i + 3) % order.Count + 1 }, seen)));

            var after = await marat.Order();
            Assert.That(answers.Count(a => a.Status == HttpStatusCode.OK), Is.EqualTo(1), $"round {round}");
            Assert.That(answers.Where(a => a.Status != HttpStatusCode.OK).Select(a => a.Code), Has.All.EqualTo("staleVersion"));
            Assert.That(after, Is.EquivalentTo(order));
            var winner = Array.FindIndex(answers, a => a.Status == HttpStatusCode.OK);
            Assert.That(after, Is.EqualTo(Moved(order, order[winner % order.Count], (winner + 3) % order.Count + 1)));
        }
    }

    [Test]
    public async Task Making_and_moving_at_once_leaves_every_one_with_a_place_of_its_own()
    {
        var gulnara = await App.As("gulnara");
        var wishes = new List<long>();
        for (var i = 0; i < 6; i++)
            wishes.Add(await gulnara.Wish());
        var first = (await marat.Order())[0];

        var answers = await Task.WhenAll(wishes.Select(w => marat.Make(w)).Append(marat.Change(first, "move", new { to = "bottom" })));

        var order = await marat.Order();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answers[..^1].Select(a => a.Status), Has.All.EqualTo(HttpStatusCode.Created));
            Assert.That(order, Is.Unique.And.SupersetOf(answers[..^1].Select(a => a.Number)));
        }
    }

    [Test]
    public async Task A_withdrawal_that_races_a_consolidation_leaves_the_request_in_exactly_one_place()
    {
        var gulnara = await App.As("gulnara");
        for (var round = 0; round < 10; round++)
        {
            var wish = await gulnara.Wish();
            var seen = (await gulnara.Ticket(wish)).ETag;

            var answers = await Task.WhenAll(marat.Make(wish), gulnara.Call(HttpMethod.Post, $"/api/v1/tickets/{wish}/withdraw", new { }, seen));

            var ticket = await gulnara.Ticket(wish);
            Assert.That(answers.Count(a => (int)a.Status < 300), Is.EqualTo(1), string.Join(", ", answers.Select(a => a.Code)));
            Assert.That(ticket["status"], Is.EqualTo((int)answers[0].Status < 300 ? "consolidated" : "withdrawn"));
        }
    }

    [Test]
    public async Task Two_authors_who_withdraw_at_once_are_both_counted_out()
    {
        var (gulnara, dina) = (await App.As("gulnara"), await App.As("dina"));
        for (var round = 0; round < 8; round++)
        {
            var (one, two) = (await gulnara.Wish(), await dina.Wish());
            var number = await marat.Made(one, two);

            var answers = await Task.WhenAll(gulnara.Do(one, "withdraw"), dina.Do(two, "withdraw"));

            Assert.That(answers.Select(a => a.Status), Has.All.EqualTo(HttpStatusCode.OK));
            Assert.That((await marat.Enhancement(number))["people"], Is.EqualTo("0"), $"round {round}");
        }
    }

    [Test]
    public async Task Points_make_a_score_and_a_suggested_place_and_move_nothing()
    {
        var order = await marat.Order();

        await marat.Change(order[0], "score", new { needPoints = 1, weightPoints = 1, effortPoints = 5 });
        await marat.Change(order[3], "score", new { needPoints = 5, weightPoints = 5, effortPoints = 1 });

        var board = (await marat.Items(BacklogSteps.Board)).ToDictionary(e => e["number"]!.GetValue<long>());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await marat.Order(), Is.EqualTo(order));
            Assert.That(board[order[3]]["score"]!.GetValue<decimal>(), Is.GreaterThanOrEqualTo(10));
            Assert.That(board[order[3]]["suggestedPlace"]!.GetValue<int>(), Is.LessThan(4));
            Assert.That((await marat.Change(order[1], "score", new { needPoints = 6, effortPoints = 0 })).Body!["errors"]!.AsObject().Select(e => e.Key),
                Is.EqualTo(new[] { "needPoints", "effortPoints" }));
        }
    }

    private static List<long> Moved(List<long> order, long number, int place)
    {
        var moved = order.Where(n => n != number).ToList();
        moved.Insert(place - 1, number);
        return moved;
    }
}
