using System.Diagnostics;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using TicketHub.Diagnostics.Collections;

namespace TicketHub.Diagnostics.Tests.Collections;

public class HostileGcLogsTests
{
    [Test]
    public void A_log_that_breaks_off_at_any_byte_never_has_more_pauses()
    {
        var whole = Recorded.Bytes("Collections/gc-serial-jdk17.log");
        long before = 0;

        for (var length = 0; length <= whole.Length; length++)
        {
            var pauses = GcLogs.Read(new MemoryStream(whole, 0, length))?.Pauses.Count ?? 0;
            Assert.That(pauses, Is.InRange(before, 21));
            before = pauses;
        }

        Assert.That(before, Is.EqualTo(21));
    }

    [Test]
    public void Whatever_bytes_are_turned_over_the_report_can_be_written_as_JSON()
    {
        var whole = Recorded.Bytes("Collections/gc-parallel-jdk17.log.gz");
        var random = new Random(7);

        for (var round = 0; round < 100; round++)
        {
            var damaged = (byte[])whole.Clone();
            for (var flips = random.Next(1, 200); flips > 0; flips--)
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            Assert.That(JsonSerializer.Serialize(GcLogs.Read(new MemoryStream(damaged)), JsonSerializerOptions.Web), Is.Not.Empty);
        }
    }

    [TestCase("[GC (")]
    [TestCase("[GC (a\n")]
    [TestCase("[Full GC [[[[[[[[\n")]
    [TestCase("[0.1s][gc] GC(1) Pause (((((( 1M->2M(3M) 1e300ms\n")]
    [TestCase("[0.1s][gc] Using G1\n[0.2s][gc] GC(0) Pause Young (a) 1M->99999999999999999999T(3M) 1.0ms\n")]
    [TestCase("[")]
    [TestCase("[]")]
    [TestCase("1.0: [Full GC 1M->1M(1M), 999999999999999999999 secs]\n")]
    public void A_megabyte_of_anything_is_read_in_time(string piece)
    {
        var bytes = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length)));
        var watch = Stopwatch.StartNew();

        var report = GcLogs.Read(new MemoryStream(bytes));

        Assert.That(JsonSerializer.Serialize(report, JsonSerializerOptions.Web), Is.Not.Empty);
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(10)));
    }

    [Test]
    public void The_95th_percentile_is_the_real_one_or_at_most_one_percent_more() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(200),
        Prop.ForAll(
            Gen.Choose(1, 5_000_000).Select(micros => micros / 1000.0).NonEmptyListOf().ToArbitrary(),
            pauses =>
            {
                var log = string.Concat(pauses.Select(ms => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"[1.0s][gc] GC(1) Pause Remark {ms:F3}ms\n")));
                var real = pauses.Order().ElementAt((int)Math.Ceiling(pauses.Count * 0.95) - 1);
                var told = GcLogs.Read(new MemoryStream(Encoding.ASCII.GetBytes(log)))!.Pauses.P95Ms;
                return told >= real - 0.0005 && told <= real * 1.01 + 0.0005;
            }));

    [Test]
    public void A_long_log_keeps_a_curve_of_bounded_length_from_its_beginning_to_its_end()
    {
        var log = string.Concat(Enumerable.Range(0, 20_000).Select(number => $"[{number}.0s][gc] GC({number}) Pause Young (a) (b) 90M->{50 + number % 7}M(100M) 1.0ms\n"));

        var report = GcLogs.Read(new MemoryStream(Encoding.ASCII.GetBytes(log)))!;

        Assert.That(report.HeapAfter, Has.Count.InRange(500, 1_100));
        Assert.That((report.HeapAfter[0].AtS, report.HeapAfter[^1].AtS), Is.EqualTo((0.0, 19_999.0)).Within(50));
        Assert.That(report.Trend, Has.Property("Points").EqualTo(1_000).And.Property("RestsOn").EqualTo(After.Young).And.Property("LooksLikeLeak").False);
    }
}
