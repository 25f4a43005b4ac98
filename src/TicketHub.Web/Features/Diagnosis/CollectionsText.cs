using TicketHub.Diagnostics.Collections;

namespace TicketHub.Web.Features.Diagnosis;

internal static class CollectionsText
{
    private const double ToForetellFrom = 600;

    public static void Tell(FindingsText text, GcReport? log)
    {
        if (log is null)
            return;
        text.Say(
            "collections.pauses", log.Pauses.Count, text.Number(log.Pauses.TotalMs),
            text.Number(log.Pauses.MaxMs), text.Number(log.Pauses.P95Ms));
        if (log.PausedShare is { } share)
            text.Say("collections.share", text.Words.Percent(share));
        if (log.Full.Count > 0)
            text.Say("collections.full", log.Full.Count, text.Number(log.Full.MaxMs));
        if (log.ConcurrentModeFailures + log.ToSpaceExhausted + log.PromotionFailed > 0)
            text.Say("collections.failures", log.ConcurrentModeFailures, log.ToSpaceExhausted, log.PromotionFailed);
        // A minute of growth says nothing about an hour.
        if (log.Trend is { LooksLikeLeak: true, SpanS: not > ToForetellFrom } brief)
            text.Say("collections.leakBriefly", text.Number(brief.FirstMb), text.Number(brief.LastMb), brief.Points);
        else if (log.Trend is { LooksLikeLeak: true } trend)
            text.Say(
                "collections.leak", text.Number(trend.MbPerHour ?? 0),
                text.Number(trend.FirstMb), text.Number(trend.LastMb), trend.Points);
    }
}
