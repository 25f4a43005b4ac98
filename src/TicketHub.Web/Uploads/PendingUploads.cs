using Microsoft.EntityFrameworkCore;
using TicketHub.Domain;
using TicketHub.Domain.Attachments;
using TicketHub.Domain.People;
using TicketHub.Storage;

namespace TicketHub.Web.Uploads;

/// <summary>What a person uploaded and has not sent anywhere yet. Nobody else sees it.</summary>
public sealed class PendingUploads(AttachmentStore store, Writes writes, TicketHubDb read, TimeProvider clock)
{
    /// <summary>Oldest first.</summary>
    public Task<List<Attachment>> List(Actor actor, CancellationToken ct) =>
        Of(read, actor).AsNoTracking().OrderBy(a => a.At).ThenBy(a => a.Id).ToListAsync(ct);

    /// <summary>Takes in a file and keeps it for its uploader.</summary>
    /// <param name="name">As the client gave it.</param>
    /// <param name="body">Its bytes.</param>
    /// <param name="length">How many they are to be, where that was said.</param>
    /// <exception cref="RefusedException">Too large, too much already, or of another length than was said.</exception>
    public async Task<Attachment> Add(Actor actor, string? name, Stream body, long? length, CancellationToken ct)
    {
        if (length > AttachmentLimits.LargestFile)
            throw new RefusedException(new FileTooLarge());
        await DemandQuota(read, actor, length ?? 0, ct);
        return await Keep(actor, await store.Receive(name, body, length, ct), ct);
    }

    /// <summary>Makes a file that the store has taken in a pending upload of this person.</summary>
    /// <exception cref="RefusedException">Too much is pending already; the file is gone then.</exception>
    public async Task<Attachment> Keep(Actor actor, StoredFile file, CancellationToken ct)
    {
        try
        {
            return await writes.Run(
                async (db, token) =>
                {
                    // A second run after an unknown commit finds the row of the first.
                    if (await db.Attachments.FindAsync([file.Id], token) is { } kept)
                        return kept;
                    await DemandQuota(db, actor, file.Size, token);
                    var upload = Attachment.Pending(file.Id, file.Name, file.Size, file.Sha256, actor.Id, clock.GetUtcNow());
                    return db.Attachments.Add(upload).Entity;
                },
                ct);
        }
        catch (RefusedException)
        {
            store.Delete(file.Id);
            throw;
        }
    }

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
