using System.Net;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;

namespace TicketHub.Web.Tests.Security;

public class RateLimitTests
{
    private const int PerMinute = 20;

    [Test]
    public async Task Who_calls_too_often_is_told_when_to_come_back_and_nobody_else_suffers()
    {
        await using var app = await Start();
        var (asel, timur) = (await app.As("asel"), await app.As("timur"));

        var answers = new List<ApiAnswer>();
        for (var i = 0; i <= PerMinute; i++)
            answers.Add(await asel.Call(HttpMethod.Get, "/api/v1/me"));

        var refused = answers[^1];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answers.Take(PerMinute).Select(a => a.Status), Has.All.EqualTo(HttpStatusCode.OK));
            Assert.That((refused.Status, refused.Code), Is.EqualTo((HttpStatusCode.TooManyRequests, "tooManyRequests")));
            Assert.That(refused.MediaType, Is.EqualTo("application/problem+json"));
            Assert.That(refused.Raw.Headers.RetryAfter!.Delta!.Value.TotalSeconds, Is.InRange(1, 60));
            Assert.That((await timur.Call(HttpMethod.Get, "/api/v1/me")).Status, Is.EqualTo(HttpStatusCode.OK), "One address, another person.");
        }
    }

    [Test]
    public async Task Guessing_tokens_uses_up_the_addresss_share()
    {
        await using var app = await Start();
        var stranger = app.Anonymous();

        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i <= PerMinute; i++)
        {
            stranger.DefaultRequestHeaders.Authorization = new("Bearer", "th_" + Guid.NewGuid().ToString("N"));
            statuses.Add((await stranger.Call(HttpMethod.Get, "/api/v1/me")).Status);
        }

        Assert.That((statuses[0], statuses[^1]), Is.EqualTo((HttpStatusCode.Unauthorized, HttpStatusCode.TooManyRequests)));
    }

    [Test]
    public async Task A_page_that_was_asked_for_too_often_is_refused_with_a_page()
    {
        await using var app = await Start();
        var browser = app.Browser();

        PageAnswer answer;
        var asked = 0;
        do
            answer = await browser.Get("/sign-in");
        while (answer.Status != HttpStatusCode.TooManyRequests && ++asked <= PerMinute);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.TooManyRequests));
            Assert.That(answer.Raw.Headers.RetryAfter, Is.Not.Null);
            Assert.That(answer.Document().QuerySelector("main h1"), Is.Not.Null);
        }
    }

    private static Task<TicketHubApp> Start() =>
        TicketHubApp.Start(DatabaseKind.Sqlite, null, $"--TicketHub:RateLimit:PerMinute={PerMinute}");
}
