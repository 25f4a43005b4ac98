using TicketHub.Storage;
using TicketHub.Testing.Hosts;
using TicketHub.Web.Tests.Demand;
using TicketHub.Web.Tests.Security;

namespace TicketHub.Web.Tests.KnownDefects;

public class AfterTheFixTests(DatabaseKind database) : OnEachDatabase(database)
{
    private HttpClient aigerim = null!;

    [OneTimeSetUp]
    public async Task SignIn() => aigerim = await App.As("aigerim");

    [Test]
    public async Task A_delivered_fix_is_the_defects_fix_and_one_that_did_not_help_is_none()
    {
        var (number, first, _) = await Fixed("minsky 4.1.7");
        var before = await aigerim.Defect(number);

        await (await App.As("pavel")).Do(first, "localize");

        using (Assert.EnterMultipleScope())
        {
            Assert.That((before["status"], before["fixedIn"], before.Body!["fixedBy"]!.GetValue<long>()), Is.EqualTo(("fixed", "minsky 4.1.7", first)));
            Assert.That((await aigerim.Defect(number))["status"], Is.EqualTo("open"));
        }
    }

    [Test]
    public async Task What_comes_back_in_a_later_version_hurries_more_and_says_so()
    {
        var (number, _, stack) = await Fixed("minsky 4.1.9");

        var again = await App.Hit("dina", stack, "minsky 4.1.10");

        var (ticket, defect) = (await aigerim.Ticket(again), await aigerim.Defect(number));
        var line = (await (await App.As("dina")).Timeline(again)).Single(e => e["code"]!.ToString() == "seenAfterFix");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((ticket["priority"], ticket.Body!["marks"]!.AsArray().Single()!.ToString()), Is.EqualTo(("critical", "seenAfterFix")));
            Assert.That((defect["status"], defect["seenAgainIn"]), Is.EqualTo(("seenAgain", "minsky 4.1.10")));
            Assert.That(line["text"]!.ToString(), Does.Contain("minsky 4.1.9").And.Not.Contain("KD-"));
            Assert.That(defect.History(), Has.Member("seenAgain"));
            Assert.That(line["by"], Is.Null, "nobody did it");
        }

        // It was another defect after all: the fix stands.
        await aigerim.Say(again, number, isIt: false);
        Assert.That((await aigerim.Defect(number))["status"], Is.EqualTo("fixed"));
        Assert.That((await aigerim.Ticket(again)).Body!["marks"]!.AsArray(), Is.Empty);
    }

    [Test]
    public async Task To_a_fix_that_did_not_hold_nobody_is_told_to_update()
    {
        var (_, first, stack) = await Fixed("minsky 4.1.8");
        var (dina, request) = (await App.As("dina"), DefectSteps.Request(stack, await App.ProjectOf("dina"), "minsky 4.1.6"));
        var before = await Assessed();
        await App.Hit("saule", stack, "minsky 4.1.8");

        var again = await Assessed();
        var own = (await (await App.As("timur")).DefectsOf(first)).Single();
        var page = (await (await App.SignIn("timur")).Get($"/tickets/{first}")).Document().QuerySelector("#known-defects")!.TextContent;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(before["namedVersionIs"]!.ToString(), Is.EqualTo("no"));
            Assert.That((again["status"]!.ToString(), again["namedVersionIs"], own["namedVersionIs"]), Is.EqualTo(("seenAgain", (object?)null, (object?)null)));
            Assert.That(page, Does.Contain("встретился снова").And.Not.Contain("поможет"));
        }

        async Task<System.Text.Json.Nodes.JsonNode> Assessed() =>
            (await dina.Call(HttpMethod.Post, "/api/v1/tickets/assess", request)).Body!["knownDefects"]!.AsArray().Single()!;
    }

    [Test]
    public async Task What_becomes_of_a_defect_stands_on_every_request_that_belongs_to_it()
    {
        var (number, first, stack) = await Fixed("minsky 4.1.9");
        var (dina, other) = (await App.As("dina"), await App.Hit("dina", stack, "minsky 4.1.6"));
        await aigerim.Say(other, number, isIt: true);
        App.Clock.Advance(TimeSpan.FromHours(1));
        var before = await dina.Ticket(other);

        await aigerim.Acted(number, "fix", new { fixedIn = "minsky 4.1.11", reason = "Вышло позже" });
        var after = await dina.Ticket(other);
        await App.Hit("timur", stack, "minsky 4.1.12");
        await aigerim.Acted(number, "takeFixBack", new { reason = "Не помогло" });

        var lines = (await dina.Timeline(other)).Where(e => e["code"]!.ToString().StartsWith("defect", StringComparison.Ordinal)).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(lines.Select(e => e["code"]!.ToString()), Is.EqualTo(new[] { "defectFixed", "defectSeenAgain", "defectNotFixed" }));
            Assert.That(lines.Select(e => e["by"]), Is.All.Null);
            Assert.That(lines[0]["text"]!.ToString(), Is.EqualTo("Это известный дефект, он исправлен в версии minsky 4.1.11"));
            Assert.That(after["updatedAt"], Is.Not.EqualTo(before["updatedAt"]), "It moves up in its author's list,");
            Assert.That(after.ETag, Is.EqualTo(before.ETag), "and no form goes stale.");
            Assert.That((await (await App.As("timur")).Timeline(first)).Select(e => e["code"]!.ToString()), Has.Member("defectNotFixed"));
        }
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Where_it_did_not_come_back_after_all_its_requests_are_told_that_the_fix_holds(bool isAnother)
    {
        var (number, first, stack) = await Fixed("minsky 4.1.9");
        var (again, more) = (await App.Hit("dina", stack, "minsky 4.1.10"), await App.Hit("saule", stack, "minsky 4.1.11"));

        await NotBack(again);
        var between = await Lines("timur", first);
        await NotBack(more);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(between, Is.EqualTo(new[] { "defectSeenAgain" }), "Another one still says that it is back.");
            Assert.That(await Lines("timur", first), Is.EqualTo(new[] { "defectSeenAgain", "defectFixHolds" }));
            Assert.That((await Lines("saule", more)).Contains("defectFixHolds"), Is.Not.EqualTo(isAnother), "What is another defect has nothing to do with that fix.");
            Assert.That((await (await App.As("timur")).Timeline(first))[^1]["text"]!.ToString(), Is.EqualTo("Известный дефект всё же исправлен в версии minsky 4.1.9: его возвращение не подтвердилось"));
        }

        Task NotBack(long ticket) => isAnother
            ? aigerim.Say(ticket, number, isIt: false)
            : aigerim.Acted(number, "afterFix", new { ticket, seenAgain = false, reason = "Уточнили у клиента" });

        async Task<List<string>> Lines(string who, long ticket) =>
            [.. (await (await App.As(who)).Timeline(ticket)).Select(e => e["code"]!.ToString()).Where(code => code.StartsWith("defect", StringComparison.Ordinal))];
    }

    [Test]
    public async Task An_older_version_brings_nothing_back()
    {
        var (number, _, stack) = await Fixed("minsky 4.1.10");

        var older = await App.Hit("dina", stack, "minsky 4.1.9");

        Assert.That(((await aigerim.Ticket(older))["priority"], (await aigerim.Defect(number))["status"]), Is.EqualTo(("high", "fixed")));
    }

    [TestCase(true, "seenAgain", "critical")]
    [TestCase(false, "fixed", "high")]
    public async Task What_cannot_be_compared_is_said_by_a_person(bool again, string status, string priority)
    {
        var (number, _, stack) = await Fixed("minsky 4.1.7");
        var ticket = await App.Hit("dina", stack, "последняя");
        var asked = (await aigerim.DefectsOf(ticket)).Single()["afterFix"]!.ToString();

        await aigerim.Acted(number, "afterFix", new { ticket, seenAgain = again, reason = "Уточнили у клиента" });

        Assert.That((asked, (await aigerim.Defect(number))["status"], (await aigerim.Ticket(ticket))["priority"]), Is.EqualTo(("unclear", status, priority)));
    }

    private async Task<(long Defect, long Ticket, string Stack)> Fixed(string version)
    {
        var stack = DefectSteps.NewStack();
        var first = await App.Hit("timur", stack, "minsky 4.1.6");
        await App.Deliver(first, version);
        return (await aigerim.DefectOf(first), first, stack);
    }
}
