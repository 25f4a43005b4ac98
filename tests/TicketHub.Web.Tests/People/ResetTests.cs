using System.Net;
using TicketHub.Domain.People;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;
using TicketHub.Web.Tests.Security;

namespace TicketHub.Web.Tests.People;

/// <summary>A link for a new password: what ends, and when.</summary>
public class ResetTests(DatabaseKind database) : OnEachDatabase(database)
{
    private const string Password = "four words make sense";

    [Test]
    public async Task Making_a_link_ends_nothing_for_it_may_have_been_asked_for_in_anothers_name()
    {
        var office = await Office.Of(App);
        var somebody = await Somebody(office);

        await office.Link(somebody.Id);

        Assert.That(await StillWorks(somebody), Is.EqualTo((true, true, true)));
    }

    [Test]
    public async Task Using_it_ends_every_session_every_token_and_the_old_password()
    {
        var office = await Office.Of(App);
        var somebody = await Somebody(office);

        var chosen = await App.Browser().Choose(await office.Link(somebody.Id), Password);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(chosen.Status, Is.EqualTo(HttpStatusCode.Redirect));
            Assert.That(await StillWorks(somebody), Is.EqualTo((false, false, false)));
            Assert.That(
                (await App.AuditOf(somebody.Id)).TakeLast(3).Select(e => (e.Act, e.Before)),
                Is.EqualTo(new[] { (AuditAct.ResetMade, null), (AuditAct.PasswordChosen, null), (AuditAct.TokenRevoked, "write отчёты") }));
        }
    }

    [Test]
    public async Task Whoever_is_sure_that_nobody_else_knew_the_password_keeps_the_tokens()
    {
        var office = await Office.Of(App);
        var somebody = await Somebody(office);
        var (link, browser) = (await office.Link(somebody.Id), App.Browser());

        var asked = (await browser.Get(link)).Document().QuerySelector("input[name=keepTokens]");
        await browser.Post(link, ("password", Password), ("again", Password), ("keepTokens", "true"));

        Assert.That(asked!.HasAttribute("checked"), Is.False, "Revoking is what happens by itself.");
        Assert.That(await StillWorks(somebody), Is.EqualTo((false, true, false)));
    }

    [Test]
    public async Task Access_that_is_cut_off_ends_before_the_link_is_used()
    {
        var office = await Office.Of(App);
        var somebody = await Somebody(office);

        var link = await office.Link(somebody.Id, cutOff: true);
        var (ended, page) = (await StillWorks(somebody), await office.Browser.Get($"/people/{somebody.Id}"));
        await App.Browser().Choose(link, Password);
        var signedIn = App.Browser();
        await signedIn.SignIn(somebody.Email, Password);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(ended, Is.EqualTo((false, false, false)));
            Assert.That(page.Html, Does.Contain("Выбран"), "It is a reset still, not an invitation.");
            Assert.That(await signedIn.IsIn(), Is.True);
            Assert.That((await App.AuditOf(somebody.Id)).Select(e => e.Act), Does.Contain(AuditAct.AccessCutOff));
        }
    }

    [Test]
    public async Task An_administrator_makes_no_link_for_themselves_and_is_told_who_does()
    {
        var office = await Office.Of(App);
        var id = await App.IdOf("admin");

        var refused = await office.Browser.Post($"/people/{id}/link");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
            Assert.That(refused.Document().QuerySelector(".notice-wrong")!.TextContent, Does.Contain("другой администратор"));
            Assert.That(refused.Document().QuerySelector("#made"), Is.Null);
            Assert.That(refused.Document().QuerySelector("form[action$='/link']"), Is.Null, "The page does not offer it either.");
        }
    }

    [Test]
    public async Task Reloading_the_page_with_a_link_makes_no_other_and_shows_it_no_more()
    {
        var office = await Office.Of(App);
        var id = await office.Add();

        var link = await office.Link(id);
        var reloaded = await office.Browser.Get($"/people/{id}?done=link");
        var chosen = await App.Browser().Choose(link, "a long enough secret");

        Assert.That(reloaded.Document().QuerySelector("#made"), Is.Null);
        Assert.That(chosen.Status, Is.EqualTo(HttpStatusCode.Redirect), "It works still.");
    }

    private async Task<Account> Somebody(Office office)
    {
        var (id, email, old) = await office.AddWithPassword();
        var browser = App.Browser();
        await browser.SignIn(email, old);
        var made = await browser.PostThrough("/me/token", ("name", "отчёты"), ("days", "30"), ("scope", "write"));
        var client = App.Anonymous();
        client.DefaultRequestHeaders.Authorization = new("Bearer", made.Document().QuerySelector("#made")!.GetAttribute("value"));
        Assert.That((await client.Call(HttpMethod.Get, "/api/v1/me")).Status, Is.EqualTo(HttpStatusCode.OK));
        return new(id, email, old, browser, client);
    }

    private async Task<(bool Session, bool Token, bool Password)> StillWorks(Account somebody) => (
        await somebody.Browser.IsIn(),
        (await somebody.Client.Call(HttpMethod.Get, "/api/v1/me")).Status == HttpStatusCode.OK,
        (await App.Browser().SignIn(somebody.Email, somebody.Password)).Status == HttpStatusCode.Redirect);

    private sealed record Account(Guid Id, string Email, string Password, SignedInClient Browser, HttpClient Client);
}
