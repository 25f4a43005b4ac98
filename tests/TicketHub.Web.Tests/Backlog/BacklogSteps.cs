using System.Net;
using TicketHub.Testing.Hosts;

namespace TicketHub.Web.Tests.Backlog;

/// <summary>The head's acts as a client of the API does them.</summary>
internal static class BacklogSteps
{
    public const string Enhancements = "/api/v1/enhancements";
    public const string Board = "/api/v1/backlog";

    public static Task<long> Wish(this HttpClient author, string title = "Массовая замена исполнителя", Guid? projectId = null) =>
        author.Filed(Requests.Enhancement(title, projectId));

    public static Task<ApiAnswer> Make(this HttpClient head, params long[] tickets) =>
        head.Call(HttpMethod.Post, Enhancements, new { tickets, title = "Передача работ", need = "Исполнителя меняют вручную." });

    /// <summary>An enhancement of these requests, which must be accepted.</summary>
    public static async Task<long> Made(this HttpClient head, params long[] tickets)
    {
        var answer = await head.Make(tickets);
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Created), answer.Body?.ToJsonString());
        return answer.Number;
    }

    /// <summary>One of a wish of its own.</summary>
    public static async Task<long> MadeOfOne(this TicketHubApp app) => await (await app.As("marat")).Made(await (await app.As("gulnara")).Wish());

    public static Task<ApiAnswer> Enhancement(this HttpClient client, long number) => client.Call(HttpMethod.Get, $"{Enhancements}/{number}");

    /// <summary>Does it on the version that the person sees at this moment; a move on the board's.</summary>
    public static async Task<ApiAnswer> Change(this HttpClient client, long number, string verb, object? input = null, string? key = null)
    {
        var seen = verb == "move" ? await client.BoardVersion() : (await client.Enhancement(number)).ETag;
        return await client.Call(HttpMethod.Post, $"{Enhancements}/{number}/{verb}", input ?? new { }, seen ?? "\"0\"", key);
    }

    public static async Task<string> BoardVersion(this HttpClient client) => (await client.Call(HttpMethod.Get, Board)).ETag!;

    /// <summary>All numbers on the board, first place first.</summary>
    public static async Task<List<long>> Order(this HttpClient client)
    {
        var (numbers, cursor) = (new List<long>(), "0");
        while (cursor is not null)
        {
            var page = (await client.Call(HttpMethod.Get, $"{Board}?limit=100&cursor={cursor}")).Body!;
            foreach (var item in page["items"]!.AsArray())
            {
                numbers.Add(item!["number"]!.GetValue<long>());
                Assert.That(item["place"]!.GetValue<int>(), Is.EqualTo(numbers.Count));
            }

            cursor = page["nextCursor"]?.ToString();
        }

        return numbers;
    }

    public static async Task<List<long>> Tray(this HttpClient client) =>
        [.. (await client.Items(Board + "/tray?limit=100")).Select(t => t["number"]!.GetValue<long>())];

    public static async Task<List<string>> History(this HttpClient client, long number) =>
        [.. (await client.Items($"{Enhancements}/{number}/timeline")).Select(e => e["code"]!.ToString())];
}
