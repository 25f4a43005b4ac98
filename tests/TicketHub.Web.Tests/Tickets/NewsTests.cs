using System.Net;
using System.Text;
using AngleSharp.Html.Parser;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;

namespace TicketHub.Web.Tests.Tickets;

/// <summary>What an open page of a request asks for by itself.</summary>
[Platform("Linux")]
public class NewsTests(DatabaseKind database) : OnEachDatabase(database)
{
    private const string Log = "2026-11-22 10:14:07,311 ERROR [kz.arta.Log] (task-1) java.lang.IllegalStateException: x\n\tat kz.arta.synergy.Login.run(Login.java:7)\n";

    [Test]
    public async Task A_page_that_shows_what_there_is_gets_nothing_and_a_file_that_was_read_meanwhile_comes_into_its_place()
    {
        var asel = await App.As("asel");
        var number = await asel.Filed(UploadCalls.Form(Requests.Defect(), ("server.log", Encoding.UTF8.GetBytes(Log))));
        var browser = await App.SignIn("asel");
        var poll = await Poll(browser, number);

        var before = await browser.Get(poll.Address);
        await App.ReadFiles();
        var after = await browser.Get(poll.Address);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(poll.Trigger, Does.StartWith("every 5s,"));
            Assert.That(before.Status, Is.EqualTo(HttpStatusCode.NoContent));
            var came = new HtmlParser().ParseDocument(after.Html);
            Assert.That(came.QuerySelector("#live-found[hx-swap-oob] .findings-summary")!.TextContent, Does.Contain("IllegalStateException"));
            Assert.That(came.QuerySelector("#live-found .pieces")!.TextContent, Does.Contain("server.log").Or.Contain("Журнал"));
            Assert.That(came.QuerySelector("#news")!.GetAttribute("hx-get"), Is.Not.EqualTo(poll.Address));
        }
    }

    [Test]
    public async Task The_author_learns_of_what_is_asked_while_the_page_is_open()
    {
        var bank = await App.Read(db => Task.FromResult(db.Projects.Single(p => p.Name.StartsWith("Банк")).Id));
        var number = await (await App.As("asel")).Filed(Requests.Defect(projectId: bank));
        var browser = await App.SignIn("asel");
        var poll = await Poll(browser, number);

        await (await App.As("aigerim")).Do(number, "askFor", new { piece = "threadDump" });

        var came = new HtmlParser().ParseDocument((await browser.Get(poll.Address)).Html);
        Assert.That(came.QuerySelector("#live-asked .asked form input[type=file]"), Is.Not.Null);
        Assert.That(came.QuerySelector("#live-asked .asked .optional"), Is.Null, "The file is all that is sent here.");
    }

    [Test]
    public async Task A_new_version_is_told_to_the_forms_where_what_they_can_do_is_the_same()
    {
        var bank = await App.Read(db => Task.FromResult(db.Projects.Single(p => p.Name.StartsWith("Банк")).Id));
        var asel = await App.As("asel");
        var number = await asel.Filed(Requests.Defect(projectId: bank));
        var desk = await App.SignIn("aigerim");
        await (await App.As("aigerim")).Do(number, "askFor", new { piece = "version" });
        var page = new HtmlParser().ParseDocument((await desk.Get($"/tickets/{number}")).Html).QuerySelector("#news")!;

        await asel.Do(number, "tell", new { piece = "version", text = "minsky 4.1.7" });

        var came = new HtmlParser().ParseDocument((await desk.Get(page.GetAttribute("hx-get")!)).Html);
        var news = came.QuerySelector("#news")!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(long.Parse(news.GetAttribute("data-version")!, null), Is.GreaterThan(long.Parse(page.GetAttribute("data-version")!, null)));
            Assert.That(news.GetAttribute("data-forms"), Is.EqualTo(page.GetAttribute("data-forms")));
            Assert.That(came.QuerySelector("#live-facts[hx-swap-oob]")!.TextContent, Does.Contain("minsky 4.1.7"));
            Assert.That(came.QuerySelectorAll("#live-acts input[name=version]").Select(field => field.GetAttribute("value")).Distinct(), Is.EqualTo(new[] { news.GetAttribute("data-version") }));
        }
    }

    [Test]
    public async Task Nothing_is_asked_of_a_request_where_nothing_can_come()
    {
        var number = await (await App.As("asel")).Filed(Requests.Consultation());

        var page = new HtmlParser().ParseDocument((await (await App.SignIn("asel")).Get($"/tickets/{number}")).Html);

        Assert.That(page.QuerySelector("#news")!.HasAttribute("hx-get"), Is.False);
    }

    private static async Task<(string Address, string? Trigger)> Poll(SignedInClient browser, long number)
    {
        var news = new HtmlParser().ParseDocument((await browser.Get($"/tickets/{number}")).Html).QuerySelector("#news")!;
        return (news.GetAttribute("hx-get")!, news.GetAttribute("hx-trigger"));
    }
}
