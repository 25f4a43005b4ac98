using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TicketHub.Domain;
using TicketHub.Domain.People;
using TicketHub.Storage;
using TicketHub.Web.Lists;

namespace TicketHub.Web.Features.Backlog;

/// <summary>A part of the board, first place first, and the version that a move of anything on it is decided on.</summary>
public sealed record BoardPart(long Version, IReadOnlyList<Standing> Standings, IReadOnlyList<BoardItemResource> Items)
{
    public int Count => Standings.Count;

    public string? NextCursor => Items.Count > 0 && Items[^1].Place < Count ? Items[^1].Place.ToString(CultureInfo.InvariantCulture) : null;
}

/// <summary>Reads the board.</summary>
public sealed class ReadBoard(TicketHubDb db, BacklogDoor door, Standings standings)
{
    /// <param name="cursor">The last place that was read; null begins at the first.</param>
    /// <exception cref="RefusedException">There is no backlog for this person, or cursor or limit are not usable.</exception>
    public async Task<BoardPart> Run(Actor actor, string? cursor, int? limit, CancellationToken ct)
    {
        await door.Demand(actor, ct);
        var page = PageAfter.Asked(cursor, limit);
        return await From(page.Rows, page.Size, ct);
    }

    public async Task<BoardPart> From(int after, int take, CancellationToken ct)
    {
        // Before the rest: what changes meanwhile makes a move refused, never lost.
        var version = await Version(ct);
        var all = await Standings(ct);
        var wanted = all.Skip(after).Take(take).ToDictionary(s => s.Number);
        var rows = await db.Enhancements.AsNoTracking().Where(e => wanted.Keys.Contains(e.Number)).ToListAsync(ct);
        return new(version, all, [.. rows.Select(e => BoardItemResource.Of(e, wanted[e.Number])).OrderBy(item => item.Place)]);
    }

    public Task<long> Version(CancellationToken ct) => db.Boards.Select(b => b.Version).SingleAsync(ct);

    /// <inheritdoc cref="Backlog.Standings.Of"/>
    public Task<IReadOnlyList<Standing>> Standings(CancellationToken ct) => standings.Of(db, ct);
}
