using TicketHub.Storage;
using TicketHub.Testing.Hosts;

namespace TicketHub.Web.Tests.Tickets;

public class QueuesAndMeTests(DatabaseKind database) : OnEachDatabase(database)
{
    [Test]
    public async Task Queues_count_what_is_open_and_what_nobody_holds()
    {
        var olga = await App.As("olga");
        var number = await (await App.As("asel")).Filed(Requests.Consultation());
        var (open, unassigned) = await Consultations(olga);

        await (await App.As("aigerim")).Do(number, "claim");
        var claimed = await Consultations(olga);
        await (await App.As("aigerim")).Do(number, "close", new { reason = "Повтор" });
        var closed = await Consultations(olga);

        Assert.That((claimed, closed), Is.EqualTo(((open, unassigned - 1), (open - 1, unassigned - 1))));
    }

    [Test]
    public async Task Queues_count_only_what_the_caller_may_see()
    {
        var zhanna = await App.As("zhanna");

        var queues = (await zhanna.Call(HttpMethod.Get, "/api/v1/queues")).Body!.AsArray();

        Assert.That(queues.Select(q => (q!["queue"]!.ToString(), q["open"]!.GetValue<int>())), Is.EqualTo(new[]
        {
            ("consultation", 0), ("defect", 0), ("enhancement", 0), ("triage", 0),
        }));
    }

    [Test]
    public async Task Me_says_who_the_caller_is_and_where_they_may_file()
    {
        var me = (await (await App.As("asel")).Call(HttpMethod.Get, "/api/v1/me")).Body!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(me["name"]!.ToString(), Is.EqualTo("Асель Нурланова"));
            Assert.That(me["email"]!.ToString(), Is.EqualTo("asel@tickethub.example"));
            Assert.That(me["roles"]!.AsArray().Select(r => r!.ToString()), Is.EqualTo(new[] { "requester" }));
            Assert.That(me["projects"]!.AsArray().Select(p => p!["name"]!.ToString()[..4]), Is.EquivalentTo(new[] { "Банк", "Жайы" }));
            Assert.That(me["department"]!["name"]!.ToString(), Is.EqualTo("Центр решений, Астана"));
        }
    }

    private static async Task<(int Open, int Unassigned)> Consultations(HttpClient client)
    {
        var queue = (await client.Call(HttpMethod.Get, "/api/v1/queues")).Body!.AsArray().Single(q => q!["queue"]!.ToString() == "consultation")!;
        return (queue["open"]!.GetValue<int>(), queue["unassigned"]!.GetValue<int>());
    }
}
