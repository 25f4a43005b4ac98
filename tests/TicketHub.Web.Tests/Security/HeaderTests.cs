using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;
using TicketHub.Web.Features.Tickets;

namespace TicketHub.Web.Tests.Security;

/// <summary>What every answer says to a browser, whatever kind of answer it is.</summary>
public class HeaderTests
{
    private TicketHubApp app = null!;

    /// <summary>Counting queues fails, so that an internal error can be looked at too.</summary>
    [OneTimeSetUp]
    public async Task StartApp() => app = await TicketHubApp.Start(
        DatabaseKind.Sqlite,
        services => services.Replace(ServiceDescriptor.Scoped<ListQueues>(_ => throw new InvalidOperationException("SECRET-OF-THE-HOUSE"))));

    [OneTimeTearDown]
    public async Task StopApp() => await app.DisposeAsync();

    [TestCase("/sign-in", 200)]
    [TestCase("/", 302)]
    [TestCase("/mine", 302)]
    [TestCase("/error/404", 404)]
    [TestCase("/openapi/v1.json", 200)]
    [TestCase("/openapi/v1.yaml", 200)]
    [TestCase("/openapi/v9.json", 404)]
    [TestCase("/health/live", 200)]
    [TestCase("/health/ready", 200)]
    [TestCase("/css/base.css", 200)]
    [TestCase("/css/nope.css", 302)]
    [TestCase("/api/v1/me", 401)]
    [TestCase("/api/nope", 401)]
    public async Task To_anyone(string path, int status) => Guarded(await app.Anonymous().GetAsync(new Uri(path, UriKind.Relative)), status);

    [TestCase("/api/v1/me", 200)]
    [TestCase("/api/v1/tickets?limit=5", 200)]
    [TestCase("/api/v1/tickets?limit=0", 400)]
    [TestCase("/api/v1/tickets/999999", 404)]
    [TestCase("/api/v1/nope", 404)]
    [TestCase("/api/v1/queues", 500)]
    public async Task To_a_client_of_the_api(string path, int status)
    {
        var answer = await (await app.As("asel")).GetAsync(new Uri(path, UriKind.Relative));
        app.Errors.Take();

        Guarded(answer, status);
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Not.Contain("SECRET"));
    }

    [Test]
    public async Task An_internal_error_of_the_api_tells_a_number_and_nothing_about_us()
    {
        var answer = await (await app.As("asel")).Call(HttpMethod.Get, "/api/v1/queues");

        using (Assert.EnterMultipleScope())
        {
            Assert.That((answer.Status, answer.Code), Is.EqualTo((HttpStatusCode.InternalServerError, "unexpected")));
            Assert.That(answer["traceId"], Has.Length.EqualTo(32));
            Assert.That(answer.Body!.AsObject().Select(m => m.Key), Is.EquivalentTo(new[] { "type", "title", "status", "code", "detail", "traceId" }));
            Assert.That(string.Concat(app.Errors.Take()), Does.Contain("SECRET-OF-THE-HOUSE"), "The log is where it belongs.");
        }
    }

    [Test]
    public async Task A_page_that_broke_shows_a_number_and_no_stack()
    {
        var browser = await app.SignIn("asel");

        var page = await browser.Get("/mine");
        app.Errors.Take();

        Guarded(page.Raw, 500);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(page.Document().QuerySelector("main code")!.TextContent, Has.Length.EqualTo(32));
            Assert.That(page.Html, Does.Not.Contain("SECRET").And.Not.Contain("   at ").And.Not.Contain("Exception"));
        }
    }

    [Test]
    public async Task A_static_file_named_with_its_hash_is_kept_for_ever_and_by_anyone()
    {
        var file = await app.Anonymous().GetAsync(new Uri("/css/base.css?v=1", UriKind.Relative));

        Assert.That(file.Headers.CacheControl!.ToString(), Is.EqualTo("public, max-age=31536000, immutable"));
    }

    [TestCase("https://desk.example", true)]
    [TestCase("http://desk.example", false)]
    public async Task Where_the_public_address_is_https_browsers_are_held_to_it(string publicUrl, bool held)
    {
        await using var desk = await TicketHubApp.Start(DatabaseKind.Sqlite, null, "--PublicUrl=" + publicUrl);
        var browser = desk.Browser();

        var answer = await browser.SignIn(TicketHubApp.EmailOf("asel"), desk.PasswordOf("asel"));

        var cookie = answer.Raw.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("th-session=", StringComparison.Ordinal));
        Assert.That((answer.Raw.Headers.Contains("Strict-Transport-Security"), cookie.Contains("secure", StringComparison.Ordinal)), Is.EqualTo((held, held)));
    }

    private static void Guarded(HttpResponseMessage answer, int status)
    {
        string Header(string name) => answer.Headers.TryGetValues(name, out var values) ? string.Join(',', values) : "";
        using (Assert.EnterMultipleScope())
        {
            Assert.That((int)answer.StatusCode, Is.EqualTo(status));
            Assert.That(Header("Content-Security-Policy"), Does.Contain("default-src 'none'").And.Contain("frame-ancestors 'none'").And.Not.Contain("unsafe"));
            Assert.That(Header("X-Content-Type-Options"), Is.EqualTo("nosniff"));
            Assert.That(Header("Referrer-Policy"), Is.EqualTo("same-origin"));
            Assert.That(Header("Cross-Origin-Opener-Policy"), Is.EqualTo("same-origin"));
            Assert.That(Header("Server") + Header("X-Powered-By"), Is.Empty);
            Assert.That(Header("Access-Control-Allow-Origin"), Is.Empty);
            if (!(answer.Content.Headers.ContentType?.MediaType == "text/css"))
                Assert.That(answer.Headers.CacheControl?.NoStore, Is.True);
        }
    }
}
