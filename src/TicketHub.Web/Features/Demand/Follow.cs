using Microsoft.EntityFrameworkCore;
using TicketHub.Domain;
using TicketHub.Domain.Enhancements;
using TicketHub.Domain.People;
using TicketHub.Storage;

namespace TicketHub.Web.Features.Demand;

/// <summary>To follow and to stop takes no more than the number in the address.</summary>
public sealed record FollowInput;

/// <summary>A person follows a published enhancement, ends that, and marks what happened as seen. Each may be said again.</summary>
public sealed class Follow(Writes writes, TimeProvider clock)
{
    /// <exception cref="RefusedException">No such enhancement, or none that is published.</exception>
    public Task Start(Actor actor, long number, CancellationToken ct) => writes.Run(
        async (db, token) =>
        {
            if (!await db.Published().AnyAsync(e => e.Number == number, token))
                throw new RefusedException(new EnhancementNotFound(Enhancement.Show(number)));
            await Begin(db, actor, number, clock.GetUtcNow(), token);
            return true;
        },
        ct);

    /// <summary>Also of what is not published any more. Of anything else that one does not follow the answer is the same.</summary>
    /// <exception cref="RefusedException">Neither published nor followed.</exception>
    public Task End(Actor actor, long number, CancellationToken ct) => writes.Run(
        async (db, token) =>
        {
            var gone = await db.Followings.Where(f => f.PersonId == actor.Id && f.EnhancementNumber == number).ExecuteDeleteAsync(token);
            if (gone == 0 && !await db.Published().AnyAsync(e => e.Number == number, token))
                throw new RefusedException(new EnhancementNotFound(Enhancement.Show(number)));
            return true;
        },
        ct);

    /// <summary>What happened until then, or until now, is no news any more; what came after the page was read stays unseen.</summary>
    public Task See(Actor actor, DateTimeOffset? until, CancellationToken ct) => writes.Run(
        (db, token) =>
        {
            var now = clock.GetUtcNow();
            var seen = until < now ? until.Value : now;
            return db.Followings.Where(f => f.PersonId == actor.Id && f.SeenUntil < seen)
                .ExecuteUpdateAsync(f => f.SetProperty(x => x.SeenUntil, seen), token);
        },
        ct);

    internal static async Task Begin(TicketHubDb db, Actor actor, long number, DateTimeOffset now, CancellationToken ct)
    {
        // Pressed twice, or beside "we need it too": the later one finds it done.
        await Turn.Take(db, $"followings of {actor.Id}", ct);
        if (!await db.Followings.AnyAsync(f => f.PersonId == actor.Id && f.EnhancementNumber == number, ct))
            db.Followings.Add(Following.Begin(actor.Id, number, now));
    }
}
