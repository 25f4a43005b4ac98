using System.Buffers.Binary;

namespace TicketHub.Diagnostics.Heaps;

/// <summary>The one record that consists of many: a class with its constants, static fields and fields.</summary>
internal sealed partial class HeapWalker<TVisitor>
{
    private HeapEnd? Class(bool mayWrap)
    {
        var taken = 0L;
        var fault = HeapFault.None;
        if (!Take(1 + 4 + 7 * idSize + 4, out var header))
            return Stop();
        visitor.ClassBegins(HprofTypes.Id(header[1..], idSize), HprofTypes.Id(header[(5 + idSize)..], idSize));

        if (!Count(out var constants))
            return Stop();
        for (; constants > 0; constants--)
        {
            if (!Take(3, out var constant) || !Value(constant[2], out _))
                return Stop();
        }
        if (!Count(out var statics))
            return Stop();
        for (; statics > 0; statics--)
        {
            if (!Take(idSize + 1, out var named))
                return Stop();
            var (name, type) = (HprofTypes.Id(named, idSize), named[idSize]);
            if (!Value(type, out var value))
                return Stop();
            visitor.Static(name, type, type == HprofTypes.Object ? HprofTypes.Id(value, idSize) : 0);
        }
        if (!Count(out var fields))
            return Stop();
        for (; fields > 0; fields--)
        {
            if (!Take(idSize + 1, out var field))
                return Stop();
            visitor.Field(HprofTypes.Id(field, idSize), field[idSize]);
        }
        visitor.ClassEnds();
        left -= taken;
        return null;

        bool Take(int count, out ReadOnlySpan<byte> bytes)
        {
            bytes = default;
            if (!Within(taken + count, mayWrap))
                fault = HeapFault.BehindItsSegment;
            else if (!input.Need(count))
                fault = HeapFault.EndsInARecord;
            else
            {
                bytes = input.Window[..count];
                input.Advance(count);
                taken += count;
                return true;
            }
            return false;
        }

        bool Count(out int count)
        {
            var there = Take(2, out var bytes);
            count = there ? BinaryPrimitives.ReadUInt16BigEndian(bytes) : 0;
            return there;
        }

        bool Value(byte type, out ReadOnlySpan<byte> value)
        {
            value = default;
            if (HprofTypes.Size(type, idSize) is not 0 and var size)
                return Take(size, out value);
            fault = HeapFault.UnknownType;
            return false;
        }

        HeapEnd Stop() => fault == HeapFault.EndsInARecord ? Cut(fault) : Broken(fault);
    }
}
