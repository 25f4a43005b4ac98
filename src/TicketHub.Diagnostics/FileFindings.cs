using TicketHub.Diagnostics.Collections;
using TicketHub.Diagnostics.Crashes;
using TicketHub.Diagnostics.Heaps;
using TicketHub.Diagnostics.Logs;
using TicketHub.Diagnostics.Recognition;
using TicketHub.Diagnostics.Threads;

namespace TicketHub.Diagnostics;

/// <summary>What was found in one file: what it is and the report of that kind. An archive has entries and no report of its own.</summary>
/// <param name="Name">Of an entry, its path in the archive. Only data: nothing is ever written to it.</param>
public sealed record FileFindings(string Name, FileKind Kind, Ending Ending)
{
    /// <summary>Masked.</summary>
    public string Name { get; init; } = FileNames.Masked(Name);

    public LogReport? Log { get; init; }

    /// <summary>Of a thread dump, and of a log that holds some.</summary>
    public ThreadReport? Threads { get; init; }

    public CrashReport? Crash { get; init; }

    public GcReport? Collections { get; init; }

    public HeapReport? Heap { get; init; }

    /// <summary>Found by a later and longer look: it is not part of reading the file.</summary>
    public HeapHolders? Holders { get; init; }

    public IReadOnlyList<FileFindings> Entries { get; init; } = [];

    /// <summary>How many entries were not read because there are too many.</summary>
    public int EntriesLeftOut { get; init; }
}

/// <param name="At">The byte of the content up to which it was read, where that is known.</param>
public sealed record Ending(EndingKind Kind, long? At = null)
{
    public static Ending Whole { get; } = new(EndingKind.Whole);
}

/// <summary>How reading ended. What was read before counts in any case.</summary>
public enum EndingKind
{
    Whole,

    /// <summary>The bytes cannot be read any further: cut off, or broken.</summary>
    Damaged,

    /// <summary>It took more of the processor than a file of its size may.</summary>
    OutOfTime,

    /// <summary>Archives in archives in archives.</summary>
    TooDeep,

    /// <summary>An archive that can be read only as a whole, inside of another one.</summary>
    TooBigInside,

    Encrypted,
}
