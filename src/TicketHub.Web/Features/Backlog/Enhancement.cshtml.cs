using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TicketHub.Domain.Enhancements;
using TicketHub.Domain.People;
using TicketHub.Domain.Planning;
using TicketHub.Storage;
using TicketHub.Web.Features.Demand;
using TicketHub.Web.Features.Drafts;
using TicketHub.Web.Features.Planning;
using TicketHub.Web.Features.Shared;
using TicketHub.Web.Features.Submissions;
using TicketHub.Web.SigningIn;

namespace TicketHub.Web.Features.Backlog;

[FormsOnly]
public sealed class EnhancementModel(
    BacklogDoor door, ReadEnhancement read, ReadBoard board, ReadPlan plan, ChangePlan changePlan,
    ChangeEnhancement change, WithdrawEnhancement withdraw, KeptForms forms, SignedIn me, Words words)
    : PageModel
{
    /// <summary>Nobody scrolls further; the API pages through the rest.</summary>
    private const int MostLines = 200;

    private long number;

    public EnhancementResource View { get; private set; } = null!;

    public IReadOnlyList<EnhancementEventResource> History { get; private set; } = [];

    public int OnBoard { get; private set; }

    public bool IsActing { get; private set; }

    public string? ActsNow { get; private set; }

    /// <summary>Whether the person may change it here: what is off the board is history.</summary>
    public bool Changes => IsActing && View.Place is not null;

    /// <summary>It lies with R&amp;D: whoever adds to it or takes from it is told so first.</summary>
    public bool IsWithRd =>
        View.Status is EnhancementStatus.Submitted or EnhancementStatus.Planned
            or EnhancementStatus.Outsourced or EnhancementStatus.InDevelopment;

    /// <summary>Of the plan, where the person may correct the version that it was released in.</summary>
    public long? SeenPlan { get; private set; }

    /// <summary>The fixed iteration that only a swap takes it out of.</summary>
    public Month? FixedIn { get; private set; }

    public Notice? Notice { get; private set; }

    public RefusedForm? Refused { get; private set; }

    public EnhancementFields Fields { get; private set; } = null!;

    /// <summary>What was written into a form before and never sent, by the form's name.</summary>
    public IReadOnlyDictionary<string, Draft> Kept { get; private set; } = new Dictionary<string, Draft>();

    public DraftFields HiddenOf(string form) =>
        DraftFields.Begin(DraftForm.OnEnhancement(View.Number, form), Kept.GetValueOrDefault(form), $"{Key}-{form}");

    public string Key { get; } = Guid.NewGuid().ToString("N");

    /// <summary>The words of a form look like the name of a client project: the head may say that they are none.</summary>
    public bool LooksLikeAClient(string form) => Refused?.Form == form && Refused.Refusals.Any(r => r is NamesAClient);

    public FormProblems ProblemsOf(string form) => Refused?.Form == form ? Refused.Problems : FormProblems.None with { Scope = form };

    /// <summary>What was typed into a form before it was refused, or left.</summary>
    public string? TypedIn(string form, string field) =>
        Refused?.Form == form ? Request.Form[field].ToString() : Kept.GetValueOrDefault(form)?.Fields.GetValueOrDefault(field);

    public async Task OnGetAsync([FromRoute] string number, CancellationToken ct)
    {
        await Load(EnhancementNumber.Parse(number), ct);
        Notice = JustDone.Tell(TempData, IndexModel.DoneNotice, words) ?? forms.Expired(TempData[ExpiredForms.Notice], Kept.Values);
    }

    public Task<IActionResult> OnPostEditAsync([FromRoute] string number, long version, string? key, CancellationToken ct) =>
        Carry(number, "edit", EnhancementFields.Read(Request.Form, FormProblems.None).ToChange(), version, key, ct);

    public Task<IActionResult> OnPostScoreAsync([FromRoute] string number, long version, string? key, CancellationToken ct) =>
        Carry(number, "score", new ScoreEnhancement(Point("needPoints"), Point("weightPoints"), Point("effortPoints")), version, key, ct);

    public Task<IActionResult> OnPostAddAsync(
        [FromRoute] string number, long version, string? key, string? tickets, CancellationToken ct) =>
        Carry(
            number, "add", key,
            k => change.Run(
                me.Actor, EnhancementNumber.Parse(number), new AddToEnhancement(TicketNumbers.Read(tickets)), version, k, ct),
            ct);

    public Task<IActionResult> OnPostSplitAsync(
        [FromRoute] string number, long version, string? key, long ticket, bool knowing, CancellationToken ct) =>
        Carry(number, "split", new SplitFromEnhancement([ticket], knowing), version, key, ct);

    public Task<IActionResult> OnPostDissolveAsync([FromRoute] string number, long version, string? key, CancellationToken ct) =>
        Carry(number, "dissolve", new DissolveEnhancement(), version, key, ct);

    public Task<IActionResult> OnPostWithdrawAsync(
        [FromRoute] string number, long version, string? key, string? reason, bool noClientNamed, CancellationToken ct) =>
        Carry(
            number, "withdraw", key,
            k => withdraw.Run(me.Actor, EnhancementNumber.Parse(number), new(reason, noClientNamed), version, k, ct), ct);

    public Task<IActionResult> OnPostPublishAsync(
        [FromRoute] string number, long version, string? key, string? title,
        string? summary, bool noClientNamed, CancellationToken ct) =>
        Carry(number, "publish", new PublishEnhancement(title, summary, noClientNamed), version, key, ct);

    /// <summary>The planner's, on the version of the plan that the page showed.</summary>
    public Task<IActionResult> OnPostVersionAsync(
        [FromRoute] string number, long seen, string? key, string? version, string? reason, bool noClientNamed, CancellationToken ct) =>
        Carry(number, "version", key, k => changePlan.Run(
            me.Actor, EnhancementNumber.Parse(number), new CorrectReleasedVersion(version, reason, noClientNamed), seen, k, ct), ct);

    public Task<IActionResult> OnPostUnpublishAsync([FromRoute] string number, long version, string? key, CancellationToken ct) =>
        Carry(number, "unpublish", new UnpublishEnhancement(), version, key, ct);

    private Task<IActionResult> Carry(
        string asked, string form, IEnhancementChange wanted, long version, string? key, CancellationToken ct) =>
        Carry(asked, form, key, k => change.Run(me.Actor, EnhancementNumber.Parse(asked), wanted, version, k, ct), ct);

    private async Task<IActionResult> Carry(string asked, string form, string? key, Func<string?, Task> act, CancellationToken ct)
    {
        number = EnhancementNumber.Parse(asked);
        // Unknown to this person before it is refused to them.
        await read.Run(me.Actor, number, ct);
        Refused = await forms.Try(form, () => KeptForms.Keyed(key, DraftForm.Read(Request.Form) is null ? form : null, async k =>
        {
            await act(k);
            return true;
        }));
        await forms.KeepOrForget(Request.Form, Refused, ct);
        if (Refused is null)
        {
            JustDone.Keep(
                TempData, IndexModel.DoneNotice,
                $"enhancement{char.ToUpperInvariant(form[0])}{form[1..]}", Enhancement.Show(number));
            return Redirect(Paths.Enhancement(number));
        }

        Response.StatusCode = Refused.Status;
        await Load(number, ct);
        return Page();
    }

    private async Task Load(long id, CancellationToken ct)
    {
        View = await read.Run(me.Actor, id, ct);
        History = await read.Latest(me.Actor, id, MostLines, ct);
        OnBoard = (await board.Standings(ct)).Count;
        var acts = await door.WhoActs(ct);
        (IsActing, ActsNow) = (acts?.Id == me.Actor.Id, acts?.Name);
        if (IsActing && View.PlannedFor is not null)
            FixedIn = await plan.FixedIn(me.Actor, id, ct);
        if (View.ReleasedIn is not null && me.Actor.Is(Roles.Planner))
            SeenPlan = (await plan.Run(me.Actor, ct)).Version;
        Kept = await forms.DraftsOn(id, ct);
        var fields = Refused?.Form == "edit" ? EnhancementFields.Read(Request.Form, FormProblems.None)
            : Kept.TryGetValue("edit", out var draft) ? EnhancementFields.Of(draft) : EnhancementFields.Of(View);
        Fields = fields with { Problems = ProblemsOf("edit") };
    }

    /// <summary>What is no number is outside of the scale too.</summary>
    private int? Point(string field) => Request.Form[field].ToString().Trim() switch
    {
        "" => null,
        var text => Typed.Count(text) ?? 0,
    };
}
