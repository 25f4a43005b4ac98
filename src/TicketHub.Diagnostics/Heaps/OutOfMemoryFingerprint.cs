using TicketHub.Diagnostics.Fingerprints;

namespace TicketHub.Diagnostics.Heaps;

/// <summary>The error that a heap dump was taken at, with the same keys as the one that the log tells.</summary>
public static class OutOfMemoryFingerprint
{
    public const string Error = "java.lang.OutOfMemoryError";

    public static Fingerprint Of(HeapThreadGroup thread, FramesInApp rules)
    {
        ArgumentNullException.ThrowIfNull(thread);
        // A log begins where the error was thrown, a dump inside of the error's making.
        var frames = thread.Frames.Where(frame => frame.Class != Error)
            .Select(frame => FrameName.Normalised($"{frame.Class}.{frame.Method}")).OfType<string>().ToList();
        return Fingerprint.Of(Error, Error, Recursion.Folded(frames, stackUsedUp: false), rules);
    }
}
