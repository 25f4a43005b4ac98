namespace TicketHub.Domain.Enhancements;

/// <summary>
/// The one order of the backlog, first place first. Each enhancement carries a sparse 64-bit rank, so that a move writes one
/// row; places are counted from it.
/// </summary>
/// <param name="items">Number and rank of everything on the board, by rank.</param>
public sealed class Order(IReadOnlyList<(long Number, long Rank)> items)
{
    /// <summary>Between two neighbours after a renumbering: 32 moves to the same place before it is used up.</summary>
    public const long Gap = 1L << 32;

    public IReadOnlyList<(long Number, long Rank)> Items => items;

    public int Count => items.Count;

    public IEnumerable<long> Numbers => items.Select(item => item.Number);

    /// <summary>Ranks after this one are free.</summary>
    public long Highest => items.Count == 0 ? 0 : items[^1].Rank;

    /// <summary>The rank of what joins the board: it stands last.</summary>
    public long Behind => Highest + Gap;

    /// <summary>Counted from 1; null for what is not on the board.</summary>
    public int? PlaceOf(long number)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].Number == number)
                return i + 1;
        }

        return null;
    }

    public long At(int place) => items[place - 1].Number;

    /// <summary>The rank that brings <paramref name="number"/> to <paramref name="place"/>; null where the gap there is used up.</summary>
    public long? RankAt(long number, int place)
    {
        var now = PlaceOf(number)!.Value;
        // Seen without what is moved: what stands above and below its new place.
        var above = place > now ? place : place - 1;
        if (above == 0)
            return items[0].Rank - Gap;
        if (above == items.Count)
            return Behind;
        var (upper, lower) = (items[above - 1].Rank, items[above].Rank);
        return lower - upper > 1 ? upper + (lower - upper) / 2 : null;
    }

    /// <summary>The ranks that all get once a gap is used up: behind all there are, so that no two are ever equal on the way.</summary>
    public Order Renumbered() => new([.. items.Select((item, i) => (item.Number, Highest + (i + 1) * Gap))]);
}
