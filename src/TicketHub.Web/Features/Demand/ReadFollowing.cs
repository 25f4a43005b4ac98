using Microsoft.EntityFrameworkCore;
using TicketHub.Domain;
using TicketHub.Domain.Enhancements;
using TicketHub.Domain.People;
using TicketHub.Storage;
using TicketHub.Web.Lists;

namespace TicketHub.Web.Features.Demand;

/// <summary>Reads what a person follows and what happened to it since they do.</summary>
public sealed class ReadFollowing(TicketHubDb db, Words words)
{
    /// <summary>Newest change first.</summary>
    /// <exception cref="RefusedException">Cursor or limit are not usable.</exception>
    public async Task<Page<FollowedChangeResource>> Changes(Actor actor, string? cursor, int? limit, CancellationToken ct)
    {
        var page = PageAfter.Asked(cursor, limit);
        var found = await Told(actor).OrderByDescending(c => c.Event.Id).Skip(page.Rows).Take(page.Read)
            .Select(c => new
            {
                c.Event,
                c.Following.SeenUntil,
                c.Following.Enhancement!.PublicTitle,
                c.Following.Enhancement.PublishedAt,
            })
            .AsNoTracking()
            .ToListAsync(ct);
        return page.Of(found, c => new FollowedChangeResource(
            c.Event.EnhancementNumber, c.PublishedAt is null ? null : c.PublicTitle, c.Event.At, c.Event.Code,
            PublicStatus.Tell(words, c.Event.Code, c.Event.Arguments), c.Event.At > c.SeenUntil));
    }

    /// <summary>The latest made first.</summary>
    /// <exception cref="RefusedException">Cursor or limit are not usable.</exception>
    public async Task<Page<FollowedResource>> Items(Actor actor, string? cursor, int? limit, CancellationToken ct)
    {
        var page = PageBelow.Asked(cursor, limit);
        return page.Of(await Items(actor, page.Number, page.Read, ct), item => item.Number, item => item);
    }

    /// <summary>All of it, as the page shows it.</summary>
    public Task<IReadOnlyList<FollowedResource>> Items(Actor actor, CancellationToken ct) => Items(actor, long.MaxValue, int.MaxValue, ct);

    private async Task<IReadOnlyList<FollowedResource>> Items(Actor actor, long before, int take, CancellationToken ct)
    {
        var unseen = (await Unseen(actor).Select(c => c.Event.EnhancementNumber).Distinct().ToListAsync(ct)).ToHashSet();
        var followed = await db.Followings.Where(f => f.PersonId == actor.Id && f.EnhancementNumber < before)
            .OrderByDescending(f => f.EnhancementNumber)
            .Take(take)
            .Select(f => f.Enhancement!).AsNoTracking().ToListAsync(ct);
        return [.. followed.Select(e => e.IsPublished
            ? new FollowedResource(e.Number, e.PublicTitle, e.Status, e.PlannedFor?.ToString(), e.ReleasedIn, unseen.Contains(e.Number))
            : new FollowedResource(e.Number, null, null, null, null, unseen.Contains(e.Number)))];
    }

    public Task<int> CountUnseen(Actor actor, CancellationToken ct) => Unseen(actor).CountAsync(ct);

    private sealed class Change
    {
        public required EnhancementEvent Event { get; init; }

        public required Following Following { get; init; }
    }

    private IQueryable<Change> Unseen(Actor actor) => Told(actor).Where(c => c.Event.At > c.Following.SeenUntil);

    /// <summary>Of what is published everything that everybody may know; of what is not any more only that it is not.</summary>
    private IQueryable<Change> Told(Actor actor) =>
        from following in db.Followings
        where following.PersonId == actor.Id
        join line in db.EnhancementEvents on following.EnhancementNumber equals line.EnhancementNumber
        where line.At > following.Since
            && (following.Enhancement!.PublishedAt != null
                ? Enhancement.PublicEvents.Contains(line.Code)
                : line.Code == EnhancementEventCode.Unpublished)
        select new Change { Event = line, Following = following };
}
