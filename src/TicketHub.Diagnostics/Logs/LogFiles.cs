using TicketHub.Diagnostics.Fingerprints;
using TicketHub.Diagnostics.Reading;
using TicketHub.Diagnostics.Threads;
using TicketHub.Diagnostics.Viewing;

namespace TicketHub.Diagnostics.Logs;

/// <summary>Where one exception of a log begins, and its fingerprint where its group is kept.</summary>
public readonly record struct ExceptionPlace(long Line, long Offset, Fingerprint? Fingerprint);

/// <param name="Day">The first day of a log that writes no dates: usually it stands in the file's name.</param>
/// <param name="InApp">Null: the default.</param>
/// <param name="Seen">Told of each exception, in the order in which they end.</param>
/// <param name="Index">Made in the same pass.</param>
/// <param name="Indexed">Instead, of each log that is read: given its index.</param>
public sealed record LogOptions(
    DateOnly? Day = null, FramesInApp? InApp = null, Action<ExceptionPlace>? Seen = null, LogIndexBuilder? Index = null,
    Action<LogReport, LogIndex>? Indexed = null)
{
    /// <summary>For a file of this name. server.log.2026-11-22: EAP 6 writes the day nowhere else.</summary>
    public static LogOptions For(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        for (var at = 0; at + 10 <= name.Length; at++)
        {
            if (DateOnly.TryParseExact(name.AsSpan(at, 10), "yyyy-MM-dd", out var day))
                return new(day);
        }

        return new();
    }
}

/// <summary>Reads a log in one pass and in constant memory. It never fails for what is in the file.</summary>
public static class LogFiles
{
    /// <summary>The log, and the thread dumps that lie inside of it.</summary>
    public static (LogReport Log, ThreadReport? Threads) Read(Stream stream, LogOptions? options = null, CancellationToken stop = default)
    {
        var own = options?.Indexed is null ? null : new LogIndexBuilder();
        var reader = new LogReader(own is null ? options : options! with { Index = own });
        var extent = Lines.Feed(stream, reader, stop);
        var report = reader.Finish(extent);
        if (own is not null)
            options!.Indexed!(report, own.Finish(report));
        return (report, reader.Threads(extent));
    }
}
