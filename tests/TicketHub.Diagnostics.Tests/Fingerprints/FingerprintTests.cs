using TicketHub.Diagnostics.Fingerprints;
using TicketHub.Diagnostics.Heaps;
using TicketHub.Diagnostics.Threads;

namespace TicketHub.Diagnostics.Tests.Fingerprints;

/// <summary>What is one defect and what is two, where the platform's first frame alone would say something else.</summary>
public class FingerprintTests
{
    private const string Cast = "java.lang.ClassCastException";

    [Test]
    public void Scripts_of_two_clients_are_two_defects()
    {
        var one = Of(Cast, "kz.client.tengri.CreditScript.run", "kz.arta.ScriptRunner.run", "kz.arta.Job.run");
        var other = Of(Cast, "kz.client.arai.StaffScript.run", "kz.arta.ScriptRunner.run", "kz.arta.Job.run");

        Assert.That(one.K1, Is.Not.EqualTo(other.K1));
        Assert.That(one.Reason.Frames, Is.EqualTo(new[] { "kz.client.tengri.CreditScript.run", "kz.arta.ScriptRunner.run", "kz.arta.Job.run" }));
    }

    [Test]
    public void Where_a_client_calls_the_platform_and_the_platform_fails_it_is_the_platforms_defect() =>
        Assert.That(
            Of(Cast, "java.util.HashMap.put", "org.hibernate.Session.get", "kz.arta.Forms.save", "kz.client.tengri.CreditScript.run").K1,
            Is.EqualTo(Of(Cast, "kz.arta.Forms.save", "kz.client.arai.StaffScript.run").K1));

    [Test]
    public void A_deadlock_is_the_same_whichever_thread_came_first()
    {
        var one = DeadlockFingerprint.Of(Circle(["kz.arta.lock.Transfer.move(Transfer.java:9)"], ["kz.arta.lock.Report.read(Report.java:7)"]), FramesInApp.Default);
        var other = DeadlockFingerprint.Of(
            Circle(
                ["java.util.concurrent.locks.LockSupport.park(LockSupport.java:1)", "kz.arta.lock.Report.read(Report.java:70)"],
                ["app//kz.arta.lock.Transfer.move(Transfer.java:90)"], ["kz.arta.lock.Transfer.move(Transfer.java:90)"]),
            FramesInApp.Default);
        var another = DeadlockFingerprint.Of(Circle(["kz.arta.lock.Transfer.move(Transfer.java:9)"], ["kz.arta.lock.Report.write(Report.java:7)"]), FramesInApp.Default);

        Assert.That(one.Reason.Frames, Is.EqualTo(new[] { "kz.arta.lock.Report.read", "kz.arta.lock.Transfer.move" }));
        Assert.That((other.K1, other.K2), Is.EqualTo((one.K1, one.K2)));
        Assert.That(another.K1, Is.Not.EqualTo(one.K1));
    }

    [Test]
    public void The_error_of_a_heap_dump_is_that_of_the_log()
    {
        HeapThreadGroup thread = new(1, [1], [new(OutOfMemoryFingerprint.Error, "<init>", null, -1), new("java.util.HashMap", "put", null, 1), new("kz.arta.Cache", "put", "Cache.java", 17)], 0);

        Assert.That(OutOfMemoryFingerprint.Of(thread, FramesInApp.Default).K1, Is.EqualTo(Of(OutOfMemoryFingerprint.Error, "java.util.Arrays.copyOf", "kz.arta.Cache.put").K1));
    }

    private static Fingerprint Of(string type, params string[] frames) => Fingerprint.Of(type, type, frames, FramesInApp.Default);

    private static Deadlock Circle(params string[][] stacks) =>
        new([.. stacks.Select((frames, at) => new DeadlockedThread($"worker-{at}", $"0x{at}", "java.lang.Object", "other", frames))]);
}
