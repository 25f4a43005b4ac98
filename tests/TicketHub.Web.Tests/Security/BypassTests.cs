using TicketHub.Storage;
using TicketHub.Testing.Hosts;

namespace TicketHub.Web.Tests.Security;

public class BypassTests(DatabaseKind database) : OnEachDatabase(database)
{
    private static readonly string[] Paths =
    [
        "/api/v1/me", "/API/V1/ME", "/Api/v1/me/", "//api/v1/me", "/api//v1/me", "/./api/v1/me", "/x/../api/v1/me", "/api/v1/./me",
        "/api%2Fv1/me", "/%61pi/v1/me", "/api/v1/%6de", "/api/v1/me;a=b", "/api;/v1/me", "/api/v1/me%20", "/api/v1/me.json", "/api/v1/me%00",
        "/sign-in/../api/v1/me", "/health/live/../../api/v1/me", "/css/..%2fapi/v1/me", "/css/../api/v1/me", "/\\api/v1/me",
        "/mine", "/MINE", "/mine/", "//mine", "/sign-in/../mine", "/sign-in;/mine", "/error/../mine", "/mine%2f", "/tickets/1", "/queues/defect",
    ];

    private static readonly string[] Headers =
    [
        "", "X-Original-URL: /sign-in", "X-Rewrite-URL: /sign-in", "X-HTTP-Method-Override: GET", "X-HTTP-Method: GET", "X-Method-Override: GET",
        "X-Forwarded-For: 127.0.0.1", "X-Forwarded-Host: localhost", "X-Forwarded-Prefix: /sign-in", "X-Forwarded-User: olga@tickethub.example",
        "X-Remote-User: olga@tickethub.example", "Remote-User: olga", "X-MS-CLIENT-PRINCIPAL: e30=", "X-ARR-ClientCert: AA==",
        "X-Forwarded-Proto: https", "Forwarded: for=127.0.0.1;host=localhost", "X-Real-IP: 127.0.0.1", "X-Custom-IP-Authorization: 127.0.0.1",
    ];

    [TestCaseSource(nameof(Paths))]
    public async Task No_way_of_writing_a_path_gets_past_signing_in(string path)
    {
        foreach (var method in new[] { "GET", "HEAD", "OPTIONS", "TRACE", "get", "PUT" })
            Assert.That(await Status(method, path, ""), Is.InRange(300, 499), $"{method} {path}");
    }

    [TestCaseSource(nameof(Headers))]
    public async Task No_header_gets_past_signing_in(string header)
    {
        foreach (var path in new[] { "/api/v1/me", "/api/v1/tickets", "/mine" })
            Assert.That(await Status("GET", path, header), Is.EqualTo(401).Or.EqualTo(302), path);
    }

    [TestCase("X-HTTP-Method-Override: POST")]
    [TestCase("X-Original-URL: /api/v1/tickets/{0}/claim")]
    public async Task No_header_turns_reading_into_acting(string header)
    {
        var number = await (await App.As("asel")).Filed(Requests.Consultation());
        var line = string.Format(System.Globalization.CultureInfo.InvariantCulture, header, number);
        var token = await App.TokenOf("aigerim");

        await Status("GET", $"/api/v1/tickets/{number}/claim", $"{line}\r\nAuthorization: Bearer {token}\r\nIf-Match: \"1\"");
        await Status("GET", $"/api/v1/tickets/{number}", $"{line}\r\nAuthorization: Bearer {token}\r\nIf-Match: \"1\"");

        Assert.That((await (await App.As("asel")).Ticket(number))["status"], Is.EqualTo("new"));
    }

    [Test]
    public async Task Another_spelling_of_an_operation_asks_for_the_same_token_and_answers_the_same()
    {
        var asel = await App.As("asel");

        Assert.That(await asel.GetStringAsync("/API/v1/ME"), Is.EqualTo(await asel.GetStringAsync("/api/v1/me")));
    }

    private async Task<int> Status(string method, string path, string header)
    {
        var lines = header.Length > 0 ? header + "\r\n" : "";
        var answer = await RawConnection.Exchange(App.Address, $"{method} {path} HTTP/1.1\r\nHost: {App.Address.Authority}\r\n{lines}Connection: close\r\n\r\n");
        return int.Parse(answer.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
    }
}
