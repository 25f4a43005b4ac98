using System.Net;
using Microsoft.EntityFrameworkCore;
using TicketHub.Domain.People;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;
using TicketHub.Web.Tests.Security;

namespace TicketHub.Web.Tests.People;

public class InvitationTests(DatabaseKind database) : OnEachDatabase(database)
{
    private const string Password = "four words make sense";

    [Test]
    public async Task An_invited_person_chooses_a_password_and_signs_in_with_it()
    {
        var office = await Office.Of(App);
        var id = await office.Add();
        var (link, browser) = (await office.Link(id), App.Browser());

        var page = await browser.Get(link);
        var chosen = await browser.Choose(link, Password);
        await browser.SignIn(await office.EmailOf(id), Password);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(page.Html, Does.Contain(await office.EmailOf(id)));
            Assert.That((chosen.Status, chosen.Location), Is.EqualTo((HttpStatusCode.Redirect, "/invitation")));
            Assert.That(await browser.IsIn(), Is.True);
            Assert.That((await App.AuditOf(id)).Select(e => e.Act), Is.EqualTo(new[] { AuditAct.PersonAdded, AuditAct.InvitationMade, AuditAct.PasswordChosen }));
        }
    }

    [Test]
    public async Task Before_that_nobody_signs_in_as_them()
    {
        var office = await Office.Of(App);
        var email = await office.EmailOf(await office.Add());

        Assert.That((await App.Browser().SignIn(email, "")).Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That((await App.Browser().SignIn(email, "anything at all")).Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
    }

    [Test]
    public async Task A_link_that_is_unknown_used_replaced_expired_or_of_a_disabled_person_gets_one_answer()
    {
        var office = await Office.Of(App);
        var unknown = "/invitation/" + new string('0', 64);
        var used = await office.Link(await office.Add());
        await App.Browser().Choose(used, Password);
        var twice = await office.Add();
        var replaced = await office.Link(twice);
        await office.Link(twice);
        var leaving = await office.Add();
        var disabled = await office.Link(leaving);
        await office.Do(leaving, "disable");
        var expired = await office.Link(await office.Add());
        App.Clock.Advance(TimeSpan.FromHours(72));

        var answers = new List<(string, HttpStatusCode, string)>();
        foreach (var link in new[] { unknown, used, replaced, disabled, expired, "/invitation/x" })
        {
            foreach (var page in new[] { await App.Browser().Get(link), await App.Browser().Choose(link, Password) })
                answers.Add((link, page.Status, page.Document().QuerySelector("main")!.TextContent));
        }

        Assert.That(answers.Select(a => (a.Item2, a.Item3)).Distinct().Count(), Is.EqualTo(1), string.Join('\n', answers));
        Assert.That(answers[0].Item2, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task A_link_works_until_the_last_second_of_its_three_days()
    {
        var office = await Office.Of(App);
        var link = await office.Link(await office.Add());

        App.Clock.Advance(TimeSpan.FromHours(72) - TimeSpan.FromSeconds(1));

        Assert.That((await App.Browser().Choose(link, Password)).Status, Is.EqualTo(HttpStatusCode.Redirect));
    }

    [Test]
    public async Task Of_two_who_use_a_link_at_once_one_wins()
    {
        var office = await Office.Of(App);
        var (id, browsers) = (await office.Add(), Enumerable.Range(0, 6).Select(_ => App.Browser()).ToList());
        var link = await office.Link(id);
        foreach (var browser in browsers)
            await browser.Get(link);

        var answers = await Task.WhenAll(browsers.Select((browser, i) => browser.Choose(link, $"{Password} {i}")));

        var winner = Array.FindIndex(answers, a => a.Status == HttpStatusCode.Redirect);
        var signIn = App.Browser();
        await signIn.SignIn(await office.EmailOf(id), $"{Password} {winner}");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answers.Count(a => a.Status == HttpStatusCode.Redirect), Is.EqualTo(1));
            Assert.That(answers.Count(a => a.Status == HttpStatusCode.NotFound), Is.EqualTo(5));
            Assert.That(await signIn.IsIn(), Is.True, "The winner's password is the one that holds.");
        }
    }

    [TestCase("asel")]
    [TestCase("timur")]
    public async Task A_dead_link_leaves_whoever_is_signed_in_alone_and_says_who_that_is(string key)
    {
        var browser = await App.SignIn(key);

        var page = await browser.Get("/invitation/" + new string('0', 64));

        Assert.That((page.Status, await browser.IsIn()), Is.EqualTo((HttpStatusCode.NotFound, true)));
        Assert.That(page.Document().QuerySelector("main")!.TextContent, Does.Contain((await App.Person(key)).Name));
    }

    [Test]
    public async Task Opening_anothers_link_tells_who_is_signed_in_and_using_it_ends_that_session_alone()
    {
        var office = await Office.Of(App);
        var id = await office.Add("Новый Сотрудник");
        var link = await office.Link(id);
        var (here, elsewhere) = (await App.SignIn("asel"), await App.SignIn("asel"));

        var opened = await here.Get(link);
        var stillIn = await here.IsIn();
        await here.Choose(link, Password);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(opened.Document().QuerySelector(".notice")!.TextContent, Does.Contain((await App.Person("asel")).Name).And.Contains("Новый Сотрудник"));
            Assert.That(stillIn, Is.True, "Opening it changes nothing.");
            Assert.That(await here.IsIn(), Is.False, "The next page here is the new person's, not hers.");
            Assert.That(await elsewhere.IsIn(), Is.True);
        }

        await here.SignIn(await office.EmailOf(id), Password);
        Assert.That((await here.Get("/me")).Html, Does.Contain("Новый Сотрудник"));
    }

    [Test]
    public async Task A_refused_password_leaves_the_link_as_it_was()
    {
        var office = await Office.Of(App);
        var link = await office.Link(await office.Add());

        var refused = await App.Browser().Choose(link, "short");

        Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(refused.Document().QuerySelector("#password-error")!.TextContent, Does.Contain("12"));
        Assert.That((await App.Browser().Choose(link, Password)).Status, Is.EqualTo(HttpStatusCode.Redirect));
    }

    [Test]
    public async Task The_database_keeps_no_link_that_could_be_used()
    {
        var office = await Office.Of(App);
        var id = await office.Add();
        var token = (await office.Link(id)).Split('/')[^1];

        var row = await App.Read(db => db.PasswordLinks.SingleAsync(l => l.PersonId == id));
        var told = (await App.AuditOf(id)).Select(e => $"{e.Before}{e.After}{e.Subject}");
        var page = await office.Browser.Get($"/people/{id}");

        Assert.That(string.Concat(told) + row.Hash + page.Html, Does.Not.Contain(token));
    }

    [Test]
    public async Task Guessing_is_limited_like_signing_in()
    {
        await using var app = await TicketHubApp.Start(DatabaseKind.Sqlite, null, "--TicketHub:RateLimit:SignInsPerMinute=3");
        var browser = app.Browser();

        var statuses = new List<int>();
        for (var i = 0; i < 4; i++)
            statuses.Add((int)(await browser.Choose("/invitation/" + i, Password)).Status);

        Assert.That(statuses, Is.EqualTo(new[] { 404, 404, 404, 429 }));
    }
}
