using System.Globalization;
using TicketHub.Domain;

namespace TicketHub.Web.Lists;

/// <summary>
/// The page below a <paramref name="Number"/> of a list that goes from the highest number down: what is added in front meanwhile moves
/// nothing. Its cursor is the last number that was shown.
/// </summary>
public readonly record struct PageBelow(long Number, int Size)
{
    /// <summary>One more than is shown tells whether more follows.</summary>
    public int Read => Size + 1;

    public bool IsFirst => Number == long.MaxValue;

    /// <exception cref="RefusedException">Cursor or limit are not usable.</exception>
    public static PageBelow Asked(string? cursor, int? limit) => Paging.All(mistakes => Asked(cursor, limit, mistakes));

    /// <summary>The same for who tells of other mistakes too.</summary>
    public static PageBelow Asked(string? cursor, int? limit, ICollection<Refusal> mistakes) =>
        new(Paging.Place(cursor, long.MaxValue, mistakes), Paging.Size(limit, Paging.Usual, Paging.Most, mistakes));

    public Page<TShown> Of<T, TShown>(IReadOnlyList<T> rows, Func<T, long> numberOf, Func<T, TShown> show) =>
        new([.. rows.Take(Size).Select(show)], rows.Count > Size ? numberOf(rows[Size - 1]).ToString(CultureInfo.InvariantCulture) : null);
}
