namespace TicketHub.Web.ReadingDocuments;

/// <summary>Lets one reading of each person through at a time; their next ones wait behind it, and nobody else does.</summary>
internal sealed class OneForEach
{
    private readonly Lock door = new();
    private readonly Dictionary<Guid, Queue> queues = [];

    /// <summary>Comes back when it is this person's turn, which ends when the answer is disposed of.</summary>
    public async Task<IDisposable> Enter(Guid person, CancellationToken ct)
    {
        var queue = Join(person);
        try
        {
            await queue.Turn.WaitAsync(ct);
        }
        catch
        {
            Leave(person, queue);
            throw;
        }

        return new Place(this, person, queue);
    }

    private Queue Join(Guid person)
    {
        lock (door)
        {
            if (!queues.TryGetValue(person, out var queue))
                queues.Add(person, queue = new());
            queue.Length++;
            return queue;
        }
    }

    private void Leave(Guid person, Queue queue)
    {
        lock (door)
        {
            if (--queue.Length > 0)
                return;
            queues.Remove(person);
            queue.Turn.Dispose();
        }
    }

    private sealed class Queue
    {
        public SemaphoreSlim Turn { get; } = new(1);

        public int Length { get; set; }
    }

    private sealed class Place(OneForEach all, Guid person, Queue queue) : IDisposable
    {
        public void Dispose()
        {
            queue.Turn.Release();
            all.Leave(person, queue);
        }
    }
}
