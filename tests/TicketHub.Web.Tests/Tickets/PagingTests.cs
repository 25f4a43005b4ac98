using TicketHub.Storage;
using TicketHub.Testing.Hosts;
using TicketHub.Web.Tests.KnownDefects;

namespace TicketHub.Web.Tests.Tickets;

public class PagingTests(DatabaseKind database) : OnEachDatabase(database)
{
    [Test]
    public async Task Pages_have_no_gap_and_no_double_while_new_tickets_arrive()
    {
        var (olga, asel) = (await App.As("olga"), await App.As("asel"));
        var before = (await App.Read(db => Task.FromResult(db.Tickets.Select(t => t.Number).ToList()))).OrderDescending();

        var read = new List<long>();
        string? cursor = null;
        do
        {
            var page = await olga.Call(HttpMethod.Get, "/api/v1/tickets?limit=3" + (cursor is null ? "" : "&cursor=" + cursor));
            read.AddRange(page.Body!["items"]!.AsArray().Select(t => t!["number"]!.GetValue<long>()));
            cursor = page["nextCursor"];
            await asel.Filed(Requests.Unclear());
        }
        while (cursor is not null);

        Assert.That(read, Is.EqualTo(before));
    }

    [Test]
    public async Task By_urgency_the_critical_come_first_and_of_them_the_oldest_and_pages_have_no_gap()
    {
        var (olga, asel) = (await App.As("olga"), await App.As("asel"));
        var (high, critical, later) = (await asel.Filed(Requests.Defect()), await asel.Filed(Requests.Defect(environment: "prod")), await asel.Filed(Requests.Defect(environment: "prod")));
        var delivered = await asel.Filed(Requests.Defect(environment: "prod"));
        await App.Deliver(delivered, "minsky 4.1.8");
        const string urgent = "/api/v1/tickets?queue=defect&order=urgent";

        var whole = (await olga.Items($"{urgent}&limit=100")).Select(t => t!["number"]!.GetValue<long>()).ToList();
        var read = new List<long>();
        string? cursor = null;
        do
        {
            var page = await olga.Call(HttpMethod.Get, $"{urgent}&limit=2" + (cursor is null ? "" : "&cursor=" + cursor));
            read.AddRange(page.Body!["items"]!.AsArray().Select(t => t!["number"]!.GetValue<long>()));
            cursor = page["nextCursor"];
        }
        while (cursor is not null);

        Assert.That(read, Is.EqualTo(whole));
        Assert.That(whole.Where(number => new[] { high, critical, later, delivered }.Contains(number)), Is.EqualTo(new[] { critical, later, high, delivered }));
    }

    [TestCase("order=soonest", "unknownValue")]
    [TestCase("order=urgent&cursor=12", "cursorUnknown")]
    [TestCase("order=newest&cursor=0-12", "cursorUnknown")]
    public async Task An_order_that_there_is_not_and_a_cursor_of_another_are_refused(string query, string code) =>
        Assert.That((await (await App.As("olga")).Call(HttpMethod.Get, $"/api/v1/tickets?{query}")).Body!.ToJsonString(), Does.Contain(code));

    [TestCase(1)]
    [TestCase(100)]
    public async Task A_page_is_as_long_as_asked_for(int limit)
    {
        var olga = await App.As("olga");
        var all = await App.Read(db => Task.FromResult(db.Tickets.Count()));

        var page = await olga.Items($"/api/v1/tickets?limit={limit}");

        Assert.That(page, Has.Count.EqualTo(Math.Min(limit, all)));
    }

    [Test]
    public async Task The_last_page_names_no_next_one()
    {
        var marat = await App.As("marat");

        var page = await marat.Call(HttpMethod.Get, "/api/v1/tickets?limit=100&queue=enhancement&status=backlog");

        Assert.That(page.Body!.AsObject().ContainsKey("nextCursor"), Is.False);
    }

    [Test]
    public async Task A_timeline_read_in_pages_is_the_whole_timeline()
    {
        var asel = await App.As("asel");
        var number = await asel.Filed(Requests.Consultation());
        for (var i = 0; i < 6; i++)
            await asel.Call(HttpMethod.Post, $"/api/v1/tickets/{number}/reply", new { text = $"Дополнение {i}" });
        var whole = (await asel.Timeline(number)).Select(e => e.ToJsonString());

        var read = new List<string>();
        string? cursor = null;
        do
        {
            var page = await asel.Call(HttpMethod.Get, $"/api/v1/tickets/{number}/timeline?limit=2" + (cursor is null ? "" : "&cursor=" + cursor));
            read.AddRange(page.Body!["items"]!.AsArray().Select(e => e!.ToJsonString()));
            cursor = page["nextCursor"];
        }
        while (cursor is not null);

        Assert.That(read, Is.EqualTo(whole));
    }

    [TestCase("cursor=abc", "cursorUnknown")]
    [TestCase("cursor=-1", "cursorUnknown")]
    [TestCase("limit=0", "limitOutOfRange")]
    [TestCase("limit=101", "limitOutOfRange")]
    public async Task A_timeline_refuses_what_it_cannot_page_by(string query, string code)
    {
        var asel = await App.As("asel");
        var number = await asel.Filed(Requests.Consultation());

        var refused = await asel.Call(HttpMethod.Get, $"/api/v1/tickets/{number}/timeline?{query}");

        Assert.That(((int)refused.Status, refused.Code), Is.EqualTo((400, code)));
    }

    [Test]
    public async Task A_cursor_at_the_far_end_of_what_a_number_holds_reads_an_empty_page()
    {
        var asel = await App.As("asel");
        var number = await asel.Filed(Requests.Consultation());

        Assert.That(await asel.Items($"/api/v1/tickets/{number}/timeline?cursor={int.MaxValue}"), Is.Empty);
    }
}
