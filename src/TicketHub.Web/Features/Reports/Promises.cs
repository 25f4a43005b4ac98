using TicketHub.Domain;
using TicketHub.Domain.Enhancements;
using TicketHub.Domain.Planning;

namespace TicketHub.Web.Features.Reports;

/// <summary>An enhancement with the months that it stood in, one after the other; null for none.</summary>
public sealed record PlannedHistory(
    decimal Days, Month? PlannedFor, DateTimeOffset? ReleasedAt, IReadOnlyList<(DateTimeOffset At, Month? Month)> Stood)
{
    public Month? At(DateTimeOffset moment) => Stood.LastOrDefault(step => step.At <= moment).Month;

    public static PlannedHistory Of(Enhancement enhancement, IEnumerable<EnhancementEvent> lines) => new(
        enhancement.Estimate?.Days ?? 0, enhancement.PlannedFor, enhancement.ReleasedAt,
        [.. lines.Select(line => (
            line.At, Month.TryParse(line.Arguments.GetValueOrDefault("after"), out var month) ? month : (Month?)null))]);
}

/// <summary>Holds what was delivered against what was promised, from the histories alone: nothing of it is counted up on the way.</summary>
public static class Promises
{
    /// <summary>The events that tell where an enhancement stands.</summary>
    public static readonly EnhancementEventCode[] Moves =
        [EnhancementEventCode.Planned, EnhancementEventCode.CarriedOver, EnhancementEventCode.Unplanned, EnhancementEventCode.Withdrawn];

    /// <param name="month">The iteration.</param>
    /// <param name="fixedAt">When its content was fixed.</param>
    /// <param name="now">What is promised cannot be known before it was.</param>
    public static PromiseResource Of(
        Month month, DateTimeOffset? fixedAt, IReadOnlyCollection<PlannedHistory> histories, DateTimeOffset now)
    {
        var begins = AlmatyTime.Midnight(month.FirstDay);
        var moment = fixedAt > begins ? fixedAt.Value : begins < now ? begins : now;
        var promised = histories.Where(one => one.At(moment) == month && (one.ReleasedAt is null || one.ReleasedAt >= moment)).ToList();
        var kept = promised.Where(one => one.ReleasedAt is not null && one.PlannedFor == month).ToList();
        var more = histories.Where(one => one.ReleasedAt is not null && one.PlannedFor == month && !kept.Contains(one)).ToList();
        return new(
            month.ToString(), promised.Count, promised.Sum(one => one.Days), kept.Count, kept.Sum(one => one.Days),
            promised.Count(one => one.PlannedFor > month), more.Count, more.Sum(one => one.Days));
    }
}
