using System.Diagnostics;
using TicketHub.Testing.Hosts;

namespace TicketHub.Testing.Kills;

/// <summary>
/// Writers file requests, the host is killed among them and started again, over and over. Whoever got no answer asks
/// again with the same key. At the end the tickets are compared with what was acknowledged.
/// </summary>
public sealed class KillRounds(RunningHost host, IReadOnlyList<string> tokens)
{
    public static readonly TimeSpan RecoveryLimit = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan RoundLimit = TimeSpan.FromMinutes(2);

    public async Task<KillReport> Run(int rounds, int writers, int minimalWrites, int seed)
    {
        var chance = new Random(seed);
        var crew = Enumerable.Range(0, writers).Select(id => new KillWriter(id, seed, tokens[id % tokens.Count])).ToList();
        var leastEachRound = (minimalWrites + rounds - 1) / rounds;
        var slowest = TimeSpan.Zero;
        for (var round = 0; round < rounds; round++)
        {
            await WriteAndKill(crew, leastEachRound + chance.Next(leastEachRound / 2), TimeSpan.FromMilliseconds(chance.Next(40)));
            var recovery = await Recover();
            slowest = recovery > slowest ? recovery : slowest;
            await Task.WhenAll(crew.Select(writer => writer.RepeatUnanswered(host.Address)));
        }

        return new KillReport(
            rounds,
            crew.Sum(writer => writer.Acknowledged.Count),
            crew.Sum(writer => writer.Repeated),
            slowest,
            [.. crew.SelectMany(writer => writer.Complaints), .. await WrittenAndRead.Compare(host.Address, crew)]);
    }

    /// <summary>
    /// Kills after so many acknowledgements, and a moment later, so that the kill falls on any step of the writes in flight.
    /// </summary>
    private async Task WriteAndKill(List<KillWriter> crew, int acknowledgements, TimeSpan aMomentLater)
    {
        var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var missing = acknowledgements;
        var writing = Task.WhenAll(crew.Select(writer => writer.WriteUntilCut(host.Address, () =>
        {
            if (Interlocked.Decrement(ref missing) == 0)
                enough.SetResult();
        })));
        var first = await Task.WhenAny(enough.Task, writing).WaitAsync(RoundLimit);
        if (first == writing)
            throw new InvalidOperationException(
                $"Every writer was cut or refused before the kill.\n{Told(crew)}\nThe host wrote:\n{host.Output}");
        await Task.Delay(aMomentLater);
        await host.Kill();
        await writing.WaitAsync(RoundLimit);
    }

    private static string Told(List<KillWriter> crew) => string.Join('\n', crew.SelectMany(writer => writer.Complaints));

    private async Task<TimeSpan> Recover()
    {
        var recovering = Stopwatch.StartNew();
        await host.Restart();
        await host.UntilReady(RecoveryLimit);
        return recovering.Elapsed;
    }
}
