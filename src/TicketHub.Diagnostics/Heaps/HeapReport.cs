namespace TicketHub.Diagnostics.Heaps;

/// <summary>
/// What a heap dump says of a heap: sizes and names of classes, never a content. Sizes are shallow and hold for
/// <see cref="Layout"/>; counts hold in any case, up to where the dump could be read.
/// </summary>
/// <param name="Version">1.0.1 to 1.0.3.</param>
/// <param name="Objects">Instances, arrays and class objects.</param>
/// <param name="Classes">The biggest, by bytes.</param>
/// <param name="OtherClasses">All others in one.</param>
public sealed record HeapReport(
    HeapEnd End,
    string? Version,
    int IdSize,
    DateTimeOffset? TakenAt,
    HeapLayout? Layout,
    long Objects,
    long Bytes,
    IReadOnlyList<HeapClassUse> Classes,
    HeapOtherClasses OtherClasses,
    IReadOnlyList<HeapArray> BiggestArrays,
    HeapThreads Threads)
{
    /// <summary>Of a file that is no heap dump.</summary>
    internal static HeapReport None(HeapFault why) => new(
        new HeapEnd(HeapState.NotADump, why, 0), null, 0, null, null, 0, 0, [],
        new HeapOtherClasses(0, 0, 0), [], new HeapThreads(0, null, [], 0));
}

/// <param name="Name">As in a source: kz.arta.Cache, java.lang.String[].</param>
public sealed record HeapClassUse(string Name, long Instances, long Bytes);

public sealed record HeapOtherClasses(int Classes, long Instances, long Bytes);

public sealed record HeapArray(string Class, long Length, long Bytes);

/// <summary>The threads that a dump tells of: HotSpot leaves those of its compilers and collectors out.</summary>
/// <param name="OutOfMemory">The stack of a thread that an OutOfMemoryError was being thrown on when the dump was taken.</param>
/// <param name="Stacks">Threads that stand in the same place are told once; the most threads first.</param>
/// <param name="MoreStacks">How many stacks are not listed.</param>
public sealed record HeapThreads(long Count, HeapThreadGroup? OutOfMemory, IReadOnlyList<HeapThreadGroup> Stacks, int MoreStacks);

/// <param name="Threads">Their numbers in the dump; it has no names that are not contents. The first few of <paramref name="Count"/>.</param>
/// <param name="Frames">Innermost first.</param>
/// <param name="MoreFrames">How many of them are not listed.</param>
public sealed record HeapThreadGroup(int Count, IReadOnlyList<uint> Threads, IReadOnlyList<HeapStackFrame> Frames, int MoreFrames);

/// <param name="Line">Above 0; 0 or -1 if unknown, -2 compiled, -3 native.</param>
public sealed record HeapStackFrame(string Class, string Method, string? File, int Line);
