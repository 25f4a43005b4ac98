using Microsoft.EntityFrameworkCore;
using TicketHub.Diagnostics;
using TicketHub.Domain;
using TicketHub.Domain.Attachments;
using TicketHub.Domain.Findings;
using TicketHub.Domain.People;
using TicketHub.Domain.Tickets;
using TicketHub.Storage;
using TicketHub.Web.Features.Tickets;
using TicketHub.Web.ReadingEvidence;

namespace TicketHub.Web.Features.Findings;

/// <summary>Reads what was found in files, as one person may see it: whoever sees a request sees what its logs tell.</summary>
public sealed class ReadFindings(TicketHubDb db, UnreadFiles unread)
{
    /// <summary>The files of a request that tell of a defect, or may still turn out to; in the order they came.</summary>
    /// <exception cref="RefusedException">No such ticket for this person.</exception>
    public async Task<IReadOnlyList<FileReport>> OfTicket(Actor actor, long number, CancellationToken ct)
    {
        await DemandVisible(actor, number, ct);
        var files = await Reports(db.Attachments.Where(a => a.TicketNumber == number), ct);
        return [.. files.Where(file => file.State is not FileReadingState.NotEvidence)];
    }

    /// <summary>The same files, how far reading them has come; what was found in them is left out.</summary>
    /// <exception cref="RefusedException">No such ticket for this person.</exception>
    public async Task<IReadOnlyList<FileReport>> CourseOfTicket(Actor actor, long number, CancellationToken ct)
    {
        await DemandVisible(actor, number, ct);
        var rows = await InOrder(db.Attachments.Where(a => a.TicketNumber == number))
            .Select(a => new
            {
                a.Id,
                a.Name,
                a.Size,
                Reading = db.FileReadings.Where(r => r.AttachmentId == a.Id)
                    .Select(r => new { r.State, r.Fault, r.Climb })
                    .SingleOrDefault(),
            })
            .ToListAsync(ct);
        return
        [
            .. rows
                .Select(row => row.Reading is { } reading
                    ? new(row.Id, row.Name, row.Size, reading.State, reading.Fault, unread.Now(row.Id)?.Read, reading.Climb, null)
                    : Report(row.Id, row.Name, row.Size, null))
                .Where(file => file.State is not FileReadingState.NotEvidence),
        ];
    }

    /// <exception cref="RefusedException">No such ticket for this person, or no such file on it.</exception>
    public async Task<FileReport> OfAttachment(Actor actor, long number, string id, CancellationToken ct)
    {
        await DemandVisible(actor, number, ct);
        if (Guid.TryParse(id, out var known)
            && await Reports(db.Attachments.Where(a => a.Id == known && a.TicketNumber == number), ct) is [var file])
            return file;
        throw new RefusedException(new AttachmentNotFound());
    }

    /// <exception cref="RefusedException">No such upload, or another person's, or attached by now.</exception>
    public async Task<FileReport> OfUpload(Actor actor, string id, CancellationToken ct)
    {
        if (!Guid.TryParse(id, out var known))
            throw new RefusedException(new UploadNotFound());
        // Asked for first: it may become whole in between, but never turns back.
        var arriving = await db.Uploads.AsNoTracking().SingleOrDefaultAsync(u => u.Id == known && u.ById == actor.Id, ct);
        if (await Reports(db.Attachments.Where(a => a.Id == known && a.ById == actor.Id && a.TicketNumber == null), ct) is [var file])
            return file;
        return arriving is null
            ? throw new RefusedException(new UploadNotFound())
            : Report(known, arriving.Name, arriving.Length ?? arriving.Offset, null);
    }

    /// <summary>Of a person's own uploads, in the order they came; those that are another's or attached by now are not among them.</summary>
    public async Task<IReadOnlyList<FileReport>> OfUploads(Actor actor, IReadOnlyCollection<Guid> ids, CancellationToken ct) =>
        ids.Count == 0
            ? []
            : await Reports(db.Attachments.Where(a => ids.Contains(a.Id) && a.ById == actor.Id && a.TicketNumber == null), ct);

    private async Task DemandVisible(Actor actor, long number, CancellationToken ct)
    {
        if (!await db.TicketsVisibleTo(actor).AnyAsync(t => t.Number == number, ct))
            throw new RefusedException(new TicketNotFound(TicketNumber.Show(number)));
    }

    private async Task<List<FileReport>> Reports(IQueryable<Attachment> files, CancellationToken ct)
    {
        var rows = await InOrder(files)
            .Select(a => new { a.Id, a.Name, a.Size, Reading = db.FileReadings.SingleOrDefault(r => r.AttachmentId == a.Id) })
            .ToListAsync(ct);
        return [.. rows.Select(row => Report(row.Id, row.Name, row.Size, row.Reading))];
    }

    private static IQueryable<Attachment> InOrder(IQueryable<Attachment> files) =>
        files.AsNoTracking().OrderBy(a => a.At).ThenBy(a => a.Name);

    private FileReport Report(Guid id, string name, long size, FileReading? reading)
    {
        var now = unread.Now(id);
        if (reading is null)
            return new(
                id, name, size, now is null ? FileReadingState.Waiting : FileReadingState.Reading,
                null, now?.Read, ClimbState.None, null);
        var findings = reading.Findings is { } json ? FindingsJson.Read(json)[0] : null;
        return new(id, name, size, reading.State, reading.Fault, now?.Read, reading.Climb, findings);
    }
}
