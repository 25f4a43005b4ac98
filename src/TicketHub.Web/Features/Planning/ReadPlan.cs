using TicketHub.Domain;
using TicketHub.Domain.People;
using TicketHub.Domain.Planning;
using TicketHub.Storage;

namespace TicketHub.Web.Features.Planning;

/// <summary>
/// The plan as it was read, to be shown: iterations from the oldest with something unfinished on, and everything accepted that is in one
/// of them or waits for one. An act that is decided on it names its version.
/// </summary>
public sealed record PlanView(long Version, PlanMoment At, Plan Plan);

/// <summary>Reads the plan.</summary>
public sealed class ReadPlan(TicketHubDb db, PlanDoor door, PlanSettings settings, TimeProvider clock)
{
    /// <exception cref="RefusedException">For this person there is no plan.</exception>
    public async Task<PlanView> Run(Actor actor, CancellationToken ct)
    {
        await door.Demand(actor, ct);
        var at = settings.At(clock.GetUtcNow());
        // Before the rest: what changes meanwhile makes an act refused, never lost.
        var version = await db.PlanVersion(ct);
        return new(version, at, await db.PlanToRead(at, ct));
    }
}
