using Microsoft.EntityFrameworkCore;
using TicketHub.Documents;
using TicketHub.Domain;
using TicketHub.Domain.Attachments;
using TicketHub.Domain.Intake;
using TicketHub.Domain.People;
using TicketHub.Storage;
using TicketHub.Web.Problems;
using TicketHub.Web.ReadingDocuments;
using TicketHub.Web.ReadingEvidence;
using TicketHub.Web.Uploads;

namespace TicketHub.Web.Features.Attachments;

/// <summary>A file of an act as its bytes and rows tell it. <paramref name="IsUpload"/>: its row is there and has to be claimed.</summary>
public sealed record FoundFile(Guid Id, string Name, long Size, string Sha256, bool IsUpload);

/// <summary>The files of an act, and what is wrong with them.</summary>
public sealed record FoundFiles(IReadOnlyList<FoundFile> All, IReadOnlyList<Refusal> Mistakes, IReadOnlyList<string> Content);

/// <summary>A file with what was read of it.</summary>
public sealed record ReadFile(FoundFile File, AttachmentState State, IReadOnlyList<AttachedText> Texts)
{
    public bool IsPicture => State is AttachmentState.NotADocument && FileLooks.Icon(File.Name) == "picture";
}

/// <summary>Takes the files of an act from where they are to a ticket: find, read (both before the transaction), claim (in it).</summary>
public sealed class FilesToAttach(
    TicketHubDb read, AttachmentStore store, DocumentReading documents, UnreadFiles unread, TimeProvider clock)
{
    /// <summary>Looks the uploads up and judges all of it. Those that were attached before count for the content of a repeat.</summary>
    public async Task<FoundFiles> Find(Actor actor, SentFiles sent, CancellationToken ct)
    {
        if (!sent.Any)
            return new([], [], []);
        var ids = sent.Uploads.Distinct().Take(AttachmentLimits.MostFiles + 1).ToList();
        var own = await read.Attachments.AsNoTracking()
            .Where(a => ids.Contains(a.Id) && a.ById == actor.Id)
            .ToDictionaryAsync(a => a.Id, ct);
        var all = ids.Where(own.ContainsKey)
            .Select(id => own[id])
            .Select(a => new FoundFile(a.Id, a.Name, a.Size, a.Sha256, IsUpload: true))
            .Concat(sent.Files.Select(f => new FoundFile(f.Id, f.Name, f.Size, f.Sha256, IsUpload: false))).ToList();

        var now = clock.GetUtcNow();
        var mistakes = new List<Refusal>();
        if (ids.Count + sent.Files.Count > AttachmentLimits.MostFiles)
            mistakes.Add(new TooManyFiles());
        else if (!ids.TrueForAll(id => own.TryGetValue(id, out var a) && a.TicketNumber is null && a.ExpiresAt > now))
            mistakes.Add(new UploadNotUsable());
        // Uploads may be as large as they came; only what comes in the body itself is bounded.
        if (sent.Files.Sum(f => f.Size) > AttachmentLimits.LargestRequest)
            mistakes.Add(new FilesTooLarge());
        var unknown = ids.Where(id => !own.ContainsKey(id)).Select(id => id.ToString());
        return new(all, mistakes, [.. all.Select(f => $"{f.Sha256} {f.Name}").Concat(unknown)]);
    }

    /// <summary>Reads what can be read. A file that kills or outlasts its reader is no reason to refuse anything.</summary>
    public async Task<IReadOnlyList<ReadFile>> Read(Actor actor, IReadOnlyList<FoundFile> files, CancellationToken ct) =>
        await Task.WhenAll(files.Select(async file =>
        {
            var texts = await documents.Read(actor.Id, file.Name, store.PathOf(file.Id), file.Sha256, ct);
            return new ReadFile(file, StateOf(texts), AttachedTexts.Of(texts));
        }));

    /// <summary>Gives the files to a ticket. Of two who claim one upload at once, one gets it.</summary>
    /// <exception cref="RefusedException">Another was faster, or the upload expired in between.</exception>
    public static async Task Claim(
        TicketHubDb db, Actor actor, long number, IReadOnlyList<ReadFile> files, DateTimeOffset now, CancellationToken ct)
    {
        var oldest = now - AttachmentLimits.PendingFor;
        // In one order for everybody: two who claim the same uploads wait for each other instead of both failing.
        foreach (var (file, state, _) in files.OrderBy(f => f.File.Id))
        {
            if (!file.IsUpload)
            {
                db.Attachments.Add(Attachment.Attached(file.Id, file.Name, file.Size, file.Sha256, actor.Id, now, number, state));
                continue;
            }

            var claimed = await db.Attachments
                .Where(a => a.Id == file.Id && a.ById == actor.Id && a.TicketNumber == null && a.At > oldest)
                .ExecuteUpdateAsync(
                    a => a.SetProperty(x => x.TicketNumber, number).SetProperty(x => x.State, state).SetProperty(x => x.At, now), ct);
            if (claimed == 0)
                throw new RefusedException(new UploadNotUsable());
            await FilesRead.Attached(db, number, file.Id, file.Name, actor.Id, now, ct);
        }
    }

    /// <summary>
    /// Runs an act and removes the files of its body that no row came to tell of: it was refused, or was a repeat. Where it
    /// failed otherwise the outcome of a commit may be open; then housekeeping looks a day later.
    /// </summary>
    public async Task<T> Sending<T>(SentFiles sent, Func<Task<T>> act)
    {
        try
        {
            var done = await act();
            await Discard(sent);
            return done;
        }
        catch (Exception e) when (e is RefusedException or KeyMisusedException or StaleVersionException)
        {
            await Discard(sent);
            throw;
        }
    }

    /// <summary>Removes files of a body that no row tells of, once it is sure that none will; the others are to be read.</summary>
    public async Task Discard(SentFiles sent)
    {
        var ids = sent.Files.Select(f => f.Id).ToList();
        if (ids.Count == 0)
            return;
        var kept = await read.Attachments.Where(a => ids.Contains(a.Id)).Select(a => a.Id).ToListAsync();
        foreach (var id in ids.Except(kept))
            store.Delete(id);
        kept.ForEach(unread.Offer);
    }

    /// <summary>One word for a file that may hold several: what failed is said before what went well.</summary>
    public static AttachmentState StateOf(IReadOnlyList<DocumentText> texts)
    {
        ReadingState[] byWeight = [ReadingState.Unreadable, ReadingState.Encrypted, ReadingState.Read, ReadingState.NoText];
        return byWeight.Where(state => texts.Any(t => t.State == state)).Cast<ReadingState?>().FirstOrDefault() switch
        {
            ReadingState.Unreadable => AttachmentState.Unreadable,
            ReadingState.Encrypted => AttachmentState.Encrypted,
            ReadingState.Read => AttachmentState.Read,
            ReadingState.NoText => AttachmentState.NoText,
            _ => AttachmentState.NotADocument,
        };
    }
}
