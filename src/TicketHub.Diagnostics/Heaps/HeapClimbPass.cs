namespace TicketHub.Diagnostics.Heaps;

/// <summary>One pass of a climb: fields and elements, nothing else.</summary>
internal struct HeapClimbPass(HeapClimb climb) : IHeapVisitor
{
    private ulong currentClass;

    public static bool ReadsBodies => true;

    public readonly bool WantsName(ulong id, long length, long endsAt) => false;

    public readonly void Name(ulong id, ReadOnlySpan<byte> utf8)
    {
    }

    public readonly void ClassLoaded(uint serial, ulong classId, ulong nameId)
    {
    }

    public readonly void Frame(ulong id, in HeapFrame frame)
    {
    }

    public readonly void Trace(uint serial, uint thread)
    {
    }

    public readonly void TraceFrame(ulong frameId)
    {
    }

    public readonly void Root(HeapRoot kind, ulong id, uint thread, uint trace) => climb.Root(kind, id, thread);

    public void ClassBegins(ulong id, ulong super) => currentClass = id;

    public readonly void Static(ulong nameId, byte type, ulong value)
    {
        if (type == HprofTypes.Object)
            climb.Static(currentClass, nameId, value);
    }

    public readonly void Field(ulong nameId, byte type)
    {
    }

    public readonly void ClassEnds()
    {
    }

    public readonly void Instance(ulong id, ulong classId, uint length, ReadOnlySpan<byte> body) => climb.Instance(id, classId, body);

    public readonly void ObjectArray(ulong id, ulong classId, uint length) => climb.ObjectArray(id, classId);

    public readonly void Elements(ReadOnlySpan<byte> references) => climb.Elements(references);

    public readonly void PrimitiveArray(ulong id, byte type, uint length)
    {
    }
}
