using System.IO.Pipelines;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using TicketHub.Domain;
using TicketHub.Domain.Attachments;
using TicketHub.Domain.People;
using TicketHub.Storage;
using TicketHub.Web.Problems;
using TicketHub.Web.ReadingEvidence;
using TicketHub.Web.Repeats;

namespace TicketHub.Web.Uploads;

/// <summary>
/// Takes files in that come piece by piece (docs/decisions/0019): the bytes go to disk as they come and are counted once they are safe
/// there, whatever becomes of the client, the connection or this process. With its last byte a file becomes a pending upload.
/// </summary>
public sealed class ReceiveUploads(
    AttachmentStore store, ArrivingFiles arriving, PendingUploads pending, UnreadFiles unread,
    UploadQuota quota, UploadRoom room, UploadLimits limits, Writes writes,
    TimeProvider clock, ILogger<ReceiveUploads> log)
{
    /// <summary>What is smaller is read in a moment once it is whole.</summary>
    private const long FollowedFrom = AttachmentLimits.Megabyte;

    /// <summary>Begins an upload, and takes the bytes that come along with it.</summary>
    /// <param name="key">A repeat with it begins nothing anew; the same file is the same upload.</param>
    /// <exception cref="RefusedException">Too large, too much already, or the bytes are not what was said of them; nothing is kept then.</exception>
    /// <exception cref="KeyMisusedException">The key is not usable, or began another file before.</exception>
    public async Task<UploadState> Begin(
        Actor actor, TusCreation creation, TusPatch patch, PipeReader body, Checksum? checksum, string? key, CancellationToken ct)
    {
        RepeatKey.DemandUsable(key);
        var left = store.RoomLeft();
        var id = Guid.NewGuid();
        var begun = await writes.Run(Begin, ct);
        if (begun.Id != id)
            return await Repeated(begun, creation, patch, body, ct);
        try
        {
            return await Append(actor, id, patch, body, checksum, ct);
        }
        catch (Exception e) when (ErrorAnswers.IsDiskFull(e) || e is RefusedException { Refusals: not [UploadBusy] })
        {
            // Its client has not learned the address.
            await pending.Remove(actor, id, CancellationToken.None);
            throw;
        }

        async Task<UploadState> Begin(TicketHubDb db, CancellationToken token)
        {
            await PendingUploads.TakeTurn(db, actor, token);
            if (await Earlier(db, actor, id, key, token) is { } earlier)
                return earlier;
            await quota.Demand(db, actor.Id, creation.Length, token);
            await room.Demand(db, id, creation.Length ?? patch.Count ?? 0, left, token);
            var upload = Upload.Begin(id, FileName.Of(creation.Name), creation.Metadata, creation.Length, actor.Id, clock.GetUtcNow(), key);
            return UploadState.Of(db.Uploads.Add(upload).Entity);
        }
    }

    /// <summary>Takes bytes at the end of what is there.</summary>
    /// <returns>How far it is now; as soon as it is whole, with its hash.</returns>
    /// <exception cref="RefusedException">Unknown, another's, in use, or the bytes belong elsewhere or are not what was said of them.</exception>
    public async Task<UploadState> Append(Actor actor, Guid id, TusPatch patch, PipeReader body, Checksum? checksum, CancellationToken ct)
    {
        // Before anything is done about an id that somebody only guessed.
        if (await pending.Find(actor, id, ct) is null)
            throw new RefusedException(new UploadNotFound());
        var file = arriving.Of(id);
        using var one = await file.Enter(atOnce: false, ct);
        var upload = await Found(actor, id, ct);
        if (patch.Offset != upload.Offset)
            throw new RefusedException(new OffsetDiffers(upload.Offset));
        var length = await LengthOf(upload, patch, ct);
        if (patch.Count > (length ?? limits.LargestFile) - upload.Offset)
            throw new RefusedException(length is null ? new UploadTooLarge(limits.LargestFile) : new LengthDiffers());
        if (upload.Sha256 is not null)
            return upload;

        var wanted = (length - upload.Offset) ?? patch.Count ?? 0;
        store.DemandRoom(wanted);
        if (!room.IsHeldBy(upload))
            await HoldAgain(id, wanted, ct);
        if (length is null || length > FollowedFrom)
            unread.Follow(new(id, upload.Name, store.GrowingPathOf(id), length ?? limits.LargestFile, () => arriving.Look(id)?.Safe));
        var onDisk = upload.Offset - 1;
        Attachment? whole = null;
        try
        {
            await file.Take(one, body, upload.Offset, length ?? limits.LargestFile, checksum, Told);
        }
        catch (LostUploadException lost)
        {
            log.LogError(lost, "An unfinished upload was lost");
            throw new RefusedException(new UploadNotFound());
        }
        finally
        {
            // All of it is here: it does not matter any more how the request ended.
            if (onDisk == length)
                whole = await Finish(file, actor, id, onDisk);
        }

        return whole is null
            ? await pending.Find(actor, id, ct) ?? throw new RefusedException(new UploadNotFound())
            : UploadState.Of(whole);

        async Task Told(long at)
        {
            onDisk = at;
            // The last mark is the row of the whole file: till then a restart may ask for the end of it again.
            if (at > upload.Offset && at != length)
                await Mark(id, at);
        }
    }

    /// <summary>How far an upload is. Whoever asks does not wait for an answer to bytes: a request of theirs that fell quiet is ended.</summary>
    /// <exception cref="RefusedException">Unknown, or another's.</exception>
    public async Task<UploadState> Look(Actor actor, Guid id, CancellationToken ct)
    {
        if (await pending.Find(actor, id, ct) is { Sha256: null } && arriving.Find(id) is { } file)
            await file.EndQuiet(ct);
        return await Found(actor, id, ct);
    }

    /// <summary>
    /// An upload as it truly is: where the disk has lost bytes that were counted (a folder restored from a copy, a disk that lied), it goes
    /// on from what is left, instead of from a place where nothing can be added any more.
    /// </summary>
    private async Task<UploadState> Found(Actor actor, Guid id, CancellationToken ct)
    {
        var upload = await pending.Find(actor, id, ct) ?? throw new RefusedException(new UploadNotFound());
        if (upload is not { Sha256: null, Offset: > 0 } || store.GrownTo(id) is var there && there >= upload.Offset)
            return upload;
        log.LogError(
            "Upload {Id} is shorter on disk ({There}) than what was counted ({Offset}): it goes on from there",
            id, there, upload.Offset);
        await Mark(id, there);
        return await pending.Find(actor, id, ct) ?? throw new RefusedException(new UploadNotFound());
    }

    /// <summary>What this call, or an earlier one with its key, has begun already; null where nothing has.</summary>
    private static async Task<UploadState?> Earlier(TicketHubDb db, Actor actor, Guid id, string? key, CancellationToken ct)
    {
        // A second run after an unknown commit finds the row of the first.
        if (await db.Uploads.FindAsync([id], ct) is { } begun)
            return UploadState.Of(begun);
        if (key is null)
            return null;
        if (await db.Uploads.AsNoTracking().SingleOrDefaultAsync(u => u.ById == actor.Id && u.UploadKey == key, ct) is { } unfinished)
            return UploadState.Of(unfinished);
        return await db.Attachments.AsNoTracking()
            .SingleOrDefaultAsync(a => a.ById == actor.Id && a.UploadKey == key, ct) is { } whole
            ? UploadState.Of(whole)
            : null;
    }

    /// <summary>The same key began this one before. Bytes that come along once more are only compared.</summary>
    private static async Task<UploadState> Repeated(
        UploadState earlier, TusCreation creation, TusPatch patch, PipeReader body, CancellationToken ct)
    {
        var same = earlier.Name == FileName.Of(creation.Name) && (creation.Length is null || creation.Length == earlier.Length);
        if (same && earlier.Sha256 is not null && patch.Count == earlier.Length)
            same = Convert.ToHexStringLower(await SHA256.HashDataAsync(body.AsStream(), ct)) == earlier.Sha256;
        return same ? earlier : throw new KeyMisusedException("keyReused");
    }

    /// <summary>"Once set the length MUST NOT be changed."</summary>
    private async Task<long?> LengthOf(UploadState upload, TusPatch patch, CancellationToken ct)
    {
        if (patch.Length is not { } said || said == upload.Length)
            return upload.Length;
        if (upload.Length is not null)
            throw new RefusedException(new LengthFixed());
        if (said > limits.LargestFile)
            throw new RefusedException(new UploadTooLarge(limits.LargestFile));
        if (said < upload.Offset)
            throw new RefusedException(new LengthDiffers());
        var left = store.RoomLeft();
        return await writes.Run(
            async (db, token) =>
            {
                await room.Demand(db, upload.Id, said - upload.Offset, left, token);
                await db.Uploads.Where(u => u.Id == upload.Id).ExecuteUpdateAsync(u => u.SetProperty(x => x.Length, said), token);
                return said;
            },
            ct);
    }

    /// <summary>It has rested, and others may have been promised its room since.</summary>
    private async Task HoldAgain(Guid id, long wanted, CancellationToken ct)
    {
        var left = store.RoomLeft();
        await writes.Run(
            async (db, token) =>
            {
                await room.Demand(db, id, wanted, left, token);
                return await db.Uploads.Where(u => u.Id == id)
                    .ExecuteUpdateAsync(u => u.SetProperty(x => x.LastByteAt, clock.GetUtcNow()), token);
            },
            ct);
    }

    private Task Mark(Guid id, long offset) => writes.Run(
        (db, ct) => db.Uploads.Where(u => u.Id == id)
            .ExecuteUpdateAsync(u => u.SetProperty(x => x.Offset, offset).SetProperty(x => x.LastByteAt, clock.GetUtcNow()), ct),
        CancellationToken.None);

    private async Task<Attachment> Finish(ArrivingFile file, Actor actor, Guid id, long length)
    {
        var sha256 = await file.Hash(length);
        store.Complete(id);
        var whole = await writes.Run(Keep, CancellationToken.None);
        unread.Offer(id);
        arriving.Forget(id);
        return whole;

        async Task<Attachment> Keep(TicketHubDb db, CancellationToken ct)
        {
            await PendingUploads.TakeTurn(db, actor, ct);
            if (await db.Attachments.FindAsync([id], ct) is { } kept)
                return kept;
            var upload = await db.Uploads.SingleAsync(u => u.Id == id, ct);
            db.Uploads.Remove(upload);
            return db.Attachments.Add(upload.Whole(length, sha256, clock.GetUtcNow())).Entity;
        }
    }
}
