using System.IO.Compression;
using System.Text.Json;
using TicketHub.Diagnostics.Heaps;

namespace TicketHub.Diagnostics.Tests.Heaps;

/// <summary>
/// A dump and a histogram of one JVM (17, G1, without class data sharing, so that both see the same classes), written by
/// Java/LeakingCache.java: packed by the JVM, in many members.
/// </summary>
public class RealDumpTests
{
    private static readonly string Fixtures = Path.Combine(TestContext.CurrentContext.TestDirectory, "Heaps", "Fixtures");
    private static readonly string Histogram = File.ReadAllText(Path.Combine(Fixtures, "leaking-cache.histogram.txt"));
    private static readonly HeapReport Report = HeapDumps.Read(Open);
    private static readonly HeapHolders Holders = HeapDumps.Climb(Open);

    [TestCase("java.util.HashMap$Node")]
    [TestCase("java.util.HashMap$Node[]")]
    [TestCase("LeakingCache$Entry")]
    [TestCase("LeakingCache$Marked")]
    [TestCase("java.util.HashMap")]
    [TestCase("java.lang.Long")]
    [TestCase("int[]")]
    [TestCase("java.lang.Thread", Description = "padded by the JVM")]
    [TestCase("java.lang.invoke.MemberName", Description = "with fields that only the JVM knows")]
    public void Known_classes_are_counted_to_the_byte(string name)
    {
        var use = Report.Classes.Single(use => use.Name == name);

        Assert.That((use.Instances, use.Bytes), Is.EqualTo(ClassHistogram.Read(Histogram)[name]));
    }

    [Test]
    public void All_others_within_one_percent() => ClassHistogram.AssertWithinOnePercent(Histogram, Report);

    [Test]
    public void The_layout_is_measured_not_assumed() => Assert.That(Report.Layout, Is.EqualTo(new HeapLayout(4, 12, 16, false, true)));

    [Test]
    public void The_packed_dump_is_whole() => Assert.That(Report.End, Is.EqualTo(new HeapEnd(HeapState.Whole, HeapFault.None, Unpacked().Length)));

    [Test]
    public void The_unpacked_dump_says_the_same()
    {
        var bytes = Unpacked();

        Assert.That(Json(HeapDumps.Read(() => new MemoryStream(bytes))), Is.EqualTo(Json(Report)));
        Assert.That(Json(HeapDumps.Climb(() => new MemoryStream(bytes))), Is.EqualTo(Json(Holders)));
    }

    [Test]
    public void The_rest_of_the_classes_is_told_as_one()
    {
        Assert.That(Report.Classes, Has.Count.EqualTo(50));
        Assert.That(Report.Classes.Sum(use => use.Instances) + Report.OtherClasses.Instances, Is.EqualTo(Report.Objects));
        Assert.That(Report.Classes.Sum(use => use.Bytes) + Report.OtherClasses.Bytes, Is.EqualTo(Report.Bytes));
    }

    [Test]
    public void Threads_that_wait_in_one_place_are_told_together()
    {
        var waiting = Report.Threads.Stacks.Single(group => group.Frames.Any(frame => frame.Class == "LeakingCache" && frame.Method == "await"));

        Assert.That(waiting.Count, Is.EqualTo(3));
        Assert.That(Report.Threads.OutOfMemory, Is.Null);
    }

    [TestCase("java.util.HashMap$Node[]", "java.util.HashMap.table < LeakingCache.CACHE")]
    [TestCase("java.util.HashMap$Node", "java.util.HashMap$Node[].[] < java.util.HashMap.table < LeakingCache.CACHE")]
    [TestCase("int[]", "java.lang.Object[].[] < java.util.ArrayList.elementData < LeakingCache.NUMBERS")]
    [TestCase("byte[]", "java.lang.String.value < LeakingCache.page")]
    public void The_climb_leads_to_what_holds_the_memory(string held, string by)
    {
        var ways = Holders.Suspects.Where(suspect => suspect.Class == held && suspect.Summit == HeapSummit.StaticField)
            .Select(suspect => string.Join(" < ", suspect.Held.Select(holder => $"{holder.Class}.{holder.Field ?? "[]"}")));

        Assert.That(ways, Has.Member(by));
    }

    [Test]
    public void The_biggest_string_is_told_by_its_size() => Assert.That(Holders.BiggestStrings[0], Is.EqualTo(200_016));

    [Test]
    public void Nothing_of_the_contents_is_told()
    {
        var told = Json(Report) + Json(Holders);

        Assert.That(told, Does.Not.Contain("xxxx").And.Not.Contain("key-").And.Not.Contain("waiting-"));
    }

    [Test]
    public void A_packed_dump_that_was_cut_is_counted_up_to_there()
    {
        var packed = File.ReadAllBytes(Path.Combine(Fixtures, "leaking-cache.hprof.gz"));

        var report = HeapDumps.Read(() => new MemoryStream(packed, 0, packed.Length * 9 / 10));

        Assert.That(report.End.State, Is.EqualTo(HeapState.Truncated));
        Assert.That(report.Objects, Is.InRange(1, Report.Objects - 1));
    }

    private static FileStream Open() => File.OpenRead(Path.Combine(Fixtures, "leaking-cache.hprof.gz"));

    private static byte[] Unpacked()
    {
        using var unpacking = new GZipStream(Open(), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        unpacking.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static string Json<T>(T told) => JsonSerializer.Serialize(told, JsonSerializerOptions.Web);
}
