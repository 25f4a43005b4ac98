using System.Net;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;

namespace TicketHub.Web.Tests.Security;

/// <summary>Three failures a minute for each address. A whole office may stand behind one.</summary>
public class FailedAttemptsTests
{
    private const int PerMinute = 3;

    [Test]
    public async Task Failures_use_up_the_addresss_share_and_reading_the_page_does_not()
    {
        await using var app = await Start();
        var browser = app.Browser();

        var answers = new List<PageAnswer>();
        for (var i = 0; i <= PerMinute; i++)
            answers.Add(await Fail(browser));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(answers.Select(a => (int)a.Status), Is.EqualTo(new[] { 422, 422, 422, 429 }));
            Assert.That(answers[^1].Raw.Headers.RetryAfter!.Delta!.Value.TotalSeconds, Is.InRange(1, 60));
            Assert.That(answers[^1].Document().QuerySelector("main h1")!.TextContent, Does.Contain("Слишком много"));
            Assert.That((await browser.Get("/sign-in")).Status, Is.EqualTo(HttpStatusCode.OK));
        }
    }

    [Test]
    public async Task An_office_that_signs_in_at_nine_gets_in_however_many_they_are()
    {
        await using var app = await Start();

        var statuses = await Task.WhenAll(Enumerable.Range(0, 5 * PerMinute).Select(_ => In(app)));

        Assert.That(statuses, Has.All.EqualTo(HttpStatusCode.Redirect));
    }

    [Test]
    public async Task Guesses_that_are_sent_all_at_once_are_counted_like_those_sent_one_by_one()
    {
        await using var app = await Start();
        var browsers = Enumerable.Range(0, 4 * PerMinute).Select(_ => app.Browser()).ToList();
        foreach (var browser in browsers)
            await browser.Get("/sign-in");

        var answers = await Task.WhenAll(browsers.Select(Fail));

        Assert.That(answers.Count(a => a.Status == HttpStatusCode.UnprocessableEntity), Is.EqualTo(PerMinute));
        Assert.That(answers.Count(a => a.Status == HttpStatusCode.TooManyRequests), Is.EqualTo(3 * PerMinute));
    }

    [Test]
    public async Task Signing_in_rightly_gives_no_failure_back()
    {
        await using var app = await Start();
        var statuses = new List<HttpStatusCode>();

        for (var i = 0; i < PerMinute; i++)
        {
            statuses.Add((await Fail(app.Browser())).Status);
            if (i < PerMinute - 1)
                statuses.Add(await In(app));
        }

        Assert.That(statuses, Does.Not.Contain(HttpStatusCode.TooManyRequests));
        Assert.That((await Fail(app.Browser())).Status, Is.EqualTo(HttpStatusCode.TooManyRequests));
    }

    [Test]
    public async Task After_a_minute_the_address_may_try_again()
    {
        await using var app = await Start();
        for (var i = 0; i < PerMinute; i++)
            await Fail(app.Browser());
        var kept = await In(app);

        app.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.That((kept, await In(app)), Is.EqualTo((HttpStatusCode.TooManyRequests, HttpStatusCode.Redirect)));
    }

    private static Task<TicketHubApp> Start() =>
        TicketHubApp.Start(DatabaseKind.Sqlite, null, $"--TicketHub:RateLimit:SignInsPerMinute={PerMinute}");

    private static Task<PageAnswer> Fail(SignedInClient browser) => browser.SignIn("nobody@tickethub.example", "x");

    private static async Task<HttpStatusCode> In(TicketHubApp app) =>
        (await app.Browser().SignIn(TicketHubApp.EmailOf("asel"), app.PasswordOf("asel"))).Status;
}
