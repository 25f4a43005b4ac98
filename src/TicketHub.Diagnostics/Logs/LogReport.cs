using TicketHub.Diagnostics.Fingerprints;
using TicketHub.Diagnostics.Reading;

namespace TicketHub.Diagnostics.Logs;

/// <summary>
/// What a log says. Times are as the log writes them, without a zone; where it writes no date (<see cref="HasDates"/> is false and no day
/// was given) they are of the year 1. Every text in it is masked.
/// </summary>
/// <param name="Unread">Exceptions that could not be told apart any more because there are too many kinds: they are counted only here.</param>
public sealed record LogReport(
    Extent Extent,
    long Records,
    bool HasDates,
    DateTime? First,
    DateTime? Last,
    LevelCounts Levels,
    int MinutesPerStep,
    IReadOnlyList<TimeStep> Steps,
    FirstError? FirstError,
    IReadOnlyList<ExceptionGroup> Exceptions,
    long Unread,
    IReadOnlyList<Symptom> Symptoms)
{
    public long ExceptionCount => Exceptions.Sum(group => group.Count) + Unread;
}

public sealed record LevelCounts(long Fatal, long Error, long Warn, long Info, long Debug, long Trace, long Unknown);

/// <summary>The records of some minutes, beginning with <see cref="From"/>; a step in which nothing was written is left out.</summary>
public sealed record TimeStep(DateTime From, long Errors, long Warnings, long Records);

/// <summary>The first record of level error, with the lines before and behind it and the steps around it.</summary>
public sealed record FirstError(
    long Line, long Offset, DateTime? At, IReadOnlyList<string> Before, IReadOnlyList<string> From, IReadOnlyList<TimeStep> Around);

/// <summary>Exceptions of one <see cref="Fingerprint.K2"/>; those of one K1 are one defect.</summary>
/// <param name="Causes">The classes from the outermost to the innermost.</param>
/// <param name="Message">Of the innermost, as it was the first time.</param>
/// <param name="Frames">Normalised, of the innermost: what similarity compares.</param>
/// <param name="FullTrace">Where this one came without frames: the K2 of the last of its class that had them.</param>
public sealed record ExceptionGroup(
    Fingerprint Fingerprint,
    IReadOnlyList<string> Causes,
    IReadOnlyList<string> Suppressed,
    string? Logger,
    string Message,
    long Count,
    DateTime? First,
    DateTime? Last,
    long FirstLine,
    long FirstOffset,
    string Sample,
    IReadOnlyList<string> Frames,
    string? FullTrace,
    Advice? Advice);

/// <summary>What a person can do so that the next log says more.</summary>
public enum Advice
{
    /// <summary>The compiler leaves the stack of exceptions out that are thrown often: start with -XX:-OmitStackTraceInFastThrow.</summary>
    KeepStacksOfFastThrows,

    /// <summary>This error is made beforehand and has no stack: -XX:+HeapDumpOnOutOfMemoryError tells more.</summary>
    DumpHeapOnOutOfMemory,
}

/// <summary>A sign of a known kind of trouble; the code stands for words in three languages, the detail for what they are about.</summary>
public sealed record Symptom(SymptomKind Kind, string? Detail, long Count, DateTime? First, DateTime? Last, long FirstLine, string Sample);
