using TicketHub.Storage;
using TicketHub.Web.Tests.BadInput;

namespace TicketHub.Web.Tests.Demand;

public class BadDemandInputTests(DatabaseKind database) : OnEachDatabase(database)
{
    private static readonly TestCaseData[] Operations =
    [
        new("dina", DemandSteps.Demand + "/{0}/need", new Dictionary<string, string> { ["projectId"] = "\"00000000-0000-0000-0000-000000000001\"", ["reason"] = "\"Нужно\"" }),
        new("dina", DemandSteps.Demand + "/{0}/takeNeedBack", new Dictionary<string, string> { ["projectId"] = "null" }),
        new("marat", "/api/v1/enhancements/{0}/publish", new Dictionary<string, string> { ["title"] = "\"А\"", ["summary"] = "\"Б\"", ["noClientNamed"] = "true" }),
    ];

    [TestCaseSource(nameof(Operations))]
    public async Task Whatever_is_sent_is_answered_with_a_refusal_and_never_with_a_failure(string who, string path, Dictionary<string, string> good)
    {
        var client = await App.As(who);
        var address = string.Format(System.Globalization.CultureInfo.InvariantCulture, path, await App.Published());

        await Parallel.ForEachAsync(new BadBodies(7, good).All(), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (bad, ct) =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(bad.Bytes) };
            request.Headers.TryAddWithoutValidation("If-Match", "\"3\"");
            if (bad.ContentType is not null)
                request.Content.Headers.TryAddWithoutValidation("Content-Type", bad.ContentType);
            using var answer = await client.SendAsync(request, ct);
            Assert.That((int)answer.StatusCode, Is.LessThan(500), bad.What);
            Assert.That((int)answer.StatusCode < 400 || answer.Content.Headers.ContentType?.MediaType == "application/problem+json", Is.True, bad.What);
        });
    }
}
