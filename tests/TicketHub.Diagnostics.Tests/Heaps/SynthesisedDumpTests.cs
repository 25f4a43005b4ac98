using TicketHub.Diagnostics.Heaps;

namespace TicketHub.Diagnostics.Tests.Heaps;

/// <summary>What the format allows and the JVMs at hand do not write.</summary>
public class SynthesisedDumpTests
{
    private const ulong Node = 1;
    private const ulong Base = 2;
    private const ulong Nodes = 3;
    private const byte Reference = 2;
    private const byte Int = 10;
    private const byte Long = 11;

    [TestCase(4, "1.0.1", (byte)0x0C)]
    [TestCase(4, "1.0.2", (byte)0x1C)]
    [TestCase(8, "1.0.2", (byte)0x1C)]
    [TestCase(8, "1.0.3", (byte)0x1C)]
    public void Every_version_and_both_lengths_of_ids_are_counted(int idSize, string version, byte tag)
    {
        var report = new DumpWriter(idSize, version).Load(Node, "kz/arta/Node").Load(Nodes, "[Lkz/arta/Node;")
            .Segment(heap => heap.Class(Node, 0, [(50, Reference)]).Instance(0x100, Node, 0x200).Instance(0x200, Node, 0)
                .ObjectArray(0x300, Nodes, 0x100, 0x200, 0).ByteArray(0x400, 100), tag)
            .End().Read();

        Assert.Multiple(() =>
        {
            Assert.That(report.End.State, Is.EqualTo(HeapState.Whole));
            Assert.That((report.Version, report.IdSize), Is.EqualTo((version, idSize)));
            Assert.That(report.TakenAt, Is.EqualTo(DateTimeOffset.FromUnixTimeMilliseconds(1_700_000_000_000)));
            Assert.That(report.Classes.ToDictionary(use => use.Name, use => use.Instances), Is.EquivalentTo(new Dictionary<string, long>
            {
                ["kz.arta.Node"] = 2,
                ["kz.arta.Node[]"] = 1,
                ["byte[]"] = 1,
            }));
            Assert.That(report.BiggestArrays[0], Is.EqualTo(new HeapArray("byte[]", 100, idSize == 8 ? 120 : 112)));
        });
    }

    [Test]
    public void A_class_may_come_after_its_instances()
    {
        var report = Dump(heap => heap.Instance(0x100, Node, 0).Class(Node, Base, [(50, Reference)]).Class(Base, 0, [(51, Long)])).Read();

        Assert.That(report.Classes.Single(), Is.EqualTo(new HeapClassUse("kz.arta.Node", 1, 24)));
    }

    [Test]
    public void A_class_that_is_above_itself_is_counted_all_the_same()
    {
        var report = Dump(heap => heap.Class(Node, Base, [(50, Reference)]).Class(Base, Node, [(51, Int)]).Instance(0x100, Node, 0)).Read();

        Assert.That(report.Classes.Single().Instances, Is.EqualTo(1));
    }

    [Test]
    public void Instances_of_a_class_that_is_nowhere_are_counted_by_what_they_take()
    {
        var report = new DumpWriter().Segment(heap => heap.Instance(0x100, 77, 0, 0)).End().Read();

        Assert.That(report.Classes.Single(), Is.EqualTo(new HeapClassUse("0x4d", 1, 12 + 16)));
    }

    [Test]
    public void An_object_within_the_reach_of_an_array_shows_compressed_references()
    {
        var compressed = Dump(heap => heap.ObjectArray(0x1000, Nodes, 0, 0, 0, 0).ByteArray(0x1020, 0)).Read();
        var full = Dump(heap => heap.ObjectArray(0x1000, Nodes, 0, 0, 0, 0).ByteArray(0x1030, 0)).Read();

        Assert.That(compressed.Layout!.Reference, Is.EqualTo(4));
        Assert.That(compressed.Classes.Single(use => use.Name == "kz.arta.Node[]").Bytes, Is.EqualTo(32));
        Assert.That(full.Layout!.Measured, Is.False, "where nothing is proven, it says so");
    }

    [Test]
    public void Many_arrays_that_nothing_comes_near_show_full_references()
    {
        var report = Dump(heap =>
        {
            for (var n = 100ul; n > 0; n--)
                heap.ObjectArray(0x1000 * n, Nodes, 0, 0);
        }).Read();

        Assert.That((report.Layout!.Reference, report.Layout.Measured), Is.EqualTo((8, false)));
    }

    [TestCase(24ul, 24ul, 4, 12, false, TestName = "Neighbours_show_the_layout_of_JDK_17")]
    [TestCase(24ul, 32ul, 8, 12, false, TestName = "Neighbours_show_the_layout_of_JDK_17_without_compressed_references")]
    [TestCase(32ul, 40ul, 8, 16, true, TestName = "Neighbours_show_the_layout_of_JDK_8_without_compressed_references")]
    public void Neighbours_show_the_layout(ulong withOne, ulong withTwo, int reference, int header, bool padded)
    {
        // Each of ten classes has an int from the class above it and one reference or two of its own.
        var dump = new DumpWriter().Segment(heap =>
        {
            var at = 0x1000ul;
            for (var kind = 10ul; kind < 30; kind += 2)
            {
                var one = kind % 4 == 0;
                heap.Class(kind + 1, 0, [(50, Int)]).Class(kind, kind + 1, one ? [(51, Reference)] : [(51, Reference), (52, Reference)]);
                for (var n = 0; n < 4; n++, at += one ? withOne : withTwo)
                    heap.Instance(at, kind);
            }
        }).End();

        var layout = dump.Read().Layout!;

        Assert.That((layout.Reference, layout.Header, layout.Padded, layout.Measured), Is.EqualTo((reference, header, padded, true)));
    }

    [Test]
    public void The_thread_of_the_error_and_threads_in_one_place_are_told()
    {
        var report = new DumpWriter()
            .Load(5, "java/lang/OutOfMemoryError").Load(Node, "kz/arta/Cache").Name(60, "<init>").Name(61, "put").Name(62, "Cache.java")
            .Frame(80, 60, 0, 5, -1).Frame(81, 61, 62, Node, 17)
            .Trace(1, 0).Trace(2, 1, 80, 81).Trace(3, 2, 81).Trace(4, 3, 81)
            .Segment(heap => heap.Thread(0x10, 1, 2).Thread(0x20, 2, 3).Thread(0x30, 3, 4)).End().Read();

        Assert.Multiple(() =>
        {
            Assert.That(report.Threads.Count, Is.EqualTo(3));
            Assert.That(report.Threads.OutOfMemory!.Threads, Is.EqualTo(new[] { 1u }));
            Assert.That(report.Threads.OutOfMemory.Frames[1], Is.EqualTo(new HeapStackFrame("kz.arta.Cache", "put", "Cache.java", 17)));
            Assert.That(report.Threads.Stacks[1].Threads, Is.EqualTo(new[] { 2u, 3u }));
        });
    }

    [Test]
    public void What_Android_adds_is_passed_by()
    {
        var report = Dump(heap =>
        {
            foreach (var tag in new byte[] { 0x89, 0x8A, 0x8B, 0x8C, 0x8D, 0x90 })
                heap.U1(tag).Id(1);
            heap.U1(0x8E).Id(1).U4(0).U4(0).U1(0xFE).U4(0).Id(1).U1(0xC3).Id(1).U4(0).U4(9).U1(8).ByteArray(0x100, 8);
        }).Read();

        Assert.That((report.End.State, report.Objects), Is.EqualTo((HeapState.Whole, 1)));
    }

    [TestCase("[Ljava/lang/String;", "java.lang.String[]")]
    [TestCase("[[I", "int[][]")]
    [TestCase("kz/arta/Cache$Entry", "kz.arta.Cache$Entry")]
    [TestCase("I", "I")]
    [TestCase("[", "?[]")]
    public void Names_are_told_as_in_a_source(string name, string told) => Assert.That(HeapNames.JavaName(name), Is.EqualTo(told));

    internal static DumpWriter Dump(Action<DumpWriter> heap) =>
        new DumpWriter().Load(Node, "kz/arta/Node").Load(Base, "kz/arta/Base").Load(Nodes, "[Lkz/arta/Node;").Segment(heap).End();
}
