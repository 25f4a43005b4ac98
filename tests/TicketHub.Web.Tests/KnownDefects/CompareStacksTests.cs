using System.Net;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;
using TicketHub.Web.Tests.Demand;
using TicketHub.Web.Tests.Security;

namespace TicketHub.Web.Tests.KnownDefects;

public class CompareStacksTests(DatabaseKind database) : OnEachDatabase(database)
{
    [Test]
    public async Task Two_stacks_of_a_defect_stand_side_by_side_and_what_differs_is_said_in_words()
    {
        var stack = DefectSteps.NewStack();
        var first = await App.Hit("timur", stack);
        var second = await Deeper("dina", stack);
        var aigerim = await App.As("aigerim");
        var number = await aigerim.DefectOf(first);

        var told = await aigerim.Call(HttpMethod.Get, $"{DefectSteps.KnownDefects}/{number}/stacks?ticket={first}");
        var callout = (await (await App.SignIn("aigerim")).Get($"/tickets/{first}")).Document().QuerySelector("#known-defects")!;
        var page = (await (await App.SignIn("aigerim")).Get($"/known-defects/KD-{number}/compare?ticket=TH-{first}")).Document();

        var lines = told.Body!["lines"]!.AsArray();
        using (Assert.EnterMultipleScope())
        {
            Assert.That((told.Body["left"]!["ticket"]!.GetValue<long>(), told.Body["right"]!["ticket"]!.GetValue<long>()), Is.EqualTo((first, second)));
            Assert.That(lines.Select(line => line!["isSame"]!.GetValue<bool>()), Is.EqualTo(new[] { true, false, true }));
            Assert.That((lines[0]!["left"]!.ToString(), lines[0]!["leftPlace"]!.ToString(), lines[0]!["rightPlace"]!.ToString()), Is.EqualTo((stack, "Cache.java:17", "Cache.java:23")));
            Assert.That(callout.InnerHtml, Does.Contain($"/known-defects/KD-{number}/compare?ticket={first}"));
            Assert.That(page.QuerySelectorAll(".stacks-same").Length, Is.EqualTo(2));
            Assert.That(page.QuerySelector(".stacks-other")!.TextContent, Does.Contain("Отличается").And.Contain("kz.arta.synergy.forms.Guard.pass").And.Contain("нет такого кадра"));
        }
    }

    [Test]
    public async Task A_secret_in_a_message_is_masked_and_a_lone_request_has_nothing_beside_it()
    {
        var stack = DefectSteps.NewStack();
        var ticket = await (await App.As("timur")).Filed(new
        {
            title = "Не открываются карточки",
            body = "Карточки реестра не открываются, ошибка 500, отдел стоит.\n" + DefectSteps.Trace(stack).Replace(": broken", ": password=Gelios2026 refused", StringComparison.Ordinal),
            projectId = await App.ProjectOf("timur"),
        });
        var number = await (await App.As("aigerim")).DefectOf(ticket);

        var page = (await (await App.SignIn("aigerim")).Get($"/known-defects/KD-{number}/compare")).Document().QuerySelector("main")!.TextContent;
        var told = await (await App.As("aigerim")).Call(HttpMethod.Get, $"{DefectSteps.KnownDefects}/{number}/stacks?other={ticket}");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(page, Does.Contain("Сравнивать пока нечего"));
            Assert.That(told.Body!["right"]!["message"]!.ToString(), Does.Contain("password").And.Not.Contain("Gelios2026"));
        }
    }

    [TestCase("dina")]
    [TestCase("admin")]
    public async Task Who_reads_no_known_defects_compares_none(string who)
    {
        var stack = DefectSteps.NewStack();
        var own = await App.Hit("dina", stack);
        var number = await (await App.As("aigerim")).DefectOf(own);
        var client = await App.As(who);

        var (there, nowhere) = (await Ask(number), await Ask(999_999));

        Assert.That(there.Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(there.WithoutTrace.Replace($"KD-{number}", "KD-999999", StringComparison.Ordinal), Is.EqualTo(nowhere.WithoutTrace));
        Assert.That((await (await App.SignIn(who)).Get($"/known-defects/KD-{number}/compare?ticket={own}")).Status, Is.EqualTo(HttpStatusCode.NotFound));

        Task<ApiAnswer> Ask(long of) => client.Call(HttpMethod.Get, $"{DefectSteps.KnownDefects}/{of}/stacks?ticket={own}");
    }

    private async Task<long> Deeper(string who, string stack) => await (await App.As(who)).Filed(new
    {
        title = "Не открываются карточки",
        body = "Карточки реестра не открываются, ошибка 500, отдел стоит.\n" + DefectSteps.Trace(stack)
            .Replace("Cache.java:17)", "Cache.java:23)\n\tat kz.arta.synergy.forms.Guard.pass(Guard.java:5)", StringComparison.Ordinal),
        projectId = await App.ProjectOf(who),
    });
}
