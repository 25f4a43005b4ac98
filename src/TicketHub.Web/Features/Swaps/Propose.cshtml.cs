using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TicketHub.Domain;
using TicketHub.Domain.Enhancements;
using TicketHub.Domain.Planning;
using TicketHub.Storage;
using TicketHub.Web.Features.Backlog;
using TicketHub.Web.Features.Drafts;
using TicketHub.Web.Features.Planning;
using TicketHub.Web.Features.Shared;
using TicketHub.Web.Problems;
using TicketHub.Web.SigningIn;

namespace TicketHub.Web.Features.Swaps;

/// <summary>One way, chosen: the head sees the iterations before and after, says why, who helps and what the authors are told, and proposes it.</summary>
[FormsOnly]
public sealed class ProposeModel(
    ReadPlan read, ProposeSwap propose, PlanDoor door, TicketHubDb db,
    ProblemAnswers answers, KeptForms forms, KeepDraft keep, ReadDrafts drafts,
    TimeProvider clock, SignedIn me) : PageModel
{
    public long Item { get; private set; }

    public string Into { get; private set; } = "";

    public IReadOnlyList<long> GivenUp { get; private set; } = [];

    /// <summary>The same as the form and its draft carry it.</summary>
    public string Way => string.Join('-', GivenUp);

    public long? Moved { get; private set; }

    public IReadOnlyList<HelpRow> Help { get; private set; } = [];

    public string? Reason { get; private set; }

    public string? ToAuthors { get; private set; }

    /// <summary>The words for the authors look like the name of a client project: the head may say that they are none.</summary>
    public bool LooksLikeAClient { get; private set; }

    /// <summary>What is wanted; null where there is no such item.</summary>
    public string? Title { get; private set; }

    /// <summary>Null where the way does not hold on the plan as it is.</summary>
    public SwapDrawing? Drawing { get; private set; }

    public DraftFields Kept { get; private set; } = null!;

    public Notice? Notice { get; private set; }

    public FormProblems Problems { get; private set; } = FormProblems.None;

    public async Task<IActionResult> OnGetAsync(
        string? item, string? into, string? givenUp, long? moved, string? days, CancellationToken ct)
    {
        await Demand(ct);
        if (EnhancementNumber.TryParse(item) is not { } wanted || into is null)
            return Redirect(Paths.NewSwap);
        (Item, Into, GivenUp, Moved) = (wanted, into, Numbers(givenUp), moved);
        Help = Typed.Number(days) is > 0 and var help ? [HelpRow.Of(help)] : [];
        await Restore(ct);
        await Draw(tell: false, ct);
        return Page();
    }

    /// <summary>One line of help more.</summary>
    public async Task<IActionResult> OnPostAddAsync(CancellationToken ct)
    {
        await ReadForm(ct);
        if (Help.Count < HelpRow.Most)
            Help = [.. Help, HelpRow.Empty];
        await Draw(tell: false, ct);
        return Page();
    }

    /// <summary>The picture with the help as it is written now.</summary>
    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken ct)
    {
        await ReadForm(ct);
        await Draw(tell: true, ct);
        if (Problems.Any)
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    public async Task<IActionResult> OnPostSendAsync(CancellationToken ct)
    {
        await ReadForm(ct);
        var number = 0L;
        var input = new NewSwapInput(
            Item, Into, GivenUp, Moved, [.. Help.Select(row => row.Input)],
            Reason, ToAuthors, Request.Form["noClientNamed"] == "true");
        var refused = await forms.Try(
            "", async () => number = await KeptForms.Keyed(Request.Form["key"], null, k => propose.Run(me.Actor, input, k, ct)));
        if (refused is null)
        {
            await forms.KeepOrForget(Request.Form, null, ct);
            JustDone.Keep(TempData, SwapModel.DoneNotice, "swapProposed");
            return Redirect(Paths.Swap(number));
        }

        (Problems, Response.StatusCode) = (Fielded(refused.Problems), refused.Status);
        LooksLikeAClient = refused.Refusals.Any(r => r is NamesAClient);
        await Draw(tell: false, ct);
        return Page();
    }

    private async Task ReadForm(CancellationToken ct)
    {
        await Demand(ct);
        var form = Request.Form;
        Item = EnhancementNumber.TryParse(form["item"]) ?? 0;
        Into = form["into"].ToString();
        GivenUp = Numbers(form["givenUp"]);
        Moved = EnhancementNumber.TryParse(form["moved"]);
        (Reason, ToAuthors, Help) = (
            form["reason"], form["toAuthors"],
            HelpRow.Read(name => form.TryGetValue(name, out var said) ? said.ToString() : null));
        Kept = DraftForm.Read(form) is { } written
            ? DraftFields.After(written, written.IsEmpty ? null : await keep.Run(me.Actor.Id, written, ct))
            : Begin(null);
    }

    /// <summary>What this head has written about this very way and not sent; another way of the same item is another proposal.</summary>
    private async Task Restore(CancellationToken ct)
    {
        var found = await drafts.At(me.Actor.Id, DraftForm.OnSwap(Item, Into), ct);
        var draft = found.Find(d => d.Fields.GetValueOrDefault("givenUp", "") == Way
            && d.Fields.GetValueOrDefault("moved", "") == $"{Moved}");
        Kept = Begin(draft);
        Notice = forms.Expired(TempData[ExpiredForms.Notice], [draft]);
        if (draft is null)
            return;
        (Reason, ToAuthors) = (draft.Fields.GetValueOrDefault("reason"), draft.Fields.GetValueOrDefault("toAuthors"));
        Help = HelpRow.Read(name => draft.Fields.GetValueOrDefault(name)) is { Count: > 0 } rows ? rows : Help;
    }

    private DraftFields Begin(Draft? draft) => DraftFields.Begin(DraftForm.OnSwap(Item, Into), draft, Guid.NewGuid().ToString("N"));

    /// <param name="tell">Say what speaks against it; on first sight unwritten help is no mistake.</param>
    private async Task Draw(bool tell, CancellationToken ct)
    {
        var view = await read.Run(me.Actor, ct);
        Title = view.Plan.Enhancements.FirstOrDefault(e => e.Number == Item)?.Title;
        if (tell && Help.Count > 0)
            await Draw(tell: false, ct);
        try
        {
            var help = tell ? [.. Help.Select(row => row.Input.ToDraft())] : AsIfHelped(view);
            var swap = new Swap(Item, NewSwapInput.MonthOf(Into), GivenUp, Moved, help);
            Drawing = Of(swap, view.Plan, await db.ProjectsWaiting([.. swap.Concerned], ct));
        }
        catch (RefusedException refused)
        {
            if (tell || !Problems.Any)
                Problems = Fielded(new([.. refused.Refusals.Select(r => new FormProblem(r.Field ?? "", answers.Say(r)))]));
        }
    }

    /// <summary>The days alone, so that the picture can be drawn before names and dates are written.</summary>
    private IReadOnlyList<ResourceDraft> AsIfHelped(PlanView view)
    {
        var (today, month) = (view.At.Today, NewSwapInput.MonthOf(Into));
        return
        [
            .. Help.Select(row => row.Input.ToDraft().Days).Where(days => days > HalfDays.None)
                .Select(days => new ResourceDraft(nameof(Help), ResourceKind.External, days, today, month.LastDay)),
        ];
    }

    private static SwapDrawing Of(Swap swap, Plan plan, ILookup<long, string> projects)
    {
        var ground = plan.Preview(swap).Ground;
        var enhancements = plan.Enhancements.ToDictionary(e => e.Number);
        SwapItemResource Told(long number)
        {
            var item = ground.Items.Single(one => one.Number == number);
            return ReadSwapWays.Told(enhancements[number], item.Place, item.Days, item.Month, projects);
        }

        return new(
            SwapPicture.Of(swap, ground), Told(swap.Wanted), swap.Into.ToString(),
            [.. swap.GivenUp.Select(Told)], swap.Moved is { } moved ? Told(moved) : null,
            SwapPicture.MovedTo(swap, ground)?.ToString(), swap.HelpDays.Days);
    }

    /// <summary>What is about the way as a whole stands above; it was chosen on another page.</summary>
    private static FormProblems Fielded(FormProblems told) => new(
        [.. told.All.Select(problem => IsOfTheForm(problem.Field) ? problem : problem with { Field = "" })]);

    private static bool IsOfTheForm(string field) =>
        field is "reason" or "toAuthors" || field.StartsWith("help[", StringComparison.Ordinal);

    /// <summary>More than any way gives up: of an address typed by hand the rules tell what is wrong, and not for ever.</summary>
    private const int MostRead = 50;

    private static IReadOnlyList<long> Numbers(string? text) =>
        [.. (text ?? "").Split('-', StringSplitOptions.RemoveEmptyEntries).Take(MostRead).Select(part => Typed.Whole(part) ?? 0)];

    private async Task Demand(CancellationToken ct)
    {
        await door.Demand(me.Actor, ct);
        await BacklogDoor.DemandActingHead(db, me.Actor, clock.GetUtcNow(), ct);
    }
}
