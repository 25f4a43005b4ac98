using Microsoft.EntityFrameworkCore;
using TicketHub.Diagnostics.Viewing;
using TicketHub.Domain;
using TicketHub.Domain.Attachments;
using TicketHub.Domain.People;
using TicketHub.Domain.Tickets;
using TicketHub.Storage;
using TicketHub.Web.Features.Attachments;
using TicketHub.Web.Features.Tickets;
using TicketHub.Web.Uploads;
using TicketHub.Web.ViewingLogs;

namespace TicketHub.Web.Features.LogViewer;

/// <summary>Lines of an attached log, masked, for whoever sees its request.</summary>
public sealed class ReadLog(TicketHubDb db, AttachmentStore store, OpenLogs logs)
{
    /// <exception cref="RefusedException">No such ticket for this person, or no such file on it.</exception>
    public async Task<Attachment> Find(Actor actor, string number, string id, CancellationToken ct)
    {
        var ticket = TicketNumber.Parse(number);
        if (!await db.TicketsVisibleTo(actor).AnyAsync(t => t.Number == ticket, ct))
            throw new RefusedException(new TicketNotFound(TicketNumber.Show(ticket)));
        var file = Guid.TryParse(id, out var known)
            ? await db.Attachments.AsNoTracking().SingleOrDefaultAsync(a => a.Id == known && a.TicketNumber == ticket, ct)
            : null;
        return file ?? throw new RefusedException(new AttachmentNotFound());
    }

    /// <exception cref="RefusedException">There is no text in it, or none that can be read.</exception>
    /// <exception cref="LogNotReadyException">Come again in a moment.</exception>
    public async Task<AttachedLog> Open(Attachment file, string? part, CancellationToken ct)
    {
        var log = new AttachedLog(file, LogQuestions.Part(part), LogSummary.NoText);
        var summary = await Ask(log, open => Task.FromResult(open.Summary), ct);
        return summary.IsText ? log with { Summary = summary } : throw new RefusedException(new NoTextToShow());
    }

    /// <exception cref="RefusedException">The file cannot be read.</exception>
    public Task<LogPage> Lines(AttachedLog log, LogQuestion question, CancellationToken ct) =>
        Ask(log, open => open.Lines(question, ct), ct);

    /// <exception cref="RefusedException">The file cannot be read.</exception>
    public Task<LogPlace> Place(AttachedLog log, LogQuestion question, CancellationToken ct) =>
        Ask(log, open => open.Place(question, ct), ct);

    /// <summary>A child that has used up its time, or made room for another log, has a second one after it.</summary>
    private async Task<T> Ask<T>(AttachedLog log, Func<OpenLog, Task<T>> ask, CancellationToken ct)
    {
        var path = store.PathOf(log.File.Id);
        if (!File.Exists(path))
            throw new DamagedAttachmentException(log.File.Id, "has no file");
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await ask(await logs.Of(log.File.Id, log.File.Name, path, log.File.Size, log.Part, ct));
            }
            catch (LogNotShownException) when (attempt == 0)
            {
                // Once more.
            }
            catch (LogNotShownException)
            {
                throw new RefusedException(new TextNotShown());
            }
        }
    }
}

/// <param name="Part">Which file of an archive.</param>
public sealed record AttachedLog(Attachment File, IReadOnlyList<int> Part, LogSummary Summary);
