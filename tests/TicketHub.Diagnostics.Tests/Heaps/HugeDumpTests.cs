using TicketHub.Diagnostics.Heaps;

namespace TicketHub.Diagnostics.Tests.Heaps;

/// <summary>Dumps of more than 4 GiB, whose lengths do not fit into the four bytes that the format has for them.</summary>
public class HugeDumpTests
{
    private const long Wrap = 1L << 32;

    [Test]
    public void One_heap_of_more_than_4_GiB_has_its_length_modulo_that() => AssertCounted(0x0C, Inside(0x0C) - Wrap, canSeek: true);

    [Test]
    public void Also_in_a_stream_of_unknown_length() => AssertCounted(0x0C, Inside(0x0C) - Wrap, canSeek: false);

    [Test]
    public void A_heap_without_its_length_goes_on_to_the_end()
    {
        var (start, zeros, end) = Parts(0x0C, 0);

        var report = HeapDumps.Read(() => new SparseStream(start, zeros, end, canSeek: true));

        Assert.That(report.End, Is.EqualTo(new HeapEnd(HeapState.Truncated, HeapFault.NeverFinished, start.Length + zeros + end.Length)));
        Assert.That(report.Objects, Is.EqualTo(3));
    }

    [Test]
    public void An_array_of_more_than_2_GB_may_fill_a_segment_of_its_own()
    {
        const uint length = 3_200_000_000;
        var start = new DumpWriter().Segment(heap => heap.PrimitiveHeader(0x100, 8, length), length: 18 + length).Bytes;
        var end = new byte[] { 0x2C, 0, 0, 0, 0, 0, 0, 0, 0 };

        var report = HeapDumps.Read(() => new SparseStream(start, length, end, canSeek: true));

        Assert.That(report.End.State, Is.EqualTo(HeapState.Whole));
        Assert.That(report.BiggestArrays.Single(), Is.EqualTo(new HeapArray("byte[]", length, 16L + length)));
    }

    [Test]
    public void Cut_within_a_huge_array_it_is_not_counted()
    {
        var (start, zeros, _) = Parts(0x0C, 0);

        foreach (var canSeek in new[] { true, false })
        {
            var report = HeapDumps.Read(() => new SparseStream(start, zeros - 1, [], canSeek));

            Assert.That((report.End.State, report.Objects), Is.EqualTo((HeapState.Truncated, 1)));
            Assert.That(report.End.At, Is.EqualTo(start.Length - 18), "where the array begins");
        }
    }

    private static void AssertCounted(byte tag, long length, bool canSeek)
    {
        var (start, zeros, end) = Parts(tag, (uint)length);

        var report = HeapDumps.Read(() => new SparseStream(start, zeros, end, canSeek));

        Assert.That(report.End, Is.EqualTo(new HeapEnd(HeapState.Whole, HeapFault.None, start.Length + zeros + end.Length)));
        Assert.That(report.Objects, Is.EqualTo(3));
        Assert.That(report.Bytes, Is.GreaterThan(zeros));
    }

    /// <summary>An instance, an array of more than 4 GiB, and an object behind it.</summary>
    private static (byte[] Start, long Zeros, byte[] End) Parts(byte tag, uint length)
    {
        var start = new DumpWriter(version: "1.0.1").Segment(heap => heap.Instance(0x100, 1).PrimitiveHeader(0x200, 11, 600_000_000), tag, length).Bytes;
        var end = new DumpWriter().ByteArray(0x300, 10).Bytes[31..];
        return (start, 8 * 600_000_000L, end);
    }

    private static long Inside(byte tag)
    {
        var (start, zeros, end) = Parts(tag, 0);
        return start.Length - 31 - 9 + zeros + end.Length;
    }
}
