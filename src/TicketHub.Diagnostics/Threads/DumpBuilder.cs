using TicketHub.Diagnostics.Reading;

namespace TicketHub.Diagnostics.Threads;

/// <summary>A thread that holds or wants a lock, while its dump is read.</summary>
internal sealed class LockingThread(string name, JavaThreadState state, ulong stack)
{
    public string Name => name;

    public JavaThreadState State { get; set; } = state;

    public ulong Stack { get; set; } = stack;

    public List<string> Holds { get; } = [];

    public string? Wants { get; set; }

    public string? WantsClass { get; set; }

    public bool WantsMonitor { get; set; }
}

/// <summary>
/// One dump while it is read, whatever its format: threads come one after the other, each with its frames and locks from the top.
/// What is kept of each is small, and of all of them bounded.
/// </summary>
internal sealed class DumpBuilder(string? vm, string? takenAt, long offset, int mayList, KeptFrames kept)
{
    private const int MostStacks = 20_000;
    private const int MostLocking = 50_000;
    private const int MostPools = 10_000;

    private readonly Dictionary<JavaThreadState, int> states = [];
    private readonly Dictionary<(ulong, JavaThreadState), StackTally> stacks = [];
    private readonly List<ThreadLine> listed = [];
    private readonly LockGraph locks = new();
    private readonly Pools pools = new(MostPools);
    private int threads, daemons, virtuals, vmThreads, stacksLeftOut;

    // The thread that is being read.
    private HeaderLine? header;
    private LockingThread? locking;
    private JavaThreadState state;
    private readonly List<(int Start, int End)> frames = [];
    private byte[] text = new byte[8 * 1024];
    private int textLength, depth;
    private ulong hash;
    private string? waitsOn;

    public bool IsEmpty => threads + vmThreads == 0 && header is null;

    public LockGraph Locks => locks;

    public void Thread(in HeaderLine line)
    {
        EndThread();
        header = line;
        state = line.State;
        locking = null;
        waitsOn = null;
        frames.Clear();
        (textLength, depth, hash) = (0, 0, StackFrame.EmptyHash);
    }

    public void State(JavaThreadState named) => state = named;

    /// <summary>A frame without "at ".</summary>
    public void Frame(ReadOnlySpan<byte> frame)
    {
        if (header is null || frame.IsEmpty)
            return;
        depth++;
        if (textLength + frame.Length + 8 > text.Length)
        {
            if (text.Length >= 1 << 20)
                return;
            Array.Resize(ref text, Math.Max(text.Length * 2, textLength + frame.Length + 8));
        }

        var length = StackFrame.Normalise(frame, text.AsSpan(textLength), out var methodLength);
        var method = text.AsSpan(textLength, methodLength);
        hash = StackFrame.Hash(hash, method);
        if (method.EndsWith(".<clinit>"u8))
            Holds("class " + Bytes.Text(method[..^9]));
        if (frames.Count >= KeptFrames.Most)
            return;
        frames.Add((textLength, textLength + length));
        textLength += length;
    }

    public void Holds(string held)
    {
        // In Object.wait() the monitor is given back, though its frame below still says "locked".
        if (header is not null && held != waitsOn && (locking is not null || locks.Count < MostLocking))
            Locking().Holds.Add(held);
    }

    public void Wants(string wanted, string? lockClass, bool monitor)
    {
        if (header is null || locking is null && locks.Count >= MostLocking || locking?.Wants is not null)
            return;
        var thread = Locking();
        (thread.Wants, thread.WantsClass, thread.WantsMonitor) = (wanted, lockClass, monitor);
    }

    public void WaitsOn(string monitor, string? lockClass)
    {
        waitsOn = monitor;
        // Woken, but somebody else has the monitor: now it is a matter of getting it back.
        if (state == JavaThreadState.Blocked)
            Wants(monitor, lockClass, monitor: true);
    }

    private LockingThread Locking() => locking ??= locks.Add(new LockingThread(header!.Value.Name, state, hash));

    private void EndThread()
    {
        if (header is not { } line)
            return;
        header = null;
        // No state, no frame and no number: one of the machine's own threads.
        if (state == JavaThreadState.Unknown && depth == 0 && line.Number is null)
        {
            vmThreads++;
            return;
        }

        threads++;
        daemons += line.Daemon ? 1 : 0;
        virtuals += line.Virtual ? 1 : 0;
        states[state] = states.GetValueOrDefault(state) + 1;
        if (locking is not null)
            (locking.State, locking.Stack) = (state, hash);
        var activity = Count(line.Name);
        pools.Add(line.Name, activity);
        if (listed.Count < mayList)
            listed.Add(new ThreadLine(line.Name, line.Number, state, activity, line.CpuMs, line.ElapsedS, hash));
    }

    private Activity Count(string name)
    {
        if (!stacks.TryGetValue((hash, state), out var tally))
        {
            var shown = kept.Of(text, frames);
            tally = new StackTally(
                hash, state, Activities.Of(state, shown, locking is { Wants: not null } waits && LockGraph.IsLock(waits)),
                shown, depth);
            if (stacks.Count >= MostStacks)
            {
                stacksLeftOut++;
                return tally.Activity;
            }

            stacks.Add((hash, state), tally);
        }

        tally.Add(name);
        return tally.Activity;
    }

    public ThreadDump Build(bool complete)
    {
        EndThread();
        var most = stacks.Values.OrderByDescending(stack => stack.Threads).ThenByDescending(stack => stack.Activity != Activity.Idle)
            .Take(StackTally.MostReported).Select(stack => stack.Group()).ToList();
        IReadOnlyList<string> FramesOf(LockingThread thread) =>
            stacks.TryGetValue((thread.Stack, thread.State), out var stack) ? stack.Frames : [];
        return new ThreadDump(
            vm, takenAt, offset, threads, daemons, virtuals, vmThreads, states, locks.Deadlocks(FramesOf), locks.Blocked(FramesOf),
            most, stacksLeftOut + stacks.Count - most.Count, pools.Report(), listed, complete);
    }
}
