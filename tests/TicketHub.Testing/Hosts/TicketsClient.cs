using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;

namespace TicketHub.Testing.Hosts;

public sealed record ListedTicket(long Number, string Title);

/// <summary>The few calls of the API that fault tests and benchmarks make.</summary>
public sealed class TicketsClient : IDisposable
{
    private readonly HttpClient http;

    public TicketsClient(Uri address, string token)
    {
        http = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(60) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    public async Task<HttpResponseMessage> File(string title, string body, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/tickets");
        request.Headers.Add("Idempotency-Key", key);
        request.Content = JsonContent.Create(new { title, body });
        return await http.SendAsync(request);
    }

    public Task<HttpResponseMessage> Read(long number) =>
        http.GetAsync(new Uri(string.Create(CultureInfo.InvariantCulture, $"/api/v1/tickets/{number}"), UriKind.Relative));

    /// <summary>Every ticket that the person may see, page by page.</summary>
    public async Task<IReadOnlyList<ListedTicket>> List()
    {
        var all = new List<ListedTicket>();
        string? cursor = null;
        do
        {
            var next = cursor is null ? "" : $"&cursor={Uri.EscapeDataString(cursor)}";
            var page = await http.GetFromJsonAsync<Page>($"/api/v1/tickets?limit=100{next}")
                ?? throw new InvalidOperationException("The list was null.");
            all.AddRange(page.Items);
            cursor = page.NextCursor;
        }
        while (cursor is not null);
        return all;
    }

    public void Dispose() => http.Dispose();

    private sealed record Page(IReadOnlyList<ListedTicket> Items, string? NextCursor);
}
