using Microsoft.EntityFrameworkCore;
using TicketHub.Domain;
using TicketHub.Domain.Enhancements;
using TicketHub.Domain.People;
using TicketHub.Storage;

namespace TicketHub.Web.Features.Backlog;

/// <summary>Who acts as head at a moment.</summary>
public sealed record ActingPerson(Guid Id, string Name);

/// <summary>Who may read the backlog, and who alone may change it.</summary>
public sealed class BacklogDoor(TicketHubDb db, TimeProvider clock)
{
    private const Roles Readers = Roles.Agent | Roles.Lead | Roles.Head | Roles.Planner | Roles.Engineer | Roles.RdHead;

    /// <summary>The TCC, R&amp;D and the head; the head also while a deputy acts, who alone may change it then.</summary>
    public async Task<bool> IsOpenTo(Actor actor, CancellationToken ct) =>
        actor.Is(Readers) || await db.People.AnyAsync(p => p.Id == actor.Id && (p.Roles & Roles.Head) != 0, ct);

    /// <exception cref="RefusedException">For this person there is no backlog.</exception>
    public async Task Demand(Actor actor, CancellationToken ct)
    {
        if (!await IsOpenTo(actor, ct))
            throw new RefusedException(new NothingHere());
    }

    /// <summary>Null where nobody holds the role and no deputy's period runs.</summary>
    public Task<ActingPerson?> WhoActs(CancellationToken ct) => WhoActs(db, clock.GetUtcNow(), ct);

    public static async Task<ActingPerson?> WhoActs(TicketHubDb db, DateTimeOffset now, CancellationToken ct) =>
        await db.Deputyships.Where(d => d.From <= now && now < d.To)
            .Join(db.People, d => d.DeputyId, p => p.Id, (_, p) => new ActingPerson(p.Id, p.Name)).FirstOrDefaultAsync(ct)
        ?? await db.People.Where(p => (p.Roles & Roles.Head) != 0).Select(p => new ActingPerson(p.Id, p.Name)).FirstOrDefaultAsync(ct);

    /// <summary>The second wall, in the transaction: a deputy whose period has just ended does nothing more.</summary>
    /// <exception cref="RefusedException">Somebody else acts as head, who is named, or nobody does.</exception>
    public static async Task DemandActingHead(TicketHubDb db, Actor by, DateTimeOffset now, CancellationToken ct)
    {
        var acting = await WhoActs(db, now, ct) ?? throw new RefusedException(new NobodyActsAsHead());
        if (acting.Id != by.Id)
            throw new RefusedException(new NotTheActingHead(acting.Name));
    }
}
