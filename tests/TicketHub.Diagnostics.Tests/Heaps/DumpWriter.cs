using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using TicketHub.Diagnostics.Heaps;

namespace TicketHub.Diagnostics.Tests.Heaps;

/// <summary>Writes dumps that no JVM at hand would write: 4-byte ids, old versions, odd orders, lies.</summary>
internal sealed class DumpWriter
{
    private readonly List<byte> bytes = [];
    private readonly int idSize;

    public DumpWriter(int idSize = 8, string version = "1.0.2", ulong takenAt = 1_700_000_000_000)
    {
        this.idSize = idSize;
        Text($"JAVA PROFILE {version}\0").U4((uint)idSize).U8(takenAt);
    }

    public byte[] Bytes => [.. bytes];

    public int Length => bytes.Count;

    public HeapReport Read() => Reading(Bytes);

    public HeapHolders Climb() => HeapDumps.Climb(() => new MemoryStream(Bytes));

    public static HeapReport Reading(byte[] dump) => HeapDumps.Read(() => new MemoryStream(dump));

    public DumpWriter Name(ulong id, string text) => Record(0x01, body => body.Id(id).Text(text));

    /// <summary>A class with its name; the serial is its id as well, the id of the name 1,000 more.</summary>
    public DumpWriter Load(ulong id, string name) =>
        Name(id + 1000, name).Record(0x02, body => body.U4((uint)id).Id(id).U4(0).Id(id + 1000));

    public DumpWriter Frame(ulong id, ulong method, ulong file, ulong classSerial, int line) =>
        Record(0x04, body => body.Id(id).Id(method).Id(0).Id(file).U4((uint)classSerial).U4((uint)line));

    public DumpWriter Trace(uint serial, uint thread, params ulong[] frames) => Record(0x05, body =>
    {
        body.U4(serial).U4(thread).U4((uint)frames.Length);
        foreach (var frame in frames)
            body.Id(frame);
    });

    public DumpWriter Segment(Action<DumpWriter> objects, byte tag = 0x1C, uint? length = null) => Record(tag, objects, length);

    public DumpWriter End() => Record(0x2C, _ => { });

    public DumpWriter Record(byte tag, Action<DumpWriter> body, uint? length = null)
    {
        U1(tag).U4(0).U4(0);
        var start = bytes.Count;
        body(this);
        BinaryPrimitives.WriteUInt32BigEndian(CollectionsMarshal.AsSpan(bytes)[(start - 4)..], length ?? (uint)(bytes.Count - start));
        return this;
    }

    public DumpWriter Class(ulong id, ulong super, (ulong Name, byte Type)[] fields, params (ulong Name, ulong Value)[] statics)
    {
        U1(0x20).Id(id).U4(0).Id(super).Id(0).Id(0).Id(0).Id(0).Id(0).U4(0);
        U2(1).U2(7).U1(10).U4(42);
        U2((ushort)statics.Length);
        foreach (var (name, value) in statics)
            Id(name).U1(2).Id(value);
        U2((ushort)fields.Length);
        foreach (var (name, type) in fields)
            Id(name).U1(type);
        return this;
    }

    public DumpWriter Instance(ulong id, ulong classId, params ulong[] references)
    {
        U1(0x21).Id(id).U4(0).Id(classId).U4((uint)(references.Length * idSize));
        foreach (var reference in references)
            Id(reference);
        return this;
    }

    public DumpWriter ObjectArray(ulong id, ulong classId, params ulong[] elements)
    {
        U1(0x22).Id(id).U4(0).U4((uint)elements.Length).Id(classId);
        foreach (var element in elements)
            Id(element);
        return this;
    }

    /// <summary>Only what stands before the elements.</summary>
    public DumpWriter PrimitiveHeader(ulong id, byte type, uint length) => U1(0x23).Id(id).U4(0).U4(length).U1(type);

    public DumpWriter ByteArray(ulong id, int length)
    {
        PrimitiveHeader(id, 8, (uint)length);
        bytes.AddRange(new byte[length]);
        return this;
    }

    public DumpWriter Thread(ulong id, uint thread, uint trace) => U1(0x08).Id(id).U4(thread).U4(trace);

    public DumpWriter JavaFrameRoot(ulong id, uint thread) => U1(0x03).Id(id).U4(thread).U4(0);

    public DumpWriter Id(ulong id) => idSize == 8 ? U8(id) : U4((uint)id);

    public DumpWriter Raw(params byte[] raw)
    {
        bytes.AddRange(raw);
        return this;
    }

    public DumpWriter U1(byte value) => Raw(value);

    public DumpWriter U2(ushort value)
    {
        var raw = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(raw, value);
        return Raw(raw);
    }

    public DumpWriter U4(uint value)
    {
        var raw = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(raw, value);
        return Raw(raw);
    }

    public DumpWriter U8(ulong value)
    {
        var raw = new byte[8];
        BinaryPrimitives.WriteUInt64BigEndian(raw, value);
        return Raw(raw);
    }

    private DumpWriter Text(string text) => Raw(Encoding.UTF8.GetBytes(text));
}
