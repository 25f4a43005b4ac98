using Microsoft.EntityFrameworkCore;
using TicketHub.Domain;
using TicketHub.Domain.Enhancements;
using TicketHub.Domain.People;
using TicketHub.Domain.Tickets;
using TicketHub.Storage;
using TicketHub.Web.Features.Backlog;
using TicketHub.Web.Features.People;
using TicketHub.Web.Repeats;

namespace TicketHub.Web.Features.Demand;

/// <summary>"We need it too": for one of the person's own client projects, or for none, with the reason.</summary>
public sealed record ShareNeedInput(Guid? ProjectId, string? Reason);

public sealed record TakeNeedBackInput(Guid? ProjectId);

/// <summary>Adds a person's "we need it too" to a published enhancement, and takes it back.</summary>
public sealed class ShareNeed(BacklogTurn turn, TimeProvider clock)
{
    /// <summary>Who needs it wants to know what becomes of it: they follow it from then on.</summary>
    /// <exception cref="RefusedException">Not published, not their project, said before, at its end, or without a reason.</exception>
    public Task Run(Actor actor, long number, ShareNeedInput input, string? key, CancellationToken ct) => Write(
        actor, number, "need", key, input, async (db, enhancement, now, token) =>
        {
            if (input.ProjectId is { } project && (await db.ProjectsOf(actor.Id).ToListAsync(token)).All(own => own.Id != project))
                throw new RefusedException(new UnknownProject());
            enhancement.NeedToo(input.ProjectId, input.Reason, actor, now);
            await Follow.Begin(db, actor, number, now, token);
        },
        ct);

    /// <exception cref="RefusedException">Not published, or not said for that project.</exception>
    public Task TakeBack(Actor actor, long number, TakeNeedBackInput input, string? key, CancellationToken ct) => Write(
        actor, number, "takeNeedBack", key, input, (_, enhancement, now, _) =>
        {
            enhancement.TakeNeedBack(input.ProjectId, actor, now);
            return Task.CompletedTask;
        },
        ct);

    /// <summary>In the backlog's turn: who waits is counted for the board, and the head may be at work on the same enhancement.</summary>
    private async Task Write(
        Actor actor, long number, string operation, string? key, object input,
        Func<TicketHubDb, Enhancement, DateTimeOffset, CancellationToken, Task> work, CancellationToken ct)
    {
        var repeat = RepeatKey.For(actor, $"{Enhancement.Show(number)}/{operation}", key, input);
        await turn.Run((db, token) => Once(db, number, repeat, work, token), ct);
    }

    private async Task<bool> Once(
        TicketHubDb db, long number, RepeatKey repeat,
        Func<TicketHubDb, Enhancement, DateTimeOffset, CancellationToken, Task> work, CancellationToken ct)
    {
        if (await repeat.Earlier(db, ct) is not null)
            return true;
        var enhancement = await db.Published().Include(e => e.Tickets).SingleOrDefaultAsync(e => e.Number == number, ct)
            ?? throw new RefusedException(new EnhancementNotFound(Enhancement.Show(number)));
        await db.ReadSharedNeeds(number, ct);
        var now = clock.GetUtcNow();
        await work(db, enhancement, now, ct);
        db.Repeats.Add(repeat.ToRow(StatusCodes.Status200OK, now, enhancement: enhancement));
        return true;
    }
}
