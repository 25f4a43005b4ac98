using System.Text;
using TicketHub.Diagnostics.Collections;
using TicketHub.Diagnostics.Threads;

namespace TicketHub.Diagnostics.Tests.Threads;

public class LiveThreadDumpTests
{
    [Test]
    public async Task The_virtual_machine_of_this_computer_shows_its_deadlocks_and_its_collections()
    {
        var log = Path.GetTempFileName();
        try
        {
            using var jvm = await LiveJvm.Start("Stuck", "-Xmx64m", $"-Xlog:gc*:file={log}:time,tags");
            await jvm.Ask("GC.run");
            var text = await jvm.Ask("Thread.print");

            var dump = ThreadDumps.Read(new MemoryStream(Encoding.UTF8.GetBytes(text))).Dumps.Single();
            using var written = new FileStream(log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var collections = GcLogs.Read(written)!;

            Assert.Multiple(() =>
            {
                Assert.That(dump.Complete, Is.True);
                Assert.That(dump.Deadlocks.SelectMany(deadlock => deadlock.Threads).Select(thread => thread.Name), Is.SupersetOf(["monitor one", "monitor two", "lock one", "lock two"]));
                Assert.That(dump.Blocked[0].Names, Does.Contain("default task-1"));
                Assert.That((collections.Full.Count, collections.Explicit), Is.EqualTo((1, 1)));
            });
        }
        finally
        {
            File.Delete(log);
        }
    }
}
