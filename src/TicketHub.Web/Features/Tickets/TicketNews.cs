using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using TicketHub.Domain.Findings;
using TicketHub.Domain.Tickets;
using TicketHub.Storage;

namespace TicketHub.Web.Features.Tickets;

/// <summary>Whether an open page of a request has grown old, and when it should ask again.</summary>
/// <param name="Stand">Changes with the files, with what was found in them and with what is awaited, but not with every word that is written.</param>
/// <param name="Every">Seconds; null where nothing will change without the reader.</param>
public sealed record TicketNews(string Stand, int? Every)
{
    /// <summary>While something is read or awaited; and on a defect where somebody may still ask or send.</summary>
    private const int Soon = 5;

    private const int Later = 20;

    /// <param name="ticket">Read by somebody who may.</param>
    public static async Task<TicketNews> Of(TicketHubDb db, Ticket ticket, CancellationToken ct)
    {
        var files = await db.Attachments.AsNoTracking().Where(a => a.TicketNumber == ticket.Number).OrderBy(a => a.Id)
            .Select(a => new { a.Id, a.State, Reading = db.FileReadings.SingleOrDefault(r => r.AttachmentId == a.Id) })
            .Select(a => new
            {
                a.Id,
                a.State,
                Read = a.Reading == null ? (FileReadingState?)null : a.Reading.State,
                Climb = a.Reading == null ? ClimbState.None : a.Reading.Climb,
            })
            .ToListAsync(ct);
        var told = new StringBuilder(
            $"{ticket.Queue} {ticket.Status} {ticket.ProductVersion} {ticket.Environment} {ticket.Blocked} "
            + $"{ticket.FirstNoticedAt:O} {string.Join(',', ticket.Untold.Order())}");
        foreach (var asked in ticket.Awaited)
            told.Append('|').Append(asked.Piece).Append(' ').AppendJoin(',', asked.Sent).Append(' ').Append(asked.Other);
        foreach (var file in files)
            told.Append('|').Append(file.Id).Append(' ').Append(file.State).Append(' ').Append(file.Read).Append(' ').Append(file.Climb);
        var stand = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(told.ToString())))[..16];
        var isAwaited = ticket.Awaited.Count > 0 || files.Exists(file => file.Read is null || file.Climb is ClimbState.Wanted);
        return new(stand, isAwaited ? Soon : ticket is { Queue: QueueKind.Defect, IsOpen: true } ? Later : null);
    }
}
