using System.Globalization;
using TicketHub.Diagnostics.Threads;
using TicketHub.Web.ReadingEvidence;

namespace TicketHub.Web.Features.Findings;

/// <summary>A thread whose state is not the same in all dumps.</summary>
/// <param name="States">Dump by dump; null where it is not there.</param>
public sealed record ChangedThread(string Name, IReadOnlyList<JavaThreadState?> States);

/// <summary>A thread dump and the file it stands in.</summary>
public sealed record DumpOfFile(string File, ThreadDump Dump);

/// <summary>Thread dumps of one process beside each other, in the order in which they were taken, whichever files they came in.</summary>
/// <param name="Compared">Who did not move, and who used the processor.</param>
/// <param name="Changed">Those that wait for a lock in one of the dumps come first.</param>
public sealed record ComparedDumps(IReadOnlyList<DumpOfFile> Dumps, DumpComparison Compared, IReadOnlyList<ChangedThread> Changed)
{
    /// <summary>One table has no more columns on a phone.</summary>
    private const int Most = 6;

    /// <summary>Times are told to the second.</summary>
    private const double Inexact = 2;

    /// <summary>Of all files of a request; nothing for what one file tells by itself.</summary>
    public static IReadOnlyList<ComparedDumps> Across(IReadOnlyList<FileReport> files, SameFiles same) =>
    [
        .. Of(from file in files
              where file.Findings is not null
              from part in Evidence.All(file.Findings!)
              where part.Threads is not null && same.EarlierOf(part) is null
              from dump in part.Threads!.Dumps
              select new DumpOfFile(part == file.Findings ? file.Name : part.Name, dump))
            .Where(compared => compared.Dumps.Select(dump => dump.File).Distinct().Count() > 1),
    ];

    /// <summary>Dumps of several processes are compared each with those of its own.</summary>
    public static IReadOnlyList<ComparedDumps> Of(IEnumerable<DumpOfFile> dumps)
    {
        ArgumentNullException.ThrowIfNull(dumps);
        var processes = new List<List<DumpOfFile>>();
        foreach (var dump in dumps.OrderBy(dump => dump.Dump.TakenAt, StringComparer.Ordinal))
        {
            if (processes.Find(known => AreOfOneProcess(known[^1].Dump, dump.Dump)) is { } process)
                process.Add(dump);
            else
                processes.Add([dump]);
        }

        return [.. processes.Where(process => process.Count > 1).Select(process => Of([.. process.TakeLast(Most)]))];
    }

    private static ComparedDumps Of(List<DumpOfFile> dumps)
    {
        var seen = new Dictionary<(string, long?), ThreadLine?[]>();
        for (var at = 0; at < dumps.Count; at++)
        {
            foreach (var thread in dumps[at].Dump.Listed)
            {
                if (!seen.TryGetValue((thread.Name, thread.Number), out var times))
                    seen.Add((thread.Name, thread.Number), times = new ThreadLine?[dumps.Count]);
                times[at] ??= thread;
            }
        }

        var changed = seen.Values
            .Where(times => times.Any(time => time is { Activity: not Activity.Idle })
                && times.OfType<ThreadLine>().DistinctBy(time => time.State).Count() > 1)
            .OrderByDescending(times => times.Any(time => time is { State: JavaThreadState.Blocked }))
            .Select(times => new ChangedThread(times.OfType<ThreadLine>().First().Name, [.. times.Select(time => time?.State)]));
        return new(dumps, DumpComparison.Of([.. dumps.Select(dump => dump.Dump)])!, [.. changed]);
    }

    /// <summary>The threads of one process grow older together, by as much as lies between its dumps, and never give back the processor's time.</summary>
    private static bool AreOfOneProcess(ThreadDump before, ThreadDump after)
    {
        var earlier = before.Listed.Where(thread => thread.Number is not null).DistinctBy(Key).ToDictionary(Key);
        var both = after.Listed.Where(thread => earlier.ContainsKey(Key(thread)))
            .Select(thread => (Before: earlier[Key(thread)], After: thread))
            .ToList();
        if (both.Count * 2 < Math.Min(before.Listed.Count, after.Listed.Count)
            || both.Exists(thread => thread.After.CpuMs < thread.Before.CpuMs))
            return false;
        var older = both.Select(thread => thread.After.ElapsedS - thread.Before.ElapsedS).OfType<double>().Order().ToList();
        if (older.Count == 0)
            return both.Count > 0;
        var middle = older[older.Count / 2];
        var between = Time(after) - Time(before);
        return middle >= 0 && older.Count(by => Math.Abs(by - middle) <= Inexact) * 2 > older.Count
            && (between is not { } span || Math.Abs(span.TotalSeconds - middle) <= Inexact);

        static (string, long?) Key(ThreadLine thread) => (thread.Name, thread.Number);
    }

    private static DateTimeOffset? Time(ThreadDump dump) =>
        DateTimeOffset.TryParse(dump.TakenAt, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;
}
