using Microsoft.EntityFrameworkCore;
using TicketHub.Domain.Enhancements;
using TicketHub.Storage;

namespace TicketHub.Web.Features.Backlog;

/// <summary>Of the board at a moment: its order, and whatever else is remembered of it follows from.</summary>
public sealed record BoardKey(long Version, long Revision)
{
    public static Task<BoardKey> Read(TicketHubDb db, CancellationToken ct) => db.Boards.Select(b => new BoardKey(b.Version, b.Revision)).SingleAsync(ct);
}

/// <summary>
/// Where everything on the board stands, remembered while nothing that it follows from has changed: reading 5,000 rows for
/// every page costs more than all else of it.
/// </summary>
public sealed class Standings
{
    private Known known = new(new(-1, -1), []);

    private sealed record Known(BoardKey Key, IReadOnlyList<Standing> All);

    /// <summary>Everything on the board, in its order: a score is nothing without the others.</summary>
    public async Task<IReadOnlyList<Standing>> Of(TicketHubDb db, CancellationToken ct)
    {
        // Taken before reading: a change made meanwhile leads to another reading, never to an old board.
        var key = await BoardKey.Read(db, ct);
        var current = known;
        if (current.Key != key)
            known = current = new(key, await Read(db, ct));
        return current.All;
    }

    /// <summary>Something was refused by the database: rather read anew than be wrong twice.</summary>
    public void Forget() => known = new(new(-1, -1), []);

    private static async Task<IReadOnlyList<Standing>> Read(TicketHubDb db, CancellationToken ct)
    {
        var board = await db.OnBoard().Select(e => new { e.Number, Rank = e.Rank!.Value, e.NeedPoints, e.WeightPoints, e.EffortPoints, e.Clients }).ToListAsync(ct);
        var unsuggested = board.Select((e, i) => (e.Number, e.Rank, Place: i + 1, Points: new Points(e.NeedPoints, e.WeightPoints, e.EffortPoints), e.Clients))
            .Select(e => new Standing(e.Number, e.Rank, e.Place, e.Points, e.Clients, e.Points.Score(e.Clients), null)).ToList();
        var suggested = Suggestion.Of([.. unsuggested.Select(s => (s.Number, s.Score))]);
        return [.. unsuggested.Select(s => suggested.TryGetValue(s.Number, out var place) ? s with { SuggestedPlace = place } : s)];
    }
}
