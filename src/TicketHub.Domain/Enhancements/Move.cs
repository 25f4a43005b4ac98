using System.Globalization;

namespace TicketHub.Domain.Enhancements;

public enum MoveTo { Up, Down, Top, Bottom }

/// <summary>Where an enhancement is wanted: one step, an end, a place counted from 1, or beside another one.</summary>
public sealed record Move(MoveTo? To = null, int? Place = null, long? Before = null, long? After = null)
{
    /// <summary>The place that it comes to.</summary>
    /// <exception cref="RefusedException">It says none or several, or names a place or neighbour that does not exist.</exception>
    public int PlaceIn(Order order, long number)
    {
        if (new[] { To is not null, Place is not null, Before is not null, After is not null }.Count(said => said) != 1)
            throw new RefusedException(new MoveUnclear());
        var now = order.PlaceOf(number) ?? throw new RefusedException(new EnhancementDissolved());
        if (Place is { } place)
            return place >= 1 && place <= order.Count ? place : throw new RefusedException(new PlaceOutOfRange(order.Count));
        if (Before is { } before)
        {
            var other = Beside(order, number, before, "before");
            return other > now ? other - 1 : other;
        }

        if (After is { } after)
        {
            var other = Beside(order, number, after, "after");
            return other > now ? other : other + 1;
        }

        return To switch
        {
            MoveTo.Up => Math.Max(1, now - 1),
            MoveTo.Down => Math.Min(order.Count, now + 1),
            MoveTo.Top => 1,
            _ => order.Count,
        };
    }

    private static int Beside(Order order, long number, long neighbour, string field) =>
        neighbour != number && order.PlaceOf(neighbour) is { } place
            ? place
            : throw new RefusedException(new NeighbourUnknown(field, $"EN-{neighbour.ToString(CultureInfo.InvariantCulture)}"));
}
