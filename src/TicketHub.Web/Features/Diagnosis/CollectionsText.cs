using TicketHub.Diagnostics.Collections;

namespace TicketHub.Web.Features.Diagnosis;

internal static class CollectionsText
{
    public static void Tell(FindingsText text, GcReport? log)
    {
        if (log is null)
            return;
        text.Say(
            "collections.pauses", log.Pauses.Count, text.Number(log.Pauses.TotalMs), text.Number(log.Pauses.MaxMs), text.Number(log.Pauses.P95Ms));
        if (log.PausedShare is { } share)
            text.Say("collections.share", text.Words.Percent(share));
        if (log.Full.Count > 0)
            text.Say("collections.full", log.Full.Count, text.Number(log.Full.MaxMs));
        if (log.ConcurrentModeFailures + log.ToSpaceExhausted + log.PromotionFailed > 0)
            text.Say("collections.failures", log.ConcurrentModeFailures, log.ToSpaceExhausted, log.PromotionFailed);
        if (log.Trend is { LooksLikeLeak: true } trend)
            text.Say("collections.leak", text.Number(trend.MbPerHour ?? 0), text.Number(trend.FirstMb), text.Number(trend.LastMb), trend.Points);
    }
}
