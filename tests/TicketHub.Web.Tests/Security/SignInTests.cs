using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TicketHub.Storage;
using TicketHub.Storage.SigningIn;
using TicketHub.Testing.Databases;
using TicketHub.Testing.Hosts;

namespace TicketHub.Web.Tests.Security;

/// <summary>Whether somebody exists, is locked out or mistyped: one answer after the same work.</summary>
[TestFixtureSource(typeof(TestDatabases))]
public class SignInTests(DatabaseKind database)
{
    private readonly CountingHasher hasher = new();
    private TicketHubApp app = null!;

    [OneTimeSetUp]
    public async Task StartApp() => app = await TicketHubApp.Start(
        database, services => services.Replace(ServiceDescriptor.Singleton<IPasswordHasher<Account>>(hasher)));

    [TearDown]
    public void NothingFailedUnnoticed() => Assert.That(app.Errors.Take(), Is.Empty);

    [OneTimeTearDown]
    public async Task StopApp() => await app.DisposeAsync();

    [Test]
    public async Task Unknown_mistyped_locked_and_disabled_people_get_one_answer_after_one_look_at_a_password()
    {
        await LockOut("dina");
        var id = (await app.Person("nurlan")).Id;
        await app.Write(async db => (await db.People.FindAsync(id))!.Disable());
        var browser = app.Browser();

        var answers = new List<(string Html, int Looks)>();
        foreach (var (email, password) in new[]
        {
            ("nobody@tickethub.example", "wrong"), ("asel@tickethub.example", "wrong"), ("dina@tickethub.example", app.PasswordOf("dina")),
            ("nurlan@tickethub.example", app.PasswordOf("nurlan")), ("ADMIN@TICKETHUB.EXAMPLE", "wrong"), ("no e-mail at all", "wrong"),
        })
        {
            hasher.Looks = 0;
            var answer = await browser.SignIn(email, password);
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity), email);
            answers.Add((Comparable(answer, email), hasher.Looks));
        }

        Assert.That(answers.Distinct().Select(a => a.Looks), Is.EqualTo(new[] { 1 }), string.Join("\n\n", answers.Select(a => a.Html).Distinct()));
    }

    [Test]
    public async Task After_ten_wrong_passwords_the_right_one_opens_nothing_for_a_quarter_of_an_hour()
    {
        await LockOut("asel");

        var locked = await Right("asel");
        app.Clock.Advance(TimeSpan.FromMinutes(15));
        var later = await Right("asel");

        Assert.That((locked, later), Is.EqualTo((HttpStatusCode.UnprocessableEntity, HttpStatusCode.Redirect)));
    }

    [Test]
    public async Task Nine_wrong_passwords_are_forgiven_by_the_right_one()
    {
        for (var round = 0; round < 2; round++)
        {
            await Wrong("timur", 9);
            Assert.That(await Right("timur"), Is.EqualTo(HttpStatusCode.Redirect));
        }
    }

    [Test]
    public async Task Guesses_sent_all_at_once_are_counted_like_those_sent_one_by_one()
    {
        var browser = app.Browser();
        await browser.Get("/sign-in");

        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => browser.Post("/sign-in", ("email", "saule@tickethub.example"), ("password", $"guess {i}"))));

        Assert.That(await Right("saule"), Is.EqualTo(HttpStatusCode.UnprocessableEntity));
    }

    [Test]
    public async Task Locking_one_person_out_keeps_nobody_else_out()
    {
        await LockOut("gulnara");

        Assert.That(await Right("irina"), Is.EqualTo(HttpStatusCode.Redirect));
    }

    [TestCase("%00")]
    [TestCase("asel%00@tickethub.example")]
    [TestCase("asel%EF%BF%BE@tickethub.example")]
    [TestCase("asel%ED%A0%80@tickethub.example")]
    [TestCase("%E2%80%AEasel@tickethub.example")]
    [TestCase("asel%0A@tickethub.example")]
    public async Task What_is_no_email_is_nobodys(string email)
    {
        var browser = app.Browser();
        var answer = await browser.PostForm("/sign-in", $"email={email}&password=x");

        // A form with a NUL in it is refused before anybody reads it.
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity).Or.EqualTo(HttpStatusCode.BadRequest));
    }

    private Task LockOut(string key) => Wrong(key, 10);

    private async Task Wrong(string key, int times)
    {
        var browser = app.Browser();
        await browser.Get("/sign-in");
        for (var i = 0; i < times; i++)
            await browser.Post("/sign-in", ("email", TicketHubApp.EmailOf(key)), ("password", $"wrong {i}"));
    }

    private async Task<HttpStatusCode> Right(string key) => (await app.Browser().SignIn(TicketHubApp.EmailOf(key), app.PasswordOf(key))).Status;

    /// <summary>The page without what differs from call to call, and without the e-mail that the form keeps.</summary>
    private static string Comparable(PageAnswer answer, string email)
    {
        var page = answer.Document();
        foreach (var token in page.QuerySelectorAll("input[name=__RequestVerificationToken]"))
            token.Remove();
        page.Body!.RemoveAttribute("hx-headers");
        return page.DocumentElement.OuterHtml.Replace(email, "E-MAIL", StringComparison.Ordinal);
    }

    private sealed class CountingHasher : IPasswordHasher<Account>
    {
        private readonly PasswordHasher<Account> real = new();
        private int looks;

        public int Looks { get => looks; set => looks = value; }

        public string HashPassword(Account user, string password) => real.HashPassword(user, password);

        public PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
        {
            Interlocked.Increment(ref looks);
            return real.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
