using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using TicketHub.Testing;
using TicketHub.Testing.Hosts;

namespace TicketHub.Benchmarks;

/// <summary>Sixteen clients with connections that they keep, each waiting for its answer before it asks again.</summary>
internal sealed class Load(Uri address, IReadOnlyList<string> tokens) : IDisposable
{
    private const int Clients = 16;
    private readonly List<TicketsClient> clients =
        [.. Enumerable.Range(0, Clients).Select(client => new TicketsClient(address, tokens[client % tokens.Count]))];
    private int filed;

    /// <summary>
    /// Requests a second of filing, then of reading, each client what it filed itself, <paramref name="gets"/> times over:
    /// reading is so much quicker that a round of it would otherwise be too short to measure.
    /// </summary>
    public async Task<(double Create, double Get)> CreateThenGet(int requests, int gets = 5)
    {
        var numbers = clients.ConvertAll(_ => new List<long>());
        var create = await Measure(requests, async (client, _) => numbers[client].Add(await File(clients[client])));
        var get = await Measure(requests * gets, (client, index) => Get(clients[client], numbers[client][index % numbers[client].Count]));
        return (create, get);
    }

    public void Dispose() => clients.ForEach(client => client.Dispose());

    private async Task<long> File(TicketsClient client)
    {
        var index = Interlocked.Increment(ref filed);
        using var answer = await client.File(RussianRequest.Title(index), RussianRequest.Body(index), $"benchmark-{index}");
        Expect(HttpStatusCode.Created, answer);
        return (await answer.Content.ReadFromJsonAsync<ListedTicket>())!.Number;
    }

    private static async Task Get(TicketsClient client, long number)
    {
        using var answer = await client.Read(number);
        Expect(HttpStatusCode.OK, answer);
        await answer.Content.CopyToAsync(Stream.Null);
    }

    private static async Task<double> Measure(int requests, Func<int, int, Task> request)
    {
        var each = requests / Clients;
        var time = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(async client =>
        {
            for (var index = 0; index < each; index++)
                await request(client, index);
        }));
        return each * Clients / time.Elapsed.TotalSeconds;
    }

    private static void Expect(HttpStatusCode expected, HttpResponseMessage answer)
    {
        if (answer.StatusCode != expected)
            throw new InvalidOperationException($"{answer.RequestMessage?.RequestUri} answered {(int)answer.StatusCode}.");
    }
}
