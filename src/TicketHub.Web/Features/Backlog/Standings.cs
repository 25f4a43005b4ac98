using Microsoft.EntityFrameworkCore;
using TicketHub.Domain.Enhancements;
using TicketHub.Storage;

namespace TicketHub.Web.Features.Backlog;

/// <summary>Of the board at a moment: its order, and whatever else is remembered of it follows from.</summary>
public sealed record BoardKey(long Version, long Revision)
{
    public static Task<BoardKey> Read(TicketHubDb db, CancellationToken ct) =>
        db.Boards.Select(b => new BoardKey(b.Version, b.Revision)).SingleAsync(ct);
}

/// <summary>
/// Where everything on the board stands, remembered while nothing that it follows from has changed: reading 5,000 rows for
/// every page costs more than all else of it.
/// </summary>
public sealed class Standings : IDisposable
{
    private readonly SemaphoreSlim reading = new(1, 1);

    private Known known = new(new(-1, -1), []);

    private sealed record Known(BoardKey Key, IReadOnlyList<Standing> All);

    /// <summary>Everything on the board, in its order: a score is nothing without the others.</summary>
    public async Task<IReadOnlyList<Standing>> Of(TicketHubDb db, CancellationToken ct)
    {
        // Taken before reading: a change made meanwhile leads to another reading, never to an old board.
        var key = await BoardKey.Read(db, ct);
        var current = known;
        if (current.Key == key)
            return current.All;
        // Of several who ask at once one reads.
        await reading.WaitAsync(ct);
        try
        {
            current = known;
            if (current.Key != key)
                known = current = new(key, await Read(db, ct));
            return current.All;
        }
        finally
        {
            reading.Release();
        }
    }

    public void Dispose() => reading.Dispose();

    /// <summary>Something was refused by the database: rather read anew than be wrong twice.</summary>
    public void Forget() => known = new(new(-1, -1), []);

    /// <summary>One has got another rank, and nothing else has happened between the two: what is remembered goes along, so that a move need not wait for a reading.</summary>
    public void Moved(BoardKey before, BoardKey after, long number, long rank)
    {
        var current = known;
        if (current.Key == before)
            known = new(after, InOrder(current.All.Select(s => s.Number == number ? s with { Rank = rank } : s).OrderBy(s => s.Rank)));
    }

    private static async Task<IReadOnlyList<Standing>> Read(TicketHubDb db, CancellationToken ct)
    {
        var board = await db.OnBoard()
            .Select(e => new { e.Number, Rank = e.Rank!.Value, e.NeedPoints, e.WeightPoints, e.EffortPoints, e.Clients })
            .ToListAsync(ct);
        return InOrder(board.Select(e => (e, Points: new Points(e.NeedPoints, e.WeightPoints, e.EffortPoints)))
            .Select(e => new Standing(e.e.Number, e.e.Rank, 0, e.Points, e.e.Clients, e.Points.Score(e.e.Clients), null)));
    }

    /// <summary>Places, real and suggested, as they follow from the order.</summary>
    private static IReadOnlyList<Standing> InOrder(IEnumerable<Standing> byRank)
    {
        var board = byRank.ToList();
        var suggested = SuggestedOrder.Of([.. board.Select(s => (s.Number, s.Score))]);
        return [.. board.Select((s, i) => s with
        {
            Place = i + 1,
            SuggestedPlace = suggested.TryGetValue(s.Number, out var place) ? place : null,
        })];
    }
}
