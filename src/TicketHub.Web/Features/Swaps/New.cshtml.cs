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

/// <summary>The head names an item and an iteration, and sees the honest ways side by side.</summary>
public sealed class NewModel(
    ReadPlan read, ReadSwapWays ways, PlanDoor door, TicketHubDb db, ProblemAnswers problems,
    ReadDrafts drafts, TimeProvider clock, SignedIn me, Words words) : PageModel
{
    public IReadOnlyList<Choice> Items { get; private set; } = [];

    public IReadOnlyList<Choice> Months { get; private set; } = [];

    public string? Item { get; private set; }

    public string? Into { get; private set; }

    public string? Help { get; private set; }

    /// <summary>Proposals that this head began to write and has not sent.</summary>
    public IReadOnlyList<BegunProposal> Begun { get; private set; } = [];

    public SwapWaysResource? Ways { get; private set; }

    public FormProblems Problems { get; private set; } = FormProblems.None;

    public async Task OnGetAsync(string? item, string? into, string? days, CancellationToken ct)
    {
        await door.Demand(me.Actor, ct);
        await BacklogDoor.DemandActingHead(db, me.Actor, clock.GetUtcNow(), ct);
        var view = await read.Run(me.Actor, ct);
        var number = EnhancementNumber.TryParse(item);
        (Item, Into, Help) = (number?.ToString(System.Globalization.CultureInfo.InvariantCulture), into, days);
        Fill(view);
        Begun = [.. (await drafts.OfSwaps(me.Actor.Id, ct)).Select(BegunProposal.Of).OfType<BegunProposal>()];
        if (number is not { } wanted || into is null)
            return;
        try
        {
            var help = string.IsNullOrWhiteSpace(days) ? 0 : Typed.Number(days) ?? -1;
            if (!HalfDays.TryOf(help, out var halves))
                throw new RefusedException(new HelpDaysOutOfRange("help"));
            Ways = await ways.Of(view.Plan, wanted, NewSwapInput.MonthOf(into), halves, ct);
        }
        catch (RefusedException refused)
        {
            Problems = new([.. refused.Refusals.Select(r => new FormProblem(
                r.Field switch { "help.days" => "days", "into" => "into", _ => "" }, problems.Say(r)))]);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }
    }

    private void Fill(PlanView view)
    {
        var layout = view.Plan.Layout;
        var titles = view.Plan.Enhancements.ToDictionary(e => e.Number, e => e.Title);
        Items =
        [
            .. layout.Items.Where(item => !item.IsBegun && item.Place is not null).OrderBy(item => item.Place).Select(item => new Choice(
                item.Number.ToString(System.Globalization.CultureInfo.InvariantCulture),
                $"{Enhancement.Show(item.Number)} {titles[item.Number]} — {words.Say("submission.days", words.Number(item.Days.Days))}, "
                + (item.Month is { } month ? words.Month(month) : words["swap.waits"]))),
        ];
        Months =
        [
            .. layout.Months.Where(month => month >= view.At.Running).Select(month => new Choice(
                month.ToString(), words.Say("swap.month", words.Month(month), words.Number(layout.Room(month).Free.Days)))),
        ];
    }
}
