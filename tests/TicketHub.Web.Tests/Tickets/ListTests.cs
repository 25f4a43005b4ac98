using System.Net;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;

namespace TicketHub.Web.Tests.Tickets;

public class ListTests(DatabaseKind database) : OnEachDatabase(database)
{
    [TestCase("queue", "queue=consultation", "queue=defect")]
    [TestCase("status", "status=inProgress", "status=new")]
    [TestCase("open", "status=open", "status=closed")]
    [TestCase("assignee by id", "assignee={aigerim}", "assignee={daniyar}")]
    [TestCase("assignee me", "assignee=me", "assignee=none")]
    [TestCase("requester", "requester={asel}", "requester={timur}")]
    [TestCase("project", "project={bank}", "project={aigerim}")]
    [TestCase("mine", "mine=false", "mine=true")]
    public async Task A_filter_lists_what_fits_and_nothing_else(string what, string fits, string doesNot)
    {
        var aigerim = await App.As("aigerim");
        var number = await (await App.As("asel")).Filed(Requests.Consultation(projectId: await Bank()));
        await aigerim.Do(number, "claim");

        var found = await aigerim.Items("/api/v1/tickets?limit=100&" + await Fill(fits));
        var other = await aigerim.Items("/api/v1/tickets?limit=100&" + await Fill(doesNot));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(found.Select(t => t["number"]!.GetValue<long>()), Does.Contain(number), what);
            Assert.That(other.Select(t => t["number"]!.GetValue<long>()), Does.Not.Contain(number), what);
        }
    }

    [Test]
    public async Task Filters_together_narrow_each_other()
    {
        var aigerim = await App.As("aigerim");

        var found = await aigerim.Items($"/api/v1/tickets?limit=100&queue=defect&status=open&requester={(await App.Person("asel")).Id}");

        Assert.That(found, Is.Not.Empty);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(found.Select(t => t["queue"]!.ToString()).Distinct(), Is.EqualTo(new[] { "defect" }));
            Assert.That(found.Select(t => t["status"]!.ToString()), Does.Not.Contain("closed"));
            Assert.That(found.Select(t => t["requester"]!["name"]!.ToString()).Distinct(), Is.EqualTo(new[] { "Асель Нурланова" }));
        }
    }

    [Test]
    public async Task Mine_lists_what_the_caller_filed_and_not_what_the_project_shares()
    {
        var timur = await App.As("timur");
        await (await App.As("asel")).Filed(Requests.Consultation(projectId: await Bank()));

        var mine = await timur.Items("/api/v1/tickets?limit=100&mine=true");

        Assert.That(mine.Select(t => t["requester"]!["name"]!.ToString()).Distinct(), Is.EqualTo(new[] { "Тимур Жаксыбеков" }));
    }

    [TestCase("queue", "queue=nope")]
    [TestCase("queue", "queue=Consultation")]
    [TestCase("queue", "queue=0")]
    [TestCase("status", "status=nope")]
    [TestCase("assignee", "assignee=nobody")]
    [TestCase("requester", "requester=me")]
    [TestCase("project", "project=1")]
    [TestCase("cursor", "cursor=-1")]
    [TestCase("cursor", "cursor=abc")]
    [TestCase("limit", "limit=0")]
    [TestCase("limit", "limit=101")]
    [TestCase("limit", "limit=-5")]
    [TestCase("limit", "limit=abc")]
    [TestCase("limit", "limit=99999999999")]
    [TestCase("mine", "mine=maybe")]
    public async Task An_unknown_value_is_refused_at_its_field(string field, string query)
    {
        var refused = await (await App.As("olga")).Call(HttpMethod.Get, "/api/v1/tickets?" + query);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That(refused.MediaType, Is.EqualTo("application/problem+json"));
            Assert.That(refused.Body?["errors"]?.AsObject().Select(e => e.Key), Is.EqualTo(new[] { field }));
        }
    }

    [Test]
    public async Task All_unknown_values_are_told_at_once()
    {
        var refused = await (await App.As("olga")).Call(HttpMethod.Get, "/api/v1/tickets?queue=x&status=y&limit=0&cursor=z");

        Assert.That(refused.Body!["errors"]!.AsObject().Select(e => e.Key), Is.EquivalentTo(new[] { "queue", "status", "limit", "cursor" }));
    }

    [Test]
    public async Task A_row_says_of_a_ticket_what_the_ticket_says_itself()
    {
        var asel = await App.As("asel");
        var ticket = await asel.Ticket(await asel.Filed(Requests.Defect(projectId: await Bank(), environment: "prod")));

        var row = (await asel.Items("/api/v1/tickets?limit=1"))[0].AsObject();

        foreach (var (name, value) in row)
            Assert.That(value?.ToJsonString(), Is.EqualTo(ticket.Body![name]?.ToJsonString()), name);
    }

    private async Task<string> Fill(string query)
    {
        foreach (var key in new[] { "aigerim", "daniyar", "asel", "timur" })
        {
            if (query.Contains($"{{{key}}}", StringComparison.Ordinal))
                query = query.Replace($"{{{key}}}", (await App.Person(key)).Id.ToString(), StringComparison.Ordinal);
        }

        return query.Replace("{bank}", (await Bank()).ToString(), StringComparison.Ordinal);
    }

    private Task<Guid> Bank() => App.Read(db => Task.FromResult(db.Projects.Single(p => p.Name.StartsWith("Банк")).Id));
}
