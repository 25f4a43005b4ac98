using System.Net;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;
using TicketHub.Web.Tests.Security;

namespace TicketHub.Web.Tests.Demand;

/// <summary>The pages of demand as a browser without script uses them.</summary>
public class DemandPageTests(DatabaseKind database) : OnEachDatabase(database)
{
    [Test]
    public async Task A_requester_finds_an_enhancement_says_why_it_is_needed_and_takes_it_back()
    {
        var number = await App.Published("Сводка просроченных работ", "Руководитель увидит просроченные работы отдела.");
        var browser = await App.SignIn("dina");
        var path = $"/demand/EN-{number}";

        var list = (await browser.Get("/demand?search=просроченная сводка")).Document();
        var form = (await browser.Get(path)).Document();
        var clinic = form.QuerySelector("select[name=project] option")!.GetAttribute("value")!;
        var refused = await browser.Post($"{path}/need", ("project", clinic), ("reason", ""), ("key", "k"));
        var said = await browser.Post($"{path}/need", ("project", clinic), ("reason", "Считаем вручную."), ("key", "k"));
        var after = (await browser.Get(path)).Document();
        await browser.Post($"{path}/takeNeedBack", ("project", clinic));
        var back = (await browser.Get(path)).Document();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(list.QuerySelectorAll("tbody a.title").Select(a => a.GetAttribute("href")), Is.EqualTo(new[] { path }));
            Assert.That(form.QuerySelectorAll("select[name=project] option"), Has.Length.EqualTo(2), "the person's own project and none");
            Assert.That(form.Body!.TextContent, Does.Contain("Это не голосование"));
            Assert.That((refused.Status, refused.Document().QuerySelectorAll("#reason-error").Length), Is.EqualTo((HttpStatusCode.UnprocessableEntity, 1)));
            Assert.That(said.Location, Is.EqualTo(path));
            Assert.That(after.QuerySelector(".notice")!.TextContent, Does.Contain("Передано руководителю"));
            Assert.That(after.QuerySelector(".entries")!.TextContent, Does.Contain("Считаем вручную."));
            Assert.That(after.QuerySelectorAll("select[name=project] option"), Has.Length.EqualTo(1));
            Assert.That(after.QuerySelector($"form[action='{path}/unfollow']"), Is.Not.Null);
            Assert.That(back.QuerySelector(".entries"), Is.Null);
        }
    }

    [Test]
    public async Task The_head_publishes_on_the_enhancements_page_and_reads_there_who_needs_it()
    {
        var number = await App.Unpublished();
        var browser = await App.SignIn("marat");
        var path = $"/enhancements/EN-{number}";
        var version = await Version();
        var name = await App.Read(db => Task.FromResult(db.Projects.First().Name));

        var refused = await browser.Post($"{path}/publish", ("title", "Для всех"), ("summary", $"Для {name}."), ("version", version), ("key", "p"));
        var done = await browser.Post($"{path}/publish", ("title", "Для всех"), ("summary", "Станет быстрее."), ("version", version), ("key", "p"));
        await (await App.As("dina")).Need(number, await App.ProjectOf("dina"), "Врачи ждут.");
        var page = (await browser.Get(path)).Document();
        var taken = await browser.Post($"{path}/unpublish", ("version", await Version()), ("key", "u"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused.Document().QuerySelector("#publish-summary")!.TextContent, Does.Contain(name), "what was typed stays");
            Assert.That(refused.Document().QuerySelector("#publish input[name=noClientNamed]"), Is.Not.Null);
            Assert.That(done.Status, Is.EqualTo(HttpStatusCode.Redirect), done.Html);
            Assert.That(page.QuerySelector("[aria-labelledby=publication]")!.TextContent, Does.Contain("Станет быстрее."));
            Assert.That(page.QuerySelector("[aria-labelledby=shared-needs]")!.TextContent, Does.Contain("Дина").And.Contain("Врачи ждут.").And.Contain("не голоса"));
            Assert.That(taken.Status, Is.EqualTo(HttpStatusCode.Redirect), taken.Html);
        }

        async Task<string> Version() => (await browser.Get(path)).Document().QuerySelector("#edit input[name=version]")!.GetAttribute("value")!;
    }

    [Test]
    public async Task From_their_own_request_an_author_comes_to_what_is_published_and_nowhere_else()
    {
        var number = await App.Unpublished();
        var marat = await App.As("marat");
        var ticket = (await marat.Call(HttpMethod.Get, $"/api/v1/enhancements/{number}")).Body!["tickets"]!.AsArray().Single()!["number"]!;
        var browser = await App.SignIn("timur");

        var before = await browser.Get($"/tickets/{ticket}");
        await marat.Publish(number, "Передача работ", "Все сразу.");
        var after = (await browser.Get($"/tickets/{ticket}")).Document();

        Assert.That(before.Html, Does.Contain($"EN-{number}").And.Not.Contain($"/EN-{number}\""));
        Assert.That(after.QuerySelector($"main a[href='/demand/EN-{number}']"), Is.Not.Null);
    }

    [Test]
    public async Task Public_words_and_reasons_that_look_like_markup_stay_words()
    {
        const string Script = "<script>alert(1)</script>";
        var number = await App.Published("Заголовок " + Script, "Описание " + Script);
        await (await App.As("dina")).Need(number, null, "Причина " + Script);

        foreach (var (who, path) in new[] { ("dina", "/demand"), ("dina", $"/demand/EN-{number}"), ("dina", "/following"), ("marat", $"/enhancements/EN-{number}") })
            Assert.That((await (await App.SignIn(who)).Get(path)).Html, Does.Not.Contain(Script), path);
    }

    [TestCase("/demand?status=x&cursor=y")]
    [TestCase("/demand?cursor=-5&search=%00")]
    [TestCase("/following?cursor=x")]
    public async Task An_address_grown_old_or_made_up_shows_a_page_all_the_same(string path) =>
        Assert.That((await (await App.SignIn("dina")).Get(path)).Status, Is.EqualTo(HttpStatusCode.OK));
}
