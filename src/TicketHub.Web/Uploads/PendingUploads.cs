using Microsoft.EntityFrameworkCore;
using TicketHub.Domain;
using TicketHub.Domain.Attachments;
using TicketHub.Domain.People;
using TicketHub.Storage;
using TicketHub.Web.Features.Tickets;
using TicketHub.Web.Problems;
using TicketHub.Web.ReadingEvidence;

namespace TicketHub.Web.Uploads;

/// <summary>What a person uploaded and has not sent anywhere yet. Nobody else sees it.</summary>
public sealed class PendingUploads(AttachmentStore store, UnreadFiles unread, Writes writes, TicketHubDb read, TimeProvider clock)
{
    /// <summary>Oldest first.</summary>
    public Task<List<Attachment>> List(Actor actor, CancellationToken ct) =>
        Of(read, actor).AsNoTracking().OrderBy(a => a.At).ThenBy(a => a.Id).ToListAsync(ct);

    /// <summary>Takes in a file and keeps it for its uploader.</summary>
    /// <param name="name">As the client gave it.</param>
    /// <param name="body">Its bytes.</param>
    /// <param name="length">How many they are to be, where that was said.</param>
    /// <param name="key">A repeat with it keeps nothing twice; the same name and bytes are the same upload.</param>
    /// <exception cref="RefusedException">Too large, too much already, or of another length than was said.</exception>
    /// <exception cref="KeyMisusedException">The key is not usable, or brought another file before.</exception>
    public async Task<Attachment> Add(Actor actor, string? name, Stream body, long? length, string? key, CancellationToken ct)
    {
        RepeatKey.DemandUsable(key);
        if (length > AttachmentLimits.LargestFile)
            throw new RefusedException(new FileTooLarge());
        // Told before a file that has no room is taken in; a repeat needs none.
        if (await Earlier(read, actor, key, ct) is null)
            await DemandQuota(read, actor, length ?? 0, ct);
        return await Keep(actor, await store.Receive(name, body, length, ct), key, ct);
    }

    /// <summary>Makes a file that the store has taken in a pending upload of this person.</summary>
    /// <exception cref="RefusedException">Too much is pending already; the file is gone then.</exception>
    public Task<Attachment> Keep(Actor actor, StoredFile file, CancellationToken ct) => Keep(actor, file, null, ct);

    private async Task<Attachment> Keep(Actor actor, StoredFile file, string? key, CancellationToken ct)
    {
        try
        {
            var kept = await writes.Run((db, token) => Keep(db, actor, file, key, token), ct);
            if (kept.Id != file.Id)
                store.Delete(file.Id);
            unread.Offer(kept.Id);
            return kept;
        }
        catch (Exception e) when (e is RefusedException or KeyMisusedException)
        {
            store.Delete(file.Id);
            throw;
        }
    }

    private async Task<Attachment> Keep(TicketHubDb db, Actor actor, StoredFile file, string? key, CancellationToken ct)
    {
        // Two at once would both find room for one.
        await Turn.Take(db, $"uploads of {actor.Id}", ct);
        // A second run after an unknown commit finds the row of the first.
        if (await db.Attachments.FindAsync([file.Id], ct) is { } kept)
            return kept;
        if (await Earlier(db, actor, key, ct) is { } earlier)
            return (earlier.Name, earlier.Sha256) == (file.Name, file.Sha256) ? earlier : throw new KeyMisusedException("keyReused");
        await DemandQuota(db, actor, file.Size, ct);
        var upload = Attachment.Pending(file.Id, file.Name, file.Size, file.Sha256, actor.Id, clock.GetUtcNow(), key);
        return db.Attachments.Add(upload).Entity;
    }

    private static async Task<Attachment?> Earlier(TicketHubDb db, Actor actor, string? key, CancellationToken ct) => key is null
        ? null
        : await db.Attachments.AsNoTracking().SingleOrDefaultAsync(a => a.ById == actor.Id && a.UploadKey == key, ct);

    /// <exception cref="RefusedException">No such upload, or another person's, or attached by now.</exception>
    public async Task Remove(Actor actor, Guid id, CancellationToken ct)
    {
        var gone = await writes.Run((db, token) => Of(db, actor).Where(a => a.Id == id).ExecuteDeleteAsync(token), ct);
        if (gone == 0)
            throw new RefusedException(new UploadNotFound());
        store.Delete(id);
    }

    private IQueryable<Attachment> Of(TicketHubDb db, Actor actor)
    {
        var oldest = clock.GetUtcNow() - AttachmentLimits.PendingFor;
        return db.Attachments.Where(a => a.ById == actor.Id && a.TicketNumber == null && a.At > oldest);
    }

    /// <summary>What expired counts until housekeeping has removed it: it still takes room.</summary>
    private static async Task DemandQuota(TicketHubDb db, Actor actor, long more, CancellationToken ct)
    {
        var sizes = await db.Attachments.Where(a => a.ById == actor.Id && a.TicketNumber == null).Select(a => a.Size).ToListAsync(ct);
        if (sizes.Sum() + more > AttachmentLimits.LargestPending || sizes.Count >= AttachmentLimits.MostPending)
            throw new RefusedException(new TooMuchPending());
    }
}
