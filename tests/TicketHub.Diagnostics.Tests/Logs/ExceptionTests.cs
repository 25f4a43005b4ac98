using TicketHub.Diagnostics.Fingerprints;
using TicketHub.Diagnostics.Logs;

namespace TicketHub.Diagnostics.Tests.Logs;

public class ExceptionTests
{
    private const string Head = "2026-11-22 09:14:07,311 ERROR [kz.arta.Log] (task-1) ";

    [Test]
    public void JBoss_writes_it_on_the_headers_line()
    {
        var group = Only(Head + "could not save: kz.arta.SaveException: card 5: java.io.IOException: disk\n\tat kz.arta.Forms.save(Forms.java:12)\n");

        Assert.Multiple(() =>
        {
            Assert.That(group.Causes, Is.EqualTo(new[] { "kz.arta.SaveException" }));
            Assert.That(group.Message, Is.EqualTo("card 5: java.io.IOException: disk"));
            Assert.That(group.Frames, Is.EqualTo(new[] { "kz.arta.Forms.save" }));
            Assert.That(group.Logger, Is.EqualTo("kz.arta.Log"));
        });
    }

    [Test]
    public void Log4j_writes_it_on_a_line_of_its_own_and_its_message_may_have_many()
    {
        var group = Only("2026-11-22 09:14:07,311 ERROR [main] kz.arta.Log - failed: java.io.IOException: quoted\nkz.arta.SaveException: first\nsecond\n\nthird\n\tat kz.arta.Forms.save(Forms.java:12)\n");

        Assert.That(group.Causes, Is.EqualTo(new[] { "kz.arta.SaveException" }));
    }

    [Test]
    public void The_innermost_cause_is_the_root_and_shares_the_frames_that_are_left_out()
    {
        var group = Only(Head + """
            x: kz.arta.A: a
            	at kz.arta.Outer.run(O.java:1)
            	at kz.arta.Forms.save(F.java:1)
            	at org.server.Thread.run(T.java:1)
            Caused by: kz.arta.B: b
            	at org.lib.Wire.send(W.java:1)
            	... 2 more
            Caused by: java.io.IOException: c
            	at org.lib.Socket.write(S.java:1)
            	... 3 more
            """);

        Assert.Multiple(() =>
        {
            Assert.That(group.Causes, Is.EqualTo(new[] { "kz.arta.A", "kz.arta.B", "java.io.IOException" }));
            Assert.That(group.Frames, Is.EqualTo(new[] { "org.lib.Socket.write", "org.lib.Wire.send", "kz.arta.Forms.save", "org.server.Thread.run" }));
            Assert.That(group.Fingerprint.Reason.Frames, Is.EqualTo(new[] { "kz.arta.Forms.save" }));
        });
    }

    [Test]
    public void Logback_prints_the_root_first()
    {
        var group = Only("""
            09:14:07.311 [main] ERROR k.a.Log - x
            java.io.IOException: root
            	at lib.Socket.write(S.java:1)
            	... 1 common frames omitted
            Wrapped by: kz.arta.A: a
            	at kz.arta.Outer.run(O.java:1)
            	at org.server.Thread.run(T.java:1)
            """);

        Assert.Multiple(() =>
        {
            Assert.That(group.Causes, Is.EqualTo(new[] { "kz.arta.A", "java.io.IOException" }));
            Assert.That(group.Frames, Is.EqualTo(new[] { "lib.Socket.write", "org.server.Thread.run" }));
        });
    }

    [Test]
    public void Suppressed_ones_and_their_causes_stand_aside()
    {
        var group = Only(Head + """
            x: kz.arta.A: a
            	at kz.arta.Forms.save(F.java:1)
            	Suppressed: java.io.IOException: closing
            		at lib.Socket.close(S.java:1)
            	Caused by: java.net.SocketException: gone
            		... 1 more
            Caused by: java.lang.IllegalStateException: b
            	at kz.arta.Forms.check(F.java:2)
            	... 1 more
            """);

        Assert.Multiple(() =>
        {
            Assert.That(group.Causes, Is.EqualTo(new[] { "kz.arta.A", "java.lang.IllegalStateException" }));
            Assert.That(group.Suppressed, Is.EqualTo(new[] { "java.io.IOException" }));
        });
    }

    [Test]
    public void A_circle_of_causes_ends() =>
        Assert.That(Only(Head + "x: kz.arta.A: a\n\tat kz.arta.F.s(F.java:1)\nCaused by: kz.arta.B: b\n\t... 1 more\nCaused by: [CIRCULAR REFERENCE: kz.arta.A: a]\n").Causes,
            Is.EqualTo(new[] { "kz.arta.A", "kz.arta.B" }));

    [Test]
    public void The_same_with_jars_behind_the_frames_is_the_same() =>
        Assert.That(Only(Head + "x: kz.arta.A\n\tat kz.arta.F.s(F.java:9) ~[forms.jar:4.1]\n").Fingerprint.K2,
            Is.EqualTo(Only(Head + "y: kz.arta.A: message\n\tat deployment.synergy.ear//kz.arta.F.s(F.java:7) [forms.jar:4.2]\n").Fingerprint.K2));

    [Test]
    public void Words_of_a_trace_in_a_message_are_no_trace() =>
        Assert.That(Reading.Log(Head + "Caused by: bad luck\nand at home (5)\nCaused by: nothing\n").Exceptions, Is.Empty);

    [Test]
    public void A_file_that_begins_inside_of_a_trace_still_tells_its_cause() =>
        Assert.That(Only("\tat kz.arta.F.s(F.java:9)\n\tat kz.arta.F.t(F.java:9)\nCaused by: kz.arta.B: b\n\tat kz.arta.F.u(F.java:1)\n").Causes, Is.EqualTo(new[] { "kz.arta.B" }));

    [Test]
    public void On_a_console_without_headers_each_is_found_at_its_own_line()
    {
        var places = new List<long>();
        Reading.Log("start\nException in thread \"main\" java.lang.IllegalStateException: a\n\tat kz.arta.F.s(F.java:1)\nmore\nkz.arta.BoomException\n\tat kz.arta.F.t(F.java:1)\n",
            new(Seen: place => places.Add(place.Line)));

        Assert.That(places, Is.EqualTo(new[] { 2L, 5L }));
    }

    [Test]
    public void Printed_line_by_line_with_others_between_it_is_one()
    {
        var report = Reading.Log("""
            2026-11-22 09:14:07,311 ERROR [stderr] (task-1) kz.arta.A: a
            2026-11-22 09:14:07,311 ERROR [stderr] (task-2) kz.arta.B: b
            2026-11-22 09:14:07,312 ERROR [stderr] (task-1) 	at kz.arta.F.s(F.java:1)
            2026-11-22 09:14:07,312 INFO  [kz.arta.X] (task-3) text
            2026-11-22 09:14:07,312 ERROR [stderr] (task-2) 	at kz.arta.F.t(F.java:1)
            2026-11-22 09:14:07,313 ERROR [stderr] (task-1) Caused by: kz.arta.C: c
            2026-11-22 09:14:07,313 ERROR [stderr] (task-1) 	at kz.arta.F.u(F.java:1)
            """);

        Assert.That(report.Exceptions.Select(group => string.Join(" < ", group.Causes)), Is.EquivalentTo(new[] { "kz.arta.A < kz.arta.C", "kz.arta.B" }));
    }

    [Test]
    public void Printed_much_later_it_is_another_one() =>
        Assert.That(Reading.Log("""
            2026-11-22 09:14:07,311 ERROR [stderr] (task-1) java.lang.NullPointerException
            2026-11-22 09:14:09,311 ERROR [stderr] (task-1) java.lang.NullPointerException
            """).Exceptions.Single().Count, Is.EqualTo(2));

    [Test]
    public void Without_frames_it_is_grouped_by_logger_and_leads_to_the_last_one_that_had_them()
    {
        var report = Reading.Log(Head + "x: java.lang.NullPointerException: why\n\tat kz.arta.F.s(F.java:1)\n" + string.Concat(Enumerable.Repeat(Head + "x: java.lang.NullPointerException\n", 3)));
        var (without, with) = (report.Exceptions[0], report.Exceptions[1]);

        Assert.Multiple(() =>
        {
            Assert.That(without.Count, Is.EqualTo(3));
            Assert.That(without.Fingerprint.Reason.Basis, Is.EqualTo(FingerprintBasis.NoStack));
            Assert.That(without.Fingerprint.Reason.Logger, Is.EqualTo("kz.arta.Log"));
            Assert.That(without.FullTrace, Is.EqualTo(with.Fingerprint.K2));
            Assert.That(without.Advice, Is.EqualTo(Advice.KeepStacksOfFastThrows));
        });
    }

    [Test]
    public void A_thread_dump_in_a_log_is_a_thread_dump()
    {
        var log = Head + "x\nFull thread dump OpenJDK 64-Bit Server VM (17.0.15+6 mixed mode, sharing):\n\n\"main\" #1 prio=5 os_prio=0 tid=0x1 nid=0x1 runnable [0x1]\n   java.lang.Thread.State: RUNNABLE\n\tat kz.arta.F.s(F.java:1)\n\nJNI global refs: 1, weak refs: 0\n\n" + Head + "y\n";
        var (report, threads) = LogFiles.Read(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(log)));

        Assert.Multiple(() =>
        {
            Assert.That(report.Exceptions, Is.Empty);
            Assert.That(threads?.Dumps, Has.Count.EqualTo(1));
        });
    }

    [Test]
    public void More_kinds_than_are_kept_are_counted_in_one_sum()
    {
        var log = string.Concat(Enumerable.Range(0, 1500).Select(at => $"{Head}x: kz.arta.A\n\tat kz.arta.F.method{at}(F.java:1)\n"));

        var report = Reading.Log(log);

        Assert.That((report.Exceptions.Count, report.Unread, report.ExceptionCount), Is.EqualTo((1000, 500L, 1500L)));
    }

    private static ExceptionGroup Only(string log) => Reading.Log(log).Exceptions.Single();
}
