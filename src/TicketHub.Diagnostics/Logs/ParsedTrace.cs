using TicketHub.Diagnostics.Fingerprints;
using TicketHub.Diagnostics.Recognition;

namespace TicketHub.Diagnostics.Logs;

/// <summary>A trace as text: its classes, and the frames of what was thrown first.</summary>
internal sealed class ParsedTrace
{
    private const int LongestFrame = 512;

    private Piece message;

    public required string RootClass { get; init; }

    public required string OuterClass { get; init; }

    public required IReadOnlyList<string> Causes { get; init; }

    public required IReadOnlyList<string> Suppressed { get; init; }

    public required IReadOnlyList<string> Frames { get; init; }

    public ReadOnlySpan<byte> Message(Trace trace) => trace[message];

    public static ParsedTrace Of(Trace trace)
    {
        var all = trace.Throwables;
        // From the outermost to the innermost, whichever way they were printed.
        var chain = new List<int>();
        for (var at = 0; at < all.Length; at++)
        {
            if (all[at].Aside)
                continue;
            if (all[at].Kind is ThrowableKind.Wrapper)
                chain.Insert(0, at);
            else
                chain.Add(at);
        }

        var causes = chain.Select(at => RecordText.Of(trace[trace.Throwables[at].Name])).ToList();
        var suppressed = new List<string>();
        foreach (var throwable in all)
        {
            if (throwable.Kind is ThrowableKind.Suppressed)
                suppressed.Add(RecordText.Of(trace[throwable.Name]));
        }

        var frames = Indices(trace, chain)
            .Select(frame => FrameName.Normalised(RecordText.Of(trace[trace.Frame(frame)], LongestFrame)))
            .OfType<string>().ToList();
        return new()
        {
            RootClass = causes[^1],
            OuterClass = causes[0],
            Causes = causes,
            Suppressed = suppressed,
            Frames = Recursion.Folded(frames, stackUsedUp: causes[^1] == "java.lang.StackOverflowError"),
            message = all[chain[^1]].Message,
        };
    }

    /// <summary>The innermost's own frames, then those it shares with what is around it: "... 12 more".</summary>
    private static List<int> Indices(Trace trace, List<int> chain)
    {
        var frames = new List<int>();
        foreach (var at in chain)
        {
            var throwable = trace.Throwables[at];
            var shared = Math.Min(throwable.Omitted, frames.Count);
            frames.RemoveRange(0, frames.Count - shared);
            frames.InsertRange(0, Enumerable.Range(throwable.FirstFrame, throwable.Frames));
        }

        return frames;
    }
}
