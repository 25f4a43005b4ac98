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
    /// <summary>"About ten" is half an hour wide, to either side.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(30);

    private static readonly TimeSpan AlmatyAheadOfUtc = TimeSpan.FromHours(5);

    /// <param name="noticed">In Almaty.</param>
    public static Coverage Of(Material log, DateTime? noticed)
    {
        if (noticed is not { } moment || log is not { From: { } from, To: { } to } || !HasDay(from) || !HasDay(to))
            return Coverage.Unknown;
        if (Within(moment, from, to))
            return Coverage.Covers;
        return Within(moment - AlmatyAheadOfUtc, from, to) ? Coverage.CoversByUtc : Coverage.OtherTime;
    }

    /// <summary>A log without dates writes the time of day alone.</summary>
    public static bool HasDay(DateTime time) => time.Year > 1;

    private static bool Within(DateTime moment, DateTime from, DateTime to) => moment >= from - Tolerance && moment <= to + Tolerance;
}
