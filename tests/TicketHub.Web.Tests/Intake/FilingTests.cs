using System.Net;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;

namespace TicketHub.Web.Tests.Intake;

public class FilingTests(DatabaseKind database) : OnEachDatabase(database)
{
    [TestCase("consultation", "new", "normal")]
    [TestCase("defect", "new", "high")]
    [TestCase("enhancement", "backlog", "normal")]
    [TestCase("triage", "new", "normal")]
    public async Task A_request_goes_to_the_queue_that_its_words_ask_for(string queue, string status, string priority)
    {
        var asel = await App.As("asel");

        var filed = await asel.File(queue switch
        {
            "consultation" => Requests.Consultation(),
            "defect" => Requests.Defect(),
            "enhancement" => Requests.Enhancement(),
            _ => Requests.Unclear(),
        });

        Assert.That(filed.Status, Is.EqualTo(HttpStatusCode.Created), filed.Body?.ToJsonString());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(filed["queue"], Is.EqualTo(queue));
            Assert.That(filed["status"], Is.EqualTo(status));
            Assert.That(filed["priority"], Is.EqualTo(priority));
            Assert.That(filed.Raw.Headers.Location?.ToString(), Is.EqualTo($"/api/v1/tickets/{filed.Number}"));
            Assert.That(filed.ETag, Is.EqualTo("\"1\""));
        }
    }

    [Test]
    public async Task A_defect_in_production_is_critical()
    {
        var asel = await App.As("asel");

        var filed = await asel.File(Requests.Defect(environment: "prod"));

        Assert.That(filed["priority"], Is.EqualTo("critical"));
    }

    [Test]
    public async Task A_spec_dump_is_refused_with_its_evidence_and_kept_as_a_closed_record()
    {
        var asel = await App.As("asel");

        var refused = await asel.File(Requests.Specification());

        Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        var record = await asel.Ticket(refused.Body!["ticket"]!["number"]!.GetValue<long>());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused.Code, Is.EqualTo("specDump"));
            Assert.That(refused.Body!["evidence"]!.AsArray(), Is.Not.Empty);
            Assert.That(refused.Body["ticket"]!["href"]!.ToString(), Is.EqualTo($"/api/v1/tickets/{record.Number}"));
            Assert.That(refused.Raw.Headers.Location, Is.Null);
            Assert.That(record["queue"], Is.EqualTo("consultation"));
            Assert.That(record["status"], Is.EqualTo("closed"));
            Assert.That(record["outcome"], Is.EqualTo("specDump"));
        }
    }

    [Test]
    public async Task Assessing_files_nothing_and_says_the_same_as_filing()
    {
        var asel = await App.As("asel");
        var before = await App.Read(db => Task.FromResult(db.Tickets.Count()));

        var assessed = await asel.Call(HttpMethod.Post, "/api/v1/tickets/assess", Requests.Defect());

        var filed = await asel.File(Requests.Defect());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(assessed.Status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(await App.Read(db => Task.FromResult(db.Tickets.Count())), Is.EqualTo(before + 1));
            foreach (var member in new[] { "outcome", "confidence", "reasons", "missing", "queue" })
                Assert.That(assessed.Body![member]!.ToJsonString(), Is.EqualTo(filed.Body![member]!.ToJsonString()), member);
        }
    }

    [Test]
    public async Task All_mistakes_are_told_at_once_in_the_callers_language()
    {
        var asel = await App.As("asel");
        asel.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");

        var refused = await asel.File(new { title = " ", body = "", firstNoticedAt = "2030-01-01T00:00:00Z", projectId = Guid.NewGuid() });

        Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        var errors = refused.Body!["errors"]!.AsObject();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(errors.Select(e => e.Key), Is.EquivalentTo(new[] { "title", "body", "firstNoticedAt", "projectId" }));
            Assert.That(errors["title"]![0]!.ToString(), Does.StartWith("Write in a few words"));
            Assert.That(refused.MediaType, Is.EqualTo("application/problem+json"));
        }
    }

    [Test]
    public async Task Anothers_project_and_one_that_does_not_exist_get_the_same_answer()
    {
        var dina = await App.As("dina");
        var banks = await App.Read(db => Task.FromResult(db.Projects.Single(p => p.Name.StartsWith("Банк")).Id));

        var anothers = await dina.File(Requests.Consultation(projectId: banks));
        var nobodys = await dina.File(Requests.Consultation(projectId: Guid.NewGuid()));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(anothers.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
            Assert.That(anothers.WithoutTrace, Is.EqualTo(nobodys.WithoutTrace));
        }
    }
}
