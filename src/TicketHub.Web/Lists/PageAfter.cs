using System.Globalization;
using TicketHub.Domain;

namespace TicketHub.Web.Lists;

/// <summary>The page after so many <paramref name="Rows"/> of a list; its cursor counts them.</summary>
public readonly record struct PageAfter(int Rows, int Size)
{
    /// <summary>One more than is shown tells whether more follows.</summary>
    public int Read => Size + 1;

    /// <exception cref="RefusedException">Cursor or limit are not usable.</exception>
    public static PageAfter Asked(string? cursor, int? limit, int usual = Paging.Usual) =>
        Paging.All(mistakes => new PageAfter(Paging.Place(cursor, 0, mistakes), Paging.Size(limit, usual, Paging.Most, mistakes)));

    public Page<T> Of<T>(IReadOnlyList<T> rows) => Of(rows, row => row);

    public Page<TShown> Of<T, TShown>(IReadOnlyList<T> rows, Func<T, TShown> show) =>
        new([.. rows.Take(Size).Select(show)], rows.Count > Size ? (Rows + Size).ToString(CultureInfo.InvariantCulture) : null);
}
