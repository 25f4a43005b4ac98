namespace TicketHub.Domain.Materials;

/// <summary>Whether a log tells of the time of the symptom.</summary>
public enum Coverage
{
    Covers,

    /// <summary>It does if the server's clock runs by UTC and not by Almaty; the log itself does not say.</summary>
    CoversByUtc,

    /// <summary>It has no times, or nobody has said when the symptom was noticed.</summary>
    Unknown,

    /// <summary>When the symptom was noticed is said in words alone: only a person can compare.</summary>
    SaidInWords,
    OtherTime,
}

/// <summary>Compares the times of a log, which have no zone, with the moment at which a person noticed something.</summary>
public static class LogTime
{
    /// <summary>
    /// So far apart are clocks that nobody set. Not more: a log that ends a quarter of an hour before the failure says nothing of it,
    /// however near that is.
    /// </summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(3);

    /// <summary>A log that misses the moment by less ends before it or begins after it; a farther one is simply of another time.</summary>
    public static readonly TimeSpan Near = TimeSpan.FromHours(1);

    /// <param name="noticed">In Almaty.</param>
    public static Coverage Of(Material log, DateTime? noticed)
    {
        if (noticed is not { } moment || log is not { From: { } from, To: { } to } || !HasDay(from) || !HasDay(to))
            return Coverage.Unknown;
        if (Apart(moment, from, to).Duration() <= Grace)
            return Coverage.Covers;
        return Apart(InUtc(moment), from, to).Duration() <= Grace ? Coverage.CoversByUtc : Coverage.OtherTime;
    }

    /// <summary>
    /// By how much a log misses the moment: below zero it ends so long before it, above zero it begins so long after it. By Almaty or
    /// by UTC, whichever is nearer. Null where nothing can be compared.
    /// </summary>
    public static TimeSpan? MissedBy(Material log, DateTime? noticed)
    {
        if (noticed is not { } moment || log is not { From: { } from, To: { } to } || !HasDay(from) || !HasDay(to))
            return null;
        var (here, utc) = (Apart(moment, from, to), Apart(InUtc(moment), from, to));
        return utc.Duration() < here.Duration() ? utc : here;
    }

    /// <summary>A thread dump shows one instant: one of another day than the trouble is worth a remark. Null where nothing can be compared.</summary>
    public static bool? IsOfThatDay(Material dump, DateTime? noticed) =>
        noticed is { } moment && dump is { From: { } from, To: { } to }
            ? moment.Date >= from.Date && InUtc(moment).Date <= to.Date
            : null;

    /// <summary>A log without dates writes the time of day alone.</summary>
    public static bool HasDay(DateTime time) => time.Year > 1;

    private static DateTime InUtc(DateTime noticed) => AlmatyTime.Moment(noticed).UtcDateTime;

    private static TimeSpan Apart(DateTime moment, DateTime from, DateTime to) =>
        moment > to ? to - moment : moment < from ? from - moment : TimeSpan.Zero;
}
