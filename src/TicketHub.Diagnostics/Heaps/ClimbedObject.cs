namespace TicketHub.Diagnostics.Heaps;

/// <summary>One object on the way up, with those found to hold it.</summary>
internal sealed class ClimbedObject(ulong id)
{
    public ulong Id { get; } = id;

    /// <summary>The number of the pass that looked for its holders, from 1; 0 if none has.</summary>
    public int AskedIn { get; set; }

    public HeapRoot? Root { get; set; }

    public uint Thread { get; set; }

    public bool MoreHolders { get; set; }

    public List<Hold> Holds { get; } = [];

    /// <summary>Another holder of the same class by the same field would tell nothing new.</summary>
    public bool HeldSo(ulong classId, ulong field) => Holds.Exists(hold => hold.ClassId == classId && hold.Field == field);

    public void Hold(Hold hold)
    {
        if (!HeldSo(hold.ClassId, hold.Field))
            Holds.Add(hold);
    }

    /// <summary>The shortest way to what needs no holder; without one, the longest way that was found.</summary>
    public (List<Hold> Way, ClimbedObject Top, HeapSummit Summit) WayUp()
    {
        var from = new Dictionary<ClimbedObject, (ClimbedObject Below, Hold By)>();
        var reached = new Queue<ClimbedObject>([this]);
        var seen = new HashSet<ClimbedObject> { this };
        var top = this;
        while (reached.TryDequeue(out var one))
        {
            top = one;
            // A static field tells more than a frame that is at work on the same object.
            if (one.Holds.Find(hold => hold.Holder is null) is { } last)
                return ([.. Way(one), last], one, HeapSummit.StaticField);
            if (one.Root is not null)
                return (Way(one), one, HeapSummit.Root);
            foreach (var hold in one.Holds.Where(hold => seen.Add(hold.Holder!)))
            {
                from[hold.Holder!] = (one, hold);
                reached.Enqueue(hold.Holder!);
            }
        }
        return (Way(top), top, seen.All(one => one is { AskedIn: > 0, MoreHolders: false }) ? HeapSummit.Nobody : HeapSummit.TooFar);

        List<Hold> Way(ClimbedObject to)
        {
            var way = new List<Hold>();
            for (var one = to; from.TryGetValue(one, out var step); one = step.Below)
                way.Add(step.By);
            way.Reverse();
            return way;
        }
    }
}

/// <param name="Holder">None for a static field.</param>
/// <param name="Field">The id of its name; 0 for an element.</param>
internal sealed record Hold(ClimbedObject? Holder, ulong ClassId, ulong Field, bool Static);
