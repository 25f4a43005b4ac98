namespace TicketHub.Diagnostics.Heaps;

/// <summary>How far a dump could be read.</summary>
public enum HeapState
{
    Whole,

    /// <summary>It ends before its time: the disk was full, the JVM was killed, the copy was cut. What was counted up to there holds.</summary>
    Truncated,

    /// <summary>It says something at <see cref="HeapEnd.At"/> that no dump can say. What was counted up to there holds.</summary>
    Damaged,

    NotADump,
}

public enum HeapFault
{
    None,

    /// <summary>A record goes on behind the end of the file.</summary>
    EndsInARecord,

    /// <summary>The last record is whole, but the mark of the end is missing.</summary>
    NoEndMark,

    /// <summary>The length of the heap was never written: the JVM died while it wrote.</summary>
    NeverFinished,

    UnknownRecord,

    /// <summary>An object that would go on behind the segment it stands in.</summary>
    BehindItsSegment,

    UnknownType,

    /// <summary>The packed stream cannot be unpacked any further.</summary>
    BrokenPacking,
}

/// <summary>Where and why reading ended.</summary>
/// <param name="At">In bytes of (unpacked) content: everything before it was read.</param>
public sealed record HeapEnd(HeapState State, HeapFault Fault, long At);
