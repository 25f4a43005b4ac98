using Microsoft.EntityFrameworkCore;
using TicketHub.Domain;
using TicketHub.Domain.KnownDefects;
using TicketHub.Domain.People;
using TicketHub.Storage;
using TicketHub.Web.Features.Tickets;
using TicketHub.Web.Problems;
using TicketHub.Web.Repeats;

namespace TicketHub.Web.Features.KnownDefects;

/// <summary>One act about known defects in its transaction.</summary>
public sealed record DefectAct(TicketHubDb Db, Actor By, DateTimeOffset Now)
{
    /// <exception cref="RefusedException">There is none.</exception>
    public async Task<KnownDefect> Defect(long number, CancellationToken ct) =>
        await Db.KnownDefects.SingleOrDefaultAsync(d => d.Number == number, ct)
        ?? throw new RefusedException(new KnownDefectNotFound(KnownDefect.Show(number)));

    /// <summary>One that the input names, not the address.</summary>
    /// <exception cref="RefusedException">There is none.</exception>
    public async Task<KnownDefect> Named(long number, string field, CancellationToken ct) =>
        await Db.KnownDefects.SingleOrDefaultAsync(d => d.Number == number, ct) ?? throw new RefusedException(new NoSuchDefect(field));

    /// <summary>Everything under one, and that one itself.</summary>
    public Task<List<KnownDefect>> Tree(long root, CancellationToken ct) => Db.KnownDefects.Where(d => d.Root == root).ToListAsync(ct);

    /// <summary>All the traces of one and of what stands under it.</summary>
    public Task<List<DefectTrace>> Traces(long root, CancellationToken ct) =>
        Db.DefectTraces.Include(t => t.Defect).Where(t => t.Defect != null && t.Defect.Root == root).ToListAsync(ct);

    /// <exception cref="RefusedException">There is none.</exception>
    public async Task<Domain.Tickets.Ticket> Ticket(long? number, CancellationToken ct)
    {
        var shown = TicketNumber.Show(number ?? 0);
        return await Db.TicketsVisibleTo(By).SingleOrDefaultAsync(t => t.Number == number, ct)
            ?? throw new RefusedException(new TicketNotInDefect(shown));
    }
}

/// <summary>
/// Carries out what agents and R&amp;D do with a known defect, one act at a time: of two who merge, split or fix the same one, the second
/// is told that it has moved on.
/// </summary>
public sealed class ChangeDefect(Writes writes, TimeProvider clock)
{
    /// <param name="version">The version that the person saw; null where they sent none.</param>
    /// <exception cref="RefusedException">Unknown, not theirs to do, not possible, or a mistake in the input.</exception>
    /// <exception cref="VersionNeededException">No version.</exception>
    /// <exception cref="StaleVersionException">Someone was faster.</exception>
    public Task Run(Actor actor, long number, IDefectChange change, long? version, string? key, CancellationToken ct)
    {
        DefectDoor.DemandGroups(actor);
        if (version is null)
            throw new VersionNeededException();
        return Turn(actor, $"{KnownDefect.Show(number)}/{change.GetType().Name}", key, change, Work, ct);

        async Task Work(DefectAct act, CancellationToken token)
        {
            var defect = await act.Defect(number, token);
            if (defect.Version != version)
                throw new StaleVersionException(defect.Version);
            await change.Apply(act, defect, token);
        }
    }

    /// <summary>One at a time into whatever concerns known defects.</summary>
    internal Task<bool> Turn(
        Actor actor, string operation, string? key, object content,
        Func<DefectAct, CancellationToken, Task> work, CancellationToken ct)
    {
        var repeat = RepeatKey.For(actor, operation, key, content);
        return writes.RunAgain(
            async (db, token) =>
            {
                await Storage.Turn.Take(db, DefectMembers.Acts, token);
                if (await repeat.Earlier(db, token) is not null)
                    return true;
                var now = clock.GetUtcNow();
                await work(new(db, actor, now), token);
                db.Repeats.Add(repeat.ToRow(StatusCodes.Status200OK, now));
                return true;
            },
            ct);
    }
}
