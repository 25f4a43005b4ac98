namespace TicketHub.Domain.KnownDefects;

public enum DefectLink
{
    /// <summary>A trace or a rule says so.</summary>
    Suspected,

    /// <summary>A person said: this is it.</summary>
    Linked,

    /// <summary>A person said: this is not it. No later log changes that.</summary>
    RuledOut,
}

public enum LinkedBy { Trace, Rule, Person }

/// <summary>That a request may be, is or is not a known defect.</summary>
public sealed class DefectTicket
{
    private DefectTicket() { }

    public long TicketNumber { get; private set; }

    public long DefectNumber { get; private set; }

    public KnownDefect? Defect { get; private set; }

    public DefectLink Link { get; private set; }

    public LinkedBy By { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>How its version stands to the fix, where there was one when it came.</summary>
    public AfterFix AfterFix { get; private set; }

    public static DefectTicket Of(long ticket, KnownDefect defect, LinkedBy by, DefectLink link, DateTimeOffset now) =>
        new() { TicketNumber = ticket, DefectNumber = defect.Number, Defect = defect, By = by, Link = link, At = now };

    /// <summary>What a person said.</summary>
    public void Say(DefectLink link) => (Link, By) = (link, LinkedBy.Person);

    public void Judge(AfterFix afterFix) => AfterFix = afterFix;
}
