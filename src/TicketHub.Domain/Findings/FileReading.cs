namespace TicketHub.Domain.Findings;

/// <summary>How far reading an attached file for signs of a defect has come. Only the last three are kept; the others are of the moment.</summary>
public enum FileReadingState
{
    Waiting,
    Reading,

    /// <summary>There are findings, though the file may be cut off or damaged.</summary>
    Read,

    /// <summary>It could not be read; <see cref="FileReading.Fault"/> says why.</summary>
    Failed,

    /// <summary>A picture, a document, a text: nothing that a machine wrote about a defect.</summary>
    NotEvidence,
}

/// <summary>Why a file could not be read.</summary>
public enum ReadingFault
{
    /// <summary>The process that reads could not be started.</summary>
    NotStarted,

    /// <summary>It died of the file.</summary>
    Died,

    /// <summary>It took more of the processor than a file of this size may.</summary>
    TookTooLong,

    /// <summary>It stood still.</summary>
    Stalled,

    /// <summary>It needed more memory than it may have.</summary>
    OutOfMemory,

    /// <summary>What it said cannot be understood.</summary>
    Nonsense,

    /// <summary>The file is not where it was put.</summary>
    FileGone,

    /// <summary>It is locked with a password, or all that is in it.</summary>
    Encrypted,

    /// <summary>Archives in archives in archives.</summary>
    TooDeep,

    /// <summary>An archive inside of another one that is too big to be read there.</summary>
    TooBigInside,

    /// <summary>It ends, or is broken, before it tells anything.</summary>
    CutOff,

    Empty,

    /// <summary>It is called a log, a dump or an archive, and nothing in it can be read.</summary>
    NothingReadable,
}

/// <summary>The longer look for what holds the memory, which follows the reading of a heap dump.</summary>
public enum ClimbState
{
    None,
    Wanted,
    Done,
    Cancelled,
    Failed,
}

/// <summary>What came of reading an attached file; it hangs on the file, so that it is there before the file is sent anywhere.</summary>
public sealed class FileReading
{
    private FileReading() { }

    public Guid AttachmentId { get; private set; }

    public FileReadingState State { get; private set; }

    public ReadingFault? Fault { get; private set; }

    /// <summary>What the file turned out to be, by the code of its kind; none where it could not be read.</summary>
    public string? What { get; private set; }

    /// <summary>How many errors it tells of.</summary>
    public long Errors { get; private set; }

    /// <summary>As JSON: what <c>FindingsJson</c> reads. None where it could not be read.</summary>
    public string? Findings { get; private set; }

    /// <summary>How many bytes of the file were there to be read.</summary>
    public long Bytes { get; private set; }

    /// <summary>Of the reader: what an older one found may be read again.</summary>
    public int ReaderVersion { get; private set; }

    public DateTimeOffset StartedAt { get; private set; }

    public DateTimeOffset EndedAt { get; private set; }

    public ClimbState Climb { get; private set; }

    /// <summary>The first end of it may be told on a request.</summary>
    public bool IsTold => State is FileReadingState.Read or FileReadingState.Failed;

    /// <param name="climb">There is a heap dump in it, so that a longer look is wanted.</param>
    public static FileReading Ended(
        Guid attachment, FileReadingState state, string what, long errors, string findings,
        bool climb, long bytes, int version, DateTimeOffset startedAt, DateTimeOffset now) =>
        new()
        {
            AttachmentId = attachment,
            State = state,
            What = what,
            Errors = errors,
            Findings = findings,
            Bytes = bytes,
            ReaderVersion = version,
            StartedAt = startedAt,
            EndedAt = now,
            Climb = climb ? ClimbState.Wanted : ClimbState.None,
        };

    public static FileReading NotRead(
        Guid attachment, ReadingFault fault, long bytes, int version, DateTimeOffset startedAt, DateTimeOffset now) =>
        new()
        {
            AttachmentId = attachment,
            State = FileReadingState.Failed,
            Fault = fault,
            Bytes = bytes,
            ReaderVersion = version,
            StartedAt = startedAt,
            EndedAt = now,
        };

    /// <summary>It was opened, but nothing of what it promises could be read; where that is, the findings say.</summary>
    public static FileReading Unreadable(
        Guid attachment, ReadingFault fault, string what, string findings,
        long bytes, int version, DateTimeOffset startedAt, DateTimeOffset now)
    {
        var reading = NotRead(attachment, fault, bytes, version, startedAt, now);
        (reading.What, reading.Findings) = (what, findings);
        return reading;
    }

    /// <summary>What holds the memory joins what was found; a climb that was given up meanwhile stays given up.</summary>
    public void Climbed(string findings)
    {
        if (Climb is ClimbState.Wanted)
            (Climb, Findings) = (ClimbState.Done, findings);
    }

    /// <summary>False where there is nothing to give up any more.</summary>
    public bool GiveUpClimb(ClimbState why)
    {
        if (Climb is not ClimbState.Wanted)
            return false;
        Climb = why;
        return true;
    }
}
