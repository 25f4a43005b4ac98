using System.Buffers.Binary;

namespace TicketHub.Diagnostics.Heaps;

/// <summary>
/// One pass over a dump: the records of the file. What stands inside of the heap is in the other parts of this class. No length that
/// the file claims is ever allocated; each is only a distance to go.
/// </summary>
internal sealed partial class HeapWalker<TVisitor>(HeapInput input, TVisitor visitor)
    where TVisitor : struct, IHeapVisitor
{
    private const byte HeapDump = 0x0C;
    private const byte HeapSegment = 0x1C;
    private const byte HeapEndMark = 0x2C;
    private const long Wrap = 1L << 32;

    private TVisitor visitor = visitor;
    private int idSize;
    private bool segments;
    private bool ended;
    private bool heap;

    /// <summary>Where the record at hand begins.</summary>
    private long record;

    /// <summary>With all that it has seen; it is a struct.</summary>
    public TVisitor Visitor => visitor;

    /// <summary>Asked before each record; the walk ends there as if the dump did.</summary>
    public long StopAt { get; init; } = long.MaxValue;

    /// <summary>Walks to the end and says how it ended.</summary>
    public HeapEnd Walk(HeapHeader header)
    {
        idSize = header.IdSize;
        try
        {
            if (!input.Skip(header.Length))
                return Cut(HeapFault.EndsInARecord);
            while (input.Position < StopAt)
            {
                if (Record() is { } end)
                    return end;
            }
            return new HeapEnd(HeapState.Whole, HeapFault.None, input.Position);
        }
        catch (InvalidDataException)
        {
            return Cut(HeapFault.BrokenPacking);
        }
    }

    private HeapEnd? Record()
    {
        record = input.Position;
        if (!input.Need(1))
            return segments && !ended || !heap ? Cut(HeapFault.NoEndMark) : new HeapEnd(HeapState.Whole, HeapFault.None, input.Position);
        if (!input.Need(9))
            return Cut(HeapFault.EndsInARecord);
        var tag = input.Window[0];
        long length = BinaryPrimitives.ReadUInt32BigEndian(input.Window[5..]);
        // Unwritten space that the file system filled with zeros, not a record.
        if (tag == 0)
            return Broken(HeapFault.UnknownRecord);
        switch (tag)
        {
            case HeapDump or HeapSegment:
                return Heap(tag, length);
            case HeapEndMark:
                ended = true;
                break;
        }
        if (input.Position + 9 + length > input.Length)
            return Cut(HeapFault.EndsInARecord);
        return tag switch
        {
            0x01 when length >= idSize => Name(length),
            0x02 when length == 8 + 2 * idSize => Small(tag, (int)length),
            0x04 when length == 8 + 4 * idSize => Small(tag, (int)length),
            0x05 when length >= 12 => Trace(length),
            _ => Pass(9 + length),
        };
    }

    private HeapEnd? Pass(long count) => input.Skip(count) ? null : Cut(HeapFault.EndsInARecord);

    private HeapEnd? Name(long length)
    {
        if (!input.Need(9 + idSize))
            return Cut(HeapFault.EndsInARecord);
        var id = HprofTypes.Id(input.Window[9..], idSize);
        // The constant pool of a class file knows no longer ones.
        if (length - idSize > ushort.MaxValue || !visitor.WantsName(id, length - idSize, input.Position + 9 + length))
            return Pass(9 + length);
        if (!input.Need(9 + (int)length))
            return Cut(HeapFault.EndsInARecord);
        visitor.Name(id, input.Window.Slice(9 + idSize, (int)length - idSize));
        input.Advance(9 + (int)length);
        return null;
    }

    private HeapEnd? Small(byte tag, int length)
    {
        if (!input.Need(9 + length))
            return Cut(HeapFault.EndsInARecord);
        var body = input.Window.Slice(9, length);
        if (tag == 0x02)
        {
            var serial = BinaryPrimitives.ReadUInt32BigEndian(body);
            visitor.ClassLoaded(serial, HprofTypes.Id(body[4..], idSize), HprofTypes.Id(body[(8 + idSize)..], idSize));
        }
        else
        {
            var behindIds = body[(4 * idSize)..];
            visitor.Frame(HprofTypes.Id(body, idSize), new HeapFrame(
                HprofTypes.Id(body[idSize..], idSize),
                HprofTypes.Id(body[(3 * idSize)..], idSize),
                BinaryPrimitives.ReadUInt32BigEndian(behindIds),
                BinaryPrimitives.ReadInt32BigEndian(behindIds[4..])));
        }
        input.Advance(9 + length);
        return null;
    }

    private HeapEnd? Trace(long length)
    {
        if (!input.Need(21))
            return Cut(HeapFault.EndsInARecord);
        var body = input.Window[9..];
        visitor.Trace(BinaryPrimitives.ReadUInt32BigEndian(body), BinaryPrimitives.ReadUInt32BigEndian(body[4..]));
        long frames = BinaryPrimitives.ReadUInt32BigEndian(body[8..]);
        input.Advance(21);
        var left = length - 12;
        for (frames = Math.Min(frames, left / idSize); frames > 0; frames--, left -= idSize)
        {
            if (!input.Need(idSize))
                return Cut(HeapFault.EndsInARecord);
            visitor.TraceFrame(HprofTypes.Id(input.Window, idSize));
            input.Advance(idSize);
        }
        return Pass(left);
    }

    private HeapEnd? Heap(byte tag, long length)
    {
        heap = true;
        segments |= tag == HeapSegment;
        input.Advance(9);
        if (length == 0)
            return Unfinished();
        if (input.Length is { } all && tag == HeapDump)
        {
            // The length of one record for a heap of more than 4 GiB is written modulo 2³².
            var left = all - input.Position;
            if (left > Wrap && (left - length) % Wrap == 0)
                length = left;
        }
        return Objects(length, mayWrap: tag == HeapDump && input.Length is null);
    }

    /// <summary>
    /// The length is written when all of the heap is: without one the heap goes on to the end of the file. Marks that no object
    /// begins with tell the empty ones.
    /// </summary>
    private HeapEnd? Unfinished()
    {
        if (!input.Need(1) || input.Window[0] is HeapSegment or HeapEndMark)
            return null;
        var end = Objects(long.MaxValue, mayWrap: false);
        return end is { State: HeapState.Truncated } ? Cut(HeapFault.NeverFinished) : end;
    }

    private HeapEnd Cut(HeapFault why) => new(HeapState.Truncated, why, record);

    private HeapEnd Broken(HeapFault why) => new(HeapState.Damaged, why, record);
}
