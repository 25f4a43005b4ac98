using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace TicketHub.Testing.Hosts;

/// <summary>An answer of the API: status, body as JSON, ETag.</summary>
public sealed record ApiAnswer(HttpStatusCode Status, JsonNode? Body, string? ETag, string? MediaType, HttpResponseMessage Raw)
{
    public long Number => Body!["number"]!.GetValue<long>();

    public string? Code => Body?["code"]?.GetValue<string>();

    /// <summary>The body as text without what differs from call to call, to compare two refusals whole.</summary>
    public string WithoutTrace
    {
        get
        {
            var body = Body!.DeepClone().AsObject();
            body.Remove("traceId");
            return body.ToJsonString();
        }
    }

    public string? this[string member] => Body?[member]?.ToString();
}

/// <summary>Calls as a client of the API makes them.</summary>
public static class ApiCalls
{
    /// <summary>Files a request that is surely a consultation, defect or enhancement, as <paramref name="input"/> says.</summary>
    public static Task<ApiAnswer> File(this HttpClient client, object input, string? key = null) =>
        client.Call(HttpMethod.Post, "/api/v1/tickets", input, key: key);

    public static Task<ApiAnswer> Ticket(this HttpClient client, long number) => client.Call(HttpMethod.Get, $"/api/v1/tickets/{number}");

    /// <summary>Files a request that must be accepted; returns its number.</summary>
    public static async Task<long> Filed(this HttpClient client, object input)
    {
        var answer = await client.File(input);
        return answer.Status == HttpStatusCode.Created
            ? answer.Number
            : throw new InvalidOperationException($"Filing answered {answer.Status}: {answer.Body?.ToJsonString()}");
    }

    public static async Task<IReadOnlyList<JsonNode>> Timeline(this HttpClient client, long number) =>
        await client.Items($"/api/v1/tickets/{number}/timeline");

    /// <summary>The items of a list's first page.</summary>
    public static async Task<IReadOnlyList<JsonNode>> Items(this HttpClient client, string path) =>
        [.. (await client.Call(HttpMethod.Get, path)).Body!["items"]!.AsArray().OfType<JsonNode>()];

    /// <summary>Does a verb on the version that the person sees at this moment.</summary>
    public static async Task<ApiAnswer> Do(this HttpClient client, long number, string verb, object? input = null)
    {
        var current = await client.Ticket(number);
        return await client.Call(HttpMethod.Post, $"/api/v1/tickets/{number}/{verb}", input ?? new { }, current.ETag ?? "\"0\"");
    }

    public static async Task<ApiAnswer> Call(
        this HttpClient client, HttpMethod method, string path, object? input = null, string? ifMatch = null, string? key = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (input is not null)
            request.Content = input as HttpContent ?? JsonContent.Create(input);
        if (ifMatch is not null)
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        if (key is not null)
            request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        var answer = await client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        var type = answer.Content.Headers.ContentType?.MediaType;
        var body = type?.EndsWith("json", StringComparison.Ordinal) == true && text.Length > 0 ? JsonNode.Parse(text) : null;
        return new(answer.StatusCode, body, answer.Headers.ETag?.ToString(), type, answer);
    }
}
