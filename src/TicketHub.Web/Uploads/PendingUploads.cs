using Microsoft.EntityFrameworkCore;
using TicketHub.Domain;
using TicketHub.Domain.Attachments;
using TicketHub.Domain.People;
using TicketHub.Storage;
using TicketHub.Web.ReadingEvidence;

namespace TicketHub.Web.Uploads;

/// <summary>What a person uploaded and has not sent anywhere yet. Nobody else sees it.</summary>
public sealed class PendingUploads(
    AttachmentStore store, ArrivingFiles arriving, UnreadFiles unread,
    UploadQuota quota, Writes writes, TicketHubDb read, TimeProvider clock)
{
    /// <summary>Those that are whole and can be attached. Oldest first.</summary>
    public Task<List<Attachment>> List(Actor actor, CancellationToken ct) =>
        Whole(read, actor).AsNoTracking().OrderBy(a => a.At).ThenBy(a => a.Id).ToListAsync(ct);

    /// <summary>All of them, those that are still arriving too. Oldest first.</summary>
    public async Task<IReadOnlyList<UploadState>> ListAll(Actor actor, CancellationToken ct)
    {
        var unfinished = await Arriving(read, actor).AsNoTracking().ToListAsync(ct);
        return [.. (await List(actor, ct))
            .Select(UploadState.Of)
            .Concat(unfinished.Select(UploadState.Of))
            .OrderBy(u => u.BeganAt)
            .ThenBy(u => u.Id)];
    }

    /// <summary>One of them as it stands; null where there is none that this person may know of.</summary>
    public async Task<UploadState?> Find(Actor actor, Guid id, CancellationToken ct)
    {
        if (await Arriving(read, actor).AsNoTracking().SingleOrDefaultAsync(u => u.Id == id, ct) is { } unfinished)
            return UploadState.Of(unfinished);
        // Looked for second: it may have become whole in between, but never turns back.
        return await Whole(read, actor).AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, ct) is { } whole
            ? UploadState.Of(whole)
            : null;
    }

    /// <summary>Makes a file that the store has taken in a pending upload of this person.</summary>
    /// <exception cref="RefusedException">Too much is pending already; the file is gone then.</exception>
    public async Task<Attachment> Keep(Actor actor, StoredFile file, CancellationToken ct)
    {
        try
        {
            var kept = await writes.Run((db, token) => Keep(db, actor, file, token), ct);
            unread.Offer(kept.Id);
            return kept;
        }
        catch (RefusedException)
        {
            store.Delete(file.Id);
            throw;
        }
    }

    /// <summary>Whoever sends it at this moment is ended.</summary>
    /// <exception cref="RefusedException">No such upload, or another person's, or attached by now.</exception>
    public async Task Remove(Actor actor, Guid id, CancellationToken ct)
    {
        if (await Find(actor, id, ct) is null)
            throw new RefusedException(new UploadNotFound());
        using (await arriving.Of(id).Enter(atOnce: true, ct))
        {
            // What was sent until a moment ago may have become whole with it.
            var gone = await writes.Run(
                async (db, token) => await Arriving(db, actor).Where(u => u.Id == id).ExecuteDeleteAsync(token)
                    + await Whole(db, actor).Where(a => a.Id == id).ExecuteDeleteAsync(token),
                ct);
            if (gone > 0)
                store.Delete(id);
        }

        arriving.Forget(id);
    }

    private async Task<Attachment> Keep(TicketHubDb db, Actor actor, StoredFile file, CancellationToken ct)
    {
        await TakeTurn(db, actor, ct);
        // A second run after an unknown commit finds the row of the first.
        if (await db.Attachments.FindAsync([file.Id], ct) is { } kept)
            return kept;
        await quota.Demand(db, actor.Id, file.Size, ct);
        return db.Attachments.Add(Attachment.Pending(file.Id, file.Name, file.Size, file.Sha256, actor.Id, clock.GetUtcNow())).Entity;
    }

    /// <summary>Two at once would both find room for one.</summary>
    public static Task TakeTurn(TicketHubDb db, Actor actor, CancellationToken ct) => Turn.Take(db, $"uploads of {actor.Id}", ct);

    public IQueryable<Attachment> Whole(TicketHubDb db, Actor actor)
    {
        var oldest = clock.GetUtcNow() - AttachmentLimits.PendingFor;
        return db.Attachments.Where(a => a.ById == actor.Id && a.TicketNumber == null && a.At > oldest);
    }

    public IQueryable<Upload> Arriving(TicketHubDb db, Actor actor)
    {
        var oldest = clock.GetUtcNow() - AttachmentLimits.PendingFor;
        return db.Uploads.Where(u => u.ById == actor.Id && u.LastByteAt > oldest);
    }
}
