using TicketHub.Domain;
using TicketHub.Domain.Attachments;
using TicketHub.Domain.People;
using TicketHub.Web.Uploads;

namespace TicketHub.Web.Features.Attachments;

/// <summary>
/// The files of a page's form. The fields: <c>files</c> for new ones, <c>uploads</c> for those that an earlier try has brought
/// here already. A form that is refused loses none: <see cref="Keep"/> makes them uploads.
/// </summary>
public sealed class FormFiles(AttachmentStore store, PendingUploads pending)
{
    /// <summary>
    /// What a form may weigh. More than is allowed in files, so that one that is somewhat too large is still read, refused at
    /// the field and shown again with all that was written.
    /// </summary>
    public const long LargestForm = 2 * UploadRoutes.LargestBody;

    /// <summary>What a form names of earlier uploads; those stay its files even where its new ones are refused.</summary>
    public static SentFiles Named(IFormCollection form) =>
        new([.. form["uploads"].Select(id => Guid.TryParse(id, out var known) ? known : Guid.Empty)], []);

    /// <summary>Those of <paramref name="ids"/>, as a draft remembers them, that still wait.</summary>
    public async Task<IReadOnlyList<Attachment>> Waiting(Actor actor, string? ids, CancellationToken ct) => string.IsNullOrEmpty(ids)
        ? []
        : [.. (await pending.List(actor, ct)).Where(upload => ids.Contains(upload.Id.ToString(), StringComparison.OrdinalIgnoreCase))];

    /// <summary>Takes the files in, if all of them fit.</summary>
    /// <exception cref="RefusedException">They do not; nothing is kept, for the browser has them still.</exception>
    public async Task<SentFiles> Receive(IFormCollection form, CancellationToken ct)
    {
        var uploads = Named(form).Uploads;
        var chosen = form.Files.Where(f => f.Name == "files" && f.FileName.Length > 0).ToList();
        var mistakes = new List<Refusal>();
        if (chosen.Count + uploads.Count > AttachmentLimits.MostFiles)
            mistakes.Add(new TooManyFiles());
        if (chosen.Exists(f => f.Length > AttachmentLimits.LargestFile))
            mistakes.Add(new FileTooLarge());
        if (chosen.Sum(f => f.Length) > AttachmentLimits.LargestRequest)
            mistakes.Add(new FilesTooLarge());
        if (mistakes.Count > 0)
            throw new RefusedException(mistakes);

        var stored = new List<StoredFile>();
        foreach (var file in chosen)
        {
            await using var bytes = file.OpenReadStream();
            stored.Add(await store.Receive(file.FileName, bytes, file.Length, ct));
        }

        return new(uploads, stored);
    }

    /// <summary>After a refusal: what was sent waits for the next try, as far as a person's uploads have room. Returns what can be sent then.</summary>
    public async Task<IReadOnlyList<Attachment>> Keep(Actor actor, SentFiles sent, CancellationToken ct)
    {
        var kept = sent.Uploads.ToHashSet();
        foreach (var file in sent.Files)
        {
            try
            {
                kept.Add((await pending.Keep(actor, file, ct)).Id);
            }
            catch (RefusedException)
            {
                // There are too many already; the list shows which ones stayed.
            }
        }

        return [.. (await pending.List(actor, ct)).Where(upload => kept.Contains(upload.Id))];
    }
}
