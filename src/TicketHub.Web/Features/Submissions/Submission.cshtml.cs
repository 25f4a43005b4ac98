using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TicketHub.Domain.Enhancements;
using TicketHub.Domain.People;
using TicketHub.Web.Features.Drafts;
using TicketHub.Web.Features.Planning;
using TicketHub.Web.Features.Shared;
using TicketHub.Web.SigningIn;
using TicketHub.Web.Spreadsheets;

namespace TicketHub.Web.Features.Submissions;

/// <summary>One submission: what was sent, and the quick way to answer it, item after item.</summary>
[FormsOnly]
public sealed class SubmissionModel(
    ReadSubmissions read, AnswerSubmission answer, SubmissionSheet sheet,
    PlanDoor door, KeptForms forms, SignedIn me, Words words)
    : PageModel
{
    /// <summary>Told once by the page that follows: "answerAccept:EN-17", with the words of done.</summary>
    public const string DoneNotice = "submission.done";

    public SubmissionResource View { get; private set; } = null!;

    public bool IsPlanner { get; private set; }

    public bool IsActing { get; private set; }

    public string? Planners { get; private set; }

    public Notice? Notice { get; private set; }

    public RefusedForm? Refused { get; private set; }

    public string Key { get; } = Guid.NewGuid().ToString("N");

    /// <summary>Days that were accepted.</summary>
    public decimal Total => View.Items.Sum(item => item.Estimate ?? 0);

    public FormProblems ProblemsOf(string form) => Refused?.Form == form ? Refused.Problems : FormProblems.None with { Scope = form };

    public string? TypedIn(string form) => Refused?.Form == form ? Request.Form["estimate"].ToString() : null;

    public async Task OnGetAsync([FromRoute] string number, CancellationToken ct)
    {
        await Load(SubmissionNumber.Parse(number), ct);
        Notice = JustDone.Tell(TempData, DoneNotice, words);
    }

    public async Task<IActionResult> OnGetXlsxAsync([FromRoute] string number, CancellationToken ct) =>
        File(sheet.Of(await read.Run(me.Actor, SubmissionNumber.Parse(number), ct)), Xlsx.MediaType, SubmissionSheet.NameOf(number));

    public async Task<IActionResult> OnPostAcceptAsync([FromRoute] string number, long enhancement, string? key, CancellationToken ct)
    {
        var id = SubmissionNumber.Parse(number);
        // Unknown to this person before it is refused to them.
        await read.Run(me.Actor, id, ct);
        Refused = await forms.Try($"accept-{enhancement}", () => KeptForms.Keyed(
            key, string.Create(CultureInfo.InvariantCulture, $"{enhancement}"), async k =>
            {
                await answer.Run(me.Actor, id, enhancement, new AcceptItem(Typed.Number(Request.Form["estimate"])), k, ct);
                return true;
            }));
        if (Refused is null)
        {
            JustDone.Keep(TempData, DoneNotice, "answerAccept", Enhancement.Show(enhancement));
            return Redirect($"{Paths.Submission(id)}#{Enhancement.Show(enhancement)}");
        }

        Response.StatusCode = Refused.Status;
        await Load(id, ct);
        return Page();
    }

    private async Task Load(long number, CancellationToken ct)
    {
        View = await read.Run(me.Actor, number, ct);
        IsPlanner = me.Actor.Is(Roles.Planner);
        IsActing = (await door.WhoActsAsHead(ct))?.Id == me.Actor.Id;
        Planners = await door.Planners(ct);
    }
}
