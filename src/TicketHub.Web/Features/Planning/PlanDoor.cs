using Microsoft.EntityFrameworkCore;
using TicketHub.Domain;
using TicketHub.Domain.People;
using TicketHub.Domain.Planning;
using TicketHub.Storage;
using TicketHub.Web.Features.Backlog;

namespace TicketHub.Web.Features.Planning;

/// <summary>Who may look at submissions, iterations and swaps, and who may decide in them. Whoever reads the backlog reads the plan.</summary>
public sealed class PlanDoor(TicketHubDb db, BacklogDoor backlog)
{
    private const int MostNamed = 5;

    public Task<bool> IsOpenTo(Actor actor, CancellationToken ct) => backlog.IsOpenTo(actor, ct);

    /// <exception cref="RefusedException">For this person there is no plan.</exception>
    public Task Demand(Actor actor, CancellationToken ct) => backlog.Demand(actor, ct);

    /// <summary>Null where nobody holds the role and no deputy's period runs.</summary>
    public Task<ActingPerson?> WhoActsAsHead(CancellationToken ct) => backlog.WhoActs(ct);

    /// <summary>The planners by name, as a page says them; empty where there is none.</summary>
    public Task<string> Planners(CancellationToken ct) => Planners(db, ct);

    public Task<string> PlannersBut(Guid one, CancellationToken ct) => PlannersBut(db, one, ct);

    /// <exception cref="RefusedException">This person does not plan; who does is named.</exception>
    public static async Task DemandPlanner(TicketHubDb db, Actor by, DateTimeOffset now, CancellationToken ct)
    {
        if (by.Is(Roles.Planner))
            return;
        var planners = await Planners(db, ct);
        throw new RefusedException(planners.Length == 0 ? new NobodyPlans() : new NotThePlanner(planners));
    }

    private static Task<string> Planners(TicketHubDb db, CancellationToken ct) => PlannersBut(db, Guid.Empty, ct);

    /// <summary>Who decides where one of them may not: they have proposed it.</summary>
    public static async Task<string> PlannersBut(TicketHubDb db, Guid one, CancellationToken ct) => string.Join(
        ", ",
        await db.People.Where(p => (p.Roles & Roles.Planner) != 0 && !p.Disabled && p.Id != one)
            .OrderBy(p => p.NameKey)
            .Take(MostNamed)
            .Select(p => p.Name)
            .ToListAsync(ct));
}
