using TicketHub.Diagnostics.Fingerprints;
using TicketHub.Diagnostics.Reading;
using TicketHub.Diagnostics.Threads;

namespace TicketHub.Diagnostics.Logs;

/// <summary>
/// Takes the lines of a log in constant memory. A log that is still growing is followed by a stream whose Read waits for more. Never
/// throws for what is in the log.
/// </summary>
internal sealed class LogReader : ILineReader
{
    private readonly LogOptions options;
    private readonly HeaderReader headers = new();
    private readonly RecordLines record;
    private readonly PrintedLines printed;
    private readonly ExceptionGroups groups;
    private readonly Symptoms symptoms = new();
    private readonly Timeline timeline = new();
    private readonly FirstErrorLines firstError = new();
    private readonly RecordClock clock;
    private readonly DumpLines dump = new();
    private readonly long[] levels = new long[LogLevels.Count];
    private RecordLines current;
    private long lineCount, recordCount;
    private RecordPlace place;
    private bool levelMayFollow;

    public LogReader(LogOptions? options = null)
    {
        this.options = options ?? new();
        record = current = new(Seen);
        printed = new(Seen);
        groups = new(this.options.InApp ?? FramesInApp.Default);
        clock = new(this.options.Day);
    }

    public void Line(ReadOnlySpan<byte> line, long offset)
    {
        lineCount++;
        // A file that was emptied while its writer held on to it begins with zeros.
        if (!line.IsEmpty && line[0] == 0)
            line = line.TrimStart((byte)0);
        if (JsonRecord.Unfold(line) is not { } unfolded)
        {
            Take(line, offset, isFirst: true);
            return;
        }

        // All of it stands on one line of the file, and nothing but its first line is a header.
        ReadOnlySpan<byte> record = unfolded;
        var isFirst = true;
        foreach (var part in record.Split((byte)'\n'))
        {
            Take(record[part].TrimEnd((byte)'\r'), offset, isFirst);
            isFirst = false;
        }
    }

    private void Take(ReadOnlySpan<byte> line, long offset, bool isFirst)
    {
        var header = default(RecordHeader);
        var isRecord = isFirst && headers.TryRead(line, out header);
        if (isRecord)
            TakeRecord(line, header, offset);
        // To a dump an empty line is the end of a thread, to all else nothing.
        else if (!line.IsEmpty || dump.IsInside)
            TakeText(line, offset);
        if (!isFirst)
            return;
        options.Index?.Line(line, isRecord, header, offset, clock.Now);
        if (line.IsEmpty && !dump.IsInside)
            return;
        if (!firstError.IsFull)
            firstError.Add(line, lineCount, offset, place.Level >= LogLevel.Error && place.Line == lineCount, place.Time);
    }

    public LogReport Finish(Extent extent)
    {
        record.End();
        printed.Finish();
        var steps = timeline.Report();
        return new(
            extent, recordCount, clock.HasDates, LogTimes.At(clock.First), LogTimes.At(clock.Last),
            new(levels[(int)LogLevel.Fatal], levels[(int)LogLevel.Error], levels[(int)LogLevel.Warn], levels[(int)LogLevel.Info],
                levels[(int)LogLevel.Debug], levels[(int)LogLevel.Trace], levels[(int)LogLevel.Unknown]),
            timeline.MinutesPerStep, steps, firstError.Report(steps), groups.Report(), groups.Unread, symptoms.Report());
    }

    /// <summary>The thread dumps that lie inside of the log.</summary>
    public ThreadReport? Threads(Extent extent) => dump.Report(extent);

    private void TakeRecord(ReadOnlySpan<byte> line, in RecordHeader header, long offset)
    {
        dump.End();
        // java.util.logging: the time stands on one line, the level begins the next.
        var isSecondHalf = levelMayFollow && header.Time is null;
        var time = header.Time is { } ticks ? clock.Read(ticks, header.HasDate) : clock.Now;
        place = new() { Line = lineCount, Offset = offset, Time = time, Level = header.Level, IsRecord = true, IsJBoss = header.IsJBoss };
        levelMayFollow = header.Time is not null && header.Level is LogLevel.Unknown;
        if (isSecondHalf)
            levels[(int)LogLevel.Unknown]--;
        else
            recordCount++;
        levels[(int)header.Level]++;
        if (time is { } known)
            timeline.Add(known, header.Level, isNew: !isSecondHalf);

        var message = line[header.Message..];
        var logger = line[header.Logger];
        if (PrintedLines.IsPrinted(logger))
        {
            record.End();
            place.IsRecord = false;
            current = printed.Add(place, logger, line[header.Thread], message, out var isFrame);
            if (isFrame)
                return;
        }
        else
        {
            record.Begin(place, logger, message);
            current = record;
        }

        if (header.Level is LogLevel.Unknown or >= LogLevel.Warn)
            current.Symptoms = symptoms.Look(message, place, current.Symptoms);
    }

    private void TakeText(ReadOnlySpan<byte> line, long offset)
    {
        levelMayFollow = false;
        if (dump.Take(line, offset))
        {
            if (!current.IsEmpty)
                current.End();
            return;
        }

        // A text without headers: each line may be where an exception begins.
        if (!current.Place.IsRecord)
            place = new() { Line = lineCount, Offset = offset, Time = clock.Now, Level = current.Place.Level };
        if (current.Add(line, place))
            return;
        if (place.Level is LogLevel.Unknown or >= LogLevel.Warn)
            current.Symptoms = symptoms.Look(line, place, current.Symptoms);
    }

    private void Seen(RecordLines exception)
    {
        var fingerprint = groups.Add(exception);
        var place = new ExceptionPlace(exception.Place.Line, exception.Place.Offset, fingerprint);
        options.Index?.Exception(place);
        options.Seen?.Invoke(place);
    }
}
