using TicketHub.Storage;
using TicketHub.Testing.Databases;
using TicketHub.Testing.Hosts;
using TicketHub.Testing.Kills;

namespace TicketHub.Web.Tests.Faults;

/// <summary>The short form; the benchmark <c>kill</c> runs 50 rounds and 20,000 writes.</summary>
[NonParallelizable]
[TestFixtureSource(typeof(TestDatabases))]
public class KillTests(DatabaseKind database)
{
    [Test]
    public async Task Kill_minus_9_amid_writes_loses_and_doubles_nothing_that_was_acknowledged()
    {
        await using var host = new RunningHost(database);
        var tokens = await host.CreateTokens(most: 4);
        await host.Start();
        await host.UntilReady(KillRounds.RecoveryLimit);

        var report = await new KillRounds(host, tokens).Run(rounds: 10, writers: 8, minimalWrites: 600, seed: 20_261_122);

        TestContext.Out.WriteLine(report);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(report.Complaints, Is.Empty);
            Assert.That(report.SlowestRecovery, Is.LessThan(KillRounds.RecoveryLimit));
            Assert.That(report.Written, Is.GreaterThanOrEqualTo(600));
            Assert.That(report.Repeated, Is.Positive, "Somebody must have been cut, or the kills fell between the writes.");
        }
    }
}
