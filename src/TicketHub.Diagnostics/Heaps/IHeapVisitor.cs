namespace TicketHub.Diagnostics.Heaps;

/// <summary>
/// What a pass over a dump wants to know. Each pass is a struct, so that the walker is compiled for it alone and what it does not
/// care about costs nothing.
/// </summary>
internal interface IHeapVisitor
{
    /// <summary>Whether fields and elements are looked at, not only their sizes.</summary>
    static abstract bool ReadsBodies { get; }

    /// <summary>A string of the class files: names of classes, fields, methods. Its bytes only if <see cref="WantsName"/>.</summary>
    void Name(ulong id, ReadOnlySpan<byte> utf8);

    bool WantsName(ulong id, long length, long endsAt);

    void ClassLoaded(uint serial, ulong classId, ulong nameId);

    void Frame(ulong id, in HeapFrame frame);

    /// <summary>The ids of a trace's frames come one by one behind it.</summary>
    void Trace(uint serial, uint thread);

    void TraceFrame(ulong frameId);

    void Root(HeapRoot kind, ulong id, uint thread, uint trace);

    void ClassBegins(ulong id, ulong super);

    void Static(ulong nameId, byte type, ulong value);

    void Field(ulong nameId, byte type);

    void ClassEnds();

    /// <summary>The body is empty where bodies are not read or this one is longer than any real one.</summary>
    void Instance(ulong id, ulong classId, uint length, ReadOnlySpan<byte> body);

    void ObjectArray(ulong id, ulong classId, uint length);

    /// <summary>A part of the array that came last.</summary>
    void Elements(ReadOnlySpan<byte> references);

    void PrimitiveArray(ulong id, byte type, uint length);
}

internal readonly record struct HeapFrame(ulong MethodName, ulong SourceFile, uint ClassSerial, int Line);

/// <summary>Why the collector keeps an object.</summary>
public enum HeapRoot
{
    Unknown,
    JniGlobal,
    JniLocal,
    JavaFrame,
    NativeStack,
    StickyClass,
    ThreadBlock,
    Monitor,
    Thread,
    Other,
}
