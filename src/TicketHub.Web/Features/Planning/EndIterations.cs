using Microsoft.EntityFrameworkCore;
using Quartz;
using TicketHub.Domain.Planning;
using TicketHub.Storage;
using TicketHub.Web.Features.Backlog;

namespace TicketHub.Web.Features.Planning;

/// <summary>
/// Turns the page when a month has ended: its iteration says what it left unfinished, and what has come into the window with content is
/// fixed. Nothing is carried over: the proposal stands on the planner's page until somebody decides.
/// </summary>
public sealed class EndIterations(BacklogTurn turn, TicketHubDb read, PlanSettings settings, TimeProvider clock)
{
    /// <returns>How many iterations ended or came into the window. Running it again changes nothing more.</returns>
    public async Task<int> RunOnce(CancellationToken ct)
    {
        // Asked without the turn first: on most days there is nothing to do, and nobody should wait for that.
        if (!await Due(read, settings.At(clock.GetUtcNow())).AnyAsync(ct))
            return 0;
        return await turn.Run(Turn, ct);
    }

    private async Task<int> Turn(TicketHubDb db, CancellationToken ct)
    {
        var at = settings.At(clock.GetUtcNow());
        var due = await Due(db, at).OrderBy(i => i.Month).ToListAsync(ct);
        // Reading it to change it fixes what came into the window.
        var plan = await db.PlanToChange(at, [], ct);
        foreach (var ended in due.Where(i => i.Month < at.Running))
            ended.NoteEnd(plan.Layout, at);
        return due.Count;
    }

    private static IQueryable<Iteration> Due(TicketHubDb db, PlanMoment at)
    {
        var (running, last) = (at.Running, at.LastInWindow);
        return db.Iterations.InPlan().Where(i =>
            (i.Month < running && !i.Events.Any(e => e.Code == IterationEventCode.Ended))
                || (!i.CameIntoWindow && i.Month >= running && i.Month <= last));
    }
}

[DisallowConcurrentExecution]
public sealed class EndIterationsJob(EndIterations end) : IJob
{
    /// <summary>Every hour and at the start: a month that ended while nobody was running ends then.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        await end.RunOnce(cancellationToken);
}
