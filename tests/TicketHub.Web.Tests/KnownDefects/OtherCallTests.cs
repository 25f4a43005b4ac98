using TicketHub.Storage;
using TicketHub.Testing.Hosts;
using TicketHub.Web.Tests.Demand;

namespace TicketHub.Web.Tests.KnownDefects;

/// <summary>A helper that many call fails for many reasons: the first frame is the same, the defect is not.</summary>
public class OtherCallTests(DatabaseKind database) : OnEachDatabase(database)
{
    private HttpClient aigerim = null!;
    private HttpClient dina = null!;

    [OneTimeSetUp]
    public async Task SignIn() => (aigerim, dina) = (await App.As("aigerim"), await App.As("dina"));

    [Test]
    public async Task What_only_has_the_first_frame_in_common_raises_no_alarm_until_a_person_says_so()
    {
        var stack = DefectSteps.NewStack();
        var number = await aigerim.DefectOf(await App.Hit("timur", stack, "minsky 4.1.6"));
        await aigerim.Acted(number, "fix", new { fixedIn = "minsky 4.1.7" });

        var other = await dina.Filed(Called(stack, "kz.arta.synergy.route.Step.go", await App.ProjectOf("dina")));
        var asked = (await aigerim.DefectsOf(other)).Single();
        var author = await dina.DefectsOf(other);
        var before = (await dina.Call(HttpMethod.Post, "/api/v1/tickets/assess", Called(stack, "kz.arta.synergy.users.Card.open", null))).Body!["knownDefects"]!.AsArray();
        var (priority, status) = ((await dina.Ticket(other))["priority"], (await aigerim.Defect(number))["status"]);
        var page = (await (await App.SignIn("aigerim")).Get($"/tickets/{other}")).Html;
        await aigerim.Say(other, number, isIt: true);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((asked["number"]!.GetValue<long>(), asked["afterFix"]!.ToString()), Is.EqualTo((number, "otherCall")));
            Assert.That((priority, status), Is.EqualTo(("high", "fixed")));
            Assert.That(author, Is.Empty, "nothing is told before an agent has looked");
            Assert.That(before, Is.Empty);
            Assert.That(page, Does.Contain($"Тот же верхний кадр, что у KD-{number}"));
            Assert.That((await aigerim.Defect(number))["status"], Is.EqualTo("seenAgain"));
            Assert.That((await dina.DefectsOf(other)).Single()["fixedIn"]!.ToString(), Is.EqualTo("minsky 4.1.7"));
        }
    }

    [Test]
    public async Task What_was_called_from_one_place_can_be_split_off_for_good()
    {
        var stack = DefectSteps.NewStack();
        var first = await App.Hit("timur", stack);
        var other = await dina.Filed(Called(stack, "kz.arta.synergy.route.Step.go", null));
        var number = await aigerim.DefectOf(first);
        var trace = (await aigerim.Defect(number)).Body!["traces"]!.AsArray().Single()!;
        var call = trace["calls"]!.AsArray().Single(c => c!["frames"]!.AsArray().Any(f => f!.ToString() == "kz.arta.synergy.route.Step.go"))!;

        var answer = await aigerim.Acted(number, "splitCall", new { trace = trace["trace"]!.ToString(), call = call["call"]!.ToString(), reason = "Другой маршрут" });
        var (later, third) = (await dina.Filed(Called(stack, "kz.arta.synergy.route.Step.go", null)), await App.Hit("dina", stack));

        var own = await aigerim.DefectOf(other);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await aigerim.Defect(own)).Tickets(), Is.EqualTo(new[] { other, later }));
            Assert.That((await aigerim.Defect(number)).Tickets(), Is.EqualTo(new[] { first, third }));
            Assert.That(answer.Body!["history"]![0]!["text"]!.ToString(), Does.Contain($"KD-{own}"));
            Assert.That((await (await App.SignIn("aigerim")).Get($"/known-defects/KD-{number}")).Html, Does.Contain($"href=\"/known-defects/KD-{own}\""));
            Assert.That((await aigerim.Act(number, "splitCall", new { trace = trace["trace"]!.ToString(), call = "1:none", reason = "Нет" })).Code, Is.EqualTo("traceNotInDefect"));
        }
    }

    [Test]
    public async Task A_fix_in_a_version_where_it_was_seen_is_told_at_once()
    {
        var stack = DefectSteps.NewStack();
        var number = await aigerim.DefectOf(await App.Hit("timur", stack, "minsky 4.1.6"));
        await App.Hit("dina", stack, "hamming 5.0");

        var answer = await aigerim.Acted(number, "fix", new { fixedIn = "minsky 4.1.5" });

        Assert.That(answer.Body!["notBeforeFix"]!.AsArray().Select(v => v!["version"]!.ToString()), Is.EqualTo(new[] { "minsky 4.1.6" }));
        Assert.That((await (await App.SignIn("aigerim")).Get($"/known-defects/KD-{number}")).Html, Does.Contain("дефект уже видели в minsky 4.1.6"));
    }

    [Test]
    public async Task A_known_defect_is_found_by_its_exception_its_request_and_its_version()
    {
        var (stack, word) = (DefectSteps.NewStack(), "Found" + Guid.NewGuid().ToString("N")[..8]);
        var body = $"Карточки реестра не открываются, ошибка 500, отдел стоит.\n{DefectSteps.Trace(stack).Replace("java.lang.IllegalStateException", $"kz.arta.{word}Exception", StringComparison.Ordinal)}";
        var ticket = await dina.Filed(new { title = "Не открываются карточки", body, productVersion = $"minsky {word}.9" });
        await dina.Filed(new { title = "Не открываются карточки", body });
        var number = await aigerim.DefectOf(ticket);
        await aigerim.Acted(number, "rename", new { title = "Без примет" });

        foreach (var search in new[] { $"{word}exception", $"TH-{ticket}", $"{word}.9", $"KD-{number}" })
            Assert.That((await aigerim.Items($"{DefectSteps.KnownDefects}?search={search}")).Select(d => d["number"]!.GetValue<long>()), Is.EqualTo(new[] { number }), search);
    }

    private static object Called(string stack, string from, Guid? project) => new
    {
        title = "Не открываются карточки",
        body = "Карточки реестра не открываются, ошибка 500, отдел стоит.\n" + DefectSteps.Trace(stack).Replace("kz.arta.synergy.forms.FormService.open", from, StringComparison.Ordinal),
        projectId = project,
        productVersion = "minsky 4.1.8",
    };
}
