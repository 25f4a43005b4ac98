namespace TicketHub.Domain.Planning;

public enum DeductionKind
{
    /// <summary>Somebody is away.</summary>
    Absence,

    /// <summary>Kept free: defects, support, what nobody knows yet.</summary>
    Reserve,
}

/// <summary>Days that an iteration does not have, and why.</summary>
public sealed class Deduction
{
    private Deduction() { }

    internal Deduction(int number, DeductionKind kind, HalfDays days, string reason) =>
        (Number, Kind, Days, Reason) = (number, kind, days, reason);

    public Month Month { get; private set; }

    /// <summary>Within its iteration, counted from 1.</summary>
    public int Number { get; private set; }

    public DeductionKind Kind { get; private set; }

    public HalfDays Days { get; private set; }

    public string Reason { get; private set; } = "";

    /// <summary>It does not count any more; the line stays.</summary>
    public bool Ended { get; internal set; }
}
