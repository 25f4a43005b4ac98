namespace TicketHub.Diagnostics.Heaps;

/// <summary>Threads, their traces and the frames of these, by the numbers that a dump links them with. Limited, as all else here.</summary>
internal sealed class HeapThreadTable
{
    private const int Most = 1 << 18;

    private readonly IdMap frameNumbers = new();
    private readonly List<HeapFrame> frames = [];
    private readonly IdMap traceNumbers = new();
    private readonly List<(int Start, int Count)> traces = [];
    private readonly List<ulong> traceFrames = [];

    /// <summary>Each thread with the number of its trace.</summary>
    public List<(uint Thread, uint Trace)> Threads { get; } = [];

    public long Count { get; private set; }

    public void AddFrame(ulong id, in HeapFrame frame)
    {
        if (frames.Count == Most)
            return;
        frameNumbers.Set(id, frames.Count);
        frames.Add(frame);
    }

    public void AddTrace(uint serial)
    {
        if (traces.Count == Most)
            return;
        traceNumbers.Set(serial, traces.Count);
        traces.Add((traceFrames.Count, 0));
    }

    public void AddTraceFrame(ulong frameId)
    {
        if (traceFrames.Count == Most || traces.Count == 0 || traces.Count == Most)
            return;
        traceFrames.Add(frameId);
        traces[^1] = traces[^1] with { Count = traces[^1].Count + 1 };
    }

    public void AddThread(uint thread, uint trace)
    {
        Count++;
        if (Threads.Count < Most)
            Threads.Add((thread, trace));
    }

    /// <summary>The ids of its frames, innermost first.</summary>
    public IReadOnlyList<ulong> FramesOf(uint trace)
    {
        if (traceNumbers.Find(trace) is not (>= 0 and var number))
            return [];
        var (start, count) = traces[number];
        return traceFrames.GetRange(start, count);
    }

    public HeapFrame? Frame(ulong id) => frameNumbers.Find(id) is >= 0 and var number ? frames[number] : null;
}
