using System.Text;
using TicketHub.Diagnostics.Threads;

namespace TicketHub.Diagnostics.Tests.Threads;

/// <summary>Forms that the machines at hand do not write: older Java, damaged and prefixed dumps.</summary>
public class ThreadDumpFormsTests
{
    private static ThreadReport Read(string text) => ThreadDumps.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)));

    internal const string Java8 =
        """
        2019-03-04 10:11:12
        Full thread dump Java HotSpot(TM) 64-Bit Server VM (25.201-b09 mixed mode):

        "Thread-1" #11 prio=5 os_prio=0 tid=0x00007f1c840e8000 nid=0x5a4f in Object.wait() [0x00007f1c6d7f6000]
           java.lang.Thread.State: BLOCKED (on object monitor)
        	at java.lang.Object.wait(Native Method)
        	- waiting on <0x00000000d6f0b2a8> (a java.lang.Object)
        	at java.lang.Object.wait(Object.java:502)
        	at kz.arta.synergy.Queue.take(Queue.java:31)
        	- locked <0x00000000d6f0b2a8> (a java.lang.Object)

        "Thread-0" #10 prio=5 os_prio=0 tid=0x00007f1c840e6000 nid=0x5a4e runnable [0x00007f1c6d8f7000]
           java.lang.Thread.State: RUNNABLE
        	at kz.arta.synergy.Queue.put(Queue.java:20)
        	- locked <0x00000000d6f0b2a8> (a java.lang.Object)
        	- eliminated <0x00000000d6f0b2b8> (a java.lang.Object)

        "VM Thread" os_prio=0 tid=0x00007f1c84078800 nid=0x5a45 runnable

        "GC task thread#0 (ParallelGC)" os_prio=0 tid=0x00007f1c8401e800 nid=0x5a43 runnable

        JNI global references: 15

        """;

    [Test]
    public void A_woken_thread_of_Java_8_that_wants_its_monitor_back_does_not_hold_it()
    {
        var dump = Read(Java8).Dumps.Single();

        Assert.That(dump.Blocked.Single(), Has.Property("Owner").EqualTo("Thread-0").And.Property("Threads").EqualTo(1));
        Assert.That((dump.Threads, dump.VmThreads, dump.Deadlocks.Count, dump.Complete, dump.TakenAt), Is.EqualTo((2, 2, 0, true, "2019-03-04 10:11:12")));
    }

    [Test]
    public void A_dump_behind_the_prefix_of_a_container_is_read()
    {
        var prefixed = string.Join('\n', Java8.Split('\n').Select(line => "2019-03-04T10:11:12.123456789Z stdout F " + line));

        var dump = Read(prefixed).Dumps.Single();

        Assert.That((dump.Threads, dump.VmThreads, dump.Blocked.Count, dump.Complete, dump.TakenAt), Is.EqualTo((2, 2, 1, true, "2019-03-04 10:11:12")));
    }

    [Test]
    public void A_dump_in_UTF_16_with_Windows_line_ends_is_read()
    {
        var bytes = Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Java8.ReplaceLineEndings("\r\n"))).ToArray();

        var dump = ThreadDumps.Read(new MemoryStream(bytes)).Dumps.Single();

        Assert.That((dump.Threads, dump.Complete), Is.EqualTo((2, true)));
    }

    [Test]
    public void A_name_in_windows_1251_is_read()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(Java8.Replace("Thread-1", "Отчёт-1", StringComparison.Ordinal));

        var dump = ThreadDumps.Read(new MemoryStream(bytes)).Dumps.Single();

        Assert.That(dump.Listed[0].Name, Is.EqualTo("Отчёт-1"));
    }

    [Test]
    public void A_secret_in_the_name_of_a_thread_is_masked()
    {
        var text = Java8.Replace("\"Thread-0\"", "\"qtp1-17 GET /login?user=a&password=Qw3rty7Zx\"", StringComparison.Ordinal);

        var dump = Read(text).Dumps.Single();

        Assert.That(dump.Blocked.Single().Owner, Is.EqualTo("qtp1-17 GET /login?user=a&password=***"));
        Assert.That(System.Text.Json.JsonSerializer.Serialize(dump), Does.Not.Contain("Qw3rty7Zx"));
    }

    [Test]
    public void A_long_name_is_cut_between_letters()
    {
        var name = "x" + new string('ы', 400);

        var dump = Read(Java8.Replace("Thread-1", name, StringComparison.Ordinal)).Dumps.Single();

        Assert.That(dump.Listed[0].Name, Is.EqualTo(name[..150]));
    }

    [Test]
    public void A_file_in_Java_21_says_no_state_and_what_runs_is_told_by_its_stack()
    {
        var dump = Read(
            """
            63406
            2023-09-20T09:00:00.123Z
            21+35-LTS

            #1 "main"
                  java.base/java.lang.Thread.sleep0(Native Method)
                  java.base/java.lang.Thread.sleep(Thread.java:509)
                  kz.arta.Main.main(Main.java:4)

            #21 "" virtual
                  kz.arta.Sum.add(Sum.java:9)
                  java.base/java.lang.VirtualThread.run(VirtualThread.java:309)

            """).Dumps.Single();

        Assert.That((dump.Threads, dump.Virtual, dump.Vm, dump.TakenAt), Is.EqualTo((2, 1, "21+35-LTS", "2023-09-20T09:00:00.123Z")));
        Assert.That(dump.Listed.Select(thread => thread.Activity), Is.EqualTo([Activity.Sleeping, Activity.Running]));
    }

    [TestCase("", true)]
    [TestCase(", {\"tid\": \"9\", \"name\": \"cut", false)]
    public void JSON_of_Java_21_says_no_state_and_may_break_off(string cutAt, bool complete)
    {
        var json =
            """
            {"threadDump": {"processId": "63406", "time": "2023-09-20T09:00:00.123Z", "runtimeVersion": "21+35-LTS", "threadContainers": [
              {"container": "<root>", "parent": null, "owner": null, "threads": [
                {"tid": "1", "name": "main", "stack": ["java.base\/java.lang.Thread.sleep0(Native Method)", "java.base\/java.lang.Thread.sleep(Thread.java:509)", "kz.arta.Main.main(Main.java:4)"]},
                {"tid": "8", "name": "Отчёт \u0022ночной\u0022", "stack": ["kz.arta.Sum.add(Sum.java:9)"]}], "threadCount": "2"}]}}
            """;
        var text = complete ? json : json[..json.IndexOf("], \"threadCount", StringComparison.Ordinal)] + cutAt;

        var dump = Read(text).Dumps.Single();

        Assert.That((dump.Vm, dump.TakenAt, dump.Complete), Is.EqualTo(("21+35-LTS", "2023-09-20T09:00:00.123Z", complete)));
        Assert.That(dump.Listed.Take(2).Select(thread => (thread.Name, thread.Activity)), Is.EqualTo([("main", Activity.Sleeping), ("Отчёт \"ночной\"", Activity.Running)]));
        Assert.That(dump.Listed, Has.Count.EqualTo(complete ? 2 : 3));
    }

    [Test]
    public void What_jstack_F_of_Java_8_got_out_of_a_silent_process_is_read()
    {
        var report = Read(
            """
            Attaching to process ID 1234, please wait...
            Debugger attached successfully.
            Deadlock Detection:

            No deadlocks found.

            Thread 18: (state = BLOCKED)
             - sun.misc.Unsafe.park(boolean, long) @bci=0 (Compiled frame; information may be imprecise)
             - java.util.concurrent.locks.LockSupport.park(java.lang.Object) @bci=14, line=186 (Compiled frame)
             - java.util.concurrent.ThreadPoolExecutor.getTask() @bci=149, line=1074 (Compiled frame)


            Thread 17: (state = IN_JAVA)
             - kz.arta.Sum.add(int) @bci=4, line=9 (Compiled frame)

            Thread 16: (state = IN_JAVA)
             - kz.arta.Sum.add(int) @bci=9, line=10 (Compiled frame)

            """);

        Assert.That(report.Dumps.Single().Listed.Select(thread => thread.Activity), Is.EqualTo([Activity.Idle, Activity.Running, Activity.Running]));
        Assert.That(report.HotPaths.Single().Names, Is.EqualTo(["Thread 17", "Thread 16"]));
    }

    [Test]
    public void The_frames_of_an_exception_that_a_log_puts_between_belong_to_no_thread()
    {
        var mixed = Java8.Replace(
            "\n\n\"Thread-0\"",
            "\n10:11:12,100 ERROR [kz.arta] (default task-1) java.lang.NullPointerException\n\tat kz.arta.Other.run(Other.java:1)\n\n\"Thread-0\"",
            StringComparison.Ordinal);

        Assert.That(Read(mixed).Dumps.Single().Stacks.SelectMany(stack => stack.Frames), Has.None.Contains("Other"));
    }

    [Test]
    public void Threads_that_somebody_cut_out_are_read_without_the_head()
    {
        var dump = Read(Java8[Java8.IndexOf("\"Thread-1\"", StringComparison.Ordinal)..]).Dumps.Single();

        Assert.That((dump.Threads, dump.Vm, dump.TakenAt), Is.EqualTo((2, (string?)null, (string?)null)));
    }

    [Test]
    public void A_dump_without_its_end_says_so()
    {
        var dump = Read(Java8[..Java8.IndexOf("\"VM Thread\"", StringComparison.Ordinal)]).Dumps.Single();

        Assert.That((dump.Threads, dump.Complete), Is.EqualTo((2, false)));
    }

    [TestCase("")]
    [TestCase("just a log\n2019-03-04 INFO Full thread dump follows\n")]
    [TestCase("Full thread dump")]
    [TestCase("{\"threadDump\"")]
    public void What_is_no_dump_has_an_empty_report(string text) =>
        Assert.That(Read(text).Dumps.Sum(dump => dump.Threads), Is.Zero);

    [Test]
    public void Long_chains_are_counted_and_long_circles_are_found()
    {
        static string Thread(int number, int holds, int wants) =>
            $"\"t{number}\" #{number} prio=5 tid=0x1 nid=0x1 x\n   java.lang.Thread.State: BLOCKED\n\tat A.b(A.java)\n\t- waiting to lock <0x{wants:x}> (a X)\n\t- locked <0x{holds:x}> (a X)\n\n";

        var chain = Read("Full thread dump X VM (1):\n\n" + string.Concat(Enumerable.Range(0, 1000).Select(n => Thread(n, n, n + 1))));
        var circle = Read("Full thread dump X VM (1):\n\n" + string.Concat(Enumerable.Range(0, 1000).Select(n => Thread(n, n, (n + 1) % 1000))));

        Assert.That(chain.Dumps.Single().Deadlocks, Is.Empty);
        Assert.That(chain.Dumps.Single().Blocked[0].Behind, Is.EqualTo(1000));
        Assert.That(circle.Dumps.Single().Deadlocks.Single().Threads, Has.Count.EqualTo(100));
    }
}
