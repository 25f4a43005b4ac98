using TicketHub.Storage;
using TicketHub.Testing.Hosts;
using TicketHub.Web.Tests.BadInput;

namespace TicketHub.Web.Tests.Backlog;

public class BadBacklogInputTests(DatabaseKind database) : OnEachDatabase(database)
{
    private static readonly Dictionary<string, string> Tickets = new() { ["tickets"] = "[1,2]" };

    private static readonly Dictionary<string, string> Text = new()
    {
        ["title"] = "\"Передача\"",
        ["need"] = "\"Нужно\"",
        ["benefit"] = "\"Польза\"",
        ["wantedBy"] = "\"2027-02-01\"",
        ["wantedReason"] = "\"Проверка\"",
    };

    private static readonly TestCaseData[] Operations =
    [
        new("", new Dictionary<string, string>(Text) { ["tickets"] = "[1,2]" }), new("/{0}/edit", Text), new("/{0}/add", Tickets), new("/{0}/split", Tickets),
        new("/{0}/move", new Dictionary<string, string> { ["to"] = "\"up\"", ["place"] = "1", ["before"] = "1", ["after"] = "2" }),
        new("/{0}/score", new Dictionary<string, string> { ["needPoints"] = "1", ["weightPoints"] = "2", ["effortPoints"] = "3" }), new("/{0}/dissolve", new Dictionary<string, string>()),
    ];

    [TestCaseSource(nameof(Operations))]
    public async Task Whatever_is_sent_is_answered_with_a_refusal_and_never_with_a_failure(string tail, Dictionary<string, string> good)
    {
        var marat = await App.As("marat");
        var path = BacklogSteps.Enhancements + string.Format(System.Globalization.CultureInfo.InvariantCulture, tail, await App.MadeOfOne());
        var bodies = new[] { 1, 2, 3 }.SelectMany(seed => new BadBodies(seed, good).All()).ToList();

        await Parallel.ForEachAsync(bodies, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (bad, ct) =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(bad.Bytes) };
            request.Headers.TryAddWithoutValidation("If-Match", "\"2\"");
            if (bad.ContentType is not null)
                request.Content.Headers.TryAddWithoutValidation("Content-Type", bad.ContentType);
            using var answer = await marat.SendAsync(request, ct);
            Assert.That((int)answer.StatusCode, Is.LessThan(500), bad.What);
            Assert.That((int)answer.StatusCode < 400 || answer.Content.Headers.ContentType?.MediaType == "application/problem+json", Is.True, bad.What);
        });

        Assert.That(bodies, Has.Count.GreaterThanOrEqualTo(3 * 150));
    }

    [TestCase("EN-0")]
    [TestCase("EN-")]
    [TestCase("-1")]
    [TestCase("99999999999999999999")]
    [TestCase("EN-%D9%A1")]
    public async Task A_number_that_is_none_does_not_exist(string number)
    {
        var marat = await App.As("marat");

        Assert.That((await marat.Call(HttpMethod.Get, $"{BacklogSteps.Enhancements}/{number}")).Code, Is.EqualTo("enhancementNotFound"));
    }

    [TestCase("cursor=x", "cursorUnknown")]
    [TestCase("cursor=-1", "cursorUnknown")]
    [TestCase("limit=0", "limitOutOfRange")]
    [TestCase("limit=101", "limitOutOfRange")]
    public async Task A_list_is_paged_by_its_own_cursors(string query, string code)
    {
        var marat = await App.As("marat");

        foreach (var path in new[] { BacklogSteps.Board, BacklogSteps.Board + "/tray", BacklogSteps.Enhancements + $"/{await App.MadeOfOne()}/timeline" })
            Assert.That((await marat.Call(HttpMethod.Get, $"{path}?{query}")).Code, Is.EqualTo(code), path);
    }
}
