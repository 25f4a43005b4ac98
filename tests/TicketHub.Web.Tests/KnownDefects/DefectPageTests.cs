using System.Net;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;
using TicketHub.Web.Tests.Security;

namespace TicketHub.Web.Tests.KnownDefects;

/// <summary>What agents do on pages, without script.</summary>
public class DefectPageTests(DatabaseKind database) : OnEachDatabase(database)
{
    [Test]
    public async Task An_agent_links_a_request_from_its_callout_and_rules_another_one_out()
    {
        var stack = DefectSteps.NewStack();
        var (first, second) = (await App.Hit("timur", stack), await App.Hit("dina", stack));
        var aigerim = await App.As("aigerim");
        var number = await aigerim.DefectOf(first);
        var browser = await App.SignIn("aigerim");

        var page = (await browser.Get($"/tickets/{first}")).Document();
        var callout = page.QuerySelector("#known-defects")!;
        Assert.That(callout.TextContent, Does.Contain($"Совпадает с известным дефектом KD-{number}").And.Contain("2 проектах"));
        foreach (var (ticket, act) in new[] { (first, "link"), (second, "ruleOut") })
        {
            var form = page.QuerySelector($"form[action='/tickets/{first}/known-defects/{act}']")!;
            var sent = await browser.Post(
                $"/tickets/{ticket}/known-defects/{act}", ("defect", form.QuerySelector("[name=defect]")!.GetAttribute("value")!), ("key", form.QuerySelector("[name=key]")!.GetAttribute("value")!));
            Assert.That((sent.Status, sent.Location), Is.EqualTo((HttpStatusCode.Redirect, $"/tickets/{ticket}#known-defects")));
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That((await browser.Get($"/tickets/{first}")).Document().QuerySelector("#known-defects")!.TextContent, Does.Contain($"Это известный дефект KD-{number}"));
            Assert.That((await aigerim.Defect(number)).Tickets(), Is.EqualTo([first]));
            Assert.That((await aigerim.Timeline(first)).Select(e => e["code"]!.ToString()), Has.Member("defectLinked"));
        }
    }

    [Test]
    public async Task Every_act_of_the_page_is_a_form_that_works_and_a_mistake_is_told_where_it_was_made()
    {
        var (one, other) = (DefectSteps.NewStack(), DefectSteps.NewStack());
        var aigerim = await App.As("aigerim");
        var (gone, stays) = (await aigerim.DefectOf(await App.Hit("timur", one)), await aigerim.DefectOf(await App.Hit("timur", other)));
        var browser = await App.SignIn("aigerim");

        await Done(stays, "confirm");
        await Done(stays, "rename", ("title", "Кэш реестра"));
        await Done(stays, "fix", ("fixedIn", "minsky 4.1.7"));
        await Done(stays, "addRule", ("field", "text"), ("pattern", "кэш реестра"));
        await Done(gone, "merge", ("into", $"KD-{stays}"), ("reason", "Один кэш"));
        var wrong = await Sent(stays, "merge", ("into", "KD-999999"), ("reason", "Один кэш"));
        var page = (await browser.Get($"/known-defects/KD-{stays}")).Document();
        await Done(gone, "unmerge", ("reason", "Разные"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(wrong.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
            Assert.That(wrong.Document().QuerySelector("#merge-into")!.GetAttribute("aria-invalid"), Is.EqualTo("true"));
            Assert.That(wrong.Document().QuerySelector("#merge-reason")!.TextContent, Is.EqualTo("Один кэш"), "what was typed stays");
            Assert.That(page.QuerySelector("h1")!.TextContent, Is.EqualTo("Кэш реестра"));
            Assert.That(page.QuerySelector("main")!.TextContent, Does.Contain("Исправлен в minsky 4.1.7").And.Contain($"сюда присоединён KD-{gone}"));
            Assert.That((await browser.Get($"/known-defects?search={Uri.EscapeDataString("кэш РЕЕСТРА")}")).Html, Does.Contain($"/known-defects/KD-{stays}"));
        }

        async Task<PageAnswer> Sent(long number, string act, params (string, string)[] fields)
        {
            var seen = (await browser.Get($"/known-defects/KD-{number}")).Document();
            var version = seen.QuerySelector("[name=version]")!.GetAttribute("value")!;
            return await browser.Post($"/known-defects/KD-{number}/{act}", [.. fields, ("version", version), ("key", Guid.NewGuid().ToString("N"))]);
        }

        async Task Done(long number, string act, params (string, string)[] fields)
        {
            var answer = await Sent(number, act, fields);
            Assert.That((answer.Status, answer.Location), Is.EqualTo((HttpStatusCode.Redirect, $"/known-defects/KD-{number}")), $"{act}: {answer.Html}");
        }
    }

    [Test]
    public async Task An_old_page_does_nothing_and_says_so()
    {
        var aigerim = await App.As("aigerim");
        var number = await aigerim.DefectOf(await App.Hit("timur", DefectSteps.NewStack()));
        var browser = await App.SignIn("aigerim");
        await aigerim.Acted(number, "confirm");

        var stale = await browser.Post($"/known-defects/KD-{number}/rename", ("title", "Другое"), ("version", "1"), ("key", "k"));

        Assert.That((stale.Status, stale.Html.Contains("изменил кто-то другой", StringComparison.Ordinal)), Is.EqualTo((HttpStatusCode.Conflict, true)));
    }
}
