using System.Net;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;
using TicketHub.Web.Tests.Security;

namespace TicketHub.Web.Tests.KnownDefects;

/// <summary>Who resolves a defect writes along how the next one is recognised: all of it happens, or nothing.</summary>
public class RuleBesideResolutionTests(DatabaseKind database) : OnEachDatabase(database)
{
    [Test]
    public async Task A_delivered_fix_and_the_rule_of_a_new_defect_are_one_act()
    {
        var (aigerim, pavel) = (await App.As("aigerim"), await App.As("pavel"));
        var ticket = await Fixing();
        var word = NewWord();

        var answer = await pavel.Do(ticket, "deliver", new { fixedIn = "minsky 4.1.7", rule = new { title = $"Стоит импорт {word}", pattern = $"импорт {word} замер" } });

        var opened = (await aigerim.DefectsOf(ticket)).Single(d => d["link"]!.ToString() == "linked");
        var later = await Later($"импорт {word} замер");
        var defect = await aigerim.Defect(opened["number"]!.GetValue<long>());
        using (Assert.EnterMultipleScope())
        {
            Assert.That((answer.Status, answer["status"]), Is.EqualTo((HttpStatusCode.OK, "fixDelivered")));
            Assert.That((defect["title"], defect["status"], defect["fixedIn"]), Is.EqualTo(($"Стоит импорт {word}", "fixed", "minsky 4.1.7")), "the fix is this defect's");
            Assert.That(defect.Body!["rules"]!.AsArray().Single()!["pattern"]!.ToString(), Is.EqualTo($"импорт {word} замер"));
            Assert.That(defect.Tickets(), Is.EqualTo(new[] { ticket, later }));
        }
    }

    [Test]
    public async Task A_pattern_that_is_refused_leaves_everything_as_it_was_and_is_told_with_the_other_mistakes()
    {
        var (aigerim, pavel) = (await App.As("aigerim"), await App.As("pavel"));
        var ticket = await Fixing();
        var (before, listed) = (await aigerim.Timeline(ticket), (await aigerim.DefectsOf(ticket)).Single().ToJsonString());

        var answer = await pavel.Do(ticket, "deliver", new { rule = new { pattern = "(импорт", isExpression = true } });
        var unknown = await pavel.Do(ticket, "deliver", new { fixedIn = "4.1.7", rule = new { defect = 999_999, pattern = "импорт замер" } });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Body!["codes"]!.AsArray().Select(code => code!.ToString()), Is.EquivalentTo(["fixedInNeeded", "patternUnusable", "titleNeeded"]));
            Assert.That((unknown.Status, unknown.Code), Is.EqualTo((HttpStatusCode.UnprocessableEntity, "noSuchDefect")));
            Assert.That((await aigerim.Ticket(ticket))["status"], Is.EqualTo("fixing"));
            Assert.That((await aigerim.Timeline(ticket)).Count, Is.EqualTo(before.Count));
            Assert.That((await aigerim.DefectsOf(ticket)).Single().ToJsonString(), Is.EqualTo(listed));
        }
    }

    [Test]
    public async Task An_author_who_closes_writes_no_rule_and_learns_of_no_defect()
    {
        var ticket = await Fixing();
        await (await App.As("pavel")).Do(ticket, "deliver", new { fixedIn = "minsky 4.1.7" });
        var number = await (await App.As("aigerim")).DefectOf(ticket);
        var timur = await App.As("timur");

        var (there, nowhere) = (await Close(number), await Close(999_999));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(there.Status, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That(there.WithoutTrace, Is.EqualTo(nowhere.WithoutTrace));
            Assert.That((await timur.Ticket(ticket))["status"], Is.EqualTo("fixDelivered"));
            Assert.That((await (await App.SignIn("timur")).Get($"/tickets/{ticket}")).Html, Does.Contain("/close\"").And.Not.Contain("name=\"rule\""));
        }

        Task<ApiAnswer> Close(long defect) => timur.Do(ticket, "close", new { reason = "Работает", rule = new { defect, pattern = "карточки не открываются" } });
    }

    [Test]
    public async Task The_page_offers_the_rule_filled_in_and_keeps_what_was_typed_when_it_is_refused()
    {
        var ticket = await Fixing();
        await (await App.As("pavel")).Do(ticket, "deliver", new { fixedIn = "minsky 4.1.7" });
        var number = await (await App.As("aigerim")).DefectOf(ticket);
        var browser = await App.SignIn("aigerim");

        var form = (await browser.Get($"/tickets/{ticket}")).Document().QuerySelector("#act-close")!;
        var (pattern, defect, version) = (Value("[name=pattern]"), Value("[name=defect] option[selected]"), Value("[name=version]"));
        var refused = await Send("абв", "k1");
        var again = (await browser.Get($"/tickets/{ticket}")).Document();
        var done = await Send("карточки реестра " + number, "k2");

        using (Assert.EnterMultipleScope())
        {
            Assert.That((pattern, defect), Is.EqualTo(("java.lang.IllegalStateException: broken", $"{number}")));
            Assert.That(form.QuerySelector("[name=rule]")!.HasAttribute("checked"), Is.False, "nothing is written unless asked for");
            Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
            Assert.That(refused.Document().QuerySelector("#close-pattern")!.GetAttribute("aria-invalid"), Is.EqualTo("true"));
            foreach (var page in new[] { refused.Document(), again })
            {
                Assert.That(page.QuerySelector("#close-pattern")!.GetAttribute("value"), Is.EqualTo("абв"));
                Assert.That(page.QuerySelector("#close-reason")!.TextContent, Is.EqualTo("Проверено у клиента"));
                Assert.That(page.QuerySelector("#act-close [name=rule]")!.HasAttribute("checked"), Is.True);
            }

            Assert.That(done.Status, Is.EqualTo(HttpStatusCode.Redirect));
            Assert.That((await (await App.As("aigerim")).Defect(number)).Body!["rules"]!.AsArray().Count, Is.EqualTo(1));
        }

        string? Value(string field) => form.QuerySelector(field)!.GetAttribute("value");

        Task<PageAnswer> Send(string what, string key) => browser.Post(
            $"/tickets/{ticket}/close", ("rule", "true"), ("defect", $"{number}"), ("field", "text"), ("pattern", what), ("reason", "Проверено у клиента"),
            ("version", version!), ("place", $"ticket/{ticket}/close"), ("key", key));
    }

    private static int words;

    private static string NewWord() => $"№{Interlocked.Increment(ref words)}Я";

    private async Task<long> Fixing()
    {
        var (ticket, pavel) = (await App.Hit("timur", DefectSteps.NewStack(), "minsky 4.1.6"), await App.As("pavel"));
        foreach (var verb in new[] { "acknowledge", "localize", "fix" })
            await pavel.Do(ticket, verb);
        return ticket;
    }

    private async Task<long> Later(string sign) => await (await App.As("dina")).Filed(new
    {
        title = "Стоит работа",
        body = $"После обновления {sign}, ошибка 500, никто не может работать, отдел стоит.",
        kind = "defect",
    });
}
