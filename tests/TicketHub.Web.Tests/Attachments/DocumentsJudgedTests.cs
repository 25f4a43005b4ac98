using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;

namespace TicketHub.Web.Tests.Attachments;

/// <summary>Real documents on their whole way: sent, read in the child, judged with what was written.</summary>
public class DocumentsJudgedTests(DatabaseKind database) : OnEachDatabase(database)
{
    private const string Ask = "Добрый день! Во вложении документ заказчика. Укажите, что из этого поддерживается.";

    /// <summary>Nothing is asked: only the document can tell what this is.</summary>
    private const string Silent = "Документ во вложении.";

    private static object Cover(string body = Ask) => new { title = "Требования заказчика", body };

    private static byte[] Document(string name) =>
        File.ReadAllBytes(Path.Combine(TestContext.CurrentContext.TestDirectory, "Documents", name));

    [TestCase("spec.docx")]
    [TestCase("spec.odt")]
    [TestCase("spec.rtf")]
    [TestCase("spec.html")]
    [TestCase("spec.pdf")]
    public async Task A_requirements_document_with_the_ask_is_refused_with_its_clauses(string name)
    {
        var refused = await (await App.As("asel")).File(UploadCalls.Form(Cover(), (name, Document(name))));

        var clause = refused.Body!["evidence"]!.AsArray().First(e => e!["code"]!.ToString() == "clauses")!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((refused.Status, refused["code"]), Is.EqualTo((HttpStatusCode.UnprocessableEntity, "specDump")));
            Assert.That(clause["file"]!.ToString(), Is.EqualTo(name));
            Assert.That(clause["quote"]!.ToString(), Does.Contain("Система должна хранить историю"));
        }
    }

    [Test]
    public async Task The_same_document_gets_the_same_verdict_in_every_format()
    {
        var asel = await App.As("asel");
        var expected = await Verdict(asel, "tender.docx", Silent);

        Assert.That(expected, Does.StartWith("specDump clauses 25, answerTable 13, sections 5"));
        // One clause stands in a note beside the body, which is not read in every format.
        var withoutNotes = expected.Replace("clauses 25", "clauses 24", StringComparison.Ordinal);
        foreach (var name in new[] { "tender.odt", "tender.rtf", "tender.html", "tender.pdf" })
            Assert.That(await Verdict(asel, name, Silent), Is.AnyOf(expected, withoutNotes), name);
    }

    [Test]
    public async Task The_same_sheet_gets_the_same_verdict_in_every_format()
    {
        var asel = await App.As("asel");
        var expected = await Verdict(asel, "functions.xlsx", Silent);

        Assert.That(expected, Does.StartWith("specDump clauses 5, answerTable "));
        foreach (var name in new[] { "functions.xls", "functions.ods" })
            Assert.That(await Verdict(asel, name, Silent), Is.EqualTo(expected), name);
        // A file of text has one sheet: the first.
        Assert.That(await Verdict(asel, "functions.csv", Silent), Does.StartWith("specDump clauses 5, answerTable 14"));
    }

    /// <summary>What was decided, and how much of what was found: without places, which are a format's own.</summary>
    private static async Task<string> Verdict(HttpClient asel, string name, string body)
    {
        var answer = await asel.File(UploadCalls.Form(Cover(body), (name, Document(name))));
        var counted = (answer.Body!["evidence"]?.AsArray() ?? [])
            .Select(e => (Code: e!["code"]!.ToString(), Count: new string([.. e["text"]!.ToString().Where(char.IsAsciiDigit)])))
            .Where(e => e.Code is "clauses" or "answerTable" or "requirementTable" or "sections").Distinct();
        return $"{answer["code"] ?? answer["queue"]} {string.Join(", ", counted.Select(e => $"{e.Code} {e.Count}"))}";
    }

    [Test]
    public async Task In_an_archive_it_is_found_too()
    {
        using var archive = new MemoryStream();
        using (var zip = new ZipArchive(archive, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("от заказчика/spec.docx").Open();
            entry.Write(Document("spec.docx"));
        }

        var refused = await (await App.As("asel")).File(UploadCalls.Form(Cover(), ("всё.zip", archive.ToArray())));

        Assert.That(refused["code"], Is.EqualTo("specDump"));
        Assert.That(
            refused.Body!["evidence"]!.AsArray().Select(e => e!["file"]?.ToString()), Has.Some.EqualTo("всё.zip/от заказчика/spec.docx"));
    }

    [Test]
    public async Task One_that_cannot_be_read_goes_to_a_person_and_says_so()
    {
        var filed = await (await App.As("asel")).File(UploadCalls.Form(Cover(), ("locked.docx", Document("locked.docx"))));

        using (Assert.EnterMultipleScope())
        {
            Assert.That((filed.Status, filed["queue"]), Is.EqualTo((HttpStatusCode.Created, "triage")));
            Assert.That(filed.Body!["attachments"]![0]!["state"]!.ToString(), Is.EqualTo("encrypted"));
        }
    }

    [Test]
    public async Task A_defect_with_a_specification_is_worked_and_marked()
    {
        var filed = await (await App.As("asel")).File(UploadCalls.Form(Requests.Defect(), ("тз.txt", LongSpecification())));

        using (Assert.EnterMultipleScope())
        {
            Assert.That((filed.Status, filed["queue"]), Is.EqualTo((HttpStatusCode.Created, "defect")));
            Assert.That(filed.Body!["marks"]!.ToJsonString(), Does.Contain("carriesSpecification"));
        }
    }

    [Test]
    public async Task One_that_its_author_sends_later_closes_a_request_that_nobody_has_taken()
    {
        var asel = await App.As("asel");
        var number = await asel.Filed(UploadCalls.Form(Cover(), ("locked.docx", Document("locked.docx"))));

        await Attach(asel, number, Document("spec.docx"));

        var ticket = await asel.Ticket(number);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((ticket["status"], ticket["outcome"]), Is.EqualTo(("closed", "specDump")));
            Assert.That((await asel.Timeline(number)).Select(e => e["code"]!.ToString()), Does.Contain("closedByAttachment"));
        }
    }

    [Test]
    public async Task On_a_request_in_work_it_is_only_marked()
    {
        var asel = await App.As("asel");
        var number = await asel.Filed(Requests.Consultation());
        await (await App.As("aigerim")).Do(number, "claim");

        await Attach(asel, number, LongSpecification());

        var ticket = await asel.Ticket(number);
        Assert.That((ticket["status"], ticket.Body!["marks"]!.ToJsonString()), Is.EqualTo(("inProgress", "[\"carriesSpecification\"]")));
    }

    /// <summary>Big enough to be one by itself, without anybody's asking.</summary>
    private static byte[] LongSpecification() =>
        Encoding.UTF8.GetBytes(JsonSerializer.SerializeToNode(Requests.Specification())!["body"]!.ToString());

    private static async Task Attach(HttpClient client, long number, byte[] document)
    {
        var answer = await client.Call(
            HttpMethod.Post, $"/api/v1/tickets/{number}/attachments", UploadCalls.Form(null, ("тз", document)));
        Assert.That((int)answer.Status, Is.LessThan(300), answer.Body?.ToJsonString());
    }
}
