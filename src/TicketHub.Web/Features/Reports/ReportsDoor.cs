using Microsoft.EntityFrameworkCore;
using TicketHub.Domain;
using TicketHub.Domain.People;
using TicketHub.Storage;

namespace TicketHub.Web.Features.Reports;

/// <summary>Reports are for those who steer: the head (also while a deputy acts), the planner and the head of R&amp;D, the lead of the TCC, and the COO.</summary>
public sealed class ReportsDoor(TicketHubDb db)
{
    private const Roles Readers = Roles.Head | Roles.Planner | Roles.RdHead | Roles.Lead | Roles.Coo;

    public async Task<bool> IsOpenTo(Actor actor, CancellationToken ct) =>
        actor.Is(Readers) || await db.People.AnyAsync(p => p.Id == actor.Id && (p.Roles & Roles.Head) != 0, ct);

    /// <exception cref="RefusedException">For this person there are no reports.</exception>
    public async Task Demand(Actor actor, CancellationToken ct)
    {
        if (!await IsOpenTo(actor, ct))
            throw new RefusedException(new NothingHere());
    }
}
