using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TicketHub.Domain.Enhancements;
using TicketHub.Domain.Planning;
using TicketHub.Web.Features.Backlog;
using TicketHub.Web.Features.Drafts;
using TicketHub.Web.Features.Shared;
using TicketHub.Web.SigningIn;

namespace TicketHub.Web.Features.Planning;

[FormsOnly]
public sealed class IndexModel(
    ReadPlanning read, ReadPlan readPlan, ChangePlan change, KeptForms forms, PlanDoor door, SignedIn me, Words words) : PageModel
{
    private const string DoneNotice = "planning.done";

    /// <summary>However few were carried over: its form stands above, and so does what came of it.</summary>
    private const string CarryOver = "carryOver";

    public PlanningView View { get; private set; } = null!;

    public PlanningChoice Choice { get; private set; } = new();

    public IReadOnlyList<IterationEventResource> History { get; private set; } = [];

    public RefusedForm? Refused { get; private set; }

    public Notice? Notice { get; private set; }

    public string Key { get; } = Guid.NewGuid().ToString("N");

    public FormProblems ProblemsOf(string form) => Refused?.Form == form ? Refused.Problems : FormProblems.None with { Scope = form };

    /// <summary>What was typed into a form before it was refused.</summary>
    public string? TypedIn(string form, string field) => Refused?.Form == form ? Request.Form[field].ToString() : null;

    public async Task OnGetAsync(string? item, string? month, CancellationToken ct)
    {
        Choice = PlanningChoice.Of(item, month);
        await Load(ct);
        Notice = NotFound(item, month);
        if (JustDone.Take(TempData, DoneNotice) is [var done, var about, var other] && words.Has($"planning.done.{done}"))
            Tell(Done(words.Say($"planning.done.{done}", about, words.MonthOf(other)), about), done == CarryOver ? "" : about);
    }

    public Task<IActionResult> OnPostOpenAsync(string? month, string? developers, long seen, string? key, CancellationToken ct) =>
        OfMonth("open", month, new OpenIteration(PlanningChoice.Count(developers)), seen, key, ct);

    public Task<IActionResult> OnPostStaffAsync(
        string? month, string? developers, string? reason, long seen, string? key, CancellationToken ct) =>
        OfMonth("staff", month, new StaffIteration(PlanningChoice.Count(developers), reason), seen, key, ct);

    public Task<IActionResult> OnPostDeductAsync(
        string? month, string? kind, string? days, string? reason, long seen, string? key, CancellationToken ct) =>
        OfMonth("deduct", month, new DeductFromIteration(PlanningChoice.Kind(kind), PlanningChoice.Days(days), reason), seen, key, ct);

    public Task<IActionResult> OnPostEndAsync(
        string? month, string? number, string? reason, long seen, string? key, CancellationToken ct) =>
        OfMonth($"end-{PlanningChoice.Count(number)}", month, new EndDeduction(PlanningChoice.Count(number), reason), seen, key, ct);

    public Task<IActionResult> OnPostFixAsync(string? month, long seen, string? key, CancellationToken ct) =>
        OfMonth("fix", month, new FixIteration(), seen, key, ct);

    public Task<IActionResult> OnPostTakeBackAsync(string? month, long seen, string? key, CancellationToken ct) =>
        OfMonth("takeBack", month, new TakeIterationBack(), seen, key, ct);

    public Task<IActionResult> OnPostPutAsync(string? item, string? month, string? reason, long seen, string? key, CancellationToken ct) =>
        OfItem("put", item, new PutIntoIteration(month, reason), seen, key, ct, month);

    public Task<IActionResult> OnPostTakeOutAsync(string? item, long seen, string? key, CancellationToken ct) =>
        OfItem("takeOut", item, new TakeOutOfIteration(), seen, key, ct);

    public Task<IActionResult> OnPostReestimateAsync(
        string? item, string? estimate, string? reason, long seen, string? key, CancellationToken ct) =>
        OfItem("reestimate", item, new ReestimateItem(PlanningChoice.Days(estimate), reason), seen, key, ct);

    public Task<IActionResult> OnPostStartAsync(string? item, long seen, string? key, CancellationToken ct) =>
        OfItem("start", item, new StartItem(), seen, key, ct);

    public Task<IActionResult> OnPostReleaseAsync(string? item, string? version, long seen, string? key, CancellationToken ct) =>
        OfItem("release", item, new ReleaseItem(version), seen, key, ct, version);

    /// <summary>What the script says when an item was dropped: into a month, or among what waits.</summary>
    public Task<IActionResult> OnPostDropAsync(string? item, string? to, long seen, string? key, CancellationToken ct) => to == "waiting"
        ? OfItem("takeOut", item, new TakeOutOfIteration(), seen, key, ct)
        : OfItem("put", item, new PutIntoIteration(to, null), seen, key, ct, to);

    public Task<IActionResult> OnPostCarryOverAsync(IReadOnlyList<string> items, long seen, string? key, CancellationToken ct)
    {
        var carried = items.Select(item => new CarriedItemInput(PlanningChoice.Of(item, null).Item, Request.Form[$"to-{item}"])).ToList();
        return Carry(
            CarryOver, default(WholePlan), new CarryOverItems(carried), seen,
            key, Shown(carried.Select(c => c.Number)), "", "#main", ct);
    }

    private Task<IActionResult> OfMonth(string form, string? typed, IPlanChange<Month> wanted, long seen, string? key, CancellationToken ct)
    {
        Choice = PlanningChoice.Of(null, typed);
        return Choice.Month is { } month
            ? Carry(form, month, wanted, seen, key, words.Month(month), "", form is "open" or "takeBack" ? "" : $"?month={month}", ct)
            : Task.FromResult<IActionResult>(NotFound());
    }

    private Task<IActionResult> OfItem(
        string form, string? typed, IPlanChange<long> wanted, long seen, string? key, CancellationToken ct, string? about = null)
    {
        Choice = PlanningChoice.Of(typed, null);
        return Choice.Item is { } number
            ? Carry(form, number, wanted, seen, key, Enhancement.Show(number), about?.Trim() ?? "", $"#{Enhancement.Show(number)}", ct)
            : Task.FromResult<IActionResult>(NotFound());
    }

    private async Task<IActionResult> Carry<TTarget>(
        string form, TTarget target, IPlanChange<TTarget> wanted, long seen,
        string? key, string told, string about, string where, CancellationToken ct)
        where TTarget : notnull
    {
        // Unknown to this person before it is refused to them.
        await door.Demand(me.Actor, ct);
        Refused = await forms.Try(form, () => KeptForms.Keyed(key, form, async k =>
        {
            await change.Run(me.Actor, target, wanted, seen, k, ct);
            return true;
        }), stale: "planning.stale");
        if (Refused is null)
        {
            JustDone.Keep(TempData, DoneNotice, form.Split('-')[0], told, about);
            return Redirect(PlanningPaths.Planning + where);
        }

        Response.StatusCode = Refused.Status;
        await Load(ct);
        return Page();
    }

    /// <summary>An address that names nothing must not look as if it had been understood.</summary>
    private Notice? NotFound(string? item, string? month)
    {
        if (!string.IsNullOrEmpty(item) && (Choice.Item is not { } number || View.Find(number) is null))
            return new(NoticeKind.Soon, words["planning.notFound.item"], words["planning.notFound.item.hint"]);
        return !string.IsNullOrEmpty(month) && (Choice.Month is not { } chosen || View.Iterations.All(i => i.Month != chosen.ToString()))
            ? new(NoticeKind.Soon, words["planning.notFound.month"], words["planning.notFound.month.hint"])
            : null;
    }

    /// <summary>At the item that it is about, where the browser goes; above, where it has left the page.</summary>
    private void Tell(Notice notice, string about)
    {
        if (EnhancementNumber.TryParse(about) is { } number && View.Find(number) is { In: null or { State: not IterationState.Past } })
            View = View with { Told = (number, notice) };
        else
            Notice = notice;
    }

    /// <summary>What comes after the day that it is wanted by is better known at once than at the end.</summary>
    private Notice Done(string heading, string about) =>
        EnhancementNumber.TryParse(about) is { } number
        && View.Find(number) is { In: { } iteration, Item: { WantedBy: { } day } item }
        && iteration.IsLateFor(item)
            ? new(NoticeKind.Soon, heading, words.Say("planning.late", words.Day(day)))
            : new(NoticeKind.Done, heading);

    private async Task Load(CancellationToken ct)
    {
        View = await read.Run(me.Actor, ct);
        if (Choice.Month is { } month && View.Plan.Iterations.Any(i => i.Month == month.ToString()))
            History = await readPlan.History(me.Actor, month, ct);
    }

    private static string Shown(IEnumerable<long?> numbers) =>
        string.Join(", ", numbers.OfType<long>().Select(Enhancement.Show));

    /// <summary>As a number field takes it.</summary>
    public static string Plain(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
