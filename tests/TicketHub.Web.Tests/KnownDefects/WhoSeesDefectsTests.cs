using System.Net;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;
using TicketHub.Web.Tests.Demand;
using TicketHub.Web.Tests.Security;

namespace TicketHub.Web.Tests.KnownDefects;

/// <summary>A requester learns that a defect is known, in how many projects it was seen and what fixes it, and nothing else.</summary>
public class WhoSeesDefectsTests(DatabaseKind database) : OnEachDatabase(database)
{
    [Test]
    public async Task A_requester_reads_how_many_projects_and_which_fix_and_nothing_of_others()
    {
        var (aigerim, dina) = (await App.As("aigerim"), await App.As("dina"));
        var stack = DefectSteps.NewStack();
        var theirs = await App.Hit("timur", stack, "тайная 4.1.6", "Тайное банка");
        var number = await aigerim.DefectOf(theirs);
        await aigerim.Acted(number, "rename", new { title = "Тайное название" });
        await App.Deliver(theirs, "minsky 4.1.7");
        var again = await App.Hit("saule", stack, "тайная 4.1.9");
        var own = await App.Hit("dina", stack, "minsky 4.1.6");
        var request = DefectSteps.Request(stack, await App.ProjectOf("dina"));

        var said = (await dina.DefectsOf(own)).Single();
        var told = new List<string>
        {
            said.ToJsonString(),
            string.Concat((await dina.Timeline(own)).Select(line => line.ToJsonString())),
            (await dina.Ticket(own)).Body!.ToJsonString(),
            (await dina.Call(HttpMethod.Post, "/api/v1/tickets/assess", request)).Body!["knownDefects"]!.ToJsonString(),
        };
        var browser = await App.SignIn("dina");
        told.Add((await browser.Get($"/tickets/{own}")).Document().QuerySelector("main")!.TextContent);
        browser.AsScript = true;
        told.Add((await browser.Post("/new/panel", ("title", "Сбой"), ("body", $"Карточки не открываются\n{DefectSteps.Trace(stack)}"))).Document().Body!.TextContent);

        using (Assert.EnterMultipleScope())
        {
            string[] secret = ["KD-", "тайн", "Банк", "Энерго", "Тимур", $"TH-{theirs}", $"TH-{again}"];
            foreach (var text in told)
                Assert.That(secret.Where(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)), Is.Empty, text);
            Assert.That((said["projects"]!.GetValue<int>(), said["fixedIn"]!.ToString()), Is.EqualTo((3, "minsky 4.1.7")));
            Assert.That(said.AsObject().Select(member => member.Key), Is.EquivalentTo(["projects", "status", "fixedIn", "link", "known", "exceptions", "namedVersion", "namedVersionIs"]));
            Assert.That(told[4], Does.Contain("minsky 4.1.7").And.Contain("3 проектах"), "what is looked through is really there");
            Assert.That(told[5], Does.Contain("Похоже на известный дефект"));
        }
    }

    [Test]
    public async Task Before_it_is_known_a_requester_learns_nothing()
    {
        var stack = DefectSteps.NewStack();
        var own = await App.Hit("dina", stack);
        var dina = await App.As("dina");

        var told = await dina.Call(HttpMethod.Get, $"/api/v1/tickets/{own}/known-defects");

        Assert.That(told.Body!.ToJsonString(), Is.EqualTo("""{"items":[]}"""));
        Assert.That((await (await App.SignIn("dina")).Get($"/tickets/{own}")).Html, Does.Not.Contain("known-defects"));
    }

    [Test]
    public async Task The_second_who_writes_of_it_is_told_before_sending_and_learns_of_nobody()
    {
        var stack = DefectSteps.NewStack();
        var theirs = await App.Hit("timur", stack, "тайная 4.1.6", "Тайное банка");
        var (dina, request) = (await App.As("dina"), DefectSteps.Request(stack, await App.ProjectOf("dina")));

        var told = (await dina.Call(HttpMethod.Post, "/api/v1/tickets/assess", request)).Body!["knownDefects"]!.ToJsonString();
        var browser = await App.SignIn("dina");
        browser.AsScript = true;
        var panel = (await browser.Post("/new/panel", ("title", "Сбой"), ("body", $"Карточки не открываются\n{DefectSteps.Trace(stack)}"))).Document().Body!.TextContent;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(told, Is.EqualTo("""[{"projects":1,"status":"open","link":"suspected","known":true}]"""));
            Assert.That(panel, Does.Contain("Похоже на известный дефект").And.Not.Contain($"TH-{theirs}").And.Not.Contain("айно"));
        }
    }

    [TestCase("dina")]
    [TestCase("gulnara")]
    [TestCase("admin")]
    [TestCase("zhanna")]
    public async Task For_who_does_not_work_defects_there_are_none(string who)
    {
        var number = await (await App.As("aigerim")).DefectOf(await App.Hit("timur", DefectSteps.NewStack()));
        var (client, browser) = (await App.As(who), await App.SignIn(who));
        (HttpMethod Method, string Path)[] calls =
            [(HttpMethod.Get, ""), (HttpMethod.Post, "/merge"), (HttpMethod.Post, "/confirm"), (HttpMethod.Post, "/addRule"), (HttpMethod.Post, "/afterFix")];

        foreach (var (method, path) in calls)
        {
            var (there, nowhere) = (await Ask(number), await Ask(999_999));
            Assert.That(there.Status, Is.EqualTo(HttpStatusCode.NotFound), path);
            Assert.That(there.WithoutTrace.Replace($"KD-{number}", "KD-999999", StringComparison.Ordinal), Is.EqualTo(nowhere.WithoutTrace), path);

            Task<ApiAnswer> Ask(long of) =>
                client.Call(method, $"{DefectSteps.KnownDefects}/{of}{path}", method == HttpMethod.Get ? null : new { }, "\"1\"");
        }

        Assert.That((await client.Call(HttpMethod.Get, DefectSteps.KnownDefects)).Status, Is.EqualTo(HttpStatusCode.NotFound));
        foreach (var path in new[] { "/known-defects", $"/known-defects/KD-{number}" })
            Assert.That((await browser.Get(path)).Status, Is.EqualTo(HttpStatusCode.NotFound), path);
        Assert.That((await browser.Post($"/known-defects/{number}/confirm", ("version", "1"))).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await browser.Get("/mine")).Html, Does.Not.Contain("/known-defects"));
    }

    [Test]
    public async Task An_author_cannot_say_what_their_own_request_is()
    {
        var stack = DefectSteps.NewStack();
        var own = await App.Hit("dina", stack);
        var number = await (await App.As("aigerim")).DefectOf(own);
        var dina = await App.As("dina");

        var (there, nowhere) = (await dina.Say(own, number, true), await dina.Say(own, 999_999, true));

        Assert.That(there.Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(there.WithoutTrace, Is.EqualTo(nowhere.WithoutTrace));
        Assert.That((await (await App.SignIn("dina")).Post($"/tickets/{own}/known-defects/link", ("defect", $"{number}"))).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [TestCase("marat")]
    [TestCase("bolat")]
    [TestCase("irina")]
    public async Task Who_reads_defects_but_does_not_work_them_reads_only(string who)
    {
        var number = await (await App.As("aigerim")).DefectOf(await App.Hit("timur", DefectSteps.NewStack()));
        var client = await App.As(who);

        var answer = await client.Act(number, "confirm");

        using (Assert.EnterMultipleScope())
        {
            Assert.That((answer.Status, answer.Code), Is.EqualTo((HttpStatusCode.Forbidden, "notYoursToGroup")));
            Assert.That((await client.Defect(number)).Status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That((await (await App.SignIn(who)).Get($"/known-defects/KD-{number}")).Html, Does.Not.Contain("/merge\""));
        }
    }
}
