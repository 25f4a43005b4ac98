using System.Text.Json;
using TicketHub.Diagnostics.Collections;

namespace TicketHub.Diagnostics.Tests.Collections;

/// <summary>Logs that Java/Churn.java left under five collectors and seven sets of decorations; the figures were counted with grep and awk.</summary>
public class RealGcLogsTests
{
    private static GcReport Read(string name) => GcLogs.Read(Recorded.Open("Collections/" + name))!;

    [TestCase("gc-g1-jdk17.log.gz", "G1", 58, 5, 38.463, 222.783)]
    [TestCase("gc-g1-tight-jdk25.log.gz", "G1", 157, 35, 72.172, 261.17)]
    [TestCase("gc-parallel-jdk17.log.gz", "Parallel", 38, 3, 19.722, 179.505)]
    [TestCase("gc-serial-jdk17.log", "Serial", 21, 3, 45.919, 80.765)]
    [TestCase("gc-z-jdk25.log.gz", "The Z Garbage Collector", 389, 0, 0.181, 2.811)]
    [TestCase("gc-shenandoah-jdk25.log.gz", null, 54, 0, 0.054, 1.043)]
    public void Pauses_are_counted_as_grep_counts_them(string name, string? collector, int pauses, int full, double max, double total)
    {
        var report = Read(name);

        Assert.Multiple(() =>
        {
            Assert.That((report.Form, report.Collector, report.Starts), Is.EqualTo((GcLogForm.Unified, collector, 1)));
            Assert.That((report.Pauses.Count, report.Full.Count, report.Pauses.MaxMs), Is.EqualTo((pauses, full, max)));
            Assert.That(report.Pauses.TotalMs, Is.EqualTo(total).Within(0.01));
            Assert.That(report.Pauses.P95Ms, Is.InRange(report.Pauses.TotalMs / report.Pauses.Count / 2, max));
            Assert.That(report.Kinds.Sum(kind => kind.Count), Is.EqualTo(pauses));
            Assert.That(report.Longest, Has.Count.EqualTo(10));
            Assert.That(report.Longest[0].Ms, Is.EqualTo(max));
        });
    }

    [Test]
    public void What_was_kept_of_every_round_is_seen_as_a_leak_by_the_full_collections()
    {
        // A quarter of a megabyte is kept every round; the rounds took 1.6 seconds.
        var trend = Read("gc-g1-jdk17.log.gz").Trend!;

        Assert.Multiple(() =>
        {
            Assert.That((trend.RestsOn, trend.Points, trend.LooksLikeLeak), Is.EqualTo((After.Full, 5, true)));
            Assert.That(trend.Fit, Is.GreaterThan(0.95));
            Assert.That(trend.LastMb - trend.FirstMb, Is.EqualTo(80 * 0.25).Within(2));
            Assert.That(trend.MbPerHour, Is.GreaterThan(10_000));
            Assert.That(trend.HoursToFull, Is.GreaterThan(0));
        });
    }

    [Test]
    public void The_curve_is_the_heap_after_what_collects_and_says_what_did()
    {
        const string Log = """
            [0.5s][info][gc] Using G1
            [1.0s][info][gc] GC(0) Pause Young (Normal) (G1 Evacuation Pause) 90M->40M(200M) 3.0ms
            [2.0s][info][gc] GC(1) Pause Remark 119M->119M(200M) 7.3ms
            [2.1s][info][gc] GC(1) Pause Cleanup 120M->120M(200M) 0.1ms
            [3.0s][info][gc] GC(2) Pause Young (Mixed) (G1 Evacuation Pause) 91M->49M(200M) 3.8ms
            [4.0s][info][gc] GC(3) Pause Full (System.gc()) 150M->30M(200M) 30.0ms

            """;

        var report = GcLogs.Read(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Log)))!;

        Assert.That(report.HeapAfter, Is.EqualTo(new[] { new HeapPoint(1, 40, After.Young), new HeapPoint(3, 49, After.Cycle), new HeapPoint(4, 30, After.Full) }));
        Assert.That((report.Pauses.Count, report.HeapCapacityMb), Is.EqualTo((5, 200)));
    }

    [TestCase("gc-z-jdk25.log.gz", After.Cycle)]
    [TestCase("gc-shenandoah-jdk25.log.gz", After.Cycle)]
    public void Without_full_collections_the_trend_rests_on_whole_cycles(string name, After after) =>
        Assert.That(Read(name).Trend, Has.Property("RestsOn").EqualTo(after).And.Property("Fit").GreaterThan(0.5));

    [Test]
    public void A_log_without_a_time_has_no_speed_and_no_share()
    {
        var report = Read("gc-shenandoah-jdk25.log.gz");

        Assert.That((report.Trend!.MbPerHour, report.SpanS, report.PausedShare, report.FirstAt), Is.EqualTo(((double?)null, (double?)null, (double?)null, (string?)null)));
    }

    [Test]
    public void A_heap_that_was_too_tight_shows_exhausted_space_and_who_asked_for_full_collections()
    {
        var report = Read("gc-g1-tight-jdk25.log.gz");

        Assert.That(report.ToSpaceExhausted, Is.EqualTo(46));
        Assert.That(report.HeapCapacityMb, Is.EqualTo(48));
        Assert.That(report.FirstAt, Does.StartWith("2026-11-22T11:19:36"));
        Assert.That(Read("gc-serial-jdk17.log").Explicit, Is.EqualTo(3));
    }

    [Test]
    public void Threads_that_waited_for_memory_under_Z_are_counted_apart() =>
        Assert.That(Read("gc-z-jdk25.log.gz").AllocationStalls.Count, Is.EqualTo(20));

    [Test]
    public void Kinds_and_causes_are_told()
    {
        var report = Read("gc-serial-jdk17.log");

        Assert.That(report.Kinds.Select(kind => (kind.Kind, kind.Count)), Is.EquivalentTo([("Pause Young", 18L), ("Pause Full", 3L)]));
        Assert.That(report.Longest[0], Is.EqualTo(new Pause("Pause Young", "Allocation Failure", 45.919, 0.4, null)));
        Assert.That(report.Longest.Select(pause => pause.Cause), Does.Contain("System.gc()"));
    }

    [Test]
    public void The_report_goes_through_JSON_and_comes_back()
    {
        var json = JsonSerializer.Serialize(Read("gc-g1-jdk17.log.gz"), JsonSerializerOptions.Web);

        Assert.That(JsonSerializer.Serialize(JsonSerializer.Deserialize<GcReport>(json, JsonSerializerOptions.Web), JsonSerializerOptions.Web), Is.EqualTo(json));
    }
}
