using System.Net;
using TicketHub.Domain.People;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;

namespace TicketHub.Web.Tests.Security;

public class SessionTests(DatabaseKind database) : OnEachDatabase(database)
{
    [Test]
    public async Task Every_signing_in_starts_a_session_of_its_own_and_ends_the_one_the_browser_had()
    {
        var browser = await App.SignIn("asel");
        var first = browser.SessionCookie!;

        await browser.SignIn("asel@tickethub.example", App.PasswordOf("asel"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(browser.SessionCookie, Is.Not.EqualTo(first));
            Assert.That(await SignedIn(browser), Is.True);
            Assert.That(await SignedIn(Replay(first)), Is.False);
        }
    }

    [Test]
    public async Task Two_browsers_of_a_person_have_sessions_that_end_apart()
    {
        var (one, other) = (await App.SignIn("asel"), await App.SignIn("asel"));

        await one.Post("/sign-out");

        Assert.That((await SignedIn(one), await SignedIn(other)), Is.EqualTo((false, true)));
    }

    [Test]
    public async Task A_cookie_kept_from_before_signing_out_opens_nothing()
    {
        var browser = await App.SignIn("timur");
        var kept = browser.SessionCookie!;
        Assert.That(await SignedIn(Replay(kept)), Is.True, "The replay itself must work.");

        await browser.Post("/sign-out");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await SignedIn(Replay(kept)), Is.False);
            Assert.That(browser.SessionCookie, Is.Null.Or.Empty);
        }
    }

    [Test]
    public async Task A_session_ends_by_itself_after_twelve_hours_however_busy_it_was()
    {
        var browser = await App.SignIn("timur");

        App.Clock.Advance(TimeSpan.FromHours(11));
        var busy = await SignedIn(browser);
        App.Clock.Advance(TimeSpan.FromHours(1));

        Assert.That((busy, await SignedIn(browser)), Is.EqualTo((true, false)));
    }

    [Test]
    public async Task Disabling_a_person_ends_sessions_and_keeps_them_from_signing_in()
    {
        var browser = await App.SignIn("ruslan");
        await Change("ruslan", p => p.Disable());

        var again = await App.Browser().SignIn("ruslan@tickethub.example", App.PasswordOf("ruslan"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await SignedIn(browser), Is.False);
            Assert.That(again.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        }
    }

    [Test]
    public async Task A_change_of_roles_holds_from_the_next_request_in_the_browser_and_on_the_api()
    {
        var (browser, client) = (await App.SignIn("daniyar"), await App.As("daniyar"));
        var number = await (await App.As("asel")).Filed(Requests.Consultation());
        var before = ((await browser.Get($"/tickets/{number}")).Status, (await client.Ticket(number)).Status);

        await Change("daniyar", p => p.Become(Roles.Requester));

        var after = ((await browser.Get($"/tickets/{number}")).Status, (await client.Ticket(number)).Status);
        Assert.That((before, after), Is.EqualTo(((HttpStatusCode.OK, HttpStatusCode.OK), (HttpStatusCode.NotFound, HttpStatusCode.NotFound))));
    }

    [Test]
    public async Task Leaving_a_project_holds_from_the_next_request()
    {
        var bank = await App.Read(db => Task.FromResult(db.Projects.Single(p => p.Name.StartsWith("Банк")).Id));
        var number = await (await App.As("asel")).Filed(Requests.Consultation(projectId: bank));
        var timur = await App.As("timur");
        var (id, before) = ((await App.Person("timur")).Id, (await timur.Ticket(number)).Status);

        await App.Write(async db => db.Memberships.Remove((await db.Memberships.FindAsync(id, bank))!));

        Assert.That((before, (await timur.Ticket(number)).Status), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.NotFound)));
    }

    [TestCase("")]
    [TestCase("x")]
    [TestCase("CfDJ8AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_cookie_that_is_not_ours_is_nobodys(string cookie) => Assert.That(await SignedIn(Replay(cookie)), Is.False);

    [Test]
    public async Task The_session_cookie_is_for_our_pages_only()
    {
        var browser = App.Browser();

        var answer = await browser.SignIn("asel@tickethub.example", App.PasswordOf("asel"));

        var cookie = answer.Raw.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("th-session=", StringComparison.Ordinal));
        Assert.That(cookie, Does.Contain("httponly").And.Contain("samesite=lax").And.Contain("path=/").And.Not.Contain("domain="));
    }

    private async Task Change(string key, Action<Person> how)
    {
        var id = (await App.Person(key)).Id;
        await App.Write(async db => how((await db.People.FindAsync(id))!));
    }

    private SignedInClient Replay(string cookie)
    {
        var browser = App.Browser();
        browser.Cookies.Add(App.Address, new Cookie("th-session", cookie));
        return browser;
    }

    private static async Task<bool> SignedIn(SignedInClient browser) => (await browser.Get("/mine")).Status == HttpStatusCode.OK;
}
