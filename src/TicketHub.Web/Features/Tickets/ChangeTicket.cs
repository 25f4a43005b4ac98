using Microsoft.EntityFrameworkCore;
using TicketHub.Classification;
using TicketHub.Domain;
using TicketHub.Domain.People;
using TicketHub.Domain.Tickets;
using TicketHub.Storage;
using TicketHub.Web.Features.KnownDefects;
using TicketHub.Web.Problems;
using TicketHub.Web.Repeats;
using TicketHub.Web.SigningIn;

namespace TicketHub.Web.Features.Tickets;

/// <summary>Carries out a verb on a ticket: load what the person may see, compare versions, let the domain decide, save.</summary>
public sealed class ChangeTicket(Writes writes, TicketHubDb reads, HeadDuty head, Assessor assessor, TimeProvider clock)
{
    private const int TriesForPosts = 10;

    /// <param name="version">The version that the person saw; null where they sent none.</param>
    /// <exception cref="RefusedException">Unknown, not theirs to do, not possible now, or a mistake in the input.</exception>
    /// <exception cref="VersionNeededException">A change of state without a version.</exception>
    /// <exception cref="StaleVersionException">Someone was faster.</exception>
    public async Task Run(Actor actor, long number, ITicketChange change, long? version, string? key, CancellationToken ct)
    {
        var repeat = RepeatKey.For(actor, $"{number}/{change.Operation}", key, change.Content);
        if (change.NeedsVersion && version is null)
            throw new VersionNeededException();
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var judged = await JudgedReply.Of(reads, actor, number, change.ForTheGate, assessor, ct);
                await writes.Run((db, token) => Once(db, actor, number, change, judged, version, repeat, token), ct);
                return;
            }
            catch (DbUpdateConcurrencyException) when (!change.NeedsVersion && attempt < TriesForPosts)
            {
                // A post depends on no version: it is judged with, and written onto, whatever the ticket has become.
            }
            catch (Exception e) when (e is DbUpdateConcurrencyException or StaleVersionException)
            {
                // Both clicks of a double one may look for the key before either has written it.
                if (await repeat.Earlier(reads, ct) is not null)
                    return;
                throw e as StaleVersionException ?? new StaleVersionException(await CurrentVersion(number, ct));
            }
            catch (DbUpdateException) when (key is not null && attempt < TriesForPosts)
            {
                // A concurrent repeat of this key got in first; the next attempt finds its outcome.
            }
        }
    }

    private async Task<bool> Once(
        TicketHubDb db, Actor actor, long number, ITicketChange change,
        JudgedReply? judged, long? version, RepeatKey repeat, CancellationToken ct)
    {
        // First of all: the first call may have moved the ticket out of this person's sight.
        if (await repeat.Earlier(db, ct) is not null)
            return true;
        var ticket = await db.TicketsVisibleTo(actor).SingleOrDefaultAsync(t => t.Number == number, ct)
            ?? throw new RefusedException(new TicketNotFound(TicketNumber.Show(number)));
        if (change.NeedsVersion && ticket.Version != version)
            throw new StaleVersionException(ticket.Version);
        if (judged is not null)
            await judged.DemandCurrent(db, ticket, ct);
        var assignee = change.NamesAssignee is { } id
            ? await db.People.SingleOrDefaultAsync(p => p.Id == id && !p.Disabled, ct)
            : null;
        if (ticket.EnhancementNumber is not null)
            await LoadEnhancement(db, ticket, ct);
        var now = clock.GetUtcNow();
        var context = new ChangeContext(actor, now, assignee is null ? null : await head.ActorOf(db, assignee), assessor);
        var (queue, fixedIn) = (ticket.Queue, ticket.FixedIn);
        change.Apply(ticket, context);
        await change.Save(db, ticket, context, ct);
        if (judged is not null)
            ticket.LookAgain(judged.Assessment, actor, now);
        await AfterTheFix.Follow(db, ticket, fixedIn, actor, now, ct);
        if (ticket.Queue != queue)
            await NoticeDefects.Moved(db, ticket, now, ct);
        db.Repeats.Add(repeat.ToRow(StatusCodes.Status200OK, now, ticket));
        return true;
    }

    /// <summary>What ends or moves the request takes it out of there; two who do so at once must both be counted.</summary>
    private static async Task LoadEnhancement(TicketHubDb db, Ticket ticket, CancellationToken ct)
    {
        await Turn.Take(db, BoardOrder.Acts, ct);
        await db.Enhancements.Include(e => e.Tickets).SingleAsync(e => e.Number == ticket.EnhancementNumber, ct);
        await db.ReadSharedNeeds(ticket.EnhancementNumber!.Value, ct);
        (await db.Boards.SingleAsync(ct)).Touched();
    }

    private Task<long> CurrentVersion(long number, CancellationToken ct) =>
        reads.Tickets.Where(t => t.Number == number).Select(t => t.Version).SingleAsync(ct);
}
