using System.Globalization;
using TicketHub.Diagnostics.Reading;

namespace TicketHub.Diagnostics.Threads;

public enum JavaThreadState
{
    Unknown,
    New,
    Runnable,
    Blocked,
    Waiting,
    TimedWaiting,
    Terminated,
}

/// <summary>What a thread is at, judged by its state and its stack.</summary>
public enum Activity
{
    /// <summary>Waits for work, or is one of the machine's own.</summary>
    Idle,

    Running,

    /// <summary>Waits for bytes of another process: a database, a browser, another service.</summary>
    Network,

    /// <summary>Waits for a monitor or a lock that somebody holds.</summary>
    Blocked,

    Sleeping,

    /// <summary>Waits for something else: a condition, a latch, another thread's result.</summary>
    Waiting,
}

/// <summary>The thread dumps of one file or of several. Reports of several files are merged by <see cref="Of"/> over all their dumps.</summary>
/// <param name="DumpsLeftOut">How many more there were than are kept.</param>
/// <param name="Compared">What two dumps and more show beside each other.</param>
public sealed record ThreadReport(
    IReadOnlyList<ThreadDump> Dumps,
    IReadOnlyList<HotPath> HotPaths,
    DumpComparison? Compared,
    int DumpsLeftOut,
    Extent Extent)
{
    public static ThreadReport Of(IReadOnlyList<ThreadDump> dumps, int leftOut, Extent extent) =>
        new(dumps, HotPath.In(dumps), DumpComparison.Of(dumps), leftOut, extent);
}

/// <param name="TakenAt">As the file says it: the machine's local time in text dumps.</param>
/// <param name="Offset">Where in the file it begins.</param>
/// <param name="VmThreads">The machine's own threads without a Java stack, which are in no other figure.</param>
/// <param name="Stacks">Threads of the same stack and state; the most frequent ones.</param>
/// <param name="Listed">The first threads one by one: what dumps are compared by.</param>
/// <param name="Complete">Whether its end is there.</param>
public sealed record ThreadDump(
    string? Vm,
    string? TakenAt,
    long Offset,
    int Threads,
    int Daemons,
    int Virtual,
    int VmThreads,
    IReadOnlyDictionary<JavaThreadState, int> States,
    IReadOnlyList<Deadlock> Deadlocks,
    IReadOnlyList<BlockedGroup> Blocked,
    IReadOnlyList<StackGroup> Stacks,
    int StacksLeftOut,
    IReadOnlyList<NamedPool> Pools,
    IReadOnlyList<ThreadLine> Listed,
    bool Complete)
{
    /// <summary>When it was taken, by the clock of that machine; null where the file says it otherwise or not at all.</summary>
    public DateTime? OnTheClock() =>
        DateTime.TryParseExact(TakenAt, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? at : null;
}

/// <param name="Stack">The same for the same stack in every dump, whatever the line and lambda numbers.</param>
public sealed record ThreadLine(
    string Name, long? Number, JavaThreadState State, Activity Activity, double? CpuMs, double? ElapsedS, ulong Stack);

/// <param name="Frames">From the top; no more than are read by a person.</param>
public sealed record StackGroup(
    ulong Stack, JavaThreadState State, Activity Activity, int Threads,
    IReadOnlyList<string> Names, IReadOnlyList<string> Frames, int Depth);

/// <summary>Each of the threads waits for what the next one holds, the last one for what the first one holds.</summary>
public sealed record Deadlock(IReadOnlyList<DeadlockedThread> Threads);

public sealed record DeadlockedThread(string Name, string Lock, string? LockClass, string HeldBy, IReadOnlyList<string> Frames);

/// <summary>Threads that wait for one monitor or lock.</summary>
/// <param name="Owner">Who holds it, where the dump says so: of a ReentrantLock only with -l or in a deadlock.</param>
/// <param name="Behind">All who get on only when the owner does: those who wait for it, and those who wait for them.</param>
public sealed record BlockedGroup(
    string Lock,
    string? LockClass,
    bool IsMonitor,
    int Threads,
    IReadOnlyList<string> Names,
    string? Owner,
    JavaThreadState? OwnerState,
    IReadOnlyList<string> OwnerFrames,
    int Behind);

/// <summary>Threads whose names differ by a number only.</summary>
/// <param name="Name">With * for the number.</param>
public sealed record NamedPool(string Name, int Threads, int Busy, IReadOnlyDictionary<Activity, int> Activities);
