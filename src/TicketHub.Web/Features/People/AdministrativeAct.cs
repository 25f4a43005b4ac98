using Microsoft.EntityFrameworkCore;
using TicketHub.Domain;
using TicketHub.Domain.People;
using TicketHub.Storage;

namespace TicketHub.Web.Features.People;

/// <summary>One act in its transaction: what it works on, who acts, when; and the audit list that it is written into.</summary>
public sealed record AdministrativeAct(TicketHubDb Db, Actor By, DateTimeOffset Now)
{
    public void Tell(AuditAct act, Guid subjectId, string subject, string? before = null, string? after = null) =>
        Db.Audit.Add(AuditEntry.Of(act, By.Id, subjectId, subject, Now, before, after));
}

/// <summary>
/// Carries out administrative acts, one at a time: two administrators who disable each other in the same moment must not
/// both succeed. Who acts is read again inside, so that somebody who was disabled meanwhile does nothing more.
/// </summary>
public sealed class Administer(Writes writes, TimeProvider clock)
{
    /// <summary>Whatever else writes to the same rows takes its turn among the acts.</summary>
    public const string OfAdministration = "administration";

    /// <exception cref="RefusedException">The actor is no administrator (any more).</exception>
    public Task<T> AsAdministrator<T>(Actor by, Func<AdministrativeAct, CancellationToken, Task<T>> work, CancellationToken ct)
    {
        Administration.Demand(by);
        return AsAnyone(
            by,
            (act, token) =>
            {
                Administration.Demand(act.By);
                return work(act, token);
            },
            ct);
    }

    /// <summary>For acts that have a rule of their own who may do them.</summary>
    public Task<T> AsAnyone<T>(Actor by, Func<AdministrativeAct, CancellationToken, Task<T>> work, CancellationToken ct) => writes.Run(
        async (db, token) =>
        {
            await Turn.Take(db, OfAdministration, token);
            var person = await db.People.SingleOrDefaultAsync(p => p.Id == by.Id && !p.Disabled, token)
                ?? throw new RefusedException(new ForAdministrators());
            return await work(new(db, person.AsActor(), clock.GetUtcNow()), token);
        },
        ct);
}
