namespace TicketHub.Diagnostics.Threads;

/// <summary>What several dumps of one process show that one alone does not.</summary>
/// <param name="SpanS">Seconds from the first dump to the last, by the age of the threads.</param>
/// <param name="Cpu">Who used the processor between the first dump and the last, most first; dumps say it since Java 11.</param>
/// <param name="Stuck">Threads at work that did not move, by stack.</param>
public sealed record DumpComparison(int Dumps, double? SpanS, IReadOnlyList<CpuUse> Cpu, IReadOnlyList<StuckGroup> Stuck)
{
    private const int MostReported = 20;

    public static DumpComparison? Of(IReadOnlyList<ThreadDump> dumps)
    {
        if (dumps.Count < 2)
            return null;
        var seen = new Dictionary<(string, long?), List<ThreadLine>>();
        foreach (var dump in dumps)
            foreach (var thread in dump.Listed)
            {
                if (!seen.TryGetValue((thread.Name, thread.Number), out var times))
                    seen.Add((thread.Name, thread.Number), times = []);
                // Younger than before: the process was started anew, and this is another thread.
                if (times.Count > 0 && times[^1].ElapsedS > thread.ElapsedS)
                    times.Clear();
                times.Add(thread);
            }

        var often = seen.Values.Where(times => times.Count > 1).ToList();
        return new DumpComparison(
            dumps.Count,
            often.Select(Span).Where(span => span is not null).DefaultIfEmpty().Max(),
            [
                .. often.Select(times => new CpuUse(times[0].Name, times[0].Number, UsedBy(times) ?? 0, Share(times)))
                    .Where(use => use.CpuMs > 0).OrderByDescending(use => use.CpuMs).Take(MostReported),
            ],
            StuckIn(dumps, often));
    }

    private static double? Span(List<ThreadLine> times) => times[^1].ElapsedS - times[0].ElapsedS;

    private static double? UsedBy(List<ThreadLine> times) => times[^1].CpuMs - times[0].CpuMs;

    private static double? Share(List<ThreadLine> times) => Span(times) is > 0 and var span ? UsedBy(times) / (span * 1000) : null;

    private static List<StuckGroup> StuckIn(IReadOnlyList<ThreadDump> dumps, List<List<ThreadLine>> often)
    {
        var frames = new Dictionary<ulong, IReadOnlyList<string>>();
        foreach (var stack in dumps.SelectMany(dump => dump.Stacks))
            frames.TryAdd(stack.Stack, stack.Frames);
        var last = dumps[^1].Listed.ToHashSet(ReferenceEqualityComparer.Instance);
        return
        [
            .. often.Where(times => last.Contains(times[^1]) && times[^1].Activity != Activity.Idle)
                .Select(times => (
                    Thread: times[^1],
                    Times: times.AsEnumerable().Reverse().TakeWhile(time => time.Stack == times[^1].Stack).Count()))
                .Where(stuck => stuck.Times > 1)
                .GroupBy(stuck => (stuck.Thread.Stack, stuck.Thread.Activity))
                .Select(group => new StuckGroup(
                    group.Key.Stack, group.Key.Activity, group.Count(), group.Max(stuck => stuck.Times),
                    [.. group.Take(StackTally.MostNames).Select(stuck => stuck.Thread.Name)],
                    frames.GetValueOrDefault(group.Key.Stack) ?? []))
                .OrderByDescending(group => group.Threads).ThenByDescending(group => group.Dumps).Take(MostReported),
        ];
    }
}

/// <param name="Share">Of one processor: 1 means that it did nothing else.</param>
public sealed record CpuUse(string Name, long? Number, double CpuMs, double? Share);

/// <param name="Dumps">In how many dumps, up to the last one, the same stack stood.</param>
public sealed record StuckGroup(
    ulong Stack, Activity Activity, int Threads, int Dumps, IReadOnlyList<string> Names, IReadOnlyList<string> Frames);

/// <summary>The same stack at work in two threads or in two dumps: where the processor's time goes.</summary>
/// <param name="Threads">The most in one dump.</param>
public sealed record HotPath(ulong Stack, int Threads, int Dumps, IReadOnlyList<string> Names, IReadOnlyList<string> Frames)
{
    private const int MostReported = 20;

    internal static IReadOnlyList<HotPath> In(IReadOnlyList<ThreadDump> dumps) =>
    [
        .. dumps.SelectMany(dump => dump.Stacks)
            .Where(stack => stack.Activity == Activity.Running && stack.Frames.Any(StackFrame.IsApplication))
            .GroupBy(stack => stack.Stack)
            .Select(group => new HotPath(
                group.Key, group.Max(stack => stack.Threads), group.Count(),
                [.. group.SelectMany(stack => stack.Names).Distinct().Take(StackTally.MostNames)], group.First().Frames))
            .Where(hot => hot.Threads > 1 || hot.Dumps > 1)
            .OrderByDescending(hot => hot.Threads * hot.Dumps).Take(MostReported),
    ];
}
