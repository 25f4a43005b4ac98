using System.Net;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;

namespace TicketHub.Web.Tests.Security;

public class MassAssignmentTests(DatabaseKind database) : OnEachDatabase(database)
{
    [TestCase("number")]
    [TestCase("status")]
    [TestCase("queue")]
    [TestCase("priority")]
    [TestCase("priorityChosen")]
    [TestCase("requesterId")]
    [TestCase("requester")]
    [TestCase("assigneeId")]
    [TestCase("departmentId")]
    [TestCase("outcome")]
    [TestCase("confidence")]
    [TestCase("marks")]
    [TestCase("version")]
    [TestCase("filedAt")]
    [TestCase("closedAt")]
    [TestCase("fixedIn")]
    [TestCase("events")]
    [TestCase("__proto__")]
    [TestCase("$type")]
    public async Task A_member_that_filing_does_not_know_is_refused_by_its_name(string member)
    {
        var asel = await App.As("asel");
        var before = await App.Read(db => Task.FromResult(db.Tickets.Count()));
        var input = new Dictionary<string, object> { ["title"] = "Вопрос", ["body"] = "Как настроить маршрут?", [member] = 1 };

        var refused = await asel.File(input);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((refused.Status, refused.Code), Is.EqualTo((HttpStatusCode.BadRequest, "malformedJson")));
            Assert.That(refused.Body!["errors"]!.AsObject().Single().Key, Is.EqualTo(member));
            Assert.That(await App.Read(db => Task.FromResult(db.Tickets.Count())), Is.EqualTo(before));
        }
    }

    [TestCase("claim", "assigneeId")]
    [TestCase("claim", "verb")]
    [TestCase("reply", "internal")]
    [TestCase("reply", "needsVersion")]
    [TestCase("note", "byId")]
    [TestCase("answer", "status")]
    [TestCase("close", "closedAt")]
    [TestCase("assign", "namesAssignee")]
    [TestCase("reclassify", "queue")]
    public async Task A_member_that_a_verb_does_not_know_is_refused_by_its_name(string verb, string member)
    {
        var number = await (await App.As("asel")).Filed(Requests.Consultation());

        var refused = await (await App.As("olga")).Do(number, verb, new Dictionary<string, object> { ["text"] = "Текст", [member] = "x" }
            .Where(m => m.Key == member || verb is "reply" or "note" or "answer").ToDictionary());

        using (Assert.EnterMultipleScope())
        {
            Assert.That((refused.Status, refused.Code), Is.EqualTo((HttpStatusCode.BadRequest, "malformedJson")));
            Assert.That(refused.Body!["errors"]!.AsObject().Single().Key, Is.EqualTo(member));
            Assert.That((await (await App.As("olga")).Ticket(number)).ETag, Is.EqualTo("\"1\""));
        }
    }

    [Test]
    public async Task A_form_sets_nothing_beyond_its_fields()
    {
        var asel = await App.SignIn("asel");

        var filed = await asel.Post(
            "/new", ("title", "Вопрос про маршрут"), ("body", "Как настроить маршрут согласования?"), ("Status", "closed"), ("Queue", "defect"),
            ("RequesterId", Guid.NewGuid().ToString()), ("Form.Priority", "critical"), ("Priority", "critical"));

        var number = long.Parse(filed.Location!.Split('/')[2].Split('?')[0], System.Globalization.CultureInfo.InvariantCulture);
        var ticket = await (await App.As("asel")).Ticket(number);
        Assert.That((ticket["status"], ticket["priority"]), Is.EqualTo(("new", "normal")));
    }
}
