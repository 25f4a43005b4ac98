using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TicketHub.Domain.Enhancements;
using TicketHub.Storage;
using TicketHub.Web.Features.Backlog;
using TicketHub.Web.Features.Drafts;
using TicketHub.Web.Features.People;
using TicketHub.Web.Features.Shared;
using TicketHub.Web.SigningIn;

namespace TicketHub.Web.Features.Demand;

/// <summary>One published enhancement as every employee sees it.</summary>
[FormsOnly]
public sealed class ItemModel(
    TicketHubDb db, ReadPublished read, ShareNeed share, Follow follow, KeptForms forms, SignedIn me, Words words) : PageModel
{
    private const string Done = "demand.done";

    public PublishedResource View { get; private set; } = null!;

    /// <summary>The person's own client projects for which they have not said it yet; an empty value is none.</summary>
    public IReadOnlyList<Choice> Projects { get; private set; } = [];

    public FormProblems Problems { get; private set; } = FormProblems.None;

    public Notice? Notice { get; private set; }

    private Draft? kept;

    public DraftFields Hidden => DraftFields.Begin(DraftForm.OnPublished(View.Number), kept, Guid.NewGuid().ToString("N"));

    public string? Reason { get; private set; }

    public string? Project { get; private set; }

    public async Task OnGetAsync([FromRoute] string number, CancellationToken ct)
    {
        await Load(EnhancementNumber.Parse(number), ct);
        (Project, Reason) = (kept?.Fields.GetValueOrDefault("project"), kept?.Fields.GetValueOrDefault("reason"));
        Notice = forms.Expired(TempData[ExpiredForms.Notice], [kept]);
        if (TempData[Done] is string done && words.Has($"demand.done.{done}"))
            Notice = new(NoticeKind.Done, words.Say($"demand.done.{done}", Enhancement.Show(View.Number)));
    }

    public async Task<IActionResult> OnPostNeedAsync(
        [FromRoute] string number, string? project, string? reason, string? key, CancellationToken ct)
    {
        (Project, Reason) = (project, reason);
        var id = EnhancementNumber.Parse(number);
        // What is chosen is one of the list; anything else is a project that the person does not have.
        var input = new ShareNeedInput(
            string.IsNullOrEmpty(project) ? null : Guid.TryParse(project, out var chosen) ? chosen : Guid.Empty, reason);
        return await Carry(id, "need", () => KeptForms.Keyed(key, null, async k =>
        {
            await share.Run(me.Actor, id, input, k, ct);
            return true;
        }), ct);
    }

    public Task<IActionResult> OnPostTakeNeedBackAsync([FromRoute] string number, string? project, CancellationToken ct)
    {
        var id = EnhancementNumber.Parse(number);
        return Carry(
            id, "takeNeedBack",
            () => share.TakeBack(me.Actor, id, new(Guid.TryParse(project, out var chosen) ? chosen : null), null, ct), ct);
    }

    public Task<IActionResult> OnPostFollowAsync([FromRoute] string number, CancellationToken ct)
    {
        var id = EnhancementNumber.Parse(number);
        return Carry(id, "follow", () => follow.Start(me.Actor, id, ct), ct);
    }

    public async Task<IActionResult> OnPostUnfollowAsync([FromRoute] string number, string? from, CancellationToken ct)
    {
        var id = EnhancementNumber.Parse(number);
        await follow.End(me.Actor, id, ct);
        if (from != "following")
            TempData[Done] = "unfollow";
        return Redirect(from == "following" ? Paths.Following : Paths.Published(id));
    }

    private async Task<IActionResult> Carry(long id, string act, Func<Task> work, CancellationToken ct)
    {
        var outcome = await forms.Try("", work);
        await forms.KeepOrForget(Request.Form, outcome, ct);
        if (outcome is { } refused)
        {
            Problems = new([.. refused.Problems.All.Select(p => p.Field == "projectId" ? p with { Field = "project" } : p)]);
            Response.StatusCode = refused.Status;
            await Load(id, ct);
            return Page();
        }

        TempData[Done] = act;
        return Redirect(Paths.Published(id));
    }

    private async Task Load(long id, CancellationToken ct)
    {
        View = await read.One(me.Actor, id, ct);
        kept = await forms.DraftAt(DraftForm.OnPublished(id), ct);
        var said = View.OwnNeeds.Select(n => n.Project?.Id).ToList();
        var own = await db.ProjectsOf(me.Actor.Id).ToListAsync(ct);
        Projects =
        [
            .. own.Where(p => !said.Contains(p.Id)).Select(p => new Choice(p.Id.ToString(), p.Name)),
            .. said.Contains(null) ? Array.Empty<Choice>() : [new Choice("", words["demand.need.none"])],
        ];
    }
}
