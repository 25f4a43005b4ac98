using TicketHub.Diagnostics.Threads;
using TicketHub.Web.Features.Findings;

namespace TicketHub.Web.Tests.Findings;

/// <summary>Dumps of one process are set beside each other, whichever files they came in.</summary>
public class ComparedDumpsTests
{
    [Test]
    public void Who_did_not_move_and_whose_state_changed_is_told_over_several_files()
    {
        var compared = ComparedDumps.Of([Dump("b.txt", 20, ("task-1", "BLOCKED"), ("task-2", "RUNNABLE"), ("task-3", "RUNNABLE")), Dump("a.txt", 10, ("task-1", "BLOCKED"), ("task-2", "BLOCKED"), ("task-3", "RUNNABLE"))]).Single();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(compared.Dumps.Select(dump => dump.File), Is.EqualTo(new[] { "a.txt", "b.txt" }), "In the order in which they were taken.");
            Assert.That(compared.Compared.Stuck.SelectMany(stuck => stuck.Names), Does.Contain("task-1"));
            Assert.That(compared.Changed.Single().Name, Is.EqualTo("task-2"));
            Assert.That(compared.Changed.Single().States, Is.EqualTo(new JavaThreadState?[] { JavaThreadState.Blocked, JavaThreadState.Runnable }));
        }
    }

    [Test]
    public void A_thread_that_is_in_one_dump_only_has_not_changed()
    {
        var compared = ComparedDumps.Of([Dump("a.txt", 10, ("task-1", "RUNNABLE"), ("task-2", "RUNNABLE")), Dump("b.txt", 20, ("task-1", "RUNNABLE"), ("task-2", "RUNNABLE"), ("task-9", "BLOCKED"))]).Single();

        Assert.That(compared.Changed, Is.Empty);
    }

    [Test]
    public void Dumps_of_another_process_are_not_compared_with_these()
    {
        // The same threads, born at another time.
        var (mine, anothers) = (Dump("a.txt", 10, ("task-1", "RUNNABLE"), ("task-2", "RUNNABLE")), Dump("node2.txt", 20, 500, ("task-1", "BLOCKED"), ("task-2", "RUNNABLE")));
        var (later, strangers) = (Dump("b.txt", 30, ("task-1", "RUNNABLE"), ("task-2", "RUNNABLE")), Dump("c.txt", 40, ("a", "RUNNABLE"), ("b", "RUNNABLE")));

        var compared = ComparedDumps.Of([mine, anothers, later, strangers]).Single();

        Assert.That(compared.Dumps.Select(dump => dump.File), Is.EqualTo(new[] { "a.txt", "b.txt" }));
    }

    private static DumpOfFile Dump(string file, int second, params (string Name, string State)[] threads) => Dump(file, second, 0, threads);

    private static DumpOfFile Dump(string file, int second, int older, params (string Name, string State)[] threads)
    {
        var text = $"2026-11-22 10:14:{second}\nFull thread dump OpenJDK 64-Bit Server VM (17.0.9+9 mixed mode):\n\n"
            + string.Concat(threads.Select((thread, at) =>
                $"\"{thread.Name}\" #{at + 20} prio=5 os_prio=0 cpu={second}.00ms elapsed={second + older + 100}.00s tid=0x00007f{at:x10} nid=0x{at + 7:x} runnable  [0x00007f]\n"
                + $"   java.lang.Thread.State: {thread.State}\n\tat kz.arta.synergy.Cache.put(Cache.java:{(thread.State == "BLOCKED" ? 7 : 9)})\n\tat kz.arta.synergy.Work.run(Work.java:3)\n\n"));
        var found = TicketHub.Diagnostics.Diagnosis.Of(file, () => new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)));
        return new(file, found.Threads!.Dumps.Single());
    }
}
