namespace TicketHub.Diagnostics.Heaps;

/// <summary>The first pass: counts everything by class, in memory that grows with the classes and the threads, not with the heap.</summary>
internal struct HeapSurvey : IHeapVisitor
{
    private const int EnoughArrays = 64;

    private readonly List<ulong> fieldNames = [];
    private readonly List<byte> fieldTypes = [];
    private readonly HeapClass nobody = new(0);
    private HeapClass last;
    private HeapClass current;
    private ulong currentSuper;
    private int currentReferences;
    private int currentBytes;
    private ulong lastId;
    private ulong lastArrayReach;
    private bool withinReach;
    private int arraysFollowed;

    public HeapSurvey(int idSize)
    {
        IdSize = idSize;
        last = current = nobody;
    }

    public static bool ReadsBodies => false;

    public int IdSize { get; }

    public ClassTable Classes { get; } = new();

    public HeapThreadTable Threads { get; } = new();

    public WellKnownNames Known { get; } = new();

    public BiggestArrays Biggest { get; } = new();

    /// <summary>By the number of their type.</summary>
    public ArrayTotals[] Primitives { get; } = new ArrayTotals[12];

    public Examples[] PrimitiveExamples { get; } = new Examples[12];

    /// <summary>
    /// An object began inside of what an array of uncompressed references would take; or none did behind so many arrays (a collector
    /// such as Z does not even write them in order); or there were too few to say.
    /// </summary>
    public readonly bool? Compressed => withinReach ? true : arraysFollowed >= EnoughArrays ? false : null;

    public long ClassObjects { get; private set; }

    public long LastNameEndsAt { get; private set; }

    public bool WantsName(ulong id, long length, long endsAt)
    {
        LastNameEndsAt = endsAt;
        return WellKnownNames.May(length);
    }

    public readonly void Name(ulong id, ReadOnlySpan<byte> utf8) => Known.Notice(id, utf8);

    public readonly void ClassLoaded(uint serial, ulong classId, ulong nameId) => Classes.Loaded(serial, classId, nameId);

    public readonly void Frame(ulong id, in HeapFrame frame) => Threads.AddFrame(id, frame);

    public readonly void Trace(uint serial, uint thread) => Threads.AddTrace(serial);

    public readonly void TraceFrame(ulong frameId) => Threads.AddTraceFrame(frameId);

    public readonly void Root(HeapRoot kind, ulong id, uint thread, uint trace)
    {
        if (kind == HeapRoot.Thread)
            Threads.AddThread(thread, trace);
    }

    public void ClassBegins(ulong id, ulong super)
    {
        fieldNames.Clear();
        fieldTypes.Clear();
        (current, currentSuper, currentReferences, currentBytes) = (Classes.Of(id), super, 0, 0);
    }

    public void Static(ulong nameId, byte type, ulong value)
    {
        if (type == HprofTypes.Object)
            currentReferences += nameId == Known.ResolvedReferences || nameId == Known.InitLock ? 0 : 1;
        else
            currentBytes += HprofTypes.Size(type, IdSize);
    }

    public readonly void Field(ulong nameId, byte type)
    {
        fieldNames.Add(nameId);
        fieldTypes.Add(type);
    }

    public void ClassEnds()
    {
        ClassObjects++;
        (current.StaticReferences, current.StaticBytes) = (currentReferences, currentBytes);
        Classes.Define(current, currentSuper, fieldNames, fieldTypes);
    }

    public void Instance(ulong id, ulong classId, uint length, ReadOnlySpan<byte> body)
    {
        Follow(id);
        if (last.Id != classId || last == nobody)
            last = Classes.Of(classId);
        last.Instances++;
        last.Bodies += length;
        last.Examples.Offer(last.Instances, id);
        lastArrayReach = 0;
    }

    public void ObjectArray(ulong id, ulong classId, uint length)
    {
        Follow(id);
        var kind = Classes.Of(classId);
        kind.Arrays.Add(length, 4);
        kind.Examples.Offer(kind.Arrays.Count, id);
        last = nobody;
        lastArrayReach = 16 + 8ul * length;
        arraysFollowed += length > 1 && arraysFollowed < EnoughArrays ? 1 : 0;
        Biggest.Offer(new BigArray(id, classId, 0, length), withinReach ? 4 : IdSize);
    }

    public readonly void Elements(ReadOnlySpan<byte> references)
    {
    }

    public void PrimitiveArray(ulong id, byte type, uint length)
    {
        Follow(id);
        last = nobody;
        lastArrayReach = 0;
        Primitives[type].Add(length, HprofTypes.Size(type, IdSize));
        PrimitiveExamples[type].Offer(Primitives[type].Count, id);
        Biggest.Offer(new BigArray(id, 0, type, length), HprofTypes.Size(type, IdSize));
    }

    /// <summary>The heap is written in the order of its addresses, but for where one region ends and another begins.</summary>
    private void Follow(ulong id)
    {
        var distance = id - lastId;
        if (distance <= last.Distance && distance != 0)
        {
            last.AtDistance = distance == last.Distance ? last.AtDistance + 1 : 1;
            last.Distance = distance;
        }
        if (distance < lastArrayReach && distance != 0)
            withinReach = true;
        lastId = id;
    }
}
