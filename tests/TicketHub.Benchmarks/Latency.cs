using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace TicketHub.Benchmarks;

/// <summary>What somebody waits for one answer, in milliseconds.</summary>
internal sealed record Latency(string Name, double Median, double P95)
{
    public const string Head = "                                          median       p95       max  processor";

    /// <summary>Clients that each wait for an answer before they ask again. The first quarter compiles and warms, and is left out.</summary>
    /// <param name="server">Its process: what it computes for one answer tells more than the waiting where the machine has other work.</param>
    /// <param name="request">Given a counter of all requests with one client, the number of the client with several.</param>
    public static async Task<Latency> Of(string name, int clients, int requests, int server, Func<int, Task> request)
    {
        var warm = Math.Max(requests / 4, clients);
        await Measure(clients, warm, request);
        using var process = Process.GetProcessById(server);
        var before = process.TotalProcessorTime;
        var all = (await Measure(clients, requests, request)).Order().ToList();
        process.Refresh();
        var computed = (process.TotalProcessorTime - before).TotalMilliseconds / all.Count;
        var figures = new Latency(name, all[all.Count / 2], all[(int)Math.Ceiling(all.Count * 0.95) - 1]);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{name,-40} {figures.Median,7:F1} {figures.P95,9:F1} {all[^1],9:F1} {computed,10:F1}"));
        return figures;
    }

    /// <summary>Prints whether 95 of 100 are answered in that time.</summary>
    public bool Within(double milliseconds)
    {
        var met = P95 <= milliseconds;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{Name}: p95 {P95:F1} ms, target {milliseconds:F0} ms: {(met ? "met" : "MISSED")}"));
        return met;
    }

    private static async Task<IReadOnlyCollection<double>> Measure(int clients, int requests, Func<int, Task> request)
    {
        var all = new ConcurrentBag<double>();
        await Task.WhenAll(Enumerable.Range(0, clients).Select(async client =>
        {
            for (var i = 0; i < requests / clients; i++)
            {
                var start = Stopwatch.GetTimestamp();
                await request(clients == 1 ? i : client);
                all.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }));
        return all;
    }
}
