using TicketHub.Diagnostics.Fingerprints;

namespace TicketHub.Diagnostics.Threads;

/// <summary>By what deadlocks of the same cause are known: the places where the threads stand, whatever their names, their number and order.</summary>
public static class DeadlockFingerprint
{
    public static Fingerprint Of(Deadlock deadlock, FramesInApp rules)
    {
        ArgumentNullException.ThrowIfNull(deadlock);
        return Fingerprint.OfPlaces(
            "deadlock",
            [.. deadlock.Threads.Select(thread => thread.Frames.Select(FrameName.Normalised).OfType<string>().ToList())], rules);
    }
}
