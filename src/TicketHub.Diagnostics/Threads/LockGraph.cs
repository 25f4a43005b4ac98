namespace TicketHub.Diagnostics.Threads;

/// <summary>Who holds what and who wants it. Each thread wants one lock at most, so following owners either ends or goes in a circle.</summary>
internal sealed class LockGraph
{
    private const int MostReported = 50;
    private const int MostInDeadlock = 100;

    private readonly List<LockingThread> threads = [];
    private readonly Dictionary<string, string> ownersByName = [];

    public int Count => threads.Count;

    public LockingThread Add(LockingThread thread)
    {
        threads.Add(thread);
        return thread;
    }

    /// <summary>Said by the machine's own list of deadlocks: the only place that names the owner of a ReentrantLock without -l.</summary>
    public void SaidToHold(string owner, string held)
    {
        if (ownersByName.Count < 10_000)
            ownersByName[held] = owner;
    }

    public IReadOnlyList<Deadlock> Deadlocks(Func<LockingThread, IReadOnlyList<string>> framesOf)
    {
        var owners = Owners();
        var found = new List<Deadlock>();
        var walkedIn = new Dictionary<LockingThread, int>();
        for (var walk = 0; walk < threads.Count && found.Count < MostReported; walk++)
        {
            var at = threads[walk];
            while (at is not null && walkedIn.TryAdd(at, walk))
                at = OwnerOf(at, owners);
            // Back at a thread of this same walk: it stands on the circle.
            if (at is not null && walkedIn[at] == walk)
                found.Add(Circle(at, owners, framesOf));
        }

        return found;
    }

    private static Deadlock Circle(
        LockingThread from, Dictionary<string, LockingThread> owners, Func<LockingThread, IReadOnlyList<string>> framesOf)
    {
        var circle = new List<DeadlockedThread>();
        var at = from;
        do
        {
            var owner = OwnerOf(at, owners)!;
            circle.Add(new DeadlockedThread(at.Name, at.Wants!, at.WantsClass, owner.Name, framesOf(at)));
            at = owner;
        }
        while (at != from && circle.Count < MostInDeadlock);
        return new Deadlock(circle);
    }

    public IReadOnlyList<BlockedGroup> Blocked(Func<LockingThread, IReadOnlyList<string>> framesOf)
    {
        var owners = Owners();
        var behind = Behind(owners);
        return
        [
            .. threads.Where(thread => thread.Wants is not null).GroupBy(thread => thread.Wants!)
                // A parked thread shows a lock that it wants, or a condition or a latch that nobody holds.
                .Where(group => owners.ContainsKey(group.Key) || IsLock(group.First()))
                .Select(group =>
                {
                    var owner = owners.GetValueOrDefault(group.Key);
                    return new BlockedGroup(
                        group.Key, group.First().WantsClass, group.First().WantsMonitor, group.Count(),
                        [.. group.Take(StackTally.MostNames).Select(thread => thread.Name)],
                        owner?.Name, owner?.State, owner is null ? [] : framesOf(owner),
                        group.Sum(thread => 1 + behind.GetValueOrDefault(thread)));
                })
                .OrderByDescending(group => group.Behind).ThenByDescending(group => group.Threads).Take(MostReported),
        ];
    }

    /// <summary>Whether what it waits for is a lock, not a condition, a latch or a queue.</summary>
    public static bool IsLock(LockingThread thread) =>
        thread.WantsMonitor
        || thread.WantsClass is { } named
            && (named.Contains("ReentrantLock", StringComparison.Ordinal)
                || named.Contains("ReentrantReadWriteLock", StringComparison.Ordinal));

    private Dictionary<string, LockingThread> Owners()
    {
        var owners = new Dictionary<string, LockingThread>();
        foreach (var thread in threads)
            foreach (var held in thread.Holds)
                // What a thread still wants it has not got, whatever the frames below say.
                if (held != thread.Wants)
                    owners.TryAdd(held, thread);
        var byName = threads.GroupBy(thread => thread.Name)
            .ToDictionary(group => group.Key, group => group.FirstOrDefault(thread => thread.Wants is not null) ?? group.First());
        foreach (var (held, name) in ownersByName)
            if (byName.TryGetValue(name, out var thread) && thread.Wants != held)
                owners.TryAdd(held, thread);
        return owners;
    }

    private static LockingThread? OwnerOf(LockingThread thread, Dictionary<string, LockingThread> owners) =>
        thread.Wants is { } wanted ? owners.GetValueOrDefault(wanted) : null;

    /// <summary>How many wait behind each thread, directly or not; of those on a circle it says nothing.</summary>
    private Dictionary<LockingThread, int> Behind(Dictionary<string, LockingThread> owners)
    {
        var waiters = new Dictionary<LockingThread, int>();
        foreach (var thread in threads)
            if (OwnerOf(thread, owners) is { } owner)
                waiters[owner] = waiters.GetValueOrDefault(owner) + 1;
        // From the leaves: a thread is counted when all who wait for it are.
        var behind = new Dictionary<LockingThread, int>();
        var leaves = new Queue<LockingThread>(threads.Where(thread => !waiters.ContainsKey(thread)));
        while (leaves.TryDequeue(out var leaf))
        {
            if (OwnerOf(leaf, owners) is not { } owner)
                continue;
            behind[owner] = behind.GetValueOrDefault(owner) + 1 + behind.GetValueOrDefault(leaf);
            if (--waiters[owner] == 0)
                leaves.Enqueue(owner);
        }

        return behind;
    }
}
