using TicketHub.Domain.Planning;

namespace TicketHub.Web.Features.Swaps;

/// <summary>What of a swap stands in an iteration, in person-days.</summary>
public sealed record SwapPieceResource(long Number, decimal Days);

/// <summary>
/// An iteration before a swap and after it. <paramref name="Others"/> are the days of all that the swap does not touch.
/// </summary>
public sealed record SwapIterationResource(
    string Month, decimal Capacity, decimal Others, decimal TakenBefore, decimal TakenAfter,
    IReadOnlyList<SwapPieceResource> Before, IReadOnlyList<SwapPieceResource> After);

/// <summary>Draws the iterations of a swap from its ground, so that it can still be shown when the plan has long gone on.</summary>
public static class SwapPicture
{
    public static IReadOnlyList<SwapIterationResource> Of(Swap swap, Ground ground)
    {
        var items = ground.Items.ToDictionary(item => item.Number);
        var movedTo = MovedTo(swap, ground);
        return
        [
            .. ground.Rooms.OrderBy(room => room.Month).Select(room =>
            {
                var before = ground.Items.Where(item => item.Month == room.Month).Select(Piece).ToList();
                var after = before
                    .Where(piece => piece.Number != swap.Wanted
                        && piece.Number != swap.Moved
                        && !swap.GivenUp.Contains(piece.Number))
                    .ToList();
                if (room.Month == swap.Into && items.TryGetValue(swap.Wanted, out var wanted))
                    after.Add(new(swap.Wanted, Math.Max(0, wanted.Days.Days - swap.HelpDays.Days)));
                if (room.Month == movedTo)
                    after.Add(Piece(items[swap.Moved!.Value]));
                var others = room.Taken.Days - before.Sum(piece => piece.Days);
                return new SwapIterationResource(
                    room.Month.ToString(), room.Capacity.Days, others, room.Taken.Days,
                    others + after.Sum(piece => piece.Days), before, after);
            }),
        ];
    }

    /// <summary>The iteration that what is moved goes to; null where it is no chain.</summary>
    public static Month? MovedTo(Swap swap, Ground ground) =>
        swap.Moved is not null && swap.GivenUp.Count > 0
            ? ground.Items.FirstOrDefault(item => item.Number == swap.GivenUp[0])?.Month
            : null;

    private static SwapPieceResource Piece(GroundItem item) => new(item.Number, item.Days.Days);
}
