using TicketHub.Diagnostics.Threads;

namespace TicketHub.Web.Features.Diagnosis;

internal static class ThreadsText
{
    private const int Most = 5;

    public static void Tell(FindingsText text, ThreadReport? report)
    {
        if (report is null)
            return;
        if (report.Dumps.Count == 0)
            text.Say("threads.none");
        foreach (var dump in report.Dumps.Take(Most))
        {
            text.Line(Title(text, dump));
            text.Under(() => Tell(text, dump));
        }

        TellCompared(text, report);
    }

    /// <summary>What several threads or several dumps have in common.</summary>
    public static void TellCompared(FindingsText text, ThreadReport report)
    {
        foreach (var hot in report.HotPaths.Take(Most))
            text.Say("threads.hot", Names(hot.Names, hot.Threads), Top(hot.Frames));
        if (report.Compared is not { } compared)
            return;
        foreach (var stuck in compared.Stuck.Take(Most))
            text.Say("threads.stuck", stuck.Dumps, Names(stuck.Names, stuck.Threads), Top(stuck.Frames));
        if (compared.Cpu is [var most, ..])
            text.Say("threads.cpu", most.Name, text.Number(most.CpuMs));
    }

    public static string Title(FindingsText text, ThreadDump dump) =>
        text.Words.Say(
            "diagnosis.threads.dump", TakenAt(text, dump) ?? dump.Vm ?? "",
            dump.Threads, dump.States.GetValueOrDefault(JavaThreadState.Blocked));

    /// <summary>As all other times are told; what is no time is told as it stands.</summary>
    public static string? TakenAt(FindingsText text, ThreadDump dump) =>
        dump.OnTheClock() is { } at ? text.At(at) : dump.TakenAt;

    public static string Title(FindingsText text, Deadlock deadlock) =>
        text.Words.Say("diagnosis.threads.deadlock", string.Join(" → ", deadlock.Threads.Select(thread => thread.Name)));

    /// <summary>Who waits for what, and who has it.</summary>
    public static string Told(DeadlockedThread thread) => $"{thread.Name} ← {thread.LockClass ?? thread.Lock} ← {thread.HeldBy}";

    public static string Told(FindingsText text, BlockedGroup group) => text.Words.Say(
        "diagnosis.threads.blocked", group.LockClass ?? group.Lock, Names(group.Names, group.Threads),
        group.Owner ?? text.Words["diagnosis.threads.unknownOwner"]);

    private static void Tell(FindingsText text, ThreadDump dump)
    {
        foreach (var deadlock in dump.Deadlocks)
        {
            text.Line(Title(text, deadlock));
            text.Under(() =>
            {
                foreach (var thread in deadlock.Threads)
                    text.Line($"{Told(thread)}: {Top(thread.Frames)}");
            });
        }

        foreach (var group in dump.Blocked.Take(Most))
        {
            text.Line(Told(text, group));
            if (group.OwnerFrames.Count > 0)
                text.Under(() => text.Line($"{group.Owner}: {Top(group.OwnerFrames)}"));
        }
    }

    private static string Names(IReadOnlyList<string> names, int all) =>
        string.Join(", ", names.Take(3)) + (all > Math.Min(3, names.Count) ? $" … ({all})" : "");

    private static string Top(IReadOnlyList<string> frames) => frames is [var top, ..] ? top : "";
}
