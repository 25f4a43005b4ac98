using TicketHub.Storage;
using TicketHub.Testing.Hosts;

namespace TicketHub.Web.Tests.Security;

public class HostHeaderTests(DatabaseKind database) : OnEachDatabase(database)
{
    [TestCase("evil.example")]
    [TestCase("localhost.evil.example")]
    [TestCase("127.0.0.1.evil.example")]
    [TestCase("evil.example:80")]
    [TestCase("")]
    public async Task A_host_that_is_not_ours_is_refused(string host)
    {
        foreach (var path in new[] { "/sign-in", "/api/v1/me", "/health/live", "/css/base.css" })
        {
            var answer = await RawConnection.Exchange(App.Address, $"GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
            Assert.That(answer, Does.StartWith("HTTP/1.1 400 "), path);
        }
    }

    [Test]
    public async Task A_forwarded_host_from_anybody_finds_its_way_into_no_answer()
    {
        foreach (var path in new[] { "/", "/sign-in", "/mine", "/error/404", "/openapi/v1.json" })
        {
            var answer = await RawConnection.Exchange(
                App.Address,
                $"GET {path} HTTP/1.1\r\nHost: {App.Address.Authority}\r\nX-Forwarded-Host: evil.example\r\nForwarded: host=evil.example\r\n"
                + "X-Forwarded-Proto: https\r\nX-Forwarded-Prefix: /evil.example\r\nConnection: close\r\n\r\n");
            Assert.That(answer, Does.Not.Contain("evil.example"), path);
        }
    }
}
