using Microsoft.EntityFrameworkCore;
using TicketHub.Domain;
using TicketHub.Domain.Enhancements;
using TicketHub.Domain.People;
using TicketHub.Domain.Planning;
using TicketHub.Storage;
using TicketHub.Web.Features.Backlog;
using TicketHub.Web.Problems;
using TicketHub.Web.Repeats;

namespace TicketHub.Web.Features.Planning;

/// <summary>One act about submissions, iterations or swaps, in its transaction.</summary>
public sealed record PlanAct(TicketHubDb Db, Board Board, Actor By, PlanMoment At, WorkCalendar Calendar)
{
    public DateTimeOffset Now => At.Now;

    /// <summary>The plan as it is now; what is done to it is saved with the act.</summary>
    /// <param name="touching">Enhancements whose status the act may change: their requests follow them.</param>
    public Task<Plan> Plan(IEnumerable<long> touching, CancellationToken ct) => Db.PlanToChange(At, touching, ct);

    /// <summary>One enhancement with its requests, which follow whatever becomes of it.</summary>
    /// <exception cref="RefusedException">There is none.</exception>
    public async Task<Enhancement> Enhancement(long number, CancellationToken ct) =>
        await Db.Enhancements.Include(e => e.Tickets).SingleOrDefaultAsync(e => e.Number == number, ct)
        ?? throw new RefusedException(new EnhancementNotFound(Domain.Enhancements.Enhancement.Show(number)));
}

/// <summary>
/// Carries out what the planner and the acting head do with submissions, iterations and swaps, one act at a time, in one
/// transaction each: take the turn, ask who it is, read, let the domain decide, save.
/// </summary>
public sealed class ChangePlan(BacklogTurn turn, PlanSettings settings, TimeProvider clock)
{
    private delegate Task Gate(TicketHubDb db, Actor by, DateTimeOffset now, CancellationToken ct);

    /// <summary>A change of the plan that the planner decided on, looking at all of it.</summary>
    /// <param name="target">The month, or the number of the enhancement, that it is about.</param>
    /// <param name="version">Of the plan that was looked at; null where none was named.</param>
    /// <exception cref="RefusedException">Not the planner, or not possible.</exception>
    /// <exception cref="VersionNeededException">No version.</exception>
    /// <exception cref="StaleVersionException">Someone was faster.</exception>
    public Task Run<TTarget>(Actor by, TTarget target, IPlanChange<TTarget> change, long? version, string? key, CancellationToken ct)
        where TTarget : notnull
    {
        if (version is null)
            throw new VersionNeededException();
        return AsPlanner(
            by, $"{target}/{change.GetType().Name}", key, change, async (act, token) =>
            {
                if (target is long number && !await act.Db.Enhancements.AnyAsync(e => e.Number == number, token))
                    throw new RefusedException(new EnhancementNotFound(Enhancement.Show(number)));
                var current = await act.Db.PlanVersion(token);
                if (current != version)
                    throw new StaleVersionException(current);
                await change.Apply(act, target, token);
                return default;
            },
            ct);
    }

    /// <param name="operation">What an Idempotency-Key belongs to.</param>
    /// <param name="key">A repeat with it does nothing twice.</param>
    /// <param name="content">What makes two calls with one key the same.</param>
    /// <param name="work">Does it; what it returns is what the act was about.</param>
    /// <returns>The number of that, null where it has none.</returns>
    /// <exception cref="RefusedException">Not the planner, who is named, or <paramref name="work"/> refuses.</exception>
    public Task<long?> AsPlanner(
        Actor by, string operation, string? key, object content,
        Func<PlanAct, CancellationToken, Task<ActedOn>> work, CancellationToken ct) =>
        Run(PlanDoor.DemandPlanner, by, RepeatKey.For(by, operation, key, content), work, ct);

    /// <inheritdoc cref="AsPlanner"/>
    /// <exception cref="RefusedException">Not the acting head, who is named, or <paramref name="work"/> refuses.</exception>
    public Task<long?> AsHead(
        Actor by, string operation, string? key, object content,
        Func<PlanAct, CancellationToken, Task<ActedOn>> work, CancellationToken ct) =>
        Run(BacklogDoor.DemandActingHead, by, RepeatKey.For(by, operation, key, content), work, ct);

    private Task<long?> Run(
        Gate gate, Actor by, RepeatKey repeat, Func<PlanAct, CancellationToken, Task<ActedOn>> work, CancellationToken ct) =>
        turn.Run(
            async (db, token) =>
            {
                if (await repeat.Earlier(db, token) is { } earlier)
                    return ActedOn.NumberIn(earlier);
                var now = clock.GetUtcNow();
                await gate(db, by, now, token);
                var about = await work(new(db, await db.Boards.SingleAsync(token), by, settings.At(now), settings.Calendar), token);
                var row = about.ToRow(repeat, now);
                db.Repeats.Add(row);
                // What is new gets its number here.
                await db.SaveChangesAsync(token);
                return ActedOn.NumberIn(row);
            },
            ct);
}
