using System.Text.Json.Nodes;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;
using TicketHub.Testing.Kills;

namespace TicketHub.Web.Tests.Security;

/// <summary>What the real executable writes: one JSON object a line, and nothing that people sent.</summary>
public class LogTests
{
    [Test]
    public async Task Nothing_that_was_sent_forges_a_line_or_is_written_down()
    {
        await using var host = new RunningHost(DatabaseKind.Sqlite, new Dictionary<string, string> { ["Logging__LogLevel__Default"] = "Information" });
        var token = (await host.CreateTokens(most: 1))[0];
        await host.Start();
        await host.UntilReady(KillRounds.RecoveryLimit);
        using var client = new HttpClient { BaseAddress = host.Address };
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);

        const string forged = "\r\n{\"LogLevel\":\"Critical\",\"Message\":\"FORGED\"}\r\n\u001b[31mFORGED\u0000\u202e";
        foreach (var input in new object[]
        {
            new { title = "FORGED-TITLE" + forged, body = "FORGED-BODY" + forged },
            new { title = forged, body = forged, unknown = forged },
            new Dictionary<string, object> { [forged] = forged },
        })
        {
            await client.Call(HttpMethod.Post, "/api/v1/tickets", input, key: "FORGED-KEY");
        }

        await client.Call(HttpMethod.Get, "/api/v1/tickets/FORGED%0d%0a%7b%22LogLevel%22:%22Critical%22%7d");
        await client.Call(HttpMethod.Get, "/api/v1/tickets?queue=%0d%0aFORGED&cursor=%1b%5b31m");
        await RawConnection.Exchange(host.Address, $"GET /FORGED HTTP/1.1\r\nHost: FORGED.example\r\nUser-Agent: FORGED\r\nConnection: close\r\n\r\n");
        await RawConnection.Exchange(host.Address, "FORGED \r\n\r\n");
        await host.Kill();

        var lines = host.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(lines, Is.Not.Empty);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(lines.Where(line => !IsObject(line)), Is.Empty);
            Assert.That(host.Output, Does.Not.Contain("FORGED-TITLE").And.Not.Contain("FORGED-BODY").And.Not.Contain("FORGED-KEY"));
            Assert.That(host.Output, Does.Not.Contain(token).And.Not.Contain(token[3..20]));
            Assert.That(lines.Where(line => line.Contains("Critical", StringComparison.Ordinal)), Is.Empty);
        }
    }

    private static bool IsObject(string line)
    {
        try
        {
            return JsonNode.Parse(line) is JsonObject;
        }
        catch (System.Text.Json.JsonException)
        {
            return false;
        }
    }
}
