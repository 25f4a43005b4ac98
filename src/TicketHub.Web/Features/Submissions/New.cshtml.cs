using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TicketHub.Domain;
using TicketHub.Domain.Planning;
using TicketHub.Storage;
using TicketHub.Web.Features.Backlog;
using TicketHub.Web.Features.Drafts;
using TicketHub.Web.Features.Planning;
using TicketHub.Web.Features.Shared;
using TicketHub.Web.SigningIn;

namespace TicketHub.Web.Features.Submissions;

/// <summary>The head chooses what to send, looks at it as R&amp;D will, and sends it. What is written is kept on the way.</summary>
[FormsOnly]
public sealed class NewModel(
    SendSubmission send, ReadSendable sendable, PlanDoor door, TicketHubDb db,
    KeepDraft keep, KeptForms forms, TimeProvider clock, SignedIn me, Words words)
    : PageModel
{
    public IReadOnlyList<SendableRow> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public long Version { get; private set; }

    public string? Note { get; private set; }

    public int? First { get; private set; }

    public IReadOnlySet<long> Picked { get; private set; } = new HashSet<long>();

    public IEnumerable<SendableRow> Chosen => Rows.Where(row => Picked.Contains(row.Number));

    public bool IsPreview { get; private set; }

    public DraftFields Draft { get; private set; } = null!;

    public DateTimeOffset? RestoredAt { get; private set; }

    public FormProblems Problems { get; private set; } = FormProblems.None;

    public Notice? Notice { get; private set; }

    public async Task OnGetAsync(int? first, CancellationToken ct)
    {
        await Demand(ct);
        var kept = await forms.DraftAt(DraftForm.Submission, ct);
        (Note, RestoredAt) = (kept?.Fields.GetValueOrDefault("note"), kept?.SavedAt);
        Draft = DraftFields.Begin(DraftForm.Submission, kept, Guid.NewGuid().ToString("N"));
        Picked = Numbers(kept?.Fields.GetValueOrDefault("items")?.Split(','));
        await Load(first, ct);
    }

    /// <summary>Ticks the first ones.</summary>
    public async Task<IActionResult> OnPostPickAsync(int? first, CancellationToken ct)
    {
        await Read(ct);
        await Load(first ?? 0, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken ct)
    {
        await Read(ct);
        await Load(null, ct);
        Problems = new([.. Mistakes()]);
        IsPreview = !Problems.Any;
        if (Problems.Any)
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    public async Task<IActionResult> OnPostEditAsync(CancellationToken ct)
    {
        await Read(ct);
        await Load(null, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostSendAsync(long version, string? key, CancellationToken ct)
    {
        await Read(ct);
        var number = 0L;
        try
        {
            var refused = await forms.Try("", async () => number = await KeptForms.Keyed(
                key, null, k => send.Run(me.Actor, new(Note, [.. Picked], null), version, k, ct)));
            if (refused is null)
            {
                if (DraftForm.Read(Request.Form) is { } written)
                    await keep.Forget(me.Actor.Id, written, ct);
                JustDone.Keep(TempData, SubmissionModel.DoneNotice, "submissionSent");
                return Redirect(Paths.Submission(number));
            }

            // Stale: the order is another one than was looked at, so it is looked at again before anything is sent.
            (Problems, Response.StatusCode) = refused.IsStale ? (FormProblems.None, refused.Status) : (refused.Problems, refused.Status);
            if (refused.IsStale)
                Notice = new(NoticeKind.Soon, words["compose.stale"]);
            await Load(null, ct);
            IsPreview = refused.IsStale && Picked.Count > 0;
        }
        catch (RefusedException gone) when (gone.Refusals[0].Kind is RefusalKind.NotFound)
        {
            return NotFound();
        }

        return Page();
    }

    private IEnumerable<FormProblem> Mistakes()
    {
        if (string.IsNullOrWhiteSpace(Note))
            yield return new("note", words["problem.noteNeeded.detail"]);
        if (!Chosen.Any())
            yield return new("items", words["problem.itemsNeeded.detail"]);
        if (Picked.Count > Submission.MostItems)
            yield return new("items", words.Say("problem.tooManyItems.detail", Submission.MostItems));
    }

    /// <summary>What was written and chosen, and what goes on being kept of it.</summary>
    private async Task Read(CancellationToken ct)
    {
        await Demand(ct);
        Note = Request.Form["note"];
        First = Typed.Count(Request.Form["first"]);
        Picked = Numbers(Request.Form["items"]);
        Draft = DraftForm.Read(Request.Form) is { } form
            ? DraftFields.After(form, form.IsEmpty ? null : await keep.Run(me.Actor.Id, form, ct))
            : DraftFields.Begin(DraftForm.Submission, null, Guid.NewGuid().ToString("N"));
    }

    private async Task Load(int? first, CancellationToken ct)
    {
        (Version, Total, Rows) = await sendable.Run(Math.Clamp(Math.Max(first ?? 0, Picked.Count), 0, Submission.MostItems), Picked, ct);
        if (first is { } count)
            (First, Picked) = (count, Rows.Take(Math.Max(0, count)).Select(row => row.Number).ToHashSet());
    }

    /// <summary>Who reads the backlog and does not act as head is told so; for others there is nothing here.</summary>
    private async Task Demand(CancellationToken ct)
    {
        await door.Demand(me.Actor, ct);
        await BacklogDoor.DemandActingHead(db, me.Actor, clock.GetUtcNow(), ct);
    }

    private static HashSet<long> Numbers(IEnumerable<string?>? texts) =>
        [.. (texts ?? []).Select(text => Typed.Whole(text) ?? 0).Where(number => number > 0)];
}
