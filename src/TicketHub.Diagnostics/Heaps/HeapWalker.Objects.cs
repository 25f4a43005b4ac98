using System.Buffers.Binary;

namespace TicketHub.Diagnostics.Heaps;

/// <summary>The records inside of the heap: roots and objects.</summary>
internal sealed partial class HeapWalker<TVisitor>
{
    private const byte ClassDump = 0x20;
    private const byte Instance = 0x21;
    private const byte ObjectArray = 0x22;
    private const byte PrimitiveArray = 0x23;

    /// <summary>What is longer is not brought into the window as a whole.</summary>
    private const int Large = 1 << 16;

    private long left;

    /// <summary>Reads that many bytes of heap, however many of them fit into the window at a time.</summary>
    private HeapEnd? Objects(long length, bool mayWrap)
    {
        left = length;
        while (left > 0)
        {
            var window = input.Window;
            var done = WholeObjects(window.Length > left ? window[..(int)left] : window);
            input.Advance(done);
            left -= done;
            if (left == 0)
                break;
            if (NextObject(mayWrap) is { } end)
                return end;
        }
        return null;
    }

    /// <summary>The fast road: as many as lie in the window from end to end. Returns how many bytes they are.</summary>
    private int WholeObjects(ReadOnlySpan<byte> window)
    {
        var at = 0;
        while (at < window.Length)
        {
            var record = window[at..];
            var size = record[0] switch
            {
                Instance => WholeInstance(record),
                ObjectArray => WholeObjectArray(record),
                PrimitiveArray => WholePrimitiveArray(record),
                _ => WholeRoot(record),
            };
            if (size == 0)
                break;
            at += size;
        }
        return at;
    }

    private int WholeInstance(ReadOnlySpan<byte> record)
    {
        var header = 9 + 2 * idSize;
        if (record.Length < header)
            return 0;
        var length = BinaryPrimitives.ReadUInt32BigEndian(record[(header - 4)..]);
        if (length > record.Length - header)
            return 0;
        var size = header + (int)length;
        var body = TVisitor.ReadsBodies ? record[header..size] : default;
        visitor.Instance(HprofTypes.Id(record[1..], idSize), HprofTypes.Id(record[(5 + idSize)..], idSize), length, body);
        return size;
    }

    private int WholeObjectArray(ReadOnlySpan<byte> record)
    {
        var header = 9 + 2 * idSize;
        if (record.Length < header)
            return 0;
        var length = BinaryPrimitives.ReadUInt32BigEndian(record[(5 + idSize)..]);
        if ((long)length * idSize > record.Length - header)
            return 0;
        var size = header + (int)length * idSize;
        visitor.ObjectArray(HprofTypes.Id(record[1..], idSize), HprofTypes.Id(record[(9 + idSize)..], idSize), length);
        if (TVisitor.ReadsBodies)
            visitor.Elements(record[header..size]);
        return size;
    }

    private int WholePrimitiveArray(ReadOnlySpan<byte> record)
    {
        var header = 10 + idSize;
        if (record.Length < header)
            return 0;
        var length = BinaryPrimitives.ReadUInt32BigEndian(record[(5 + idSize)..]);
        var type = record[header - 1];
        var element = HprofTypes.Size(type, 0);
        if (element == 0 || (long)length * element > record.Length - header)
            return 0;
        visitor.PrimitiveArray(HprofTypes.Id(record[1..], idSize), type, length);
        return header + (int)length * element;
    }

    private int WholeRoot(ReadOnlySpan<byte> record)
    {
        var size = RootSize(record[0]);
        if (size == 0 || size > record.Length)
            return 0;
        Root(record);
        return size;
    }

    /// <summary>The one that the window ends in, or a class, or what is none at all.</summary>
    private HeapEnd? NextObject(bool mayWrap)
    {
        record = input.Position;
        if (!input.Need(1))
            return Cut(HeapFault.EndsInARecord);
        var tag = input.Window[0];
        if (tag == ClassDump)
            return Class(mayWrap);
        var header = tag switch
        {
            Instance or ObjectArray => 9 + 2 * idSize,
            PrimitiveArray => 10 + idSize,
            _ => RootSize(tag),
        };
        if (header == 0)
            return Broken(HeapFault.UnknownRecord);
        if (!input.Need(header))
            return Cut(HeapFault.EndsInARecord);

        var window = input.Window;
        var body = tag switch
        {
            Instance => BinaryPrimitives.ReadUInt32BigEndian(window[(5 + 2 * idSize)..]),
            ObjectArray => (long)BinaryPrimitives.ReadUInt32BigEndian(window[(5 + idSize)..]) * idSize,
            PrimitiveArray => (long)BinaryPrimitives.ReadUInt32BigEndian(window[(5 + idSize)..]) * HprofTypes.Size(window[9 + idSize], 0),
            _ => 0,
        };
        if (tag == PrimitiveArray && HprofTypes.Size(window[9 + idSize], 0) == 0)
            return Broken(HeapFault.UnknownType);
        if (!Within(header + body, mayWrap))
            return Broken(HeapFault.BehindItsSegment);
        if (input.Position + header + body > input.Length)
            return Cut(HeapFault.EndsInARecord);
        if (header + body > Large)
            return LargeObject(tag, header, body);
        return input.Need((int)(header + body)) ? null : Cut(HeapFault.EndsInARecord);
    }

    private HeapEnd? LargeObject(byte tag, int header, long body)
    {
        var window = input.Window;
        var id = HprofTypes.Id(window[1..], idSize);
        var (length, classId, type) = tag switch
        {
            Instance => ((uint)body, HprofTypes.Id(window[(5 + idSize)..], idSize), (byte)0),
            ObjectArray => ((uint)(body / idSize), HprofTypes.Id(window[(9 + idSize)..], idSize), (byte)0),
            _ => (BinaryPrimitives.ReadUInt32BigEndian(window[(5 + idSize)..]), 0ul, window[9 + idSize]),
        };
        input.Advance(header);
        if (tag == ObjectArray && TVisitor.ReadsBodies)
        {
            visitor.ObjectArray(id, classId, length);
            for (var rest = body; rest > 0;)
            {
                if (!input.Need(idSize))
                    return Cut(HeapFault.EndsInARecord);
                var part = (int)Math.Min(rest, input.Window.Length / idSize * idSize);
                visitor.Elements(input.Window[..part]);
                input.Advance(part);
                rest -= part;
            }
        }
        else
        {
            // Counted only when all of it is there.
            if (!input.Skip(body))
                return Cut(HeapFault.EndsInARecord);
            if (tag == Instance)
                visitor.Instance(id, classId, length, default);
            else if (tag == ObjectArray)
                visitor.ObjectArray(id, classId, length);
            else
                visitor.PrimitiveArray(id, type, length);
        }
        left -= header + body;
        return null;
    }

    /// <summary>
    /// Whether so much may still come. A segment whose length is written modulo 2³², in a stream of unknown length, gives itself away
    /// by an object that crosses its end.
    /// </summary>
    private bool Within(long count, bool mayWrap)
    {
        while (mayWrap && left < count)
            left += Wrap;
        return count <= left;
    }

    /// <summary>With the tag; 0 for what is no root. From 0x89 on: what Android adds.</summary>
    private int RootSize(byte tag) => tag switch
    {
        0xFF or 0x05 or 0x07 => 1 + idSize,
        0x01 => 1 + 2 * idSize,
        0x02 or 0x03 or 0x08 => 9 + idSize,
        0x04 or 0x06 => 5 + idSize,
        0x89 or 0x8A or 0x8B or 0x8C or 0x8D or 0x90 => 1 + idSize,
        0x8E => 9 + idSize,
        0xFE => 5 + idSize,
        0xC3 => 10 + idSize,
        _ => 0,
    };

    private void Root(ReadOnlySpan<byte> record)
    {
        var kind = record[0] switch
        {
            0xFF => HeapRoot.Unknown,
            0x01 => HeapRoot.JniGlobal,
            0x02 => HeapRoot.JniLocal,
            0x03 => HeapRoot.JavaFrame,
            0x04 => HeapRoot.NativeStack,
            0x05 => HeapRoot.StickyClass,
            0x06 => HeapRoot.ThreadBlock,
            0x07 => HeapRoot.Monitor,
            0x08 => HeapRoot.Thread,
            _ => HeapRoot.Other,
        };
        // Neither the name of a heap nor an array without its elements is a root.
        if (record[0] is 0xFE or 0xC3)
            return;
        var thread = record[0] is 0x02 or 0x03 or 0x04 or 0x06 or 0x08 ? BinaryPrimitives.ReadUInt32BigEndian(record[(1 + idSize)..]) : 0;
        var trace = kind == HeapRoot.Thread ? BinaryPrimitives.ReadUInt32BigEndian(record[(5 + idSize)..]) : 0;
        visitor.Root(kind, HprofTypes.Id(record[1..], idSize), thread, trace);
    }
}
