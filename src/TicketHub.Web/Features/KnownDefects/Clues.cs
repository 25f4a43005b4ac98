using TicketHub.Diagnostics;
using TicketHub.Diagnostics.Crashes;
using TicketHub.Diagnostics.Heaps;
using TicketHub.Diagnostics.Logs;
using TicketHub.Diagnostics.Threads;
using TicketHub.Domain.Findings;
using TicketHub.Domain.KnownDefects;
using TicketHub.Domain.Tickets;
using TicketHub.Web.ReadingEvidence;

namespace TicketHub.Web.Features.KnownDefects;

/// <summary>Puts together what rules look at.</summary>
public static class Clues
{
    public static DefectClues Of(Ticket ticket) => OfText(ticket.Title, ticket.Body);

    public static DefectClues OfText(string title, string body) => DefectClues.Of([title, body], [], []);

    /// <param name="findings">What was found in a file, as it is kept: masked already.</param>
    public static DefectClues Of(string? findings)
    {
        if (findings is null)
            return DefectClues.Nothing;
        var parts = FindingsJson.Read(findings).SelectMany(Evidence.All).ToList();
        var exceptions = parts.SelectMany(part => part.Log?.Exceptions ?? []).ToList();
        var crashes = parts.Select(part => part.Crash).OfType<CrashReport>().ToList();
        var deadlocks = parts.SelectMany(part => part.Threads?.Dumps ?? []).SelectMany(dump => dump.Deadlocks).ToList();
        var heaps = parts.Select(part => part.Heap?.Threads.OutOfMemory).OfType<HeapThreadGroup>().ToList();
        return DefectClues.Of(
            [.. exceptions.Select(Headline), .. deadlocks.Select(Headline), .. crashes.Select(Headline), .. heaps.Select(Headline)],
            exceptions.SelectMany(e => e.Causes).Concat(crashes.Select(c => c.Signal ?? c.Kind.ToString()))
                .Concat(deadlocks.Select(_ => SeenTrace.Deadlock)).Concat(heaps.Select(_ => OutOfMemoryFingerprint.Error)).Distinct(),
            exceptions.Select(e => e.Logger).OfType<string>().Distinct());
    }

    /// <summary>As the machine's own list of deadlocks begins, with the locks and the places.</summary>
    private static string Headline(Deadlock deadlock) =>
        string.Join(
            '\n',
            deadlock.Threads.SelectMany(thread => thread.Frames.Prepend(thread.LockClass ?? ""))
                .Prepend("Found one Java-level deadlock"));

    private static string Headline(CrashReport crash) =>
        string.Join(
            '\n',
            crash.JavaFrames.Prepend(crash.Frame)
                .Select(frame => frame?.Symbol)
                .OfType<string>()
                .Prepend($"{crash.Signal} {crash.Message}"));

    private static string Headline(HeapThreadGroup thread) =>
        string.Join('\n', thread.Frames.Select(frame => $"{frame.Class}.{frame.Method}").Prepend(OutOfMemoryFingerprint.Error));

    /// <summary>As a log writes it, with the frames that tell the place.</summary>
    private static string Headline(ExceptionGroup exception) =>
        string.Join('\n', exception.Fingerprint.Reason.Frames.Prepend($"{exception.Fingerprint.Reason.RootClass}: {exception.Message}"));
}
