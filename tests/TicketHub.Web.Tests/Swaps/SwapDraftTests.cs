using System.Net;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;
using TicketHub.Web.SigningIn;
using TicketHub.Web.Tests.Drafts;

namespace TicketHub.Web.Tests.Swaps;

/// <summary>What the head writes into a proposal is kept while it is written, for that way and for nobody else.</summary>
public class SwapDraftTests(DatabaseKind database) : OnEachDatabase(database)
{
    private const string Form = "main form.swap";

    [Test]
    public async Task A_proposal_that_was_begun_is_there_again_with_its_help_until_it_is_sent()
    {
        var (wanted, given) = await App.Contested("2030-01");
        var path = $"/swaps/propose?item={wanted}&into=2030-01&givenUp={given}";
        var browser = await App.SignIn("marat");
        var begun = await PageForm.Open(browser, $"{path}&days=1.5", Form);
        await begun.Write("reason", "Срок по договору").Write("toAuthors", "Уступает место").Write("help[0].name", "Аврора").Keep();

        var list = await browser.Get("/swaps/new");
        var (again, otherWay) = (await PageForm.Open(browser, path, Form), await PageForm.Open(browser, $"/swaps/propose?item={wanted}&into=2030-01&days=10", Form));
        var sent = await again.Write("help[0].from", "2030-01-01").Write("help[0].to", "2030-01-20").Send();
        var after = await PageForm.Open(browser, path, Form);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(list.Html, Does.Contain($"/swaps/propose?item={wanted}&amp;into=2030-01&amp;givenUp={given}\""));
            Assert.That(
                (again["reason"], again["toAuthors"], again["help[0].name"], again["help[0].days"], otherWay["reason"]),
                Is.EqualTo(("Срок по договору", "Уступает место", "Аврора", "1.5", "")));
            Assert.That(sent.Status, Is.EqualTo(HttpStatusCode.Redirect), sent.Html);
            Assert.That((after["reason"], await App.Read(db => Task.FromResult(db.Drafts.Count(d => d.Place == $"swap/{wanted}/2030-01")))), Is.EqualTo(("", 0)));
        }
    }

    [Test]
    public async Task A_line_of_help_more_keeps_what_was_written_without_script()
    {
        var (wanted, given) = await App.Contested("2030-02");
        var path = $"/swaps/propose?item={wanted}&into=2030-02&givenUp={given}";
        var browser = await App.SignIn("marat");

        await (await PageForm.Open(browser, path, Form)).Write("reason", "Начатая причина").Send("/swaps/propose/add");

        Assert.That((await PageForm.Open(browser, path, Form))["reason"], Is.EqualTo("Начатая причина"));
    }

    [Test]
    public async Task One_that_is_sent_after_the_session_has_ended_comes_back_with_the_head()
    {
        var (wanted, given) = await App.Contested("2030-03");
        var browser = await App.SignIn("marat");
        var form = await PageForm.Open(browser, $"/swaps/propose?item={wanted}&into=2030-03&givenUp={given}", Form);
        App.Clock.Advance(Sessions.Lifetime + TimeSpan.FromMinutes(1));

        var sent = await form.Write("reason", "Длинная причина").Send();
        await browser.SignIn(TicketHubApp.EmailOf("marat"), App.PasswordOf("marat"));
        var page = await browser.Get(Uri.UnescapeDataString(sent.Location!.Split("returnUrl=")[1]));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(PageForm.In(browser, page, Form)["reason"], Is.EqualTo("Длинная причина"));
            Assert.That(page.Html, Does.Contain("Сеанс закончился"));
        }
    }

    [Test]
    public async Task Who_does_not_read_the_plan_keeps_no_draft_of_a_proposal()
    {
        var browser = await App.SignIn("dina");

        var answer = await browser.Post("/drafts", ("place", "swap/1/2030-01"), ("key", "k"), ("reason", "Мысль"));

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.NotFound));
    }
}
