namespace TicketHub.Diagnostics.Threads;

internal sealed class StackTally(ulong stack, JavaThreadState state, Activity activity, IReadOnlyList<string> frames, int depth)
{
    public const int MostReported = 100;
    public const int MostNames = 10;

    private readonly List<string> names = [];

    public int Threads { get; private set; }

    public Activity Activity => activity;

    public IReadOnlyList<string> Frames => frames;

    public void Add(string name)
    {
        Threads++;
        if (names.Count < MostNames)
            names.Add(name);
    }

    public StackGroup Group() => new(stack, state, activity, Threads, names, frames, depth);
}

internal static class Activities
{
    /// <summary>Native methods in which a thread that is called RUNNABLE only waits.</summary>
    private static readonly string[] Polls =
    [
        "epollWait", "EPoll.wait", "KQueue.poll", "WatchService", "Inotify", "waitForReferencePendingList",
        "takeVirtualThreadListToUnblock", "waitForProcessExit", "PollSelector", "SubSelector.poll",
    ];

    private static readonly string[] Sockets =
    [
        "ocket", "sun.nio.ch.Net.", "NioSocketImpl", "sun.nio.ch.ServerSocketChannelImpl",
        "sun.nio.ch.FileDispatcherImpl.read", "sun.nio.ch.IOUtil.read",
    ];

    public static Activity Of(JavaThreadState state, IReadOnlyList<string> frames, bool wantsLock)
    {
        if (wantsLock || state == JavaThreadState.Blocked)
            return Activity.Blocked;
        if (frames.Count == 0)
            return Activity.Idle;
        var top = frames[0];
        var native = top.EndsWith("(Native Method)", StringComparison.Ordinal);
        if (native && Array.Exists(Polls, name => top.Contains(name, StringComparison.Ordinal)))
            return Activity.Idle;
        var application = frames.Any(StackFrame.IsApplication);
        if (native && Array.Exists(Sockets, name => top.Contains(name, StringComparison.Ordinal)))
            return application ? Activity.Network : Activity.Idle;
        if (state == JavaThreadState.Runnable)
            return Activity.Running;
        // Dumps of Java 21 to 24 into a file say no state: a thread that neither parks nor waits nor sleeps runs.
        if (state == JavaThreadState.Unknown && !frames.Take(2).Any(Waits))
            return Activity.Running;
        if (!application)
            return Activity.Idle;
        return top.Contains("Thread.sleep", StringComparison.Ordinal) ? Activity.Sleeping : Activity.Waiting;
    }

    private static bool Waits(string frame) =>
        frame.Contains("Unsafe.park", StringComparison.Ordinal) || frame.Contains("Object.wait", StringComparison.Ordinal)
        || frame.Contains("Thread.sleep", StringComparison.Ordinal) || frame.Contains("VirtualThread.park", StringComparison.Ordinal);
}
