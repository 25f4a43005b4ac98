using System.Collections.Concurrent;
using System.Threading.Channels;

namespace TicketHub.Web.ReadingEvidence;

/// <summary>Something that is being read at this moment.</summary>
/// <param name="Climb">What holds the memory is looked for.</param>
public sealed record ReadingNow(bool Climb, long Read, long Bytes);

/// <summary>
/// What waits to be read, in memory: after a start it is filled from what has no reading yet. Whoever has brought a file to an end
/// offers it; offering it twice reads it once.
/// </summary>
public sealed class UnreadFiles
{
    private readonly Channel<Guid> reads = Channel.CreateUnbounded<Guid>();
    private readonly Channel<Guid> climbs = Channel.CreateUnbounded<Guid>();
    private readonly ConcurrentDictionary<(Guid Id, bool Climb), CancellationTokenSource> waiting = [];
    private readonly ConcurrentDictionary<Guid, ReadingNow> now = [];
    private readonly ConcurrentDictionary<Guid, ArrivingFile> arriving = [];
    private readonly ConcurrentDictionary<Guid, bool> again = [];

    public ChannelReader<Guid> Reads => reads.Reader;

    public ChannelReader<Guid> Climbs => climbs.Reader;

    /// <summary>Something waits for a place to be read in.</summary>
    public bool SomeWait => reads.Reader.Count > 0;

    /// <summary>A file begins to arrive: it is read while it does, where there is a place for it. Whoever brings it to its end offers it all the same.</summary>
    public void Follow(ArrivingFile file)
    {
        arriving[file.Id] = file;
        if (waiting.TryAdd((file.Id, false), new()))
            reads.Writer.TryWrite(file.Id);
    }

    /// <summary>Null for a file that is whole.</summary>
    public ArrivingFile? Arriving(Guid id) => arriving.GetValueOrDefault(id);

    /// <summary>The file is whole and has a row.</summary>
    public void Offer(Guid id)
    {
        arriving.TryRemove(id, out _);
        if (waiting.TryAdd((id, false), new()))
            reads.Writer.TryWrite(id);
        else
            again[id] = true;
    }

    public void OfferClimb(Guid id)
    {
        if (waiting.TryAdd((id, true), new()))
            climbs.Writer.TryWrite(id);
    }

    /// <summary>Ends a climb that waits or runs.</summary>
    public void CancelClimb(Guid id)
    {
        if (waiting.TryGetValue((id, true), out var climb))
            climb.Cancel();
    }

    /// <summary>How far reading this file is; null where it is not being read.</summary>
    public ReadingNow? Now(Guid id) => now.GetValueOrDefault(id);

    internal void Tell(Guid id, ReadingNow progress) => now[id] = progress;

    /// <summary>Does what was taken from one of the queues; from then on it may be offered again.</summary>
    public async Task During(Guid id, bool climb, Func<CancellationToken, Task> work, CancellationToken ct)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct, waiting.TryGetValue((id, climb), out var own) ? own.Token : default);
        try
        {
            await work(stop.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            // Somebody has given it up.
        }
        finally
        {
            now.TryRemove(id, out _);
            waiting.TryRemove((id, climb), out _);
            // It became whole while somebody had given up following it.
            if (!climb && again.TryRemove(id, out _))
                Offer(id);
        }
    }
}
