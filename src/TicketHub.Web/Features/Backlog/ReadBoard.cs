using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TicketHub.Domain;
using TicketHub.Domain.Enhancements;
using TicketHub.Domain.People;
using TicketHub.Storage;
using TicketHub.Web.Features.Tickets;

namespace TicketHub.Web.Features.Backlog;

/// <summary>A part of the board, first place first, and the version that a move of anything on it is decided on.</summary>
public sealed record BoardPart(long Version, IReadOnlyList<Standing> Standings, IReadOnlyList<BoardItemResource> Items)
{
    public int Count => Standings.Count;

    public string? NextCursor => Items.Count > 0 && Items[^1].Place < Count ? Items[^1].Place.ToString(CultureInfo.InvariantCulture) : null;
}

/// <summary>Reads the board.</summary>
public sealed class ReadBoard(TicketHubDb db, BacklogDoor door)
{
    /// <param name="cursor">The last place that was read; null begins at the first.</param>
    /// <exception cref="RefusedException">There is no backlog for this person, or cursor or limit are not usable.</exception>
    public async Task<BoardPart> Run(Actor actor, string? cursor, int? limit, CancellationToken ct)
    {
        await door.Demand(actor, ct);
        var take = limit ?? Paging.Usual;
        if (take is < 1 or > Paging.Most)
            throw new RefusedException(new LimitOutOfRange());
        if (!int.TryParse(cursor ?? "0", NumberStyles.None, CultureInfo.InvariantCulture, out var after))
            throw new RefusedException(new CursorUnknown());
        return await From(after, take, ct);
    }

    public async Task<BoardPart> From(int after, int take, CancellationToken ct)
    {
        // Before the rest: what changes meanwhile makes a move refused, never lost.
        var version = await Version(ct);
        var standings = await Standings(ct);
        var wanted = standings.Skip(after).Take(take).ToDictionary(s => s.Number);
        var rows = await db.Enhancements.AsNoTracking().Where(e => wanted.Keys.Contains(e.Number)).ToListAsync(ct);
        return new(version, standings, [.. rows.Select(e => BoardItemResource.Of(e, wanted[e.Number])).OrderBy(item => item.Place)]);
    }

    public Task<long> Version(CancellationToken ct) => db.Boards.Select(b => b.Version).SingleAsync(ct);

    /// <summary>Everything on the board, in its order: a score is nothing without the others.</summary>
    public async Task<IReadOnlyList<Standing>> Standings(CancellationToken ct)
    {
        var board = await db.OnBoard().Select(e => new { e.Number, e.NeedPoints, e.WeightPoints, e.EffortPoints, e.Clients }).ToListAsync(ct);
        var unsuggested = board.Select((e, i) => (e.Number, Place: i + 1, Points: new Points(e.NeedPoints, e.WeightPoints, e.EffortPoints), e.Clients))
            .Select(e => new Standing(e.Number, e.Place, e.Points, e.Clients, e.Points.Score(e.Clients), null)).ToList();
        var suggested = Suggestion.Of([.. unsuggested.Select(s => (s.Number, s.Score))]);
        return [.. unsuggested.Select(s => suggested.TryGetValue(s.Number, out var place) ? s with { SuggestedPlace = place } : s)];
    }
}
