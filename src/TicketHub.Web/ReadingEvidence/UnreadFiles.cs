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

    public ChannelReader<Guid> Reads => reads.Reader;

    public ChannelReader<Guid> Climbs => climbs.Reader;

    /// <summary>The file is whole and has a row.</summary>
    public void Offer(Guid id)
    {
        if (waiting.TryAdd((id, false), new()))
            reads.Writer.TryWrite(id);
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
        finally
        {
            now.TryRemove(id, out _);
            waiting.TryRemove((id, climb), out _);
        }
    }
}
