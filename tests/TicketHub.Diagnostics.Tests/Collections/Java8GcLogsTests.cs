using System.Text;
using TicketHub.Diagnostics.Collections;

namespace TicketHub.Diagnostics.Tests.Collections;

/// <summary>The forms of Java 8 and older, as they are published.</summary>
public class Java8GcLogsTests
{
    private static GcReport? Read(string text) => GcLogs.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)));

    [Test]
    public void The_parallel_collector()
    {
        var report = Read(
            """
            Java HotSpot(TM) 64-Bit Server VM (25.201-b09) for linux-amd64 JRE (1.8.0_201-b09), built on Dec 15 2018
            Memory: 4k page, physical 8061348k(120344k free), swap 0k(0k free)
            CommandLine flags: -XX:MaxHeapSize=4294967296 -XX:+PrintGC -XX:+PrintGCDetails -XX:+UseParallelGC
            2015-05-26T14:45:37.987-0200: 151.126: [GC (Allocation Failure) [PSYoungGen: 629119K->69888K(629120K)] 1619346K->1273247K(2027264K), 0.0585007 secs] [Times: user=0.07 sys=0.00, real=0.06 secs]
            2015-05-26T14:45:59.690-0200: 172.829: [Full GC (Ergonomics) [PSYoungGen: 69888K->0K(629120K)] [ParOldGen: 1203359K->755802K(1398144K)] 1273247K->755802K(2027264K), [Metaspace: 6741K->6741K(1056768K)], 0.1856954 secs] [Times: user=0.18 sys=0.00, real=0.18 secs]
            2015-05-26T14:46:59.690-0200: 232.829: [Full GC (System.gc()) [PSYoungGen: 1K->0K(629120K)] [ParOldGen: 755802K->755000K(1398144K)] 755803K->755000K(2027264K), [Metaspace: 6741K->6741K(1056768K)], 0.2000000 secs]

            """)!;

        Assert.Multiple(() =>
        {
            Assert.That((report.Form, report.Collector, report.Pauses.Count, report.Full.Count, report.Explicit), Is.EqualTo((GcLogForm.Java8, "Parallel", 3L, 2L, 1L)));
            Assert.That(report.Pauses.TotalMs, Is.EqualTo(444.1961).Within(0.001));
            Assert.That(report.SpanS, Is.EqualTo(81.703).Within(0.001));
            Assert.That(report.HeapAfter.Select(point => Math.Round(point.Mb)), Is.EqualTo([1243, 738, 737]));
            Assert.That(report.HeapCapacityMb, Is.EqualTo(2027264 / 1024.0));
            Assert.That(report.Longest[0], Is.EqualTo(new Pause("Full GC", "System.gc()", 200, 232.829, "2015-05-26T14:46:59.690-0200")));
            Assert.That(report.FirstAt, Is.EqualTo("2015-05-26T14:45:37.987-0200"));
        });
    }

    [Test]
    public void A_concurrent_mode_failure_of_CMS_that_goes_over_three_lines()
    {
        var report = Read(
            """
            10.001: [GC (CMS Initial Mark) [1 CMS-initial-mark: 10812086K(11901376K)] 10887844K(12514816K), 0.0001997 secs] [Times: user=0.00 sys=0.00, real=0.00 secs]
            10.002: [CMS-concurrent-mark-start]
            10.037: [CMS-concurrent-mark: 0.035/0.035 secs] [Times: user=0.07 sys=0.00, real=0.03 secs]
            10.100: [GC (CMS Final Remark) [YG occupancy: 387920 K (613440 K)]10.100: [Rescan (parallel) , 0.0085125 secs]10.109: [weak refs processing, 0.0000243 secs][1 CMS-remark: 10812086K(11901376K)] 11200006K(12514816K), 0.0110730 secs]
            11.000: [Full GC (Allocation Failure) 11.000: [CMS11.050: [CMS-concurrent-sweep: 0.1/0.2 secs] [Times: user=0.3 sys=0.0, real=0.2 secs]
            11.060: [CMS-concurrent-reset-start]
             (concurrent mode failure): 11901376K->9901376K(11901376K), 12.5 secs] 12514816K->9901376K(12514816K), [Metaspace: 6741K->6741K(1056768K)], 12.6000000 secs] [Times: user=12.5 sys=0.00, real=12.6 secs]
            30.000: [GC (Allocation Failure) 30.000: [ParNew (promotion failed): 613404K->610000K(613440K), 0.5 secs]30.5: [CMS: 10K->9K(20K), 1.0 secs] 10000K->9000K(12514816K), [Metaspace: 1K->1K(2K)], 1.5000000 secs]

            """)!;

        Assert.Multiple(() =>
        {
            Assert.That((report.Pauses.Count, report.Full.Count, report.ConcurrentModeFailures, report.PromotionFailed), Is.EqualTo((4L, 1L, 1L, 1L)));
            Assert.That(report.Full.MaxMs, Is.EqualTo(12_600).Within(0.001));
            Assert.That(report.Kinds.Select(kind => kind.Kind), Is.EqualTo(["Full GC", "GC", "GC remark", "GC initial mark"]));
            Assert.That(report.HeapAfter.Select(point => Math.Round(point.Mb)), Is.EqualTo([9669, 9]));
        });
    }

    [Test]
    public void G1_with_details_says_its_heap_on_another_line()
    {
        var report = Read(
            """
            0.700: [GC pause (G1 Evacuation Pause) (young) (to-space exhausted), 0.0123 secs]
               [Parallel Time: 11.1 ms, GC Workers: 2]
                  [GC Worker Start (ms): Min: 700.1, Avg: 700.2, Max: 700.3, Diff: 0.2]
               [Eden: 24.0M(24.0M)->0.0B(13.0M) Survivors: 0.0B->3072.0K Heap: 24.0M(256.0M)->21.9M(256.0M)]
             [Times: user=0.02 sys=0.00, real=0.01 secs]
            0.800: [GC concurrent-root-region-scan-start]
            0.810: [GC concurrent-mark-end, 0.1000000 secs]
            0.820: [GC remark 0.820: [Finalize Marking, 0.0001 secs] 0.821: [GC ref-proc, 0.0001 secs], 0.0020000 secs]
            0.830: [GC cleanup 180M->100M(256M), 0.0010000 secs]
            0.840: [GC pause (G1 Evacuation Pause) (mixed) 0.841: [G1Ergonomics (CSet Construction) start choosing CSet]
             0.842: [G1Ergonomics (CSet Construction) add young regions to CSet]
            , 0.0200000 secs]
               [Eden: 24.0M(24.0M)->0.0B(13.0M) Survivors: 0.0B->3072.0K Heap: 124.0M(256.0M)->90.0M(256.0M)]
            0.900: [Full GC (Allocation Failure)  255M->80M(256M), 0.3000000 secs]
               [Eden: 0.0B(12.0M)->0.0B(12.0M) Survivors: 0.0B->0.0B Heap: 255.0M(256.0M)->80.0M(256.0M)], [Metaspace: 3042K->3042K(1056768K)]

            """)!;

        Assert.Multiple(() =>
        {
            Assert.That((report.Pauses.Count, report.Full.Count, report.ToSpaceExhausted), Is.EqualTo((5L, 1L, 1L)));
            Assert.That(report.Pauses.TotalMs, Is.EqualTo(12.3 + 2 + 1 + 20 + 300).Within(0.001));
            Assert.That(report.HeapAfter.Select(point => (Math.Round(point.Mb), point.After)), Is.EqualTo([(22, After.Young), (90, After.Cycle), (80, After.Full)]));
        });
    }

    [Test]
    public void A_process_that_began_anew_in_the_same_log_is_another_life()
    {
        static string Life(int from, int collections, int climb) => string.Concat(Enumerable.Range(0, collections).Select(number =>
            $"{from + number * 600}.0: [Full GC (Ergonomics)  900M->{100 + number * climb}M(1000M), 0.5 secs]\n"));

        var report = Read(Life(10, 10, 50) + Life(5, 4, 0))!;

        Assert.Multiple(() =>
        {
            Assert.That((report.Starts, report.Full.Count, report.SpanS), Is.EqualTo((2, 14L, 9 * 600.0 + 3 * 600)));
            Assert.That((report.Trend!.Points, report.Trend.LooksLikeLeak), Is.EqualTo((10, true)));
            Assert.That(report.Trend.MbPerHour, Is.EqualTo(300).Within(0.01));
            Assert.That(report.Trend.HoursToFull, Is.EqualTo((1000 - 550) / 300.0).Within(0.01));
        });
    }

    [Test]
    public void A_heap_that_only_swings_is_no_leak()
    {
        var log = string.Concat(Enumerable.Range(0, 20).Select(number => $"{number * 600}.0: [Full GC (Ergonomics)  900M->{(number % 2 == 0 ? 300 : 320)}M(1000M), 0.5 secs]\n"));

        Assert.That(Read(log)!.Trend!.LooksLikeLeak, Is.False);
    }

    [TestCase("")]
    [TestCase("2026-11-22 INFO [kz.arta] GC is not mentioned here\n[info] hello\n")]
    [TestCase("{Heap before GC invocations=1")]
    public void What_is_no_such_log_has_no_report(string text) => Assert.That(Read(text), Is.Null);
}
