using System.Text;
using System.Text.Json;
using TicketHub.Diagnostics.Threads;

namespace TicketHub.Diagnostics.Tests.Threads;

/// <summary>Dumps of Java/Stuck.java and Java/Virtual.java, taken from Java 17 and 25 in every way there is.</summary>
public class RealThreadDumpsTests
{
    private static ThreadReport Read(string name) => ThreadDumps.Read(Recorded.Open("Threads/" + name));

    private static IEnumerable<string> Circles(ThreadDump dump) =>
        dump.Deadlocks.Select(deadlock => string.Join(" > ", deadlock.Threads.Select(thread => thread.Name).Order(StringComparer.Ordinal)));

    [TestCase("jstack-jdk17.txt")]
    [TestCase("jstack-l-jdk17.txt")]
    [TestCase("jstack-jdk25.txt")]
    [TestCase("jstack-l-jdk25.txt")]
    [TestCase("console-jdk17.txt")]
    [TestCase("console-jdk25.txt")]
    public void Every_deadlock_is_found_with_and_without_l_also_that_of_two_classes(string name)
    {
        foreach (var dump in Read(name).Dumps)
            Assert.That(Circles(dump), Is.EquivalentTo(["monitor one > monitor two", "lock one > lock two", "class one > class two"]));
    }

    [Test]
    public void A_deadlock_of_locks_is_found_by_us_where_the_machine_did_not_say_it()
    {
        var text = Encoding.UTF8.GetString(Recorded.Bytes("Threads/jstack-l-jdk17.txt"));
        var withoutList = text[..text.IndexOf("Found one", StringComparison.Ordinal)];

        var report = ThreadDumps.Read(new MemoryStream(Encoding.UTF8.GetBytes(withoutList)));

        Assert.That(Circles(report.Dumps.Single()), Does.Contain("lock one > lock two"));
    }

    [TestCase("stuck-jdk25.json")]
    [TestCase("stuck-jdk25.txt")]
    public void Dumps_into_a_file_show_deadlocks_of_monitors(string name) =>
        Assert.That(Circles(Read(name).Dumps.Single()), Is.EqualTo(["monitor one > monitor two"]));

    [TestCase("jstack-jdk17.txt")]
    [TestCase("jstack-jdk25.txt")]
    [TestCase("stuck-jdk25.json")]
    [TestCase("stuck-jdk25.txt")]
    public void Those_who_wait_for_a_monitor_stand_with_its_owner(string name)
    {
        var dump = Read(name).Dumps.Single();

        var report = dump.Blocked[0];
        Assert.Multiple(() =>
        {
            Assert.That(report, Has.Property("Threads").EqualTo(7).And.Property("Behind").EqualTo(7).And.Property("IsMonitor").True);
            Assert.That(report.Owner, Is.EqualTo("odd \"name\" #7 prio=5"));
            Assert.That(report.OwnerState, Is.EqualTo(JavaThreadState.TimedWaiting));
            Assert.That(report.OwnerFrames, Has.Some.StartsWith("Stuck.nap("));
            Assert.That(report.Names, Does.Contain("default task-1"));
            Assert.That(dump.Threads, Is.GreaterThanOrEqualTo(25));
            Assert.That(dump.Complete, Is.True);
        });
    }

    [TestCase("jstack-jdk17.txt")]
    [TestCase("jstack-jdk25.txt")]
    [TestCase("stuck-jdk25.json")]
    [TestCase("stuck-jdk25.txt")]
    public void Pools_say_how_many_of_them_are_busy(string name)
    {
        var pools = Read(name).Dumps.Single().Pools;

        var pool = pools.Single(pool => pool.Name == "default task-*");
        Assert.That((pool.Threads, pool.Busy, pool.Activities[Activity.Blocked]), Is.EqualTo((7, 7, 7)));
        var idle = pools.Single(pool => pool.Name == "worker pool-*-thread-*");
        Assert.That((idle.Threads, idle.Busy), Is.EqualTo((3, 0)));
    }

    [TestCase("jstack-jdk17.txt")]
    [TestCase("jstack-jdk25.txt")]
    [TestCase("stuck-jdk25.json")]
    public void Two_threads_at_the_same_work_are_a_hot_stack_and_those_of_the_machine_are_not(string name)
    {
        var hot = Read(name).HotPaths;

        Assert.That(hot.Select(stack => (stack.Threads, stack.Frames[0].Split('(')[0])), Is.EqualTo([(2, "Stuck.spin")]));
        Assert.That(hot.Single().Names, Is.EquivalentTo(["render-1", "render-2"]));
    }

    [TestCase("console-jdk17.txt")]
    [TestCase("console-jdk25.txt")]
    public void Two_dumps_of_a_console_log_are_compared(string name)
    {
        var report = Read(name);

        Assert.Multiple(() =>
        {
            Assert.That(report.Dumps, Has.Count.EqualTo(2));
            Assert.That(report.Dumps.Select(dump => dump.TakenAt), Has.All.StartsWith("2026-11-22 11:1"));
            Assert.That(report.Dumps.Select(dump => dump.Vm), Has.All.Contains("Server VM ("));
            Assert.That(report.Compared!.SpanS, Is.EqualTo(2).Within(0.5));
            Assert.That(report.Compared.Cpu.Take(2).Select(use => use.Name), Is.EquivalentTo(["render-1", "render-2"]));
            Assert.That(report.Compared.Cpu[0].Share, Is.InRange(0.1, 1.1));
            Assert.That(report.Compared.Stuck[0], Has.Property("Threads").EqualTo(7).And.Property("Dumps").EqualTo(2));
            Assert.That(report.Compared.Stuck[0].Names, Does.Contain("default task-1"));
            Assert.That(report.Compared.Stuck.SelectMany(stuck => stuck.Names), Has.None.EqualTo("Finalizer"));
        });
    }

    [TestCase("virtual-jdk25.json")]
    [TestCase("virtual-jdk25.txt")]
    public void Virtual_threads_are_grouped_by_what_they_wait_for(string name)
    {
        var dump = Read(name).Dumps.Single();

        Assert.Multiple(() =>
        {
            Assert.That(dump.Virtual, Is.EqualTo(26));
            Assert.That(dump.Vm, Does.StartWith("25.0.3"));
            Assert.That(dump.TakenAt, Does.StartWith("2026-11-22T11:19:1"));
            Assert.That(dump.Stacks[0], Has.Property("Threads").EqualTo(20).And.Property("Activity").EqualTo(Activity.Waiting));
            Assert.That(dump.Blocked.Single(), Has.Property("Threads").EqualTo(4).And.Property("Owner").Null);
        });
    }

    [Test]
    public void A_carrier_in_a_dump_of_Java_25_is_a_thread_like_others()
    {
        var dump = Read("virtual-print-jdk25.txt").Dumps.Single();

        Assert.That(dump.Stacks.SelectMany(stack => stack.Frames), Has.Some.StartsWith("jdk.internal.vm.Continuation.run("));
        Assert.That(dump.Complete, Is.True);
    }

    [Test]
    public void Frames_lose_modules_and_the_numbers_of_lambdas()
    {
        var frames = Read("jstack-jdk17.txt").Dumps.Single().Stacks.SelectMany(stack => stack.Frames).ToList();

        Assert.That(frames, Does.Contain("java.lang.Thread.run(Thread.java:840)"));
        Assert.That(frames, Does.Contain("Stuck$$Lambda.run(Unknown Source)"));
    }

    [Test]
    public void The_report_goes_through_JSON_and_comes_back()
    {
        var report = Read("console-jdk17.txt");

        var json = JsonSerializer.Serialize(report, JsonSerializerOptions.Web);
        var back = JsonSerializer.Deserialize<ThreadReport>(json, JsonSerializerOptions.Web);

        Assert.That(JsonSerializer.Serialize(back, JsonSerializerOptions.Web), Is.EqualTo(json));
    }
}
