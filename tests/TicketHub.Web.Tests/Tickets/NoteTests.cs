using TicketHub.Domain.People;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;

namespace TicketHub.Web.Tests.Tickets;

public class NoteTests(DatabaseKind database) : OnEachDatabase(database)
{
    [TestCase("consultation", "aigerim")]
    [TestCase("defect", "yerlan")]
    [TestCase("enhancement", "marat")]
    public async Task A_note_changes_nothing_that_the_author_can_see(string queue, string by)
    {
        var asel = await App.As("asel");
        var number = await asel.Filed(queue switch
        {
            "consultation" => Requests.Consultation(),
            "defect" => Requests.Defect(),
            _ => Requests.Enhancement(),
        });
        var before = await Seen(asel, number);

        App.Clock.Advance(TimeSpan.FromMinutes(5));
        var noted = await (await App.As(by)).Do(number, "note", new { text = "Между нами" });

        Assert.That((int)noted.Status, Is.EqualTo(200));
        Assert.That(await Seen(asel, number), Is.EqualTo(before));
    }

    [Test]
    public async Task A_note_is_read_by_the_desk_and_marked_as_internal()
    {
        var number = await (await App.As("asel")).Filed(Requests.Consultation());
        await (await App.As("aigerim")).Do(number, "note", new { text = "Между нами" });

        var line = (await (await App.As("daniyar")).Timeline(number))[^1];

        Assert.That((line["code"]!.ToString(), line["post"]!.ToString(), line["internal"]!.GetValue<bool>()), Is.EqualTo(("noted", "Между нами", true)));
    }

    [Test]
    public async Task Pages_of_a_timeline_with_notes_have_no_gap_for_the_author()
    {
        var asel = await App.As("asel");
        var number = await asel.Filed(Requests.Consultation());
        for (var i = 0; i < 3; i++)
        {
            await (await App.As("aigerim")).Do(number, "note", new { text = "Между нами" });
            await asel.Do(number, "reply", new { text = $"Дополнение {i}" });
        }

        var first = await asel.Call(HttpMethod.Get, $"/api/v1/tickets/{number}/timeline?limit=2");
        var second = await asel.Call(HttpMethod.Get, $"/api/v1/tickets/{number}/timeline?limit=2&cursor={first["nextCursor"]}");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(first["nextCursor"], Is.EqualTo("2"));
            Assert.That(first.Body!["items"]!.AsArray(), Has.Count.EqualTo(2));
            Assert.That(second.Body!["items"]!.AsArray(), Has.Count.EqualTo(2));
        }
    }

    [Test]
    public async Task A_note_stays_hidden_on_the_page_of_the_author()
    {
        var number = await (await App.As("asel")).Filed(Requests.Consultation());
        await (await App.As("aigerim")).Do(number, "note", new { text = "ТОЛЬКО-ДЛЯ-СВОИХ" });

        var authors = await (await App.SignIn("asel")).Get($"/tickets/{number}");
        var desks = await (await App.SignIn("daniyar")).Get($"/tickets/{number}");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(authors.Html, Does.Not.Contain("ТОЛЬКО-ДЛЯ-СВОИХ"));
            Assert.That(desks.Html, Does.Contain("ТОЛЬКО-ДЛЯ-СВОИХ"));
        }
    }

    [Test]
    public async Task Notes_written_while_a_person_was_at_the_desk_are_gone_for_them_when_they_are_not()
    {
        var number = await (await App.As("asel")).Filed(Requests.Consultation());
        var id = (await App.Person("nurlan")).Id;
        await App.Write(async db => (await db.People.FindAsync(id))!.Become(Roles.Agent));
        var nurlan = await App.As("nurlan");
        await nurlan.Do(number, "note", new { text = "Между нами" });

        await App.Write(async db => (await db.People.FindAsync(id))!.Become(Roles.Keeper));

        Assert.That((int)(await nurlan.Call(HttpMethod.Get, $"/api/v1/tickets/{number}/timeline")).Status, Is.EqualTo(404));
    }

    /// <summary>Everything that the API tells a person about a ticket, byte for byte.</summary>
    private static async Task<string> Seen(HttpClient client, long number)
    {
        var ticket = await client.Ticket(number);
        var row = (await client.Items("/api/v1/tickets?limit=100")).Single(t => t["number"]!.GetValue<long>() == number);
        var queues = await client.GetStringAsync("/api/v1/queues");
        var timeline = await client.GetStringAsync($"/api/v1/tickets/{number}/timeline");
        return string.Join('\n', ticket.ETag, ticket.Body!.ToJsonString(), row.ToJsonString(), queues, timeline);
    }
}
