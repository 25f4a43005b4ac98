using System.Diagnostics;
using System.Formats.Tar;
using System.Text;
using TicketHub.Diagnostics.Recognition;
using TicketHub.Diagnostics.Tests.Archives;

namespace TicketHub.Diagnostics.Tests;

/// <summary>Whatever stands in a file, reading it ends with findings, and soon.</summary>
public class HostileTests
{
    private static readonly string Log =
        "2026-11-22 09:14:07,311 ERROR [kz.arta.Log] (task-1) не вышло: kz.arta.A: x\n\tat kz.arta.F.s(F.java:1)\n\tSuppressed: kz.arta.S\n\t\t... 1 more\nCaused by: kz.arta.B: SQLState: 40001\n\tat kz.arta.F.t(F.java:1)\n\t... 1 more\n"
        + "2026-11-22 09:14:07,312 ERROR [stderr] (task-1) java.lang.OutOfMemoryError: Java heap space\n"
        + "Full thread dump OpenJDK 64-Bit Server VM (17.0.15+6 mixed mode, sharing):\n\n\"main\" #1 prio=5 os_prio=0 tid=0x1 nid=0x1 runnable [0x1]\n   java.lang.Thread.State: RUNNABLE\n\tat kz.arta.F.s(F.java:1)\n\nJNI global refs: 1, weak refs: 0\n";

    private static IEnumerable<TestCaseData> Files()
    {
        var log = Encoding.UTF8.GetBytes(Log);
        yield return new TestCaseData(log).SetArgDisplayNames("log");
        yield return new TestCaseData((byte[])[0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Log)]).SetArgDisplayNames("UTF-16");
        yield return new TestCaseData(ArchiveTests.Gzip(log)).SetArgDisplayNames("gzip");
        yield return new TestCaseData(ArchiveTests.Zip(("a.log", log), ("b.gz", ArchiveTests.Gzip(log)))).SetArgDisplayNames("zip");
        yield return new TestCaseData(ArchiveTests.Tar(TarEntryFormat.Pax, ("a.log", log))).SetArgDisplayNames("tar");
    }

    [TestCaseSource(nameof(Files))]
    public void Cut_at_any_byte_it_is_read_up_to_there(byte[] file)
    {
        for (var length = 0; length <= file.Length; length++)
            Assert.That(Diagnosis.Of("x", () => new MemoryStream(file, 0, length)), Is.Not.Null);
    }

    [TestCaseSource(nameof(Files))]
    public void With_any_bytes_wrong_it_is_read_all_the_same(byte[] file)
    {
        var random = new Random(20261122);
        for (var round = 0; round < 1500; round++)
        {
            var wrong = (byte[])file.Clone();
            for (var flips = random.Next(1, 8); flips > 0; flips--)
                wrong[random.Next(wrong.Length)] = (byte)random.Next(256);
            Assert.That(Diagnosis.Of("x", () => new MemoryStream(wrong)), Is.Not.Null);
        }
    }

    [TestCase("a")]
    [TestCase("\n")]
    [TestCase("\0")]
    [TestCase("[")]
    [TestCase("(((")]
    [TestCase(": ")]
    [TestCase("a.B: ")]
    [TestCase("2026-11-22 09:14:07,311 ERROR [")]
    [TestCase("2026-11-22 09:14:07,311 ERROR x: a.BException: \n")]
    [TestCase("2026-11-22 09:14:07,311 ERROR x: java.lang.OutOfMemoryError SQLState 123\n")]
    [TestCase("09:14:07,311 E\n01:14:07,311 E\n")]
    [TestCase("a.BException\n\tat x(\n")]
    [TestCase("a.BException: x\n")]
    [TestCase("\tat x(\nCaused by: a.B\n")]
    [TestCase("Caused by: a.BException\n")]
    [TestCase("Full thread dump \n")]
    [TestCase("\u001b[")]
    [TestCase("password=")]
    public void A_megabyte_of_it_is_read_in_time(string piece)
    {
        var file = Encoding.UTF8.GetBytes("2026-11-22 09:14:07,311 ERROR [x] (t) a: kz.arta.A\n\tat kz.arta.F.a(F.java)\n" + string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length)));
        var watch = Stopwatch.StartNew();

        Diagnosis.Of("x", () => new MemoryStream(file));

        // Generous on a busy machine: what is caught here is time that grows with the square.
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(10)));
    }

    [Test]
    public void A_megabyte_of_traces_of_which_none_is_like_another_is_read_in_time()
    {
        var text = new StringBuilder();
        for (var at = 0; text.Length < 1_000_000; at++)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"2026-11-22 09:14:07,311 ERROR [x{at}] (t) a: kz.arta.A{at}Exception: password={at}\n\tat kz.arta.F.a{at}(F.java)\n");
        var file = Encoding.UTF8.GetBytes(text.ToString());
        var watch = Stopwatch.StartNew();

        Diagnosis.Of("x", () => new MemoryStream(file));

        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(10)));
    }

    /// <summary>A log that was emptied while its server held on to it, or a machine that fell.</summary>
    [TestCase(64 * 1024)]
    [TestCase(64 * 1024 + 1)]
    [TestCase(1_000_000)]
    public void A_log_behind_zeros_is_a_log_whose_lines_stand_where_they_do(int zeros)
    {
        var record = "2026-11-22 09:14:07,311 ERROR [kz.arta.Log] (task-1) не вышло: kz.arta.A: x\n\tat kz.arta.F.s(F.java:1)\n";
        byte[] file = [.. new byte[zeros], .. Encoding.UTF8.GetBytes(record + record)];

        var findings = Diagnosis.Of("server.log", () => new MemoryStream(file));

        Assert.Multiple(() =>
        {
            Assert.That(findings.Kind, Is.EqualTo(FileKind.Log));
            Assert.That(findings.Ending, Is.EqualTo(Ending.Whole));
            Assert.That(findings.Log!.Levels.Error, Is.EqualTo(2));
            Assert.That(findings.Log.FirstError!.Line, Is.EqualTo(1));
            Assert.That(findings.Log.Exceptions.Single().Count, Is.EqualTo(2));
            Assert.That((findings.Log.Extent.Bytes, findings.Log.Extent.Lines, findings.Log.Extent.LinesCut), Is.EqualTo(((long)file.Length, 4L, 0L)));
        });
    }

    [Test]
    public void Nothing_but_zeros_is_nothing_that_can_be_read() =>
        Assert.That(Diagnosis.Of("server.log", () => new MemoryStream(new byte[300_000])).Kind, Is.EqualTo(FileKind.Unknown));

    [Test]
    public void No_archive_is_looked_for_behind_zeros() =>
        Assert.That(Diagnosis.Of("x", () => new MemoryStream([.. new byte[100_000], .. "PK\u0003\u0004"u8, .. new byte[99]])).Kind, Is.EqualTo(FileKind.Unknown));
}
