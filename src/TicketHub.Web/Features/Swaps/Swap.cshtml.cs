using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TicketHub.Domain.People;
using TicketHub.Domain.Planning;
using TicketHub.Web.Features.Drafts;
using TicketHub.Web.Features.Planning;
using TicketHub.Web.Features.Shared;
using TicketHub.Web.SigningIn;

namespace TicketHub.Web.Features.Swaps;

/// <summary>One proposal: what it takes, the iterations before and after, and where R&amp;D decides.</summary>
[FormsOnly]
public sealed class SwapModel(ReadSwaps read, DecideSwap decide, PlanDoor door, KeptForms forms, SignedIn me, Words words) : PageModel
{
    /// <summary>Told once by the page that follows, with the words of done.</summary>
    public const string DoneNotice = "swap.done";

    public SwapResource View { get; private set; } = null!;

    public bool IsPlanner { get; private set; }

    public bool IsActing { get; private set; }

    /// <summary>Who proposed it does not approve it too.</summary>
    public bool IsOwn => View.ProposedBy.Id == me.Actor.Id;

    public string Planners { get; private set; } = "";

    public string OtherPlanners { get; private set; } = "";

    public Notice? Notice { get; private set; }

    public RefusedForm? Refused { get; private set; }

    public string Key { get; } = Guid.NewGuid().ToString("N");

    public bool IsOpen => View.State is SwapState.Proposed;

    public SwapDrawing Drawing =>
        new(View.Iterations, View.Item, View.Into, View.GivenUp, View.Moved, View.MovedTo, View.Help.Sum(help => help.Days));

    public FormProblems ProblemsOf(string form) => Refused?.Form == form ? Refused.Problems : FormProblems.None with { Scope = form };

    public string? Typed => Refused?.Form == "refuse" ? Request.Form["reason"].ToString() : null;

    public async Task OnGetAsync([FromRoute] string number, CancellationToken ct)
    {
        await Load(SwapNumber.Parse(number), ct);
        Notice = JustDone.Tell(TempData, DoneNotice, words);
    }

    public Task<IActionResult> OnPostApproveAsync([FromRoute] string number, long version, string? key, CancellationToken ct) =>
        Decide(number, "approve", new ApproveSwap(), "swapApproved", version, key, ct);

    public Task<IActionResult> OnPostRefuseAsync(
        [FromRoute] string number, long version, string? key, string? reason, CancellationToken ct) =>
        Decide(number, "refuse", new RefuseSwap(reason), "swapRefused", version, key, ct);

    public Task<IActionResult> OnPostTakeBackAsync([FromRoute] string number, long version, string? key, CancellationToken ct) =>
        Decide(number, "take-back", new TakeSwapBack(), "swapTakenBack", version, key, ct);

    private async Task<IActionResult> Decide(
        string number, string form, ISwapDecision decision, string done, long version, string? key, CancellationToken ct)
    {
        var id = SwapNumber.Parse(number);
        // Unknown to this person before it is refused to them.
        await Load(id, ct);
        Refused = await forms.Try(form, () => KeptForms.Keyed(key, form, async k =>
        {
            await decide.Run(me.Actor, id, decision, version, k, ct);
            return true;
        }));
        if (Refused is null)
        {
            JustDone.Keep(TempData, DoneNotice, done);
            return Redirect(Paths.Swap(id));
        }

        // What moved is told above the buttons: there is no field for it.
        var told = Refused.Problems.All.Select(problem => problem.Field == "reason" ? problem : problem with { Field = "" });
        Refused = Refused with { Problems = new([.. told]) { Scope = form } };
        // What moved is told once, with the whole proposal.
        Response.StatusCode = Refused.Refusals.Any(refusal => refusal is SwapGroundMoved) ? StatusCodes.Status409Conflict : Refused.Status;
        await Load(id, ct);
        if (Refused.IsStale || !IsOpen)
            Notice = new(NoticeKind.Soon, words["swap.stale"]);
        return Page();
    }

    private async Task Load(long number, CancellationToken ct)
    {
        View = await read.Run(me.Actor, number, ct);
        IsPlanner = me.Actor.Is(Roles.Planner);
        IsActing = (await door.WhoActsAsHead(ct))?.Id == me.Actor.Id;
        (Planners, OtherPlanners) = (await door.Planners(ct), IsOwn ? await door.PlannersBut(me.Actor.Id, ct) : "");
    }
}
