using System.Diagnostics;
using System.Globalization;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;

namespace TicketHub.Benchmarks;

/// <summary>
/// Filing and reading over loopback, ours against the baseline. The rounds alternate, so that whatever else the machine
/// does falls on both.
/// </summary>
internal static class CreateAndGet
{
    private const double CreateTarget = 0.25;
    private const double GetTarget = 0.3;

    /// <summary>The compiler improves hot methods in the background, some ten thousand calls long; that is no figure of either.</summary>
    private static readonly TimeSpan WarmUpFor = TimeSpan.FromSeconds(25);

    public static async Task<int> Run(int requests, int rounds)
    {
        var folder = Directory.CreateTempSubdirectory("tickethub-baseline-");
        await using var baseline = await ChildServer.Start(
            DotnetCommand.For(typeof(Baseline).Assembly.Location, ["baseline", folder.FullName], new Dictionary<string, string>()));
        await using var host = new RunningHost(DatabaseKind.Sqlite);
        var tokens = await host.CreateTokens(most: 4);
        await host.Start();
        await host.UntilReady(TimeSpan.FromSeconds(30));

        using var bare = new Load(baseline.Address, ["none"]);
        using var ours = new Load(host.Address, tokens);
        var figures = new Figures();
        foreach (var load in new[] { bare, ours })
            await WarmUp(load, requests);
        for (var round = 0; round < rounds; round++)
        {
            // Who goes first changes too: the second finds the processor warm and the disk cache busy.
            Load[] turn = round % 2 == 0 ? [bare, ours] : [ours, bare];
            var rates = new Dictionary<Load, (double Create, double Get)>();
            foreach (var load in turn)
                rates[load] = await load.CreateThenGet(requests);
            figures.Add(rates[bare], rates[ours]);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{requests} requests a round, {rounds} rounds, 16 clients"));
        var met = figures.Print(CreateTarget, GetTarget);
        await baseline.DisposeAsync();
        folder.Delete(recursive: true);
        return met ? 0 : 1;
    }

    private static async Task WarmUp(Load load, int requests)
    {
        var time = Stopwatch.StartNew();
        while (time.Elapsed < WarmUpFor)
            await load.CreateThenGet(requests);
    }
}
