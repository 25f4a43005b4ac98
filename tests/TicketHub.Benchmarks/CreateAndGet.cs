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
    private const int WarmUpRounds = 8;

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
        // Rounds that are not counted: the compiler improves hot methods only after some thousand calls, in the background.
        for (var round = -WarmUpRounds; round < rounds; round++)
        {
            // Who goes first changes too: the second finds the processor warm and the disk cache busy.
            Load[] turn = round % 2 == 0 ? [bare, ours] : [ours, bare];
            var rates = new Dictionary<Load, (double Create, double Get)>();
            foreach (var load in turn)
                rates[load] = await load.CreateThenGet(requests);
            if (round >= 0)
                figures.Add(rates[bare], rates[ours]);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{requests} requests a round, {rounds} rounds, 16 clients"));
        var met = figures.Print(CreateTarget, GetTarget);
        await baseline.DisposeAsync();
        folder.Delete(recursive: true);
        return met ? 0 : 1;
    }
}
