using TicketHub.Diagnostics.Fingerprints;
using TicketHub.Diagnostics.Logs;

namespace TicketHub.Web.Features.KnownDefects;

/// <summary>A frame by its class and method, and where in the source this build has it.</summary>
public sealed record StackFrame(string Frame, string? Place);

/// <summary>One exception as a request has it in its text or in a log of its own. Everything in it was masked when it was read.</summary>
/// <param name="Group">The key that groups, and <paramref name="Kind"/> the one that tells apart inside of a group.</param>
/// <param name="Source">The file's name; null where it stands in the request's own text.</param>
public sealed record StackOfTicket(
    long Ticket, string Group, string Kind, string ExceptionClass,
    string Message, string? Source, long Count, IReadOnlyList<StackFrame> Frames)
{
    /// <summary>As a log writes it.</summary>
    public string Headline => Message.Length == 0 ? ExceptionClass : $"{ExceptionClass}: {Message}";

    /// <summary>The platform's own place, or where there is none, the innermost.</summary>
    public string? Place => (Frames.FirstOrDefault(f => FramesInApp.Default.Has(f.Frame)) ?? (Frames.Count == 0 ? null : Frames[0]))?.Frame;

    /// <summary>OutOfMemoryError: RegistryCache.put</summary>
    public string Title =>
        ExceptionClass.Split('.')[^1] + (Place is { } place ? ": " + string.Join('.', place.Split('.').TakeLast(2)) : "");

    public static StackOfTicket Of(long ticket, string? source, ExceptionGroup exception) => new(
        ticket, exception.Fingerprint.K1, exception.Fingerprint.K2,
        exception.Fingerprint.Reason.RootClass, exception.Message, source, exception.Count,
        Framed(exception));

    /// <summary>The sample may be cut off, and shows the frames of all causes: a place is told where it is certain.</summary>
    private static List<StackFrame> Framed(ExceptionGroup exception)
    {
        var places = new Dictionary<string, string>(StringComparer.Ordinal);
        var lines = exception.Sample.Split('\n').Select(line => line.Trim());
        foreach (var line in lines.Where(line => line.StartsWith("at ", StringComparison.Ordinal)))
        {
            var from = line.IndexOf('(', StringComparison.Ordinal);
            if (from > 0 && line.EndsWith(')') && FrameName.Normalised(line[3..]) is { } frame)
                places.TryAdd(frame, line[(from + 1)..^1]);
        }

        return [.. exception.Frames.Select(frame => new StackFrame(frame, places.GetValueOrDefault(frame)))];
    }
}
