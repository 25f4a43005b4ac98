using System.Net;
using TicketHub.Testing.Hosts;

namespace TicketHub.Web.Tests.Tickets;

/// <summary>One request and what people do with it: each act is checked for the status it leads to and the line it leaves.</summary>
internal sealed class Story(TicketHubApp app, long number)
{
    private readonly Dictionary<string, HttpClient> clients = [];

    public long Number => number;

    public static async Task<Story> Begin(TicketHubApp app, string author, object request) =>
        new(app, await (await app.As(author)).Filed(request));

    public async Task<ApiAnswer> Step(string who, string verb, object? input, string status, string leaves)
    {
        var client = await As(who);

        var answer = await client.Do(number, verb, input);

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK), $"{who} {verb}: {answer.Body?.ToJsonString()}");
        var line = (await client.Timeline(number))[^1];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer["status"], Is.EqualTo(status), $"{who} {verb}");
            Assert.That(line["code"]!.ToString(), Is.EqualTo(leaves), $"{who} {verb}");
            Assert.That(line["by"]!["id"]!.ToString(), Is.EqualTo((await app.Person(who)).Id.ToString()), $"{who} {verb}");
        }

        return answer;
    }

    public async Task Refused(string who, string verb, object? input, HttpStatusCode status, string code)
    {
        var answer = await (await As(who)).Do(number, verb, input);

        Assert.That((answer.Status, answer.Code), Is.EqualTo((status, code)), $"{who} {verb}: {answer.Body?.ToJsonString()}");
    }

    public async Task<HttpClient> As(string who) =>
        clients.TryGetValue(who, out var client) ? client : clients[who] = await app.As(who);
}
