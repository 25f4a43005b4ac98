using System.Net;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;
using TicketHub.Web.Tests.Tickets;

namespace TicketHub.Web.Tests.Materials;

public class AskingTests(DatabaseKind database) : OnEachDatabase(database)
{
    [Test]
    public async Task What_is_asked_for_is_awaited_with_its_command_until_it_is_taken_back()
    {
        var story = await Localizing();

        await story.Step("yerlan", "askFor", new { piece = "threadDump" }, "waitingForEvidence", leaves: "askedFor");
        var awaited = await Piece("timur", story.Number, "threadDump");
        await story.Step("aigerim", "takeBack", new { piece = "threadDump" }, "localizing", leaves: "takenBack");
        var after = await Piece("timur", story.Number, "threadDump");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(awaited!["state"]!.ToString(), Is.EqualTo("waiting"));
            Assert.That(awaited["commands"]!.ToJsonString(), Does.Contain("jcmd $PID Thread.print -l"));
            Assert.That(after, Is.Null, "Nothing in the words speaks of a hang.");
        }
    }

    [Test]
    public async Task Of_two_who_ask_at_once_one_is_told_that_the_other_was_faster()
    {
        var story = await Localizing();
        var (yerlan, aigerim) = (await App.As("yerlan"), await App.As("aigerim"));
        var version = (await yerlan.Ticket(story.Number)).ETag;
        var path = $"/api/v1/tickets/{story.Number}/askFor";

        var answers = await Task.WhenAll(new[] { yerlan, aigerim }.Select(c => c.Call(HttpMethod.Post, path, new { piece = "threadDump" }, version)));
        var late = await aigerim.Do(story.Number, "askFor", new { piece = "threadDump" });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(answers.Select(a => a.Status), Is.EquivalentTo(new[] { HttpStatusCode.OK, HttpStatusCode.PreconditionFailed }));
            Assert.That((late.Status, late.Code), Is.EqualTo((HttpStatusCode.Conflict, "alreadyAskedFor")));
            Assert.That((await yerlan.Timeline(story.Number)).Count(e => e["code"]!.ToString() == "askedFor"), Is.EqualTo(1));
        }
    }

    [Test]
    public async Task A_double_click_asks_once()
    {
        var story = await Localizing();
        var browser = await App.SignIn("aigerim");
        (string, string)[] form = [("version", (await (await App.As("aigerim")).Ticket(story.Number))["version"]!), ("key", $"click-{story.Number}")];

        var clicks = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => browser.Post($"/tickets/{story.Number}/askFor-heapDump", form)));

        // Where two writers work at once, the slower one runs into the first one's key.
        Assert.That(App.Errors.Take(), Has.All.Contains("Repeats"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(clicks.Select(c => c.Status), Has.All.EqualTo(HttpStatusCode.Found));
            Assert.That((await (await story.As("aigerim")).Timeline(story.Number)).Count(e => e["code"]!.ToString() == "askedFor"), Is.EqualTo(1));
        }
    }

    [Test]
    public async Task What_the_author_tells_stands_on_the_ticket_and_the_search_goes_on()
    {
        var story = await Localizing();
        await story.Step("yerlan", "askFor", new { piece = "environment" }, "waitingForEvidence", leaves: "askedFor");

        var told = await story.Step("timur", "tell", new { piece = "environment", environment = "prod" }, "localizing", leaves: "pieceTold");

        Assert.That((told["environment"], told["priority"]), Is.EqualTo(("prod", "critical")));
    }

    [Test]
    public async Task What_cannot_be_is_refused_with_the_reason()
    {
        var story = await Localizing();

        await story.Refused("yerlan", "askFor", new { }, HttpStatusCode.BadRequest, "pieceNeeded");
        await story.Refused("yerlan", "askFor", new { piece = "everything" }, HttpStatusCode.BadRequest, "malformedJson");
        await story.Refused("yerlan", "askFor", new { piece = "symptoms" }, HttpStatusCode.UnprocessableEntity, "reasonToAskAgainNeeded");
        await story.Refused("yerlan", "takeBack", new { piece = "log" }, HttpStatusCode.Conflict, "notPossibleNow");
        await story.Refused("timur", "tell", new { piece = "log", text = "Нет" }, HttpStatusCode.UnprocessableEntity, "pieceIsFile");
        await story.Refused("timur", "tell", new { piece = "steps" }, HttpStatusCode.BadRequest, "textNeeded");
        await story.Refused("timur", "tell", new { piece = "environment" }, HttpStatusCode.BadRequest, "environmentNeeded");
        await story.Refused("timur", "tell", new { piece = "firstNoticed", firstNoticedAt = "2026-11-20T05:00:00Z" }, HttpStatusCode.Conflict, "pieceAtHand");
        await story.Step("yerlan", "askFor", new { piece = "firstNoticed", reason = "Нужно точное время" }, "waitingForEvidence", leaves: "askedFor");
        await story.Refused("timur", "tell", new { piece = "firstNoticed", firstNoticedAt = "2031-01-01T00:00:00Z" }, HttpStatusCode.UnprocessableEntity, "noticedInFuture");
    }

    [Test]
    public async Task A_defect_without_anything_is_accepted_and_lists_what_is_missing_but_no_heap_dump()
    {
        var timur = await App.As("timur");
        var filed = await timur.File(Requests.Defect());

        var materials = (await timur.Call(HttpMethod.Get, $"/api/v1/tickets/{filed.Number}/materials")).Body!;
        var missing = materials["pieces"]!.AsArray().Where(p => p!["state"]!.ToString() == "missing").Select(p => p!["piece"]!.ToString()).ToList();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(filed.Status, Is.EqualTo(HttpStatusCode.Created));
            Assert.That(missing, Does.Contain("version").And.Contain("steps").And.Not.Contain("heapDump"));
        }
    }

    [Test]
    public async Task What_is_no_defect_needs_no_materials()
    {
        var asel = await App.As("asel");
        var number = await asel.Filed(Requests.Consultation());

        var answer = await asel.Call(HttpMethod.Get, $"/api/v1/tickets/{number}/materials");

        Assert.That((answer["atHand"], answer.Body!["pieces"]!.AsArray().Count), Is.EqualTo(("0", 0)));
    }

    private async Task<System.Text.Json.Nodes.JsonNode?> Piece(string who, long number, string piece) =>
        (await (await App.As(who)).Call(HttpMethod.Get, $"/api/v1/tickets/{number}/materials")).Body!["pieces"]!.AsArray().SingleOrDefault(p => p!["piece"]!.ToString() == piece);

    private async Task<Story> Localizing()
    {
        var story = await Story.Begin(App, "timur", Requests.Defect());
        await story.Step("yerlan", "acknowledge", null, "acknowledged", leaves: "acknowledged");
        await story.Step("yerlan", "localize", null, "localizing", leaves: "localizing");
        return story;
    }
}
