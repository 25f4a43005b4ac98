using Microsoft.Extensions.DependencyInjection;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;
using TicketHub.Web.Hosting;
using TicketHub.Web.SigningIn;

namespace TicketHub.Web.Tests.Jobs;

public class HousekeepingTests(DatabaseKind database) : OnEachDatabase(database)
{
    [Test]
    public async Task What_has_had_its_time_is_forgotten_and_nothing_else_and_once_is_enough()
    {
        await App.SignIn("asel");
        await (await App.As("asel")).File(Requests.Consultation("Вчера"), key: "yesterday");
        App.Clock.Advance(Sessions.Lifetime + Sessions.RememberedFor + TimeSpan.FromSeconds(1));
        var today = await App.SignIn("asel");
        await (await App.As("asel")).File(Requests.Consultation("Сегодня"), key: "today");
        var others = await Others();

        await RunOnce();
        var again = await RunOnce();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(again, Is.Zero);
            Assert.That(await App.Read(db => Task.FromResult(db.Sessions.Count())), Is.EqualTo(1));
            Assert.That(await App.Read(db => Task.FromResult(db.Repeats.Select(r => r.Key).ToList())), Is.EqualTo(new[] { "today" }));
            Assert.That((int)(await today.Get("/mine")).Status, Is.EqualTo(200));
            Assert.That(await Others(), Is.EqualTo(others));
        }
    }

    [Test]
    public async Task A_repeat_is_known_for_twenty_four_hours()
    {
        var asel = await App.As("asel");
        var first = await asel.File(Requests.Consultation("Повтор"), key: "a-day");

        App.Clock.Advance(TimeSpan.FromHours(24));
        await RunOnce();

        Assert.That((await asel.File(Requests.Consultation("Повтор"), key: "a-day")).Number, Is.EqualTo(first.Number));
    }

    [Test]
    public async Task A_draft_that_nobody_came_back_to_is_forgotten_after_thirty_days()
    {
        var asel = await App.SignIn("asel");
        await asel.Post("/drafts", ("place", "new"), ("key", "old"), ("title", "Старый"));
        App.Clock.Advance(TimeSpan.FromDays(30));
        await RunOnce();
        var kept = await Drafts();
        await (await App.SignIn("asel")).Post("/drafts", ("place", "new"), ("key", "new"), ("title", "Новый"));
        App.Clock.Advance(TimeSpan.FromSeconds(1));

        await RunOnce();

        Assert.That((kept, await Drafts()), Is.EqualTo((1, 1)));
    }

    private Task<int> Drafts() => App.Read(db => Task.FromResult(db.Drafts.Count()));

    private async Task<int> RunOnce()
    {
        await using var scope = App.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Housekeeping>().RunOnce(CancellationToken.None);
    }

    private Task<(int, int, int, int)> Others() => App.Read(db => Task.FromResult(
        (db.Tickets.Count(), db.Events.Count(), db.People.Count(), db.AccessTokens.Count())));
}
