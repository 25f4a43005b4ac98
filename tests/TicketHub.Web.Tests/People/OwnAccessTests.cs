using System.Net;
using Microsoft.Extensions.DependencyInjection;
using TicketHub.Domain.People;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;
using TicketHub.Web.Hosting;
using TicketHub.Web.Tests.Security;

namespace TicketHub.Web.Tests.People;

public class OwnAccessTests(DatabaseKind database) : OnEachDatabase(database)
{
    private const string NewPassword = "another four words here";

    [TestCase("asel")]
    [TestCase("admin")]
    [TestCase("zhanna")]
    public async Task Everybody_has_a_page_of_their_own(string key)
    {
        var page = await (await App.SignIn(key)).Get("/me");

        Assert.That((page.Status, page.Html.Contains(TicketHubApp.EmailOf(key), StringComparison.Ordinal)), Is.EqualTo((HttpStatusCode.OK, true)));
    }

    [Test]
    public async Task A_read_token_reads_and_assesses_and_changes_nothing()
    {
        var client = await ClientWith(await App.SignIn("asel"), "read");
        var number = await (await App.As("asel")).Filed(Requests.Consultation());

        var read = await client.Ticket(number);
        var assessed = await client.Call(HttpMethod.Post, "/api/v1/tickets/assess", Requests.Consultation());
        var refused = new[]
        {
            await client.File(Requests.Consultation()), await client.Do(number, "reply", new { text = "x" }), await client.Do(number, "claim"),
            await client.Do(999_999, "claim"), await client.Call(HttpMethod.Delete, $"/api/v1/tickets/{number}"),
        };

        using (Assert.EnterMultipleScope())
        {
            Assert.That((read.Status, assessed.Status), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.OK)));
            Assert.That(refused.Select(r => (r.Status, r.Code)), Has.All.EqualTo((HttpStatusCode.Forbidden, "tokenReadsOnly")));
            Assert.That((await client.Timeline(number)).Count, Is.EqualTo(1), "Nothing but the filing happened.");
        }
    }

    [Test]
    public async Task A_write_token_does_what_its_owner_may()
    {
        var client = await ClientWith(await App.SignIn("asel"), "write");

        Assert.That((await client.File(Requests.Consultation())).Status, Is.EqualTo(HttpStatusCode.Created));
    }

    [Test]
    public async Task A_revoked_token_stops_at_once()
    {
        var browser = await App.SignIn("timur");
        var client = await ClientWith(browser, "write", "на один раз");
        var before = (await client.Call(HttpMethod.Get, "/api/v1/me")).Status;

        var revoked = await browser.Post("/me/revoke", ("id", await TokenCalled("на один раз")));

        Assert.That((before, (await client.Call(HttpMethod.Get, "/api/v1/me")).Status), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.Unauthorized)));
        Assert.That(revoked.Location, Is.EqualTo("/me?done=revoked"));
    }

    [Test]
    public async Task What_people_do_with_their_own_keys_is_in_the_audit_list()
    {
        var office = await Office.Of(App);
        var (id, email, old) = await office.AddWithPassword();
        var browser = App.Browser();
        await browser.SignIn(email, old);

        await ClientWith(browser, "read", "выгрузка");
        await browser.Post("/me/revoke", ("id", await TokenCalled("выгрузка")));
        await browser.Post("/me/password", ("old", old), ("password", NewPassword), ("again", NewPassword));

        var told = (await App.AuditOf(id)).TakeLast(3);
        Assert.That(
            told.Select(e => (e.Act, e.ById, e.Before, e.After)), Is.EqualTo(new (AuditAct, Guid?, string?, string?)[]
            {
                (AuditAct.TokenMade, id, null, "read выгрузка"), (AuditAct.TokenRevoked, id, "read выгрузка", null), (AuditAct.PasswordChanged, id, null, null),
            }));
        Assert.That((await office.Browser.Get($"/audit?subject={id}")).Document().QuerySelector("table")!.TextContent, Does.Contain("выгрузка (Только читать)"));
    }

    [TestCase("", "30", 1)]
    [TestCase("x", "0", 1)]
    [TestCase("x", "366", 1)]
    [TestCase("x", "-1", 1)]
    [TestCase("x", "1.5", 1)]
    [TestCase("x", "", 1)]
    [TestCase(" ", "9999999999999", 2)]
    public async Task A_token_without_a_name_or_with_another_lifetime_is_not_made(string name, string days, int mistakes)
    {
        var page = await (await App.SignIn("dina")).Post("/me/token", ("name", name), ("days", days), ("scope", "read"));

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(page.Document().QuerySelectorAll(".field-error").Length, Is.EqualTo(mistakes));
    }

    [Test]
    public async Task A_token_of_a_year_works_to_its_last_second()
    {
        await using var app = await TicketHubApp.Start(DatabaseKind.Sqlite);
        var client = await ClientWith(await app.SignIn("asel"), "read", days: 365, of: app);

        app.Clock.Advance(TimeSpan.FromDays(365) - TimeSpan.FromSeconds(1));
        var before = (await client.Call(HttpMethod.Get, "/api/v1/me")).Status;
        app.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.That((before, (await client.Call(HttpMethod.Get, "/api/v1/me")).Status), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.Unauthorized)));
    }

    [Test]
    public async Task Anothers_token_and_session_answer_like_ones_that_never_were()
    {
        await ClientWith(await App.SignIn("asel"), "read", "чужой");
        var (token, timur) = (await TokenCalled("чужой"), await App.SignIn("timur"));
        var asel = await App.IdOf("asel");
        var session = await App.Read(db => Task.FromResult(db.Sessions.First(s => s.PersonId == asel).Id.ToString()));

        var answers = new List<PageAnswer>();
        foreach (var (act, id) in new[] { ("revoke", token), ("revoke", Guid.NewGuid().ToString()), ("end", session), ("end", Guid.NewGuid().ToString()), ("end", "x") })
            answers.Add(await timur.Post($"/me/{act}", ("id", id)));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(answers.Select(a => a.Status), Has.All.EqualTo(HttpStatusCode.NotFound));
            Assert.That(await TokenCalled("чужой"), Is.EqualTo(token));
            Assert.That(await App.Read(db => Task.FromResult(db.Sessions.Count(s => s.Id == Guid.Parse(session)))), Is.EqualTo(1));
        }
    }

    [Test]
    public async Task Last_use_is_shown_to_the_hour_and_written_by_housekeeping_not_by_every_request()
    {
        var browser = await App.SignIn("saule");
        var client = await ClientWith(browser, "read", "по часам");
        await client.Call(HttpMethod.Get, "/api/v1/me");
        var id = Guid.Parse(await TokenCalled("по часам"));
        var (unwritten, shown) = (await Written(), (await browser.Get("/me")).Document().QuerySelectorAll("[data-label='Использован']").Single().TextContent);

        await using (var scope = App.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<Housekeeping>().RunOnce(CancellationToken.None);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(unwritten, Is.Null);
            Assert.That(shown, Does.Contain(":00").And.Contain("2026"));
            Assert.That((await Written())!.Value, Is.EqualTo(Hour(App.Clock.GetUtcNow())));
        }

        Task<DateTimeOffset?> Written() => App.Read(db => Task.FromResult(db.AccessTokens.Single(t => t.Id == id).LastUsedAt));
        static DateTimeOffset Hour(DateTimeOffset at) => new(at.Year, at.Month, at.Day, at.Hour, 0, 0, TimeSpan.Zero);
    }

    [Test]
    public async Task A_session_is_ended_from_another_browser_and_all_others_at_once()
    {
        var (one, two, three) = (await App.SignIn("nurlan"), await App.SignIn("nurlan"), await App.SignIn("nurlan"));
        var ids = (await one.Get("/me")).Document().QuerySelectorAll("form[action='/me/end'] button").Select(b => b.GetAttribute("value")!).ToList();

        await one.Post("/me/end", ("id", ids[0]));
        var afterOne = new[] { await one.IsIn(), await two.IsIn(), await three.IsIn() };
        await one.Post("/me/endOthers");
        var afterAll = new[] { await one.IsIn(), await two.IsIn(), await three.IsIn() };

        using (Assert.EnterMultipleScope())
        {
            Assert.That(ids, Has.Count.EqualTo(2), "This one is not offered.");
            Assert.That((afterOne[0], afterOne.Count(x => x)), Is.EqualTo((true, 2)));
            Assert.That(afterAll, Is.EqualTo(new[] { true, false, false }));
        }
    }

    [Test]
    public async Task A_new_password_needs_the_old_one_and_ends_the_other_sessions()
    {
        var office = await Office.Of(App);
        var (_, email, password) = await office.AddWithPassword();
        var (one, two) = (App.Browser(), App.Browser());
        await one.SignIn(email, password);
        await two.SignIn(email, password);
        var client = await ClientWith(one, "read");

        var wrong = await one.Post("/me/password", ("old", "not this one"), ("password", NewPassword), ("again", NewPassword));
        var right = await one.Post("/me/password", ("old", password), ("password", NewPassword), ("again", NewPassword));

        using (Assert.EnterMultipleScope())
        {
            Assert.That((wrong.Status, wrong.Document().QuerySelector("#password-old-error") is not null), Is.EqualTo((HttpStatusCode.UnprocessableEntity, true)));
            Assert.That(wrong.Html, Does.Not.Contain(NewPassword));
            Assert.That(right.Location, Is.EqualTo("/me?done=password"));
            Assert.That((await one.IsIn(), await two.IsIn()), Is.EqualTo((true, false)));
            Assert.That((await client.Call(HttpMethod.Get, "/api/v1/me")).Status, Is.EqualTo(HttpStatusCode.OK), "Tokens stay.");
            Assert.That((await App.Browser().SignIn(email, NewPassword)).Status, Is.EqualTo(HttpStatusCode.Redirect));
        }
    }

    [Test]
    public async Task Guesses_at_the_old_password_lock_the_account_as_they_do_at_the_door()
    {
        var office = await Office.Of(App);
        var (_, email, password) = await office.AddWithPassword();
        var browser = App.Browser();
        await browser.SignIn(email, password);

        for (var i = 0; i < 10; i++)
            await browser.Post("/me/password", ("old", $"guess {i}"), ("password", NewPassword), ("again", NewPassword));
        var locked = await browser.Post("/me/password", ("old", password), ("password", NewPassword), ("again", NewPassword));

        Assert.That(locked.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
    }

    [Test]
    public async Task A_browser_that_lies_about_its_name_is_only_text()
    {
        var browser = App.Anonymous();
        using var page = await browser.GetAsync(new Uri("/sign-in", UriKind.Relative));
        await App.Write(async db =>
        {
            var id = (await App.Person("yerlan")).Id;
            db.Sessions.Add(new() { Id = Guid.NewGuid(), PersonId = id, StartedAt = App.Clock.GetUtcNow(), ExpiresAt = App.Clock.GetUtcNow().AddHours(1), Browser = "<script>alert(1)</script>" });
        });

        Assert.That((await (await App.SignIn("yerlan")).Get("/me")).Html, Does.Not.Contain("<script>alert").And.Contain("Неизвестный браузер"));
    }

    private async Task<HttpClient> ClientWith(SignedInClient browser, string scope, string name = "проверка", int days = 30, TicketHubApp? of = null)
    {
        var page = await browser.PostThrough("/me/token", ("name", name), ("days", $"{days}"), ("scope", scope));
        var client = (of ?? App).Anonymous();
        client.DefaultRequestHeaders.Authorization = new("Bearer", page.Document().QuerySelector("#made")!.GetAttribute("value"));
        return client;
    }

    private Task<string> TokenCalled(string name) => App.Read(db => Task.FromResult(db.AccessTokens.Single(t => t.Name == name).Id.ToString()));
}
