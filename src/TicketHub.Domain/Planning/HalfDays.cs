namespace TicketHub.Domain.Planning;

/// <summary>Work and capacity in half person-days, the smallest step in which R&amp;D plans.</summary>
public readonly record struct HalfDays(int Count) : IComparable<HalfDays>
{
    public static HalfDays None => default;

    /// <summary>For people: 11.5 days.</summary>
    public decimal Days => Count / 2m;

    public static HalfDays OfDays(int days) => new(days * 2);

    /// <summary>Some forty years of one person's work.</summary>
    private const decimal Furthest = 10_000;

    /// <summary>From 11.5 days; half a day is the smallest step, and what no plan can hold is no number of days.</summary>
    public static bool TryOf(decimal days, out HalfDays halves)
    {
        var possible = days is >= -Furthest and <= Furthest && days * 2 == decimal.Truncate(days * 2);
        halves = possible ? new((int)(days * 2)) : None;
        return possible;
    }

    public int CompareTo(HalfDays other) => Count.CompareTo(other.Count);

    public static HalfDays operator +(HalfDays left, HalfDays right) => new(left.Count + right.Count);

    public static HalfDays operator -(HalfDays left, HalfDays right) => new(left.Count - right.Count);

    public static bool operator <(HalfDays left, HalfDays right) => left.Count < right.Count;

    public static bool operator >(HalfDays left, HalfDays right) => left.Count > right.Count;

    public static bool operator <=(HalfDays left, HalfDays right) => left.Count <= right.Count;

    public static bool operator >=(HalfDays left, HalfDays right) => left.Count >= right.Count;
}
