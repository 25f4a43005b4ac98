using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;

namespace TicketHub.Web.Tests.Materials;

/// <summary>What the pages do with the checklist, the API does too.</summary>
public class MaterialsApiTests(DatabaseKind database) : OnEachDatabase(database)
{
    private static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13];

    [Test]
    public async Task Before_filing_the_checklist_is_told_with_what_the_uploads_hold()
    {
        var asel = await App.As("asel");
        var log = await asel.Uploaded("server.log", "2026-11-22 10:14:00,000 ERROR [kz.arta.synergy.forms] (default task-1) cannot load card\n");
        await App.ReadFiles();

        var defect = await asel.Call(HttpMethod.Post, "/api/v1/tickets/assess", new { title = "Портал завис", body = "С утра портал завис и не отвечает ни у кого.", kind = "defect", uploads = new[] { log } });
        var question = await asel.Call(HttpMethod.Post, "/api/v1/tickets/assess", Requests.Consultation());

        var pieces = defect.Body!["materials"]!["pieces"]!.AsArray().ToDictionary(p => p!["piece"]!.ToString(), p => p!);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((State(pieces, "log"), State(pieces, "firstNoticed"), State(pieces, "threadDump"), State(pieces, "version")), Is.EqualTo(("atHand", "atHand", "missing", "missing")));
            Assert.That(pieces["log"]["remark"]!.ToString(), Does.Contain("сказано только в тексте"));
            Assert.That(pieces["threadDump"]["commands"]!.ToJsonString(), Does.Contain("Thread.print"));
            Assert.That(question.Body!["materials"], Is.Null);
        }
    }

    [Test]
    public async Task A_log_that_comes_with_the_words_to_be_judged_is_not_missing()
    {
        var asel = await App.As("asel");
        var words = new { title = "Портал завис", body = "С утра портал завис и не отвечает ни у кого.", kind = "defect" };
        var log = "2026-11-22 10:14:00,000 ERROR [kz.arta.synergy.forms] (default task-1) cannot load card\n"u8.ToArray();

        var without = await asel.Call(HttpMethod.Post, "/api/v1/tickets/assess", words);
        var with = await asel.Call(HttpMethod.Post, "/api/v1/tickets/assess", UploadCalls.Form(words, ("server.log", log), ("screen.png", Png)));

        var pieces = with.Body!["materials"]!["pieces"]!.AsArray().ToDictionary(p => p!["piece"]!.ToString(), p => p!);
        Assert.That((State(pieces, "log"), pieces["log"]["remark"]!.ToString()[..16], State(pieces, "threadDump")), Is.EqualTo(("atHand", "журнал приложен;", "missing")));
        Assert.That(without.Body!["missing"]!.AsArray().Select(p => p!["code"]!.ToString()), Does.Contain("logs"));
        Assert.That(with.Body!["missing"]!.AsArray().Select(p => p!["code"]!.ToString()), Does.Not.Contain("logs").And.Contain("version"));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_file_that_was_sent_for_a_piece_and_is_something_else_is_told(bool asForm)
    {
        var number = await Asked("threadDump");
        var asel = await App.As("asel");
        object body = asForm
            ? UploadCalls.Form(new { piece = "threadDump" }, ("screen.png", Png))
            : new { piece = "threadDump", uploads = new[] { await asel.Uploaded("screen.png", Encoding.Latin1.GetString(Png)) } };

        var sent = body is HttpContent form
            ? await asel.Call(HttpMethod.Post, $"/api/v1/tickets/{number}/attachments", form)
            : await asel.Call(HttpMethod.Post, $"/api/v1/tickets/{number}/attachments", body);
        await App.ReadFiles();

        Assert.That(sent.Status, Is.EqualTo(HttpStatusCode.Created), sent.Body?.ToJsonString());
        Assert.That((await asel.Timeline(number))[^1]["code"]!.ToString(), Is.EqualTo("otherFileCame"));
    }

    [Test]
    public async Task A_piece_that_is_told_in_words_takes_no_file_and_keeps_none()
    {
        var number = await Asked("steps");
        var asel = await App.As("asel");

        var refused = await asel.Call(HttpMethod.Post, $"/api/v1/tickets/{number}/attachments", UploadCalls.Form(new { piece = "steps" }, ("steps.txt", Png)));

        Assert.That((refused.Status, refused.Code), Is.EqualTo((HttpStatusCode.UnprocessableEntity, "pieceIsTold")));
        Assert.That((await asel.Ticket(number)).Body!["attachments"]!.AsArray(), Is.Empty);
    }

    private async Task<long> Asked(string piece)
    {
        var number = await (await App.As("asel")).Filed(Requests.Defect());
        Assert.That((await (await App.As("aigerim")).Do(number, "askFor", new { piece })).Status, Is.EqualTo(HttpStatusCode.OK));
        return number;
    }

    private static string State(Dictionary<string, JsonNode> pieces, string piece) => pieces[piece]["state"]!.ToString();
}
