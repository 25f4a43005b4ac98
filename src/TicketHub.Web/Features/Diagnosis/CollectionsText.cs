using TicketHub.Diagnostics.Collections;

namespace TicketHub.Web.Features.Diagnosis;

internal static class CollectionsText
{
    public static void Tell(FindingsText text, GcReport? log)
    {
        if (log is null)
            return;
        text.Say("collections.pauses", log.Pauses.Count, Number(text, log.Pauses.TotalMs), Number(text, log.Pauses.MaxMs), Number(text, log.Pauses.P95Ms));
        if (log.PausedShare is { } share)
            text.Say("collections.share", text.Words.Percent(share));
        if (log.Full.Count > 0)
            text.Say("collections.full", log.Full.Count, Number(text, log.Full.MaxMs));
        if (log.ConcurrentModeFailures + log.ToSpaceExhausted + log.PromotionFailed > 0)
            text.Say("collections.failures", log.ConcurrentModeFailures, log.ToSpaceExhausted, log.PromotionFailed);
        if (log.Trend is { LooksLikeLeak: true } trend)
            text.Say("collections.leak", Number(text, trend.MbPerHour ?? 0), Number(text, trend.FirstMb), Number(text, trend.LastMb), trend.Points);
    }

    private static string Number(FindingsText text, double value) => text.Words.Number(Math.Round((decimal)Math.Clamp(value, -1e15, 1e15), 1));
}
