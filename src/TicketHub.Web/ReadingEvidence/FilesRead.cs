using Microsoft.EntityFrameworkCore;
using TicketHub.Domain.Findings;
using TicketHub.Storage;
using TicketHub.Web.Features.KnownDefects;
using TicketHub.Web.Features.Materials;

namespace TicketHub.Web.ReadingEvidence;

/// <summary>
/// Where a file that was read and the request that it is attached to come together, whichever was first: in the transaction of the later
/// one. Whatever follows from findings on a request is called here.
/// </summary>
public static class FilesRead
{
    /// <summary>Of a file that is being attached; nothing where it was not read yet.</summary>
    public static async Task Attached(
        TicketHubDb db, long number, Guid id, string name, Guid attachedBy, DateTimeOffset now, CancellationToken ct)
    {
        await Turn.Take(db, ReadingTurn.Of(id), ct);
        if (await db.FileReadings.FindAsync([id], ct) is { } reading)
            await StandOn(db, number, reading, name, attachedBy, now, ct);
    }

    /// <summary>From now on what was found stands on this request.</summary>
    public static async Task StandOn(
        TicketHubDb db, long number, FileReading reading, string name, Guid attachedBy, DateTimeOffset now, CancellationToken ct)
    {
        var ticket = (await db.Tickets.FindAsync([number], ct))!;
        ticket.TellReading(name, reading, attachedBy, now);
        Arrivals.Tell(ticket, name, reading, attachedBy, now);
        // Those of a reading that ends in this very transaction are not in the database yet.
        var traces = db.FileTraces.Local.Where(t => t.AttachmentId == reading.AttachmentId).ToList();
        if (traces.Count == 0)
            traces = await db.FileTraces.AsNoTracking().Where(t => t.AttachmentId == reading.AttachmentId).ToListAsync(ct);
        await NoticeDefects.File(db, ticket, reading.AttachmentId, traces.ConvertAll(t => t.Seen), reading.Findings, now, ct);
    }
}
