using System.Globalization;
using System.Numerics;
using TicketHub.Domain;

namespace TicketHub.Web.Lists;

/// <summary>Reads how much of a list is asked for, and from where on. All that cannot be read is refused at once.</summary>
public static class Paging
{
    /// <summary>Whoever wants more asks again, so that no request holds the others up.</summary>
    public const int Most = 100;

    public const int Usual = 50;

    /// <exception cref="RefusedException">Nobody gets so many, or none.</exception>
    public static int Size(int? limit, int usual = Usual, int most = Most) => All(mistakes => Size(limit, usual, most, mistakes));

    internal static int Size(int? limit, int usual, int most, ICollection<Refusal> mistakes)
    {
        var size = limit ?? usual;
        if (size < 1 || size > most)
            mistakes.Add(new LimitOutOfRange());
        return size;
    }

    internal static TPlace Place<TPlace>(string? cursor, TPlace first, ICollection<Refusal> mistakes) where TPlace : INumberBase<TPlace>
    {
        if (cursor is null)
            return first;
        if (TPlace.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var place))
            return place;
        mistakes.Add(new CursorUnknown());
        return first;
    }

    internal static T All<T>(Func<ICollection<Refusal>, T> read)
    {
        List<Refusal> mistakes = [];
        var asked = read(mistakes);
        return mistakes.Count == 0 ? asked : throw new RefusedException(mistakes);
    }
}

public sealed record CursorUnknown() : Refusal(RefusalKind.Shape, "cursor");

public sealed record LimitOutOfRange() : Refusal(RefusalKind.Shape, "limit");
