using TicketHub.Diagnostics.Fingerprints;
using TicketHub.Diagnostics.Recognition;

namespace TicketHub.Diagnostics.Logs;

/// <summary>
/// Counts exceptions by fingerprint. Most traces of a log are repeated to the byte, and those cost one look-up; only what was not seen
/// before is decoded, normalised, hashed and masked. Both tables are limited: what does not fit any more is counted in one sum.
/// </summary>
internal sealed class ExceptionGroups(FramesInApp rules)
{
    public const int MostGroups = 1_000;

    private const int MostSeen = 64 * 1024;

    private const int LongestSample = 2_000;

    private const int LongestMessage = 300;

    private const int MostFramesKept = 20;

    private readonly Dictionary<ulong, Group?> seen = [];
    private readonly Dictionary<string, Group> groups = [];
    private readonly Dictionary<string, string> lastFullTrace = [];

    private sealed class Group(Fingerprint fingerprint)
    {
        public Fingerprint Fingerprint => fingerprint;
        public IReadOnlyList<string> Causes = [], Suppressed = [], Frames = [];
        public string Logger = "", Message = "", Sample = "";
        public long Count, Line, Offset;
        public long? First, Last;
        public bool HasStack;
        public string? FullTrace;
    }

    public long Unread { get; private set; }

    /// <returns>The fingerprint, or null where it is not kept.</returns>
    public Fingerprint? Add(RecordLines record)
    {
        // Without a stack the logger is part of what tells them apart.
        var hash = record.Trace.WithoutStack ? RawHash.Add(record.Trace.Hash, record.Logger) : record.Trace.Hash;
        if (!seen.TryGetValue(hash, out var group))
        {
            if (seen.Count == MostSeen)
                seen.Clear();
            seen[hash] = group = Find(record);
        }

        if (group is null)
        {
            Unread++;
            return null;
        }

        group.Count++;
        if (record.Place.Time is { } time)
        {
            group.First = Math.Min(group.First ?? time, time);
            group.Last = Math.Max(group.Last ?? time, time);
        }

        if (group.HasStack)
            lastFullTrace[group.Fingerprint.Reason.RootClass] = group.Fingerprint.K2;
        else
            group.FullTrace = lastFullTrace.GetValueOrDefault(group.Fingerprint.Reason.RootClass);
        return group.Fingerprint;
    }

    public IReadOnlyList<ExceptionGroup> Report() =>
    [
        .. groups.Values.OrderByDescending(group => group.Count).ThenBy(group => group.Line).Select(group => new ExceptionGroup(
            group.Fingerprint, group.Causes, group.Suppressed, group.Logger.Length == 0 ? null : group.Logger, group.Message, group.Count,
            LogTimes.At(group.First), LogTimes.At(group.Last), group.Line, group.Offset, group.Sample, group.Frames, group.FullTrace,
            group.HasStack ? null : AdviceFor(group.Fingerprint.Reason.RootClass))),
    ];

    private Group? Find(RecordLines record)
    {
        var trace = record.Trace;
        var parsed = ParsedTrace.Of(trace);
        var logger = RecordText.Of(record.Logger);
        var fingerprint = record.Trace.WithoutStack
            ? Fingerprint.WithoutStack(parsed.RootClass, logger)
            : Fingerprint.Of(parsed.RootClass, parsed.OuterClass, parsed.Frames, rules);
        if (groups.TryGetValue(fingerprint.K2, out var known))
            return known;
        if (groups.Count == MostGroups)
            return null;
        return groups[fingerprint.K2] = new(fingerprint)
        {
            Causes = parsed.Causes,
            Suppressed = parsed.Suppressed,
            Frames = [.. parsed.Frames.Take(MostFramesKept)],
            Logger = logger,
            Message = MaskedText.Of(parsed.Message(trace), LongestMessage),
            Sample = MaskedText.Of(trace.Text, LongestSample).TrimEnd(),
            Line = record.Place.Line,
            Offset = record.Place.Offset,
            HasStack = !record.Trace.WithoutStack,
        };
    }

    /// <summary>The five that the server compiler throws without a stack, and the one that is made beforehand.</summary>
    private static Advice? AdviceFor(string type) => type switch
    {
        "java.lang.NullPointerException" or "java.lang.ClassCastException" or "java.lang.ArrayIndexOutOfBoundsException"
            or "java.lang.ArrayStoreException" or "java.lang.ArithmeticException" => Advice.KeepStacksOfFastThrows,
        "java.lang.OutOfMemoryError" => Advice.DumpHeapOnOutOfMemory,
        _ => null,
    };
}
