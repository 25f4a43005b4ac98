using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using TicketHub.Domain;
using TicketHub.Domain.Attachments;
using TicketHub.Domain.Findings;
using TicketHub.Domain.People;
using TicketHub.Domain.Tickets;
using TicketHub.Storage;
using TicketHub.Web.Features.Tickets;
using TicketHub.Web.Uploads;

namespace TicketHub.Web.Features.Attachments;

/// <summary>The bytes on disk are missing or are not those that were uploaded; they are never served as if they were.</summary>
public sealed class DamagedAttachmentException(Guid id, string what) : Exception($"Attachment {id} {what}.");

/// <summary>Reads the files of requests, as one person may see them.</summary>
public sealed class ReadAttachments(TicketHubDb db, AttachmentStore store, Writes writes, TimeProvider clock)
{
    /// <summary>The files of a ticket that was read by somebody who may, in the order they came.</summary>
    public async Task<IReadOnlyList<Attachment>> Of(Ticket ticket) => ticket.HasAttachments
        ? await db.Attachments.AsNoTracking()
            .Include(a => a.By)
            .Where(a => a.TicketNumber == ticket.Number)
            .OrderBy(a => a.At)
            .ThenBy(a => a.Name)
            .ToListAsync()
        : [];

    /// <summary>How reading its files for signs of a defect ended, where it has.</summary>
    public async Task<IReadOnlyDictionary<Guid, FileReadingState>> Readings(Ticket ticket, CancellationToken ct) => ticket.HasAttachments
        ? await db.FileReadings.Where(r => db.Attachments.Any(a => a.Id == r.AttachmentId && a.TicketNumber == ticket.Number))
            .ToDictionaryAsync(r => r.AttachmentId, r => r.State, ct)
        : new Dictionary<Guid, FileReadingState>();

    /// <summary>A file to be read from its beginning, its bytes are compared with what was uploaded here, or by <see cref="Download"/> on their way. It is told on the request before a byte leaves.</summary>
    /// <param name="taken">Not only asked for what a download would say of it.</param>
    /// <exception cref="RefusedException">No such ticket for this person, no such file on it, or not theirs to take.</exception>
    /// <exception cref="DamagedAttachmentException">What stands on disk is not what was uploaded.</exception>
    public async Task<(Attachment Attachment, FileStream Bytes)> Open(
        Actor actor, string number, string id, bool taken, CancellationToken ct)
    {
        var asked = TicketNumber.Parse(number);
        var ticket = await db.TicketsVisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(t => t.Number == asked, ct)
            ?? throw new RefusedException(new TicketNotFound(TicketNumber.Show(asked)));
        var attachment = Guid.TryParse(id, out var known)
            ? await db.Attachments.AsNoTracking().SingleOrDefaultAsync(a => a.Id == known && a.TicketNumber == ticket.Number, ct)
            : null;
        if (attachment is null)
            throw new RefusedException(new AttachmentNotFound());
        if (!ticket.GivesFile(actor, attachment.ById))
            throw new RefusedException(new DownloadNotYours());
        var bytes = store.Open(attachment.Id) ?? throw new DamagedAttachmentException(attachment.Id, "has no file");
        try
        {
            if (bytes.Length != attachment.Size
                || (Download.IsComparedBefore(attachment)
                    && Convert.ToHexStringLower(await SHA256.HashDataAsync(bytes, ct)) != attachment.Sha256))
            {
                throw new DamagedAttachmentException(attachment.Id, "differs from what was uploaded");
            }

            bytes.Position = 0;
            if (taken)
                await Tell(actor, attachment, ct);
            return (attachment, bytes);
        }
        catch
        {
            await bytes.DisposeAsync();
            throw;
        }
    }

    private Task<bool> Tell(Actor actor, Attachment file, CancellationToken ct) => writes.Run(
        async (into, token) =>
        {
            var ticket = await into.Tickets.SingleAsync(t => t.Number == file.TicketNumber, token);
            ticket.TellDownload(actor, file.Name, file.ById, clock.GetUtcNow());
            return true;
        },
        ct);
}
