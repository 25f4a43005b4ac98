using NUnit.Framework;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;
using TicketHub.Testing.Kills;

namespace TicketHub.Benchmarks;

/// <summary>The full form of the kill test, on both databases.</summary>
internal static class Kill
{
    public static async Task<int> Run(int rounds, int writes)
    {
        var good = true;
        foreach (var database in Enum.GetValues<DatabaseKind>())
        {
            try
            {
                good &= await Run(database, rounds, writes);
            }
            catch (IgnoreException absent)
            {
                Console.WriteLine($"{database}: not run. {absent.Message}");
                good = false;
            }
        }

        return good ? 0 : 1;
    }

    private static async Task<bool> Run(DatabaseKind database, int rounds, int writes)
    {
        await using var host = new RunningHost(database);
        var tokens = await host.CreateTokens(most: 4);
        await host.Start();
        await host.UntilReady(KillRounds.RecoveryLimit);
        var report = await new KillRounds(host, tokens).Run(rounds, writers: 8, writes, seed: 20_261_122);
        Console.WriteLine($"{database}: {report}");
        foreach (var complaint in report.Complaints.Take(20))
            Console.WriteLine($"  {complaint}");
        return report.Complaints.Count == 0 && report.SlowestRecovery < KillRounds.RecoveryLimit;
    }
}
