using TicketHub.Diagnostics.Viewing;
using TicketHub.Domain;
using TicketHub.Domain.Attachments;
using TicketHub.Domain.People;
using TicketHub.Web.Uploads;
using TicketHub.Web.ViewingLogs;

namespace TicketHub.Web.Features.LogViewer;

/// <summary>Lines of an attached log, masked, for whoever sees its request.</summary>
public sealed class ReadLog(ReadAttachments attachments, AttachmentStore store, OpenLogs logs)
{
    /// <exception cref="RefusedException">No such file for this person, no text, or none that can be read.</exception>
    /// <exception cref="LogNotReadyException">Come again in a moment.</exception>
    public async Task<AttachedLog> Open(Actor actor, string number, string id, string? part, CancellationToken ct)
    {
        var file = await attachments.Find(actor, number, id, ct);
        var log = new AttachedLog(file, LogQuestions.Part(part), LogSummary.NoText);
        var summary = await Ask(log, open => Task.FromResult(open.Summary), ct);
        return summary.IsText ? log with { Summary = summary } : throw new RefusedException(new NoTextToShow());
    }

    /// <exception cref="RefusedException">The file cannot be read.</exception>
    public Task<LogPage> Lines(AttachedLog log, LogQuestion question, CancellationToken ct) => Ask(log, open => open.Lines(question, ct), ct);

    /// <exception cref="RefusedException">The file cannot be read.</exception>
    public Task<LogPlace> Place(AttachedLog log, LogQuestion question, CancellationToken ct) => Ask(log, open => open.Place(question, ct), ct);

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
