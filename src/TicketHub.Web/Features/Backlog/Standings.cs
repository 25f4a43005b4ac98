using Microsoft.EntityFrameworkCore;
using TicketHub.Domain.Enhancements;
using TicketHub.Storage;

namespace TicketHub.Web.Features.Backlog;

/// <summary>
/// Where everything on the board stands, remembered while nothing that it follows from has changed: reading 5,000 rows for
/// every page costs more than all else of it.
/// </summary>
public sealed class Standings
{
    private Known known = new(new(-1, -1, -1), []);

    /// <summary>
    /// The order is the board's version. Points and requests that join raise an enhancement's; those that leave by themselves
    /// raise none, but then clients only become fewer, so that no two different boards have all three in common.
    /// </summary>
    private sealed record Key(long Board, long Versions, long Clients);

    private sealed record Known(Key Key, IReadOnlyList<Standing> All);

    /// <summary>Everything on the board, in its order: a score is nothing without the others.</summary>
    public async Task<IReadOnlyList<Standing>> Of(TicketHubDb db, CancellationToken ct)
    {
        // Taken before reading: a change made meanwhile leads to another reading, never to an old board.
        var key = await KeyOf(db, ct);
        var current = known;
        if (current.Key != key)
            known = current = new(key, await Read(db, ct));
        return current.All;
    }

    private static async Task<Key> KeyOf(TicketHubDb db, CancellationToken ct)
    {
        var board = await db.Boards.Select(b => b.Version).SingleAsync(ct);
        var sums = await db.Enhancements.Where(e => e.Rank != null).GroupBy(_ => 1)
            .Select(g => new { Versions = g.Sum(e => e.Version), Clients = g.Sum(e => (long)e.Clients) }).SingleOrDefaultAsync(ct);
        return new(board, sums?.Versions ?? 0, sums?.Clients ?? 0);
    }

    private static async Task<IReadOnlyList<Standing>> Read(TicketHubDb db, CancellationToken ct)
    {
        var board = await db.OnBoard().Select(e => new { e.Number, e.NeedPoints, e.WeightPoints, e.EffortPoints, e.Clients }).ToListAsync(ct);
        var unsuggested = board.Select((e, i) => (e.Number, Place: i + 1, Points: new Points(e.NeedPoints, e.WeightPoints, e.EffortPoints), e.Clients))
            .Select(e => new Standing(e.Number, e.Place, e.Points, e.Clients, e.Points.Score(e.Clients), null)).ToList();
        var suggested = Suggestion.Of([.. unsuggested.Select(s => (s.Number, s.Score))]);
        return [.. unsuggested.Select(s => suggested.TryGetValue(s.Number, out var place) ? s with { SuggestedPlace = place } : s)];
    }
}
