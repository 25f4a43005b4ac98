using Microsoft.EntityFrameworkCore;
using TicketHub.Domain;
using TicketHub.Domain.Enhancements;
using TicketHub.Domain.People;
using TicketHub.Storage;
using TicketHub.Web.Features.Tickets;
using TicketHub.Web.Problems;

namespace TicketHub.Web.Features.Backlog;

/// <summary>One act of the acting head in its transaction. <paramref name="Today"/> is Almaty's.</summary>
public sealed record HeadsAct(TicketHubDb Db, Board Board, Actor By, DateTimeOffset Now, DateOnly Today);

/// <summary>
/// Carries out what the head does with the backlog, one act at a time. Who acts as head is asked again inside: a deputy whose
/// period has just ended does nothing more.
/// </summary>
public sealed class HeadsActs(Writes writes, TimeProvider clock)
{
    private const int Tries = 5;

    /// <param name="by">Who wants it.</param>
    /// <param name="operation">What an Idempotency-Key belongs to.</param>
    /// <param name="key">A repeat with it does nothing twice.</param>
    /// <param name="content">What makes two calls with one key the same.</param>
    /// <param name="work">Does it; what it returns is what the act was about.</param>
    /// <returns>The number of the enhancement.</returns>
    /// <exception cref="RefusedException">Somebody else acts as head, or <paramref name="work"/> refuses.</exception>
    public async Task<long> Run(
        Actor by, string operation, string? key, object content, Func<HeadsAct, CancellationToken, Task<Enhancement>> work, CancellationToken ct)
    {
        var repeat = RepeatKey.For(by, operation, key, content);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await writes.Run((db, token) => Once(db, by, repeat, work, token), ct);
            }
            catch (DbUpdateException e) when (attempt < Tries && !ErrorAnswers.IsDiskFull(e))
            {
                // The author of one of the requests did something with it in the same moment: the next attempt sees what.
            }
        }
    }

    private async Task<long> Once(
        TicketHubDb db, Actor by, RepeatKey repeat, Func<HeadsAct, CancellationToken, Task<Enhancement>> work, CancellationToken ct)
    {
        await Turn.Take(db, BoardOrder.Acts, ct);
        if (await repeat.Earlier(db, ct) is { } earlier)
            return earlier.EnhancementNumber!.Value;
        var now = clock.GetUtcNow();
        var acting = await BacklogDoor.WhoActs(db, now, ct) ?? throw new RefusedException(new NobodyActsAsHead());
        if (acting.Id != by.Id)
            throw new RefusedException(new NotTheActingHead(acting.Name));
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, Words.Almaty).DateTime);
        var board = await db.Boards.SingleAsync(ct);
        var about = await work(new(db, board, by, now, today), ct);
        board.Touched();
        db.Repeats.Add(repeat.ToRow(about, StatusCodes.Status200OK, now));
        return about.Number;
    }
}
