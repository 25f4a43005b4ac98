using Microsoft.EntityFrameworkCore;
using TicketHub.Domain;
using TicketHub.Domain.People;
using TicketHub.Storage;
using TicketHub.Web.Problems;

namespace TicketHub.Web.Features.People;

public sealed record DeputyPeriod(Guid Id, string Deputy, DateTimeOffset From, DateTimeOffset To, bool IsNow);

/// <summary>Who holds the head's role, who acts by it now, and the deputies' periods that are not over.</summary>
/// <param name="Seen">What an act that hands the role over names: of two who looked at the same holder one wins.</param>
public sealed record HeadView(Guid? HolderId, string? Holder, string? ActsNow, IReadOnlyList<DeputyPeriod> Periods, string Seen);

/// <summary>The one head of implementation, and deputies for stated periods.</summary>
public sealed class HeadOfImplementation(Administer administer, TicketHubDb read, TimeProvider clock)
{
    public async Task<HeadView> Read(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var holder = await read.People.Where(p => (p.Roles & Roles.Head) != 0)
            .Select(p => new { p.Id, p.Name, p.Version })
            .FirstOrDefaultAsync(ct);
        var rows = await read.Deputyships.AsNoTracking().Where(d => d.To > now).OrderBy(d => d.From)
            .Join(read.People, d => d.DeputyId, p => p.Id, (d, p) => new { Period = d, p.Name }).ToListAsync(ct);
        var periods = rows.Select(r => new DeputyPeriod(r.Period.Id, r.Name, r.Period.From, r.Period.To, r.Period.Covers(now))).ToList();
        return new(
            holder?.Id, holder?.Name, periods.FirstOrDefault(p => p.IsNow)?.Deputy ?? holder?.Name,
            periods, SeenOf(holder?.Id, holder?.Version));
    }

    /// <summary>Deputies were the earlier head's: the new one begins without.</summary>
    /// <param name="seen">As <see cref="HeadView.Seen"/> of the page that it was decided on.</param>
    /// <exception cref="StaleVersionException">Somebody was faster, or nothing was named.</exception>
    public Task<bool> HandOver(Actor by, Guid? to, string? seen, CancellationToken ct) =>
        administer.AsAdministrator(by, async (act, token) =>
        {
            var before = await act.Db.People.SingleOrDefaultAsync(p => (p.Roles & Roles.Head) != 0, token);
            if (seen != SeenOf(before?.Id, before?.Version))
                throw new StaleVersionException(before?.Version ?? 0);
            var next = await Someone(act, to, token);
            Administration.HandOver(before, next, act.By);
            foreach (var period in await act.Db.Deputyships.Where(d => d.To > act.Now).ToListAsync(token))
                await End(act, period, token);
            act.Tell(AuditAct.HeadHandedOver, next.Id, next.Name, before?.Name, next.Name);
            await act.Db.EndSessionsOf(next.Id, token);
            if (before is not null)
                await act.Db.EndSessionsOf(before.Id, token);
            return true;
        }, ct);

    public Task<bool> NameDeputy(Actor by, Guid? deputy, DateTimeOffset? from, DateTimeOffset? to, CancellationToken ct) =>
        administer.AsAdministrator(by, async (act, token) =>
        {
            var person = await Someone(act, deputy, token);
            Administration.NotOnOneself(person, act.By);
            var known = await act.Db.Deputyships.Where(d => d.To > act.Now).ToListAsync(token);
            var period = Deputyship.Name(Guid.CreateVersion7(act.Now), person, from, to, act.Now, known);
            act.Db.Deputyships.Add(period);
            act.Tell(AuditAct.DeputyNamed, person.Id, person.Name, after: AuditValues.Of(period));
            return true;
        }, ct);

    public Task<bool> EndDeputy(Actor by, Guid id, CancellationToken ct) => administer.AsAdministrator(by, async (act, token) =>
    {
        var period = await act.Db.Deputyships.SingleOrDefaultAsync(d => d.Id == id && d.To > act.Now, token)
            ?? throw new RefusedException(new NothingHere());
        await End(act, period, token);
        return true;
    }, ct);

    private static string SeenOf(Guid? holder, long? version) => $"{holder:N}.{version}";

    private static async Task End(AdministrativeAct act, Deputyship period, CancellationToken ct)
    {
        var name = await act.Db.People.Where(p => p.Id == period.DeputyId).Select(p => p.Name).SingleAsync(ct);
        act.Tell(AuditAct.DeputyEnded, period.DeputyId, name, AuditValues.Of(period));
        period.End(act.Now);
    }

    private static async Task<Person> Someone(AdministrativeAct act, Guid? id, CancellationToken ct) =>
        await act.Db.People.SingleOrDefaultAsync(p => p.Id == id && !p.Disabled, ct) ?? throw new RefusedException(new UnknownPerson());
}
