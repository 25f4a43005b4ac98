using Microsoft.EntityFrameworkCore;
using TicketHub.Domain;
using TicketHub.Domain.Enhancements;
using TicketHub.Domain.People;
using TicketHub.Storage;
using TicketHub.Web.Problems;

namespace TicketHub.Web.Features.Backlog;

/// <summary>Carries out a change of one enhancement: load it, compare versions, let the domain decide, save.</summary>
public sealed class ChangeEnhancement(HeadsActs acts)
{
    /// <param name="version">What the person decided on: the board's for a move, else the enhancement's; null where they sent none.</param>
    /// <exception cref="RefusedException">Unknown, not this person's to do, not possible, or a mistake in the input.</exception>
    /// <exception cref="VersionNeededException">No version.</exception>
    /// <exception cref="StaleVersionException">Someone was faster.</exception>
    public Task<long> Run(Actor actor, long number, IEnhancementChange change, long? version, string? key, CancellationToken ct)
    {
        if (version is null)
            throw new VersionNeededException();
        return acts.Run(
            actor, $"{Enhancement.Show(number)}/{change.GetType().Name}", key, change, async (act, token) =>
            {
                var all = act.Db.Enhancements.Where(e => e.Number == number);
                var enhancement = await (change.NeedsTickets ? all.Include(e => e.Tickets) : all).SingleOrDefaultAsync(token)
                    ?? throw new RefusedException(new EnhancementNotFound(Enhancement.Show(number)));
                if (change.NeedsTickets)
                    await act.Db.ReadSharedNeeds(number, token);
                var current = change.IsOfBoard ? act.Board.Version : enhancement.Version;
                if (current != version)
                    throw new StaleVersionException(current);
                await change.Apply(act, enhancement, token);
                return enhancement;
            },
            ct);
    }
}
