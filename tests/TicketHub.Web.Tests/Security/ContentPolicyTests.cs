using System.Net;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;

namespace TicketHub.Web.Tests.Security;

/// <summary>The policy allows nothing inline, and no page of ours needs it.</summary>
public class ContentPolicyTests(DatabaseKind database) : OnEachDatabase(database)
{
    [TestCase("/mine", 200)]
    [TestCase("/new", 200)]
    [TestCase("/queues/consultation", 200)]
    [TestCase("/queues/defect?status=all", 200)]
    [TestCase("/queues/triage", 200)]
    [TestCase("/queues/enhancement", 200)]
    [TestCase("/backlog", 200)]
    [TestCase("/enhancements/EN-1", 200)]
    [TestCase("/sign-in", 200)]
    [TestCase("/nope", 404)]
    [TestCase("/tickets/999999", 404)]
    [TestCase("/queues/nope", 404)]
    public async Task A_page_has_nothing_inline(string path, int status)
    {
        var page = await (await App.SignIn("olga")).Get(path);

        Assert.That((int)page.Status, Is.EqualTo(status));
        NothingInline(page);
    }

    [Test]
    public async Task No_ticket_of_the_sample_has_anything_inline_on_its_page()
    {
        var olga = await App.SignIn("olga");

        foreach (var number in await App.Read(db => Task.FromResult(db.Tickets.Select(t => t.Number).ToList())))
        {
            var page = await olga.Get($"/tickets/{number}");
            Assert.That(page.Status, Is.EqualTo(HttpStatusCode.OK));
            NothingInline(page);
        }
    }

    [Test]
    public async Task Refused_forms_and_the_live_panel_have_nothing_inline()
    {
        var asel = await App.SignIn("asel");

        NothingInline(await asel.Post("/new"));
        NothingInline(await asel.Post("/new/check", ("body", "Как настроить маршрут согласования?")));
        NothingInline(await asel.Post("/new/panel", ("body", "Как настроить маршрут согласования?")));
        NothingInline(await App.Browser().SignIn("asel@tickethub.example", "wrong"));
    }

    private static void NothingInline(PageAnswer page)
    {
        var document = page.Document();
        var policy = page.Raw.Headers.GetValues("Content-Security-Policy").Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(policy, Does.StartWith("default-src 'none'").And.Not.Contain("unsafe"));
            Assert.That(document.Scripts.Where(s => s.Source is null).Select(s => s.OuterHtml), Is.Empty);
            Assert.That(document.QuerySelectorAll("style, [style], base, iframe, object, embed").Select(e => e.OuterHtml), Is.Empty);
            Assert.That(document.All.Where(e => e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.Ordinal) || a.Name.StartsWith("hx-on", StringComparison.Ordinal))), Is.Empty);
            Assert.That(document.QuerySelectorAll("script[src], link[href], img[src]").Select(e => e.GetAttribute("src") ?? e.GetAttribute("href")), Has.All.StartsWith("/"));
        }
    }
}
