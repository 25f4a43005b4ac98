using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using TicketHub.Domain.Tickets;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;
using TicketHub.Web.Hosting;
using TicketHub.Web.Tests.Drafts;

namespace TicketHub.Web.Tests.BadInput;

public class BadInputTests(DatabaseKind database) : OnEachDatabase(database)
{
    private static readonly Dictionary<string, string> Filing = new()
    {
        ["title"] = "\"Вопрос\"",
        ["body"] = "\"Как настроить маршрут?\"",
        ["kind"] = "\"defect\"",
        ["environment"] = "\"prod\"",
        ["firstNoticedAt"] = "\"2026-11-20T10:00:00+05:00\"",
        ["blocked"] = "\"Отдел\"",
        ["productVersion"] = "\"4.1.6\"",
        ["steps"] = "\"1. Открыть\"",
    };

    private static readonly Dictionary<string, string> Nothing = [];
    private static readonly Dictionary<string, string> Text = new() { ["text"] = "\"Текст\"" };
    private static readonly Dictionary<string, string> Reason = new() { ["reason"] = "\"Причина\"" };
    private static readonly Dictionary<string, string> Move = new() { ["to"] = "\"defect\"", ["reason"] = "\"Причина\"" };

    private static readonly TestCaseData[] Operations =
    [
        new("", Filing), new("/assess", Filing), new("/{0}/claim", Nothing), new("/{0}/release", Nothing),
        new("/{0}/assign", new Dictionary<string, string> { ["assigneeId"] = "\"00000000-0000-0000-0000-000000000001\"" }),
        new("/{0}/ask", Text), new("/{0}/answer", Text), new("/{0}/reply", Text), new("/{0}/note", Text), new("/{0}/reclassify", Move),
        new("/{0}/priority", new Dictionary<string, string> { ["priority"] = "\"low\"", ["reason"] = "\"Причина\"" }), new("/{0}/close", Reason),
        new("/{0}/withdraw", Reason), new("/{0}/reopen", Reason), new("/{0}/acknowledge", Nothing), new("/{0}/localize", Nothing), new("/{0}/fix", Nothing),
        new("/{0}/deliver", new Dictionary<string, string> { ["fixedIn"] = "\"4.1.8\"", ["text"] = "\"Готово\"" }), new("/{0}/notADefect", Move),
    ];

    [TestCaseSource(nameof(Operations))]
    public async Task Whatever_is_sent_is_answered_with_a_refusal_that_says_why_and_never_with_a_failure(string tail, Dictionary<string, string> good)
    {
        var number = await (await App.As("asel")).Filed(Requests.Consultation());
        var olga = await App.As("olga");
        var path = "/api/v1/tickets" + string.Format(System.Globalization.CultureInfo.InvariantCulture, tail, number);
        var bodies = new[] { 1, 2, 3 }.SelectMany(seed => new BadBodies(seed, good).All()).ToList();
        var (took, refused) = (new ConcurrentBag<TimeSpan>(), 0);

        await Parallel.ForEachAsync(bodies, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (bad, ct) =>
        {
            var started = Stopwatch.GetTimestamp();
            var answer = await Send(olga, path, bad, ct);
            took.Add(Stopwatch.GetElapsedTime(started));
            if (answer.Status >= 400)
                Interlocked.Increment(ref refused);
            Assert.That(answer.Status, Is.LessThan(500), bad.What);
            Assert.That(answer.Status < 400 || answer.IsProblem, Is.True, $"{bad.What}: {answer.Status} {answer.Text}");
        });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(bodies, Has.Count.GreaterThanOrEqualTo(3 * 150));
            Assert.That(refused, Is.GreaterThan(bodies.Count / 2), "Most of these are bad.");
            Assert.That(took.Order().ElementAt(took.Count * 95 / 100), Is.LessThan(TimeSpan.FromSeconds(2)));
        }
    }

    [TestCase("application/json; charset=utf-16")]
    [TestCase("application/json; charset=koi8-r")]
    [TestCase("text/plain")]
    public async Task A_body_that_is_not_json_in_utf8_is_an_unsupported_type(string type)
    {
        var answer = await Send(await App.As("asel"), "/api/v1/tickets", new BadBody(type, "{\"title\":\"a\",\"body\":\"b\"}", type), default);

        Assert.That((answer.Status, answer.Code), Is.EqualTo((415, "unsupportedMediaType")));
    }

    [TestCase("application/json; charset=\"utf-8\"")]
    [TestCase("application/json;charset=UTF-8")]
    public async Task Utf8_may_be_said_in_any_way(string type)
    {
        var answer = await Send(await App.As("asel"), "/api/v1/tickets/assess", new BadBody(type, "{\"title\":\"a\",\"body\":\"b\"}", type), default);

        Assert.That(answer.Status, Is.EqualTo(200), answer.Text);
    }

    [TestCase("DELETE", "/api/v1/tickets/1")]
    [TestCase("PUT", "/api/v1/tickets")]
    [TestCase("GET", "/api/v1/tickets/1/claim")]
    public async Task A_method_that_an_address_does_not_take_is_told_so(string method, string path)
    {
        var answer = await (await App.As("olga")).Call(new HttpMethod(method), path);

        Assert.That(((int)answer.Status, answer.Code), Is.EqualTo((405, "methodNotAllowed")));
    }

    [TestCase("/api/v1/tickets", Limits.LargestFiling)]
    [TestCase("/api/v1/tickets/assess", Limits.LargestFiling)]
    [TestCase("/api/v1/tickets/1/reply", Limits.LargestRequest)]
    public async Task What_is_too_large_is_refused_before_it_is_sent(string path, long largest)
    {
        var answer = await RawConnection.Exchange(
            App.Address,
            $"POST {path} HTTP/1.1\r\nHost: {App.Address.Authority}\r\nAuthorization: Bearer {await App.TokenOf("olga")}\r\n"
            + $"Content-Type: application/json\r\nContent-Length: {largest + 1}\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n");

        Assert.That(answer, Does.StartWith("HTTP/1.1 413 ").And.Contain("application/problem+json").And.Contain("\"code\":\"tooLarge\"").And.Contain("приложите файлом"));
    }

    [Test]
    public async Task The_longest_request_there_is_fits_with_every_character_escaped_and_stands_whole_behind_its_page()
    {
        var body = string.Concat(Enumerable.Repeat("\\u0451", RequestDraft.LongestBody));
        var asel = await App.As("asel");

        var answer = await Send(asel, "/api/v1/tickets", new BadBody("the longest", $"{{\"title\":\"Длинное\",\"body\":\"{body}\"}}"), default);
        var longer = await Send(asel, "/api/v1/tickets", new BadBody("longer", $"{{\"title\":\"Длинное\",\"body\":\"{body}ё\"}}"), default);

        Assert.That(answer.Status, Is.EqualTo(201), answer.Text);
        Assert.That((longer.Status, longer.Code), Is.EqualTo((400, "bodyTooLong")), longer.Text);
        var number = JsonDocument.Parse(answer.Text).RootElement.GetProperty("number").GetInt64();
        var browser = await App.SignIn("asel");
        var page = (await browser.Get($"/tickets/{number}")).Html;
        var whole = (await browser.Get($"/tickets/{number}/text")).Html;
        var foreign = await (await App.SignIn("dina")).Get($"/tickets/{number}/text");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(page, Has.Length.LessThan(200_000).And.Contains($"/tickets/{number}/text").And.Matches("20.{1,6}000 знаков из 1.{1,6}100.{1,6}000"));
            Assert.That(whole, Is.EqualTo(new string('ё', RequestDraft.LongestBody)));
            Assert.That(foreign.Status, Is.EqualTo(HttpStatusCode.NotFound));
        }
    }

    [TestCase(RequestDraft.LongestBody)]
    [TestCase(RequestDraft.LongestBody + 1)]
    public async Task A_form_takes_as_much_and_gives_back_what_is_longer(int length)
    {
        var form = await PageForm.Open(await App.SignIn("asel"), "/new", "#filing");

        var sent = await form.Write("title", "Длинное").Write("body", new string('ё', length)).Send();

        if (length == RequestDraft.LongestBody)
            Assert.That(sent.Status, Is.EqualTo(HttpStatusCode.Redirect), sent.Html[..Math.Min(sent.Html.Length, 2_000)]);
        else
            Assert.That(Security.Documents.Document(sent).QuerySelector("textarea[name=body]")!.TextContent.Trim(), Has.Length.EqualTo(length));
    }

    private static async Task<(int Status, bool IsProblem, string? Code, string Text)> Send(HttpClient client, string path, BadBody bad, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(bad.Bytes) };
        request.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
        if (bad.ContentType is not null)
            request.Content.Headers.TryAddWithoutValidation("Content-Type", bad.ContentType);
        using var answer = await client.SendAsync(request, ct);
        var text = await answer.Content.ReadAsStringAsync(ct);
        if ((int)answer.StatusCode < 400)
            return ((int)answer.StatusCode, false, null, text);
        var isProblem = Equals(answer.Content.Headers.ContentType, new MediaTypeHeaderValue("application/problem+json"));
        var code = isProblem ? JsonDocument.Parse(text).RootElement.GetProperty("code").GetString() : null;
        return ((int)answer.StatusCode, code is not null && Architecture.WordsTests.Codes().Contains(code), code, text[..Math.Min(text.Length, 300)]);
    }
}
