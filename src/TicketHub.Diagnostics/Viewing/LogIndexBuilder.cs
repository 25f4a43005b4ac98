using TicketHub.Diagnostics.Logs;
using TicketHub.Diagnostics.Reading;

namespace TicketHub.Diagnostics.Viewing;

/// <summary>Makes the index while a log is read: give it to <see cref="LogOptions.Index"/>, then ask for it.</summary>
public sealed class LogIndexBuilder
{
    /// <summary>A page of lines costs to read one of them; the index a record for each.</summary>
    private const int BlockBytes = 256 * 1024;

    private readonly List<LogBlock> blocks = [];
    private readonly Dictionary<ulong, Named> threads = [];
    private readonly Dictionary<string, int> groups = [];
    private readonly List<ThrownAt> exceptions = [];
    private PassageRule rule;
    private LogLevel level;
    private ulong thread;
    private long lines, leftOutAt = -1, linesLeftOutAt;

    private sealed class Named(string name)
    {
        public string Name => name;
        public long Records;
    }

    internal void Line(ReadOnlySpan<byte> line, bool isRecord, in RecordHeader header, long offset, long? time)
    {
        lines++;
        var begins = rule.Begins(isRecord, header, offset, out var isSecondHalf);
        if (begins && (blocks.Count == 0 || offset - blocks[^1].Offset >= BlockBytes))
        {
            if (blocks.Count < LogIndex.MostBlocks)
                blocks.Add(new(offset, lines, time, level, thread));
            else if (leftOutAt < 0)
                (leftOutAt, linesLeftOutAt) = (offset, lines - 1);
        }

        if (isRecord)
            (level, thread) = (header.Level, isSecondHalf ? thread : Thread(line[header.Thread]));
        if (begins || isRecord)
            blocks[^1].Add(level, thread);
    }

    internal void Exception(in ExceptionPlace place)
    {
        if (exceptions.Count == LogIndex.MostExceptions || place.Fingerprint is not { K2: var key })
            return;
        if (!groups.TryGetValue(key, out var group))
            groups[key] = group = groups.Count;
        exceptions.Add(new(place.Line, group));
    }

    /// <summary>When all of the log was read, with what was found.</summary>
    public LogIndex Finish(LogReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var (bytes, last) = leftOutAt < 0 ? (report.Extent.Bytes, lines) : (leftOutAt, linesLeftOutAt);
        return new(
            bytes, last, report.HasDates, report.First, report.Last, blocks,
            [.. threads.OrderByDescending(known => known.Value.Records)
                .Select(known => new LogThread(known.Key, known.Value.Name, known.Value.Records))],
            [.. groups.OrderBy(group => group.Value).Select(group => group.Key)],
            [.. exceptions.OrderBy(exception => exception.Line)]);
    }

    private ulong Thread(ReadOnlySpan<byte> name)
    {
        if (name.IsEmpty)
            return 0;
        var hash = RawHash.Add(RawHash.Seed, name);
        if (threads.TryGetValue(hash, out var known))
            known.Records++;
        else if (threads.Count < LogIndex.MostThreads)
            threads.Add(hash, new(Bytes.Name(name)) { Records = 1 });
        return hash;
    }
}
