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
    private readonly ConcurrentDictionary<Guid, ReadingNow> now = [];

    /// <summary>Of the three below: what is offered while its reading ends must not be lost between them.</summary>
    private readonly Lock gate = new();
    private readonly Dictionary<(Guid Id, bool Climb), CancellationTokenSource> waiting = [];
    private readonly Dictionary<Guid, FileOnItsWay> arriving = [];
    private readonly HashSet<Guid> again = [];

    public ChannelReader<Guid> Reads => reads.Reader;

    public ChannelReader<Guid> Climbs => climbs.Reader;

    /// <summary>Something waits for a place to be read in.</summary>
    public bool SomeWait => reads.Reader.Count > 0;

    /// <summary>A file begins to arrive: it is read while it does, where there is a place for it. Whoever brings it to its end offers it all the same.</summary>
    public void Follow(FileOnItsWay file)
    {
        lock (gate)
        {
            arriving[file.Id] = file;
            Wait(file.Id, climb: false);
        }
    }

    /// <summary>Null for a file that is whole.</summary>
    public FileOnItsWay? Arriving(Guid id)
    {
        lock (gate)
            return arriving.GetValueOrDefault(id);
    }

    /// <summary>The file is whole and has a row.</summary>
    public void Offer(Guid id)
    {
        lock (gate)
        {
            arriving.Remove(id);
            if (!Wait(id, climb: false))
                again.Add(id);
        }
    }

    public void OfferClimb(Guid id)
    {
        lock (gate)
            Wait(id, climb: true);
    }

    /// <summary>Ends a climb that waits or runs.</summary>
    public void CancelClimb(Guid id)
    {
        lock (gate)
        {
            // Who is told does not run in here.
            if (waiting.TryGetValue((id, true), out var climb))
                _ = climb.CancelAsync();
        }
    }

    /// <summary>How far reading this file is; null where it is not being read.</summary>
    public ReadingNow? Now(Guid id) => now.GetValueOrDefault(id);

    internal void Tell(Guid id, ReadingNow progress) => now[id] = progress;

    /// <summary>Does what was taken from one of the queues; from then on it may be offered again.</summary>
    public async Task During(Guid id, bool climb, Func<CancellationToken, Task> work, CancellationToken ct)
    {
        CancellationToken givenUp;
        lock (gate)
            givenUp = waiting.TryGetValue((id, climb), out var own) ? own.Token : default;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct, givenUp);
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
            End(id, climb);
        }
    }

    private void End(Guid id, bool climb)
    {
        now.TryRemove(id, out _);
        lock (gate)
        {
            if (waiting.Remove((id, climb), out var own))
                own.Dispose();
            if (climb)
                return;
            arriving.Remove(id);
            // It became whole while somebody had given up following it.
            if (again.Remove(id))
                Wait(id, climb: false);
        }
    }

    /// <summary>False where it waits or is being read already.</summary>
    private bool Wait(Guid id, bool climb)
    {
        if (waiting.ContainsKey((id, climb)))
            return false;
        waiting[(id, climb)] = new();
        return (climb ? climbs : reads).Writer.TryWrite(id);
    }
}
