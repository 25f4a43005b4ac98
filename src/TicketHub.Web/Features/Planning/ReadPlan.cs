using Microsoft.EntityFrameworkCore;
using TicketHub.Domain;
using TicketHub.Domain.Enhancements;
using TicketHub.Domain.People;
using TicketHub.Domain.Planning;
using TicketHub.Storage;
using TicketHub.Web.Features.Tickets;

namespace TicketHub.Web.Features.Planning;

/// <summary>
/// The plan as it was read, to be shown: iterations from the oldest with something unfinished on, and everything accepted that is in one
/// of them or waits for one. An act that is decided on it names its version.
/// </summary>
public sealed record PlanView(long Version, PlanMoment At, Plan Plan);

/// <summary>One line of an iteration's history; the calendar is nobody.</summary>
public sealed record IterationEventResource(
    DateTimeOffset At, NamedResource? By, IterationEventCode Code, string Text, IReadOnlyDictionary<string, string> Details);

/// <summary>Reads the plan.</summary>
public sealed class ReadPlan(TicketHubDb db, PlanDoor door, PlanSettings settings, Words words, TimeProvider clock)
{
    /// <summary>An iteration's capacity does not change more often than people can follow.</summary>
    private const int MostLines = 200;

    /// <exception cref="RefusedException">For this person there is no plan.</exception>
    public async Task<PlanView> Run(Actor actor, CancellationToken ct)
    {
        await door.Demand(actor, ct);
        var at = settings.At(clock.GetUtcNow());
        // Before the rest: what changes meanwhile makes an act refused, never lost.
        var version = await db.PlanVersion(ct);
        return new(version, at, await db.PlanToRead(at, ct));
    }

    /// <summary>The fixed iteration that only a swap takes the enhancement out of; null where there is none.</summary>
    /// <exception cref="RefusedException">For this person there is no plan.</exception>
    public async Task<Month?> FixedIn(Actor actor, long number, CancellationToken ct)
    {
        var plan = (await Run(actor, ct)).Plan;
        return plan.Enhancements.SingleOrDefault(e => e.Number == number) is { } enhancement && !enhancement.Status.IsBegun()
            ? plan.FixedIn(enhancement)
            : null;
    }

    /// <summary>Newest first.</summary>
    /// <exception cref="RefusedException">For this person there is no plan, or no such iteration.</exception>
    public async Task<IReadOnlyList<IterationEventResource>> History(Actor actor, Month month, CancellationToken ct)
    {
        await door.Demand(actor, ct);
        if (!await db.Iterations.InPlan().AnyAsync(i => i.Month == month, ct))
            throw new RefusedException(new IterationNotFound(month.ToString()));
        var lines = await db.IterationEvents.AsNoTracking().Include(e => e.By).Where(e => e.Month == month)
            .OrderByDescending(e => e.Id).Take(MostLines).ToListAsync(ct);
        return [.. lines.Select(e => new IterationEventResource(
            e.At, e.By is null ? null : new(e.By.Id, e.By.Name), e.Code,
            IterationSentence.Tell(words, e.Code, e.By?.Name, e.Arguments), e.Arguments))];
    }
}
