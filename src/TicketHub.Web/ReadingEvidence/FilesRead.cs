using Microsoft.EntityFrameworkCore;
using TicketHub.Storage;
using TicketHub.Web.Features.KnownDefects;

namespace TicketHub.Web.ReadingEvidence;

/// <summary>Files that were read before they were attached: what came of it is told on the request in the transaction that attaches them.</summary>
public static class FilesRead
{
    public static async Task TellOn(TicketHubDb db, long number, Guid id, string name, Guid attachedBy, DateTimeOffset now, CancellationToken ct)
    {
        await Turn.Take(db, ReadingTurn.Of(id), ct);
        if (await db.FileReadings.FindAsync([id], ct) is not { } reading)
            return;
        var ticket = (await db.Tickets.FindAsync([number], ct))!;
        ticket.TellReading(name, reading, attachedBy, now);
        var traces = await db.FileTraces.AsNoTracking().Where(t => t.AttachmentId == id).ToListAsync(ct);
        await NoticeDefects.File(db, ticket, id, traces.ConvertAll(t => t.Seen), reading.Findings, now, ct);
    }
}
