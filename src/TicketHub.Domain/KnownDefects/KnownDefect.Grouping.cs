using TicketHub.Domain.People;

namespace TicketHub.Domain.KnownDefects;

/// <summary>
/// Merging and splitting by hand. A trace keeps the defect that it belongs to; merging only says who speaks for that one from now
/// on. So whatever comes later follows, and taking a merge back needs to remember nothing else.
/// </summary>
public sealed partial class KnownDefect
{
    /// <summary>From now on <paramref name="into"/> speaks for this one and for all that it spoke for.</summary>
    /// <param name="into">The one that stays.</param>
    /// <param name="own">Everything that stands under this one.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="reason">Why; it stays in both histories.</param>
    /// <param name="now">The moment.</param>
    public void MergeInto(KnownDefect into, IEnumerable<KnownDefect> own, Actor by, string? reason, DateTimeOffset now)
    {
        DemandRoot();
        into.DemandRoot();
        if (into.Number == Number)
            throw new RefusedException(new MergedWithItself());
        var why = ReasonOf(reason);
        foreach (var one in own)
            one.Under = into.Number;
        (MergedInto, Under) = (into.Number, into.Number);
        into.Confirmed = true;
        Act(DefectEventCode.MergedInto, by, now, why, ("defect", Show(into.Number)));
        into.Act(DefectEventCode.MergedHere, by, now, why, ("defect", Show(Number)));
    }

    /// <summary>Takes a merge back: this one speaks for itself again, and for what had been merged into it.</summary>
    /// <param name="tree">Everything under the same one, and that one itself.</param>
    public void Unmerge(IReadOnlyCollection<KnownDefect> tree, Actor by, string? reason, DateTimeOffset now)
    {
        if (MergedInto is not { } into)
            throw new RefusedException(new DefectNotMerged());
        var why = ReasonOf(reason);
        var own = Below(tree);
        var above = tree.Single(one => one.Number == Under);
        (MergedInto, Under) = (null, null);
        foreach (var one in own)
            one.Under = Number;
        Act(DefectEventCode.Unmerged, by, now, why, ("defect", Show(into)));
        above.Act(DefectEventCode.UnmergedHere, by, now, why, ("defect", Show(Number)));
    }

    /// <summary>A trace becomes a defect of its own. It never joins this one again unless a person merges the two.</summary>
    /// <param name="trace">What goes.</param>
    /// <param name="all">All the traces of this one and of what stands under it.</param>
    public KnownDefect SplitOut(DefectTrace trace, IReadOnlyCollection<DefectTrace> all, Actor by, string? reason, DateTimeOffset now)
    {
        DemandRoot();
        var why = ReasonOf(reason);
        if (!all.Contains(trace))
            throw new RefusedException(new TraceNotInDefect());
        if (all.Count == 1)
            throw new RefusedException(new LastTraceOfDefect());
        var own = new KnownDefect { OpenedAt = now, LastSeenAt = LastSeenAt, Confirmed = true, SplitFrom = Number, Version = 1 };
        own.Call(trace.AsTitle());
        own.Write(DefectEventCode.SplitFrom, by, now, why, ("defect", Show(Number)), ("trace", trace.AsTitle()));
        trace.MoveTo(own);
        Confirmed = true;
        Act(DefectEventCode.SplitOut, by, now, why, ("trace", trace.AsTitle()));
        return own;
    }

    /// <summary>A request that a person took out begins a defect of its own, and the two are not proposed to be one again.</summary>
    public KnownDefect BeginWith(string title, string ticket, Actor by, string? reason, DateTimeOffset now)
    {
        var own = new KnownDefect { OpenedAt = now, LastSeenAt = now, Confirmed = true, SplitFrom = Number, Version = 1 };
        own.Call(TitleOf(title));
        own.Write(DefectEventCode.TicketSplitFrom, by, now, reason, ("defect", Show(Number)), ("ticket", ticket));
        return own;
    }

    private List<KnownDefect> Below(IReadOnlyCollection<KnownDefect> tree)
    {
        var found = new List<KnownDefect>();
        var ask = new Queue<long>([Number]);
        while (ask.TryDequeue(out var above))
        {
            foreach (var one in tree.Where(one => one.MergedInto == above))
            {
                found.Add(one);
                ask.Enqueue(one.Number);
            }
        }

        return found;
    }

    /// <exception cref="RefusedException">Another one speaks for it, and is named.</exception>
    private void DemandRoot()
    {
        if (Under is { } root)
            throw new RefusedException(new DefectMergedAlready(Show(Number), Show(root)));
    }
}
