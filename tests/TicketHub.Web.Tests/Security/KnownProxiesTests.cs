using TicketHub.Storage;
using TicketHub.Testing.Hosts;

namespace TicketHub.Web.Tests.Security;

/// <summary>Two failed attempts a minute for each address: who one is taken for shows in when one is refused.</summary>
public class KnownProxiesTests
{
    [TestCase("")]
    [TestCase("10.0.0.5")]
    [TestCase("10.0.0.0/8, 192.168.1.1")]
    public async Task A_caller_who_is_no_known_proxy_chooses_no_address_for_themselves(string known)
    {
        await using var app = await Start(known);

        Assert.That(await Statuses(app, "1.1.1.1", "2.2.2.2", "3.3.3.3"), Is.EqualTo(new[] { 422, 422, 429 }));
    }

    [TestCase("127.0.0.1")]
    [TestCase("127.0.0.0/8")]
    [TestCase("10.0.0.5;127.0.0.1")]
    public async Task Behind_a_known_proxy_each_address_has_a_share_of_its_own(string known)
    {
        await using var app = await Start(known);

        Assert.That(await Statuses(app, "1.1.1.1", "1.1.1.1", "2.2.2.2", "1.1.1.1", "2.2.2.2"), Is.EqualTo(new[] { 422, 422, 422, 429, 422 }));
    }

    [Test]
    public async Task What_a_caller_wrote_into_the_header_before_the_proxy_is_not_believed()
    {
        await using var app = await Start("127.0.0.1, 10.0.0.5");

        // The proxies add the address that they saw at the end; everything before it is the caller's own invention.
        Assert.That(await Statuses(app, "9.9.9.1, 1.1.1.1", "9.9.9.2, 1.1.1.1, 10.0.0.5", "127.0.0.1, 1.1.1.1"), Is.EqualTo(new[] { 422, 422, 429 }));
    }

    [TestCase("", false)]
    [TestCase("127.0.0.1", true)]
    public async Task Https_is_taken_from_a_known_proxy_alone(string known, bool believed)
    {
        await using var app = await Start(known);

        var answer = await RawConnection.Exchange(
            app.Address, $"GET /mine HTTP/1.1\r\nHost: {app.Address.Authority}\r\nX-Forwarded-Proto: https\r\nConnection: close\r\n\r\n");

        Assert.That(answer.Contains("Location: https://", StringComparison.OrdinalIgnoreCase), Is.EqualTo(believed), answer);
    }

    [TestCase("TicketHub__KnownProxies", "proxy.local", "must be an address")]
    [TestCase("TicketHub__KnownProxies", "10.0.0.0/99", "must be an address")]
    [TestCase("ASPNETCORE_FORWARDEDHEADERS_ENABLED", "true", "believe forwarded headers from anybody")]
    public async Task A_setting_that_cannot_be_meant_is_refused_in_a_sentence(string name, string value, string sentence)
    {
        await using var host = new RunningHost(DatabaseKind.Sqlite, new Dictionary<string, string> { [name] = value });

        var result = await host.Run("serve", "--urls", "http://127.0.0.1:0");

        Assert.That((result.ExitCode, result.Errors.Contains(sentence, StringComparison.Ordinal)), Is.EqualTo((1, true)), result.Errors);
    }

    private static Task<TicketHubApp> Start(string known) => TicketHubApp.Start(
        DatabaseKind.Sqlite, null, "--TicketHub:RateLimit:SignInsPerMinute=2", "--TicketHub:KnownProxies=" + known);

    /// <summary>Fails to choose a password by a dead link, as if from these addresses.</summary>
    private static async Task<int[]> Statuses(TicketHubApp app, params string[] addresses)
    {
        using var browser = new SignedInClient(app.Address);
        var statuses = new List<int>();
        foreach (var address in addresses)
        {
            browser.ForwardedFor = address;
            statuses.Add((int)(await browser.SignIn("nobody@tickethub.example", "x")).Status);
        }

        return [.. statuses];
    }
}
