using TicketHub.Storage;
using TicketHub.Web.Features.Shared;
using TicketHub.Web.Problems;
using TicketHub.Web.SigningIn;

namespace TicketHub.Web.Features.Drafts;

/// <summary>
/// Carries out what a form asks for whose words are kept as a draft. A refusal by role is told on the page: where several hold the
/// duty in turn, it names who does now.
/// </summary>
public sealed class KeptForms(FormActs acts, KeepDraft keep, ReadDrafts drafts, SignedIn me, Words words)
{
    /// <summary>Forms of the head that send nothing to anybody.</summary>
    private static readonly HashSet<string> Saving = ["make", "join", "edit", "score", "add", "publish"];

    /// <summary>A form that went out before with other words (Back button) is another act, and so is one with a key that is none.</summary>
    /// <param name="act">Tells forms of one page with one key apart; null for a form that is kept as a draft by a key of its own.</param>
    public static async Task<T> Keyed<T>(string? key, string? act, Func<string?, Task<T>> send)
    {
        try
        {
            return await send(key is null || act is null ? key : $"{key}-{act}");
        }
        catch (KeyMisusedException)
        {
            return await send(null);
        }
    }

    /// <summary>What was written and not done stays written, as a draft too; what was done is no draft any more.</summary>
    public async Task KeepOrForget(IFormCollection form, RefusedForm? refused, CancellationToken ct)
    {
        if (DraftForm.Read(form) is not { } written)
            return;
        if (refused is null)
            await keep.Forget(me.Actor.Id, written, ct);
        else if (!written.IsEmpty)
            await keep.Run(me.Actor.Id, written, ct);
    }

    /// <summary>What the person has written into the boxes of the head's page and not sent.</summary>
    public Task<IReadOnlyDictionary<string, Draft>> DraftsOn(long enhancement, CancellationToken ct) =>
        drafts.OnEnhancement(me.Actor.Id, enhancement, ct);

    /// <summary>Likewise on the page of a known defect.</summary>
    public Task<IReadOnlyDictionary<string, Draft>> DraftsOnDefect(long defect, CancellationToken ct) =>
        drafts.OnDefect(me.Actor.Id, defect, ct);

    public async Task<Draft?> DraftAt(string place, CancellationToken ct) => (await drafts.At(me.Actor.Id, place, ct)).FirstOrDefault();

    /// <summary>The last one that was written about exactly these requests.</summary>
    public async Task<Draft?> DraftOf(string tickets, CancellationToken ct) =>
        (await drafts.At(me.Actor.Id, DraftForm.NewEnhancement, ct)).Find(d => d.Fields.GetValueOrDefault("tickets") == tickets);

    /// <summary>Told once to who was signed out while they wrote.</summary>
    public Notice? Expired(object? key, IEnumerable<Draft?> kept) =>
        key is string expired && kept.Any(d => d?.Key == expired)
            ? new(NoticeKind.Soon, words["draft.expired"], words["draft.expired.ticket"])
            : null;

    /// <inheritdoc cref="FormActs.Try"/>
    public async Task<RefusedForm?> Try(string form, Func<Task> act, string stale = "enhancement.stale") =>
        await acts.Try(form, act, stale, tellsForbidden: true) is { } refused
            ? refused with { Problems = refused.Problems with { IsSaving = Saving.Contains(form) } }
            : null;
}
