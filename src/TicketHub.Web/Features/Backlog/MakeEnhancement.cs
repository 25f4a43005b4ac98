using Microsoft.EntityFrameworkCore;
using TicketHub.Domain;
using TicketHub.Domain.Enhancements;
using TicketHub.Domain.People;
using TicketHub.Domain.Tickets;
using TicketHub.Storage;
using TicketHub.Web.Features.Tickets;

namespace TicketHub.Web.Features.Backlog;

/// <summary>Requests of the tray and what the head makes of them. Of a single request title and need may be left out: its own are taken.</summary>
public sealed record NewEnhancementInput(
    IReadOnlyList<long>? Tickets, string? Title, string? Need, string? Benefit, DateOnly? WantedBy, string? WantedReason);

/// <summary>Makes one enhancement of one or several requests; it stands last on the board.</summary>
public sealed class MakeEnhancement(HeadsActs acts)
{
    /// <param name="key">A repeat with it makes nothing twice.</param>
    /// <returns>The number of the new enhancement.</returns>
    /// <exception cref="RefusedException">Not this person's to do, not in the tray, or a mistake in the text.</exception>
    public Task<long> Run(Actor actor, NewEnhancementInput input, string? key, CancellationToken ct) => acts.Run(
        actor, "makeEnhancement", key, input, async (act, token) =>
        {
            var tickets = await InTray(act.Db, input.Tickets, token);
            var own = tickets is [var only] ? EnhancementText.From(only) : null;
            var text = new EnhancementText(
                input.Title ?? own?.Title, input.Need ?? own?.Need, input.Benefit, input.WantedBy, input.WantedReason);
            var made = Enhancement.Make(text, (await act.Order(token)).Behind, act.By, act.Now, act.Today);
            act.Db.Enhancements.Add(made);
            // Its requests' lines tell its number.
            await act.Db.SaveChangesAsync(token);
            made.Join(tickets, act.By, act.Now);
            act.Board.Reordered();
            return made;
        },
        ct);

    /// <summary>The requests named, each once.</summary>
    /// <exception cref="RefusedException">None or too many are named, or some do not exist.</exception>
    public static async Task<List<Ticket>> InTray(TicketHubDb db, IReadOnlyList<long>? named, CancellationToken ct)
    {
        var numbers = Named(named);
        var tickets = await db.Tickets.Where(t => numbers.Contains(t.Number)).OrderBy(t => t.Number).ToListAsync(ct);
        var unknown = numbers.Except(tickets.Select(t => t.Number)).ToList();
        return unknown.Count == 0 ? tickets : throw new RefusedException([.. unknown.Select(n => new NotInTheTray(TicketNumber.Show(n)))]);
    }

    public static IReadOnlyList<long> Named(IReadOnlyList<long>? named) => named?.Distinct().ToList() switch
    {
        null or [] => throw new RefusedException(new TicketsNeeded()),
        { Count: > Enhancement.MostTickets } => throw new RefusedException(new TooManyTickets(Enhancement.MostTickets)),
        var numbers => numbers,
    };
}
