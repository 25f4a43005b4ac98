using TicketHub.Diagnostics.Heaps;

namespace TicketHub.Diagnostics.Tests.Heaps;

/// <summary>Cut, lying and made-up dumps: they end soon, never throw, and what was counted before holds.</summary>
public class HostileDumpTests
{
    private const ulong Node = 1;
    private const ulong Nodes = 3;

    private static readonly DumpWriter Small = new DumpWriter()
        .Load(Node, "kz/arta/Node").Load(Nodes, "[Lkz/arta/Node;").Load(5, "java/lang/OutOfMemoryError").Name(60, "<init>")
        .Frame(80, 60, 0, 5, -1).Trace(2, 1, 80)
        .Segment(heap => heap.Class(Node, 0, [(50, 2), (51, 10)], (52, 0x300)).Thread(0x10, 1, 2))
        .Segment(heap => heap.Instance(0x100, Node, 0x300, 7).Instance(0x200, Node, 0x100, 7).ObjectArray(0x300, Nodes, 0x100, 0x200).ByteArray(0x400, 40))
        .End();

    [Test]
    public void Cut_at_any_byte_it_says_where_and_counts_up_to_there()
    {
        var whole = Small.Bytes;
        var before = 0L;
        Assert.Multiple(() =>
        {
            for (var length = 31; length < whole.Length; length++)
            {
                var report = DumpWriter.Reading(whole[..length]);
                HeapDumps.Climb(() => new MemoryStream(whole, 0, length));

                Assert.That(report.End.State, Is.EqualTo(HeapState.Truncated), $"cut at {length}");
                Assert.That(report.End.At, Is.LessThanOrEqualTo(length), $"cut at {length}");
                Assert.That(report.Objects, Is.GreaterThanOrEqualTo(before), $"cut at {length}");
                before = report.Objects;
            }
            Assert.That(before, Is.EqualTo(4));
        });
    }

    [Test]
    public void The_same_of_a_stream_that_cannot_seek()
    {
        var whole = Small.Bytes;
        Assert.Multiple(() =>
        {
            for (var length = 31; length < whole.Length; length++)
            {
                var cut = whole[..length];
                var seeking = HeapDumps.Read(() => new SparseStream(cut, 0, [], canSeek: true));
                var reading = HeapDumps.Read(() => new SparseStream(cut, 0, [], canSeek: false));

                Assert.That(reading.End, Is.EqualTo(seeking.End), $"cut at {length}");
                Assert.That(reading.Objects, Is.EqualTo(seeking.Objects), $"cut at {length}");
            }
        });
    }

    [Test]
    public void Whatever_is_flipped_it_ends_soon_and_throws_nothing()
    {
        var random = new Random(20_26);
        var before = Environment.CpuUsage.TotalTime;
        for (var round = 0; round < 3_000; round++)
        {
            var dump = Small.Bytes;
            for (var flips = random.Next(1, 6); flips > 0; flips--)
                dump[random.Next(19, dump.Length)] = (byte)(random.Next(3) == 0 ? 0xFF : random.Next(256));
            DumpWriter.Reading(dump);
            HeapDumps.Climb(() => new MemoryStream(dump));
        }
        Assert.That((Environment.CpuUsage.TotalTime - before).TotalSeconds, Is.LessThan(20), "each of them far below a second");
    }

    [Test]
    public void Noise_behind_a_good_beginning_ends_soon()
    {
        var random = new Random(7);
        var start = new DumpWriter().Bytes;
        for (var round = 0; round < 20; round++)
        {
            var dump = new byte[1 << 20];
            random.NextBytes(dump);
            start.CopyTo(dump, 0);
            // A heap that goes on to the end.
            new byte[] { 0x0C, 0, 0, 0, 0, 0, 0, 0, 0 }.CopyTo(dump, start.Length);
            Assert.That(Time(dump), Is.LessThan(1.0));
        }
    }

    [Test]
    public void A_megabyte_of_classes_above_one_another_ends_within_a_second()
    {
        var ladder = new DumpWriter().Segment(heap =>
        {
            for (var id = 1ul; id < 9_000; id++)
                heap.Class(id, id + 1, [(50, 2), (51, 2)]).Instance(0x100000 + 8 * id, id, 5);
        }).End();

        Assert.That(ladder.Length, Is.GreaterThan(1 << 20));
        Assert.That(Time(ladder.Bytes), Is.LessThan(1.0));
    }

    [Test]
    public void A_megabyte_of_threads_and_frames_ends_within_a_second()
    {
        var crowd = new DumpWriter();
        for (var id = 1u; id < 4_000; id++)
            crowd.Frame(id, 60, 0, 5, 1);
        crowd.Trace(1, 1, [.. Enumerable.Range(1, 3_999).Select(id => (ulong)id)]);
        crowd.Segment(heap =>
        {
            for (var thread = 1u; thread < 50_000; thread++)
                heap.Thread(thread, thread, 1);
        });

        var report = crowd.Read();

        Assert.That(Time(crowd.Bytes), Is.LessThan(1.0));
        Assert.That(report.Threads.Stacks.Single().Frames, Has.Count.EqualTo(100));
        Assert.That(report.Threads.Stacks.Single().Count, Is.EqualTo(49_999));
    }

    [TestCase((byte)0x21)]
    [TestCase((byte)0x22)]
    [TestCase((byte)0x23)]
    public void A_length_that_is_only_claimed_is_not_allocated(byte tag)
    {
        var dump = new DumpWriter().Segment(heap => heap.U1(tag).Id(1).U4(0).U4(uint.MaxValue).Id(0x0B_0B_0B_0B_0B_0B_0B_0B).U4(uint.MaxValue), length: uint.MaxValue).Bytes;
        DumpWriter.Reading(dump);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var report = DumpWriter.Reading(dump);

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(2 << 20));
        Assert.That(report.End.State, Is.Not.EqualTo(HeapState.Whole));
    }

    [TestCase("")]
    [TestCase("JAVA PROFILE 1.0.2")]
    [TestCase("JAVA PROFILE 1.0.x\0\0\0\0\u0008\0\0\0\0\0\0\0\0")]
    [TestCase("JAVA PROFILE 1.0.2\0\0\0\0\u0007\0\0\0\0\0\0\0\0")]
    [TestCase("PK\u0003\u0004 and so on, and so on, and so on")]
    public void What_is_no_dump_is_said_to_be_none(string text)
    {
        var bytes = System.Text.Encoding.Latin1.GetBytes(text);

        Assert.That(DumpWriter.Reading(bytes).End.State, Is.EqualTo(HeapState.NotADump));
        Assert.That(HeapDumps.Climb(() => new MemoryStream(bytes)).Suspects, Is.Empty);
    }

    [Test]
    public void What_only_says_that_it_is_packed_is_no_dump() =>
        Assert.That(DumpWriter.Reading([0x1F, 0x8B, 8, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9]).End.State, Is.EqualTo(HeapState.NotADump));

    [Test]
    public void An_unknown_record_in_the_heap_ends_it_there()
    {
        var at = 0;
        var report = SynthesisedDumpTests.Dump(heap =>
        {
            at = heap.Instance(0x100, Node, 0).Length;
            heap.U1(0x77).Instance(0x200, Node, 0);
        }).Read();

        Assert.That(report.End, Is.EqualTo(new HeapEnd(HeapState.Damaged, HeapFault.UnknownRecord, at)));
        Assert.That(report.Objects, Is.EqualTo(1));
    }

    [Test]
    public void An_unknown_record_of_the_file_is_passed_by()
    {
        var report = new DumpWriter().Record(0x66, body => body.U8(1)).Segment(heap => heap.ByteArray(0x100, 3)).End().Read();

        Assert.That((report.End.State, report.Objects), Is.EqualTo((HeapState.Whole, 1)));
    }

    [Test]
    public void A_name_is_told_short_and_without_characters_that_turn_the_text_around()
    {
        var report = new DumpWriter().Load(1, "kz/arta/\u202Eevil\n" + new string('x', 60_000)).Segment(heap => heap.Instance(0x100, 1)).End().Read();

        Assert.That(report.Classes.Single().Name, Does.StartWith("kz.arta.?evil?xxx").And.EndWith("…").And.Length.LessThan(600));
    }

    [Test]
    public void An_array_of_no_known_type_ends_it() =>
        Assert.That(SynthesisedDumpTests.Dump(heap => heap.PrimitiveHeader(0x100, 3, 5)).Read().End.Fault, Is.EqualTo(HeapFault.UnknownType));

    [Test]
    public void An_object_longer_than_its_segment_ends_it() =>
        Assert.That(SynthesisedDumpTests.Dump(heap => heap.PrimitiveHeader(0x100, 8, 5)).Read().End.Fault, Is.EqualTo(HeapFault.BehindItsSegment));

    [Test]
    public void Segments_without_the_mark_of_the_end_were_cut()
    {
        var cut = new DumpWriter().Segment(heap => heap.ByteArray(0x100, 3));

        Assert.That(cut.Read().End, Is.EqualTo(new HeapEnd(HeapState.Truncated, HeapFault.NoEndMark, cut.Length)));
    }

    [Test]
    public void One_heap_without_a_mark_is_whole() =>
        Assert.That(new DumpWriter().Segment(heap => heap.ByteArray(0x100, 3), tag: 0x0C).Read().End.State, Is.EqualTo(HeapState.Whole));

    [Test]
    public void Space_that_was_never_written_is_not_read_on()
    {
        var report = DumpWriter.Reading([.. new DumpWriter().Segment(heap => heap.ByteArray(0x100, 3)).Bytes, .. new byte[100_000]]);

        Assert.That((report.End.State, report.Objects), Is.EqualTo((HeapState.Damaged, 1)));
    }

    [Test]
    public void A_reading_can_be_called_off()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.Throws<OperationCanceledException>(() => HeapDumps.Read(() => new MemoryStream(Small.Bytes), cancelled.Token));
        Assert.Throws<OperationCanceledException>(() => HeapDumps.Climb(() => new MemoryStream(Small.Bytes), cancelled.Token));
    }

    /// <summary>Seconds of the processor, not of the clock: other programs are at work as well.</summary>
    private static double Time(byte[] dump)
    {
        var before = Environment.CpuUsage.TotalTime;
        DumpWriter.Reading(dump);
        HeapDumps.Climb(() => new MemoryStream(dump));
        return (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }
}
