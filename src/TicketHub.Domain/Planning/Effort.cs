namespace TicketHub.Domain.Planning;

/// <summary>How much work one enhancement can be: what is larger than a month of a large team has to be cut first.</summary>
public static class Effort
{
    public static readonly HalfDays Least = new(1);
    public static readonly HalfDays Most = HalfDays.OfDays(200);

    public static bool IsInBounds(HalfDays days) => days >= Least && days <= Most;

    /// <summary>No estimate, or one outside of the bounds; null where it is neither.</summary>
    internal static EstimateOutOfRange? Mistake(HalfDays? estimate) => estimate is { } days && IsInBounds(days) ? null : new();

    /// <exception cref="RefusedException">No estimate, or one outside of the bounds.</exception>
    internal static HalfDays Demand(HalfDays? estimate) =>
        Mistake(estimate) is { } mistake ? throw new RefusedException(mistake) : estimate!.Value;
}
