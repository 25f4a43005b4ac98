using Microsoft.EntityFrameworkCore;
using TicketHub.Domain;
using TicketHub.Domain.Enhancements;
using TicketHub.Domain.People;
using TicketHub.Storage;
using TicketHub.Web.Repeats;

namespace TicketHub.Web.Features.Backlog;

/// <summary>One act of the acting head in its transaction. <paramref name="Today"/> is Almaty's.</summary>
public sealed record HeadsAct(TicketHubDb Db, Board Board, Actor By, DateTimeOffset Now, DateOnly Today, Standings Standings)
{
    /// <summary>The rank that the act gave to one, where that is all that it did to the order.</summary>
    public long? RankGiven { get; set; }

    /// <summary>As it was before the act; remembered, for reading 5,000 rows costs more than all else of a move.</summary>
    public async Task<Order> Order(CancellationToken ct) => new([.. (await Standings.Of(Db, ct)).Select(s => (s.Number, s.Rank))]);
}

/// <summary>
/// Carries out what the head does with the backlog, one act at a time. Who acts as head is asked again inside: a deputy whose
/// period has just ended does nothing more.
/// </summary>
public sealed class HeadsActs(BacklogTurn turn, Standings standings, TimeProvider clock)
{
    /// <param name="by">Who wants it.</param>
    /// <param name="operation">What an Idempotency-Key belongs to.</param>
    /// <param name="key">A repeat with it does nothing twice.</param>
    /// <param name="content">What makes two calls with one key the same.</param>
    /// <param name="work">Does it; what it returns is what the act was about.</param>
    /// <returns>The number of the enhancement.</returns>
    /// <exception cref="RefusedException">Somebody else acts as head, or <paramref name="work"/> refuses.</exception>
    public async Task<long> Run(
        Actor by, string operation, string? key, object content,
        Func<HeadsAct, CancellationToken, Task<Enhancement>> work, CancellationToken ct)
    {
        var repeat = RepeatKey.For(by, operation, key, content);
        var done = await turn.Run((db, token) => Once(db, by, repeat, work, token), ct);
        if (done is { RankGiven: { } rank, Before: { } before, After: { } after })
            standings.Moved(before, after, done.Number, rank);
        return done.Number;
    }

    private sealed record Done(long Number, long? RankGiven = null, BoardKey? Before = null, BoardKey? After = null);

    private async Task<Done> Once(
        TicketHubDb db, Actor by, RepeatKey repeat, Func<HeadsAct, CancellationToken, Task<Enhancement>> work, CancellationToken ct)
    {
        if (await repeat.Earlier(db, ct) is { } earlier)
            return new(earlier.EnhancementNumber!.Value);
        var now = clock.GetUtcNow();
        await BacklogDoor.DemandActingHead(db, by, now, ct);
        var board = await db.Boards.SingleAsync(ct);
        var before = new BoardKey(board.Version, board.Revision);
        var act = new HeadsAct(db, board, by, now, AlmatyTime.DayOf(now), standings);
        var about = await work(act, ct);
        db.Repeats.Add(repeat.ToRow(StatusCodes.Status200OK, now, enhancement: about));
        // The turn touches the board once more when it ends.
        return new(about.Number, act.RankGiven, before, new(board.Version, board.Revision + 1));
    }
}
