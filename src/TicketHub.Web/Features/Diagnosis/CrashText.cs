using TicketHub.Diagnostics.Crashes;

namespace TicketHub.Web.Features.Diagnosis;

internal static class CrashText
{
    private const int MostFrames = 5;

    public static void Tell(FindingsText text, CrashReport? crash)
    {
        if (crash is null)
            return;
        text.Line(What(text.Words, crash));
        if (crash.SentByProcess)
            text.Say("crash.sent");
        if (crash.Frame is { } frame)
            text.Say("crash.frame", frame.Text);
        if (crash.Thread is { } thread)
            text.Say("crash.thread", thread.Name ?? thread.Kind);
        foreach (var java in crash.JavaFrames.Take(MostFrames))
            text.Say("crash.java", java.Symbol ?? java.Text);
        if (crash.Vm is { } vm)
            text.Say("crash.vm", vm);
        text.Say("log.fingerprint", crash.Fingerprint.Key);
    }

    /// <summary>What ended it, as one phrase.</summary>
    public static string What(Words words, CrashReport crash) =>
        words.Say(
            crash is { Kind: CrashKind.Signal, SentByProcess: true }
                ? "diagnosis.crash.signalSent"
                : $"diagnosis.crash.{Words.CodeOf(crash.Kind)}",
            crash.Signal ?? crash.Message ?? crash.Source ?? "");
}
