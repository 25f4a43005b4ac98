using System.Net;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;
using TicketHub.Web.SigningIn;
using TicketHub.Web.Tests.Backlog;
using TicketHub.Web.Tests.Demand;

namespace TicketHub.Web.Tests.Drafts;

/// <summary>What the head writes about an enhancement, and a colleague about needing it, is kept while it is written.</summary>
public class EnhancementDraftTests(DatabaseKind database) : OnEachDatabase(database)
{
    [TestCase("#edit form", "need")]
    [TestCase("#publish form", "summary")]
    public async Task What_the_head_began_on_the_enhancements_page_is_there_again_until_it_is_sent(string form, string field)
    {
        var path = $"/enhancements/EN-{await App.Unpublished()}";
        var browser = await App.SignIn("marat");
        var fresh = await PageForm.Open(browser, path, form);
        await fresh.Write(field, "Начатая мысль").Keep();

        var again = await PageForm.Open(await App.SignIn("marat"), path, form);
        var sent = await again.Write("title", "Название").Send();
        var after = await PageForm.Open(browser, path, form);
        var drafts = await App.Read(db => Task.FromResult(db.Drafts.Count(d => d.Place.StartsWith("enhancement/"))));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(again[field], Is.EqualTo("Начатая мысль"));
            Assert.That(sent.Status, Is.EqualTo(HttpStatusCode.Redirect), sent.Html);
            Assert.That((after[field], drafts), Is.EqualTo(("Начатая мысль", 0)), "sent, it is what the page says, and no draft any more");
        }
    }

    [Test]
    public async Task A_withdrawal_that_was_begun_is_there_again_until_it_is_done()
    {
        var number = await App.Unpublished();
        var path = $"/enhancements/EN-{number}";
        await (await PageForm.Open(await App.SignIn("marat"), path, "#withdraw form")).Write("reason", "Начатая причина").Keep();

        var again = await PageForm.Open(await App.SignIn("marat"), path, "#withdraw form");
        var done = await again.Send();

        var drafts = await App.Read(db => Task.FromResult(db.Drafts.Count(d => d.Place == $"enhancement/{number}/withdraw")));
        Assert.That((again["reason"], done.Status, drafts), Is.EqualTo(("Начатая причина", HttpStatusCode.Redirect, 0)), done.Html);
    }

    [Test]
    public async Task A_new_enhancement_that_was_begun_is_there_again_for_the_same_requests_and_for_no_others()
    {
        var gulnara = await App.As("gulnara");
        var (one, two) = (await gulnara.Wish(), await gulnara.Wish());
        var browser = await App.SignIn("marat");
        var path = $"/enhancements/new?tickets={one}&tickets={two}";
        await browser.Post("/drafts", ("place", "enhancement/new/make"), ("key", "begun"), ("draftWriter", "w"), ("tickets", $"{one}"), ("tickets", $"{two}"), ("title", "Начатое"), ("need", "Мысль"));

        var again = await PageForm.Open(browser, path, "main form");
        var others = await PageForm.Open(browser, $"/enhancements/new?tickets={one}", "main form");

        Assert.That((again["title"], again["need"], again["key"], others["title"]), Is.EqualTo(("Начатое", "Мысль", "begun", "Массовая замена исполнителя")));
    }

    [Test]
    public async Task A_reason_that_was_begun_is_there_again_and_only_for_its_writer()
    {
        var path = $"/demand/EN-{await App.Published()}";
        await (await PageForm.Open(await App.SignIn("dina"), path, "main form[data-draft]")).Write("reason", "Начатая причина").Keep();

        var (own, others) = (await PageForm.Open(await App.SignIn("dina"), path, "main form[data-draft]"), await (await App.SignIn("nurlan")).Get(path));

        Assert.That((own["reason"], others.Html.Contains("Начатая", StringComparison.Ordinal)), Is.EqualTo(("Начатая причина", false)));
    }

    [Test]
    public async Task An_edit_that_is_sent_after_the_session_has_ended_comes_back_with_the_head()
    {
        var number = await App.Unpublished();
        var path = $"/enhancements/EN-{number}";
        var browser = await App.SignIn("marat");
        var form = await PageForm.Open(browser, path, "#edit form");
        App.Clock.Advance(Sessions.Lifetime + TimeSpan.FromMinutes(1));

        var sent = await form.Write("need", "Длинная мысль").Send();
        await browser.SignIn(TicketHubApp.EmailOf("marat"), App.PasswordOf("marat"));
        var page = await browser.Get(path);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(sent.Location, Does.Contain("/sign-in").And.Contain(Uri.EscapeDataString(path)));
            Assert.That(PageForm.In(browser, page, "#edit form")["need"], Is.EqualTo("Длинная мысль"));
            Assert.That(page.Html, Does.Contain("Сеанс закончился"));
        }
    }

    [Test]
    public async Task Who_does_not_read_the_backlog_keeps_no_draft_there()
    {
        var browser = await App.SignIn("dina");

        var answer = await browser.Post("/drafts", ("place", $"enhancement/{await App.Unpublished()}/edit"), ("key", "k"), ("need", "Мысль"));

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.NotFound));
    }
}
