using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TicketHub.Domain;
using TicketHub.Domain.Enhancements;
using TicketHub.Domain.People;
using TicketHub.Domain.Planning;
using TicketHub.Web.Features.Backlog;
using TicketHub.Web.Features.Drafts;
using TicketHub.Web.Features.Planning;
using TicketHub.Web.Features.Shared;
using TicketHub.Web.SigningIn;

namespace TicketHub.Web.Features.Submissions;

/// <summary>One item of a submission, where R&amp;D accepts, asks or declines and the head answers. What is written is kept.</summary>
[FormsOnly]
public sealed class ItemModel(
    ReadSubmissions read, AnswerSubmission answer, PlanDoor door,
    ReadDrafts drafts, KeepDraft keep, KeptForms forms, SignedIn me, Words words)
    : PageModel
{
    public SubmissionResource View { get; private set; } = null!;

    public SubmissionItemResource Item { get; private set; } = null!;

    public IReadOnlyList<AnswerBox> Boxes { get; private set; } = [];

    public Notice? Notice { get; private set; }

    public RefusedForm? Refused { get; private set; }

    /// <summary>The words of the refused form look like the name of a client project: who wrote them may say that they are none.</summary>
    public bool LooksLikeAClient => Refused?.Refusals.Any(r => r is NamesAClient) == true;

    /// <summary>What was written into a form that is not there any more: it stays to be read and taken elsewhere.</summary>
    public string? Unsent { get; private set; }

    public async Task OnGetAsync([FromRoute] string number, [FromRoute] string enhancement, CancellationToken ct)
    {
        await Load(number, enhancement, ct);
        Notice = JustDone.Tell(TempData, SubmissionModel.DoneNotice, words);
        if (TempData[ExpiredForms.Notice] is string)
            Notice = new(NoticeKind.Soon, words["draft.expired"], words["draft.expired.ticket"]);
    }

    public async Task<IActionResult> OnPostAsync(
        [FromRoute] string number, [FromRoute] string enhancement, [FromRoute] string? handler, string? key, CancellationToken ct)
    {
        await Load(number, enhancement, ct);
        if (AnswerBox.Read(handler ?? "", Request.Form) is not { } said)
            return NotFound();
        var written = DraftForm.Read(Request.Form);
        Refused = await forms.Try(handler!, () => KeptForms.Keyed(key, null, async k =>
        {
            await answer.Run(me.Actor, View.Number, Item.Enhancement, said, k, ct);
            return true;
        }));
        if (Refused is null)
        {
            if (written is not null)
                await keep.Forget(me.Actor.Id, written, ct);
            JustDone.Keep(
                TempData, SubmissionModel.DoneNotice,
                $"answer{char.ToUpperInvariant(handler![0])}{handler[1..]}", Enhancement.Show(Item.Enhancement));
            return Redirect($"{Paths.Submission(View.Number)}#{Enhancement.Show(Item.Enhancement)}");
        }

        Response.StatusCode = Refused.Status;
        if (written is { IsEmpty: false })
            await keep.Run(me.Actor.Id, written, ct);
        await Load(number, enhancement, ct);
        // Its form may be gone with what somebody else said meanwhile; that is told above the page then.
        if (Boxes.All(box => box.Name != Refused.Form))
        {
            Notice = new(NoticeKind.Wrong, Refused.Problems.All[0].Message);
            Unsent = AnswerBox.Written(handler!, Request.Form);
        }

        return Page();
    }

    private async Task Load(string number, string enhancement, CancellationToken ct)
    {
        var (id, about) = (SubmissionNumber.Parse(number), EnhancementNumber.Parse(enhancement));
        View = await read.Run(me.Actor, id, ct);
        Item = View.Items.SingleOrDefault(item => item.Enhancement == about)
            ?? throw new RefusedException(new NotInThisSubmission(Enhancement.Show(about)));
        var names = new List<string>();
        if (Item.IsWithRd && me.Actor.Is(Roles.Planner))
            names.AddRange(AnswerBox.OfPlanner.Where(name => name != "ask" || Item.Answer is not SubmissionAnswer.Asked));
        if (Item.IsWithRd && Item.Answer is SubmissionAnswer.Asked && (await door.WhoActsAsHead(ct))?.Id == me.Actor.Id)
            names.Add(AnswerBox.OfHead);
        var kept = await drafts.OnItem(me.Actor.Id, id, about, ct);
        Boxes =
        [
            .. names.Select(name => AnswerBox.Of(
                name, DraftForm.OnItem(id, about, name), kept.GetValueOrDefault(name),
                Refused?.Form == name ? AnswerBox.Written(name, Request.Form) : null,
                Refused?.Form == name ? Refused.Problems : FormProblems.None)),
        ];
    }
}
