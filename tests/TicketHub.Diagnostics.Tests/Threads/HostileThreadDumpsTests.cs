using System.Diagnostics;
using System.Text;
using TicketHub.Diagnostics.Threads;

namespace TicketHub.Diagnostics.Tests.Threads;

public class HostileThreadDumpsTests
{
    private static IEnumerable<string> Files() => ["jstack-l-jdk17.txt", "stuck-jdk25.txt", "stuck-jdk25.json"];

    [TestCaseSource(nameof(Files))]
    public void A_file_that_breaks_off_anywhere_never_has_more_than_the_whole(string name)
    {
        var whole = Recorded.Bytes("Threads/" + name);
        var threads = ThreadDumps.Read(new MemoryStream(whole)).Dumps.Single().Threads;

        for (var length = 0; length < whole.Length; length += 97)
            Assert.That(ThreadDumps.Read(new MemoryStream(whole, 0, length)).Dumps.Sum(dump => dump.Threads), Is.LessThanOrEqualTo(threads));
    }

    [Test]
    public void A_small_dump_may_break_off_at_every_byte()
    {
        var whole = Encoding.UTF8.GetBytes(ThreadDumpFormsTests.Java8);

        for (var length = 0; length < whole.Length; length++)
            Assert.That(ThreadDumps.Read(new MemoryStream(whole, 0, length)).Dumps.Sum(dump => dump.Threads), Is.LessThanOrEqualTo(2));
    }

    [TestCaseSource(nameof(Files))]
    public void Whatever_bytes_are_turned_over_a_report_comes_back(string name)
    {
        var whole = Recorded.Bytes("Threads/" + name);
        var random = new Random(7);

        for (var round = 0; round < 100; round++)
        {
            var damaged = (byte[])whole.Clone();
            for (var flips = random.Next(1, 60); flips > 0; flips--)
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            Assert.That(ThreadDumps.Read(new MemoryStream(damaged)), Is.Not.Null);
        }
    }

    [TestCase("Full thread dump X VM (1):\n")]
    [TestCase("Full thread dump X VM (1):\n\"a\" #1 prio=5 tid=0x1 nid=0x1\n\tat a.b(c)\n")]
    [TestCase("\"")]
    [TestCase("\"\" #")]
    [TestCase("\"a\" #1 prio=5 tid=0x1 nid=0x1 ")]
    [TestCase("#1 \"a\" virtual\n    at a.b(c)\n")]
    [TestCase("Found one Java-level deadlock:\n\"a\":\n  which is held by \"\n")]
    [TestCase("{\"threadDump\":[")]
    [TestCase("{\"threadDump\": \"")]
    [TestCase("\0")]
    [TestCase("\n")]
    public void A_megabyte_of_anything_is_read_in_time(string piece)
    {
        var bytes = Encoding.ASCII.GetBytes("\n" + string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length)));
        var watch = Stopwatch.StartNew();

        var report = ThreadDumps.Read(new MemoryStream(bytes));

        Assert.That(report.Dumps, Has.Count.LessThanOrEqualTo(200));
        // Generous: what is caught here is time that grows with the square of the file.
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(10)));
    }

    [Test]
    public void Distinct_stacks_beyond_number_are_summed_up()
    {
        var text = new StringBuilder("Full thread dump X VM (1):\n\n");
        for (var number = 0; number < 25_000; number++)
            text.Append(null, $"\"t\" #{number} prio=5 tid=0x1 nid=0x1\n   java.lang.Thread.State: RUNNABLE\n\tat a.m{number}(A.java)\n\t- locked <0x{number:x}> (a X)\n\n");

        var dump = ThreadDumps.Read(new MemoryStream(Encoding.ASCII.GetBytes(text.ToString()))).Dumps.Single();

        Assert.That((dump.Threads, dump.Stacks.Count, dump.Listed.Count), Is.EqualTo((25_000, 100, 5_000)));
        Assert.That(dump.StacksLeftOut, Is.GreaterThan(19_000));
    }

    [Test]
    public void Reading_stops_when_it_is_told_to() =>
        Assert.That(
            () => ThreadDumps.Read(Recorded.Open("Threads/jstack-jdk17.txt"), new CancellationToken(canceled: true)),
            Throws.InstanceOf<OperationCanceledException>());
}
