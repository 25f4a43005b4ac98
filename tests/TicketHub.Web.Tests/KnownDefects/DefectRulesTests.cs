using System.Net;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;

namespace TicketHub.Web.Tests.KnownDefects;

public class DefectRulesTests(DatabaseKind database) : OnEachDatabase(database)
{
    private HttpClient aigerim = null!;
    private HttpClient dina = null!;

    [OneTimeSetUp]
    public async Task SignIn() => (aigerim, dina) = (await App.As("aigerim"), await App.As("dina"));

    [Test]
    public async Task A_rule_tells_before_it_is_written_what_it_would_have_found()
    {
        var word = Word();
        var number = await Defect();
        var (one, two) = (await Stands($"очередь {word} замерла"), await Stands($"снова очередь {word} замерла"));

        var told = await aigerim.Call(HttpMethod.Get, $"{DefectSteps.KnownDefects}/{number}/rule-reach?pattern={Uri.EscapeDataString($"ОЧЕРЕДЬ {word} замерла")}");
        var browser = await App.SignIn("aigerim");
        var page = await browser.Post($"/known-defects/KD-{number}/addRule", ("pattern", $"очередь {word} замерла"), ("field", "text"), ("preview", "true"), ("version", "1"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That((told.Status, told["found"]), Is.EqualTo((HttpStatusCode.OK, "2")), told.Body?.ToJsonString());
            Assert.That(told.Body!["tickets"]!.AsArray().Select(t => t!.GetValue<long>()), Is.EqualTo(new[] { two, one }));
            Assert.That(page.Html, Does.Contain($"TH-{two}").And.Contain($"value=\"очередь {word} замерла\""));
            Assert.That((await aigerim.Defect(number)).Body!["rules"]!.AsArray(), Is.Empty);
            Assert.That((await dina.Call(HttpMethod.Get, $"{DefectSteps.KnownDefects}/{number}/rule-reach?pattern=очередь")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        }
    }

    [Test]
    public async Task The_same_rule_is_not_written_twice()
    {
        var (word, one, other) = (Word(), await Defect(), await Defect());
        await aigerim.Acted(one, "addRule", new { field = "text", pattern = $"сбой {word}" });

        var again = await aigerim.Act(one, "addRule", new { field = "text", pattern = $"Сбой {word.ToUpperInvariant()}" });
        var there = await aigerim.Act(other, "addRule", new { field = "text", pattern = $"сбой {word}" });

        using (Assert.EnterMultipleScope())
        {
            Assert.That((again.Status, again.Code), Is.EqualTo((HttpStatusCode.Conflict, "ruleThereAlready")));
            Assert.That((there.Code, there.Body!.ToJsonString().Contains($"KD-{one}", StringComparison.Ordinal)), Is.EqualTo(("ruleThereAlready", true)));
        }
    }

    [Test]
    public async Task A_rule_that_goes_takes_along_what_only_it_had_brought()
    {
        var (word, number) = (Word(), await Defect());
        await aigerim.Acted(number, "addRule", new { pattern = $"очередь {word} замерла" });
        await aigerim.Acted(number, "addRule", new { pattern = $"импорт {word} стоит" });
        var only = await Stands($"очередь {word} замерла");
        var both = await Stands($"очередь {word} замерла, импорт {word} стоит");
        var said = await Stands($"очередь {word} замерла");
        await aigerim.Say(said, number, isIt: true);
        var before = (await aigerim.Defect(number)).Tickets();
        var rule = (await aigerim.Defect(number)).Body!["rules"]![0]!["id"]!.GetValue<long>();

        await aigerim.Acted(number, "removeRule", new { rule });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(before, Is.SupersetOf(new[] { only, both, said }));
            Assert.That((await aigerim.Defect(number)).Tickets(), Is.SupersetOf(new[] { both, said }).And.No.Member(only));
        }
    }

    [Test]
    public async Task A_rule_that_would_be_true_of_nearly_everything_is_refused_by_how_much_it_would_have_found()
    {
        var number = await Defect();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Stands("всё стоит")));

        var answer = await aigerim.Act(number, "addRule", new { pattern = "отдел" });

        Assert.That((answer.Status, answer.Code), Is.EqualTo((HttpStatusCode.UnprocessableEntity, "patternTooWide")));
        Assert.That(answer.Body!.ToJsonString(), Does.Match(@"\d\d .* \d\d"));
    }

    private async Task<long> Defect() => await aigerim.DefectOf(await App.Hit("timur", DefectSteps.NewStack()));

    private Task<long> Stands(string what) => dina.Filed(new { title = "Стоит работа", body = $"После обновления {what}, ошибка 500, отдел стоит, никто не может работать.", kind = "defect" });

    private static string Word() => "w" + Guid.NewGuid().ToString("N")[..8];
}
