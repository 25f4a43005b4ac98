using System.Text;
using TicketHub.Diagnostics;
using TicketHub.Diagnostics.Recognition;
using TicketHub.Diagnostics.Threads;
using TicketHub.Domain.Findings;
using TicketHub.Domain.KnownDefects;
using TicketHub.Domain.People;
using TicketHub.Web.Features.KnownDefects;
using TicketHub.Web.ReadingEvidence;

namespace TicketHub.Web.Tests.KnownDefects;

/// <summary>Nothing is thrown in a deadlock; it is a known defect all the same.</summary>
public class TracesOfDumpsTests
{
    [Test]
    public void A_deadlock_tells_a_defect_whichever_thread_the_dump_names_first()
    {
        var (one, other) = (SeenTraces.Of(Dump("worker-1", "worker-2", "0x1", "0x2")).Single(), SeenTraces.Of(Dump("http-9", "http-3", "0x8", "0x7")).Single());

        Assert.That((other.Group, other.Kind), Is.EqualTo((one.Group, one.Kind)));
        Assert.That((one.ExceptionClass, one.First), Is.EqualTo((SeenTrace.Deadlock, new DateTime(2026, 11, 20, 10, 15, 0))));
        Assert.That(one.Frames, Is.EqualTo(new[] { "kz.arta.synergy.lock.Report.read", "kz.arta.synergy.lock.Transfer.move" }));
    }

    [TestCase("kz.arta.synergy.lock.Transfer", RuleField.Text)]
    [TestCase("Found one Java-level deadlock", RuleField.Text)]
    [TestCase("deadlock", RuleField.ExceptionClass)]
    public void A_rule_finds_what_a_thread_dump_says_of_a_deadlock(string pattern, RuleField field)
    {
        var (agent, now) = (new Actor(Guid.NewGuid(), "agent", Roles.Agent, Guid.NewGuid()), new DateTimeOffset(2026, 11, 20, 10, 0, 0, TimeSpan.Zero));
        var rule = DefectRule.Write(KnownDefect.Open("Взаимная блокировка", agent, now), field, pattern, false, agent, now);

        Assert.That(rule.Matches(Clues.Of(FindingsJson.Of([Dump("worker-1", "worker-2", "0x1", "0x2")]))), Is.True);
    }

    private static FileFindings Dump(string one, string other, string left, string right)
    {
        var text = $"""
            2026-11-20 10:15:00
            Full thread dump OpenJDK 64-Bit Server VM (17.0.15+6 mixed mode):

            "{one}" #12 prio=5 os_prio=0 cpu=1.0ms elapsed=1.0s tid=0x00007f1 nid=0x11 waiting for monitor entry [0x0]
               java.lang.Thread.State: BLOCKED (on object monitor)
            	at kz.arta.synergy.lock.Transfer.move(Transfer.java:17)
            	- waiting to lock <{right}> (a java.lang.Object)
            	- locked <{left}> (a java.lang.Object)
            	at java.lang.Thread.run(java.base@17.0.15/Thread.java:840)

            "{other}" #13 prio=5 os_prio=0 cpu=1.0ms elapsed=1.0s tid=0x00007f2 nid=0x12 waiting for monitor entry [0x0]
               java.lang.Thread.State: BLOCKED (on object monitor)
            	at kz.arta.synergy.lock.Report.read(Report.java:42)
            	- waiting to lock <{left}> (a java.lang.Object)
            	- locked <{right}> (a java.lang.Object)
            	at java.lang.Thread.run(java.base@17.0.15/Thread.java:840)

            JNI global refs: 17, weak refs: 0

            """;
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return new("dump.txt", FileKind.ThreadDump, Ending.Whole) { Threads = ThreadDumps.Read(bytes) };
    }
}
