using Microsoft.EntityFrameworkCore;
using TicketHub.Domain;
using TicketHub.Domain.People;
using TicketHub.Domain.Tickets;
using TicketHub.Storage;
using TicketHub.Web.Features.Tickets;
using TicketHub.Web.Lists;

namespace TicketHub.Web.Features.Backlog;

/// <summary>Reads the tray: the wishes that have no enhancement yet, newest first.</summary>
public sealed class ReadTray(TicketHubDb db, Similarity similarity)
{
    /// <summary>Compared with the newest: what has waited longer, the head has seen.</summary>
    private const int MostCompared = 200;

    /// <exception cref="RefusedException">Requests are not open to this person, or cursor or limit are not usable.</exception>
    public async Task<Page<TrayTicketResource>> Run(Actor actor, string? cursor, int? limit, CancellationToken ct)
    {
        if (!actor.SeesEveryRequest)
            throw new RefusedException(new NothingHere());
        var page = PageBelow.Asked(cursor, limit);

        var found = await InTray.Where(t => t.Number < page.Number).OrderByDescending(t => t.Number).Take(page.Read)
            .Select(t => new
            {
                t.Number,
                t.Title,
                Body = t.Body.Substring(0, Similarity.LengthRead),
                Requester = new NamedResource(t.RequesterId, t.Requester!.Name),
                Project = t.Project == null ? null : new NamedResource(t.Project.Id, t.Project.Name),
                t.FiledAt,
                t.Marks,
            })
            .ToListAsync(ct);
        var board = await similarity.Board(db, ct);
        var texts = await InTray.OrderByDescending(t => t.Number).Take(MostCompared)
            .Select(t => new { t.Number, t.Title, Body = t.Body.Substring(0, Similarity.LengthRead) }).ToListAsync(ct);
        var twins = new TrayTwins([.. texts.Select(t => TrayText.Of(t.Number, t.Title, t.Body))]);
        return page.Of(found, t => t.Number, t => new TrayTicketResource(
            t.Number, t.Title, t.Requester, t.Project, t.FiledAt, t.Marks, board.To(t.Title, t.Body), twins.Of(t.Number)));
    }

    public Task<int> Count(CancellationToken ct) => InTray.CountAsync(ct);

    private IQueryable<Ticket> InTray => db.Tickets.Where(t => t.Queue == QueueKind.Enhancement && t.Status == TicketStatus.Backlog);
}
