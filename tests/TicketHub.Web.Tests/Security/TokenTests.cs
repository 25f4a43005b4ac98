using System.Net;
using System.Net.Http.Headers;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;

namespace TicketHub.Web.Tests.Security;

public class TokenTests(DatabaseKind database) : OnEachDatabase(database)
{
    [TestCase(null)]
    [TestCase("Bearer")]
    [TestCase("Bearer ")]
    [TestCase("Bearer th_")]
    [TestCase("Bearer th_0000000000000000000000000000000000000000000000000000000000000000")]
    [TestCase("Bearer ' OR 1=1 --")]
    [TestCase("Basic YXNlbDphc2Vs")]
    [TestCase("Token {0}")]
    [TestCase("{0}")]
    [TestCase("Bearer {0}0")]
    [TestCase("Bearer {0}, Bearer {0}")]
    public async Task Without_a_good_token_nothing_is_answered_and_no_reason_given(string? header)
    {
        var token = await App.TokenOf("asel");
        var client = App.Anonymous();
        var value = header is null ? null : string.Format(System.Globalization.CultureInfo.InvariantCulture, header, token);
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", value);

        var refused = await client.Call(HttpMethod.Get, "/api/v1/me");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.Unauthorized));
            Assert.That(refused.WithoutTrace, Is.EqualTo((await App.Anonymous().Call(HttpMethod.Get, "/api/v1/tickets/1")).WithoutTrace));
            Assert.That(refused.Raw.Headers.WwwAuthenticate.ToString(), Is.EqualTo("Bearer"));
        }
    }

    [Test]
    public async Task A_token_in_the_address_opens_nothing()
    {
        var token = await App.TokenOf("asel");

        var refused = await App.Anonymous().Call(HttpMethod.Get, $"/api/v1/me?access_token={token}&token={token}");

        Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task A_session_of_a_browser_opens_nothing_on_the_api()
    {
        var browser = await App.SignIn("olga");

        var refused = await browser.Get("/api/v1/me");

        Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task With_a_session_and_a_token_the_token_says_who_calls()
    {
        var olga = await App.SignIn("olga");
        var asel = await App.As("asel");
        asel.DefaultRequestHeaders.Add("Cookie", "th-session=" + olga.SessionCookie);

        Assert.That((await asel.Call(HttpMethod.Get, "/api/v1/me"))["email"], Is.EqualTo("asel@tickethub.example"));
    }

    [Test]
    public async Task A_token_opens_no_page()
    {
        var asel = await App.As("asel");

        Assert.That((await asel.Call(HttpMethod.Get, "/mine")).Status, Is.EqualTo(HttpStatusCode.Redirect));
    }

    [Test]
    public async Task A_token_works_until_it_expires()
    {
        var asel = await App.As("asel");

        App.Clock.Advance(TimeSpan.FromDays(30) - TimeSpan.FromSeconds(1));
        var before = await asel.Call(HttpMethod.Get, "/api/v1/me");
        App.Clock.Advance(TimeSpan.FromSeconds(1));
        var after = await asel.Call(HttpMethod.Get, "/api/v1/me");

        Assert.That((before.Status, after.Status), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.Unauthorized)));
    }

    [Test]
    public async Task A_disabled_persons_token_stops_at_once()
    {
        var (ruslan, id) = (await App.As("ruslan"), (await App.Person("ruslan")).Id);
        Assert.That((await ruslan.Call(HttpMethod.Get, "/api/v1/me")).Status, Is.EqualTo(HttpStatusCode.OK));

        await App.Write(async db => (await db.People.FindAsync(id))!.Disable());

        Assert.That((await ruslan.Call(HttpMethod.Get, "/api/v1/me")).Status, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task The_name_of_the_scheme_is_taken_in_any_case()
    {
        var client = App.Anonymous();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("bEARER", await App.TokenOf("asel"));

        Assert.That((await client.Call(HttpMethod.Get, "/api/v1/me")).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task The_database_keeps_no_token_that_could_be_used()
    {
        var token = await App.TokenOf("asel");

        var rows = await App.Read(db => Task.FromResult(db.AccessTokens.Select(t => t.Hash).ToList()));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(rows, Has.None.Contains(token[3..]));
            Assert.That(token, Has.Length.EqualTo(3 + 64), "256 bits in hex behind th_");
        }
    }
}
