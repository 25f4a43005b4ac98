using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TicketHub.Domain.Enhancements;
using TicketHub.Domain.Planning;
using TicketHub.Web.Features.Backlog;
using TicketHub.Web.Features.Planning;
using TicketHub.Web.Features.Shared;
using TicketHub.Web.Features.Swaps;
using TicketHub.Web.Problems;
using TicketHub.Web.SigningIn;

namespace TicketHub.Web.Features.WhatIf;

/// <summary>Up to three scenarios beside the plan as it is. A step is added by a form that leads to the address with it.</summary>
public sealed class IndexModel(ReadPlan plan, ReadWhatIf read, PlanDoor door, ProblemAnswers answers, SignedIn me, Words words) : PageModel
{
    public WhatIfResource View { get; private set; } = null!;

    public IReadOnlyList<Scenario> Scenarios { get; private set; } = [];

    public IReadOnlyList<Choice> Items { get; private set; } = [];

    public IReadOnlyList<Choice> Months { get; private set; } = [];

    public bool IsActing { get; private set; }

    /// <summary>Which scenario the next step goes to.</summary>
    public int To { get; private set; }

    public FormProblems Problems { get; private set; } = FormProblems.None;

    public int MostSteps => Scenario.MostSteps;

    public async Task<IActionResult> OnGetAsync(
        string[]? s, int? to, string? act, string? item, string? month, string? days, CancellationToken ct)
    {
        var view = await plan.Run(me.Actor, ct);
        Scenarios = [.. (s ?? []).Take(ReadWhatIf.Most).Select(Scenario.Parse)];
        To = Math.Clamp(to ?? Scenarios.Count, 1, ReadWhatIf.Most);
        if (ReadWhatIf.Mistake(s ?? []) is { } mistake)
        {
            Problems = new([new("", answers.Say(mistake))]);
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }
        else if (act is not null)
        {
            if (Step(act, item, month, days) is { } step)
                return Redirect(Address(Added(step)) + $"&to={To.ToString(CultureInfo.InvariantCulture)}");
            Problems = new([new(act == "capacity" ? "days" : "", words[act == "capacity" ? "whatIf.daysUnclear" : "whatIf.unclear"])]);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }

        View = read.Of(view, Scenarios);
        Fill(view);
        IsActing = (await door.WhoActsAsHead(ct))?.Id == me.Actor.Id;
        return Page();
    }

    public string WithoutStep(int scenario, int step) =>
        Address([.. Scenarios.Select((one, i) => i == scenario ? one.Without(step) : one)])
            + $"&to={(scenario + 1).ToString(CultureInfo.InvariantCulture)}";

    public string WithoutScenario(int scenario) => Address([.. Scenarios.Where((_, i) => i != scenario)]);

    public static string Proposal(WhatIfSwapResource swap) =>
        SwapWording.Address(swap.Item, swap.Into, swap.GivenUp, swap.Moved, swap.Help);

    /// <summary>What a step does, in words.</summary>
    public string Told(WhatIfStepResource step) => (step.Number, step.Month) switch
    {
        ({ } number, { } month) => words.Say("whatIf.step.move", Enhancement.Show(number), words.MonthOf(month)),
        ({ } number, null) => words.Say("whatIf.step.drop", Enhancement.Show(number)),
        _ => words.Say("whatIf.step.capacity", words.MonthOf(step.Month!), (step.Days > 0 ? "+" : "") + words.Number(step.Days!.Value)),
    };

    public string Told(WhatIfPlaceResource place) =>
        place.GivenUp ? words["whatIf.givenUp"] : place.Month is { } month ? words.MonthOf(month) : words["swap.waits"];

    private static string Address(IReadOnlyList<Scenario> scenarios) =>
        scenarios.Count == 0
            ? WhatIfFeature.Path
            : $"{WhatIfFeature.Path}?{string.Join('&', scenarios.Select(one => "s=" + Uri.EscapeDataString(one.ToString())))}";

    private static ScenarioStep? Step(string act, string? item, string? month, string? days)
    {
        var number = EnhancementNumber.TryParse(item);
        Month? into = Month.TryParse(month, out var parsed) ? parsed : null;
        return act switch
        {
            "move" when number is not null && into is not null => new(number, into),
            "drop" when number is not null => new(number, null),
            "capacity" when into is not null
                && Typed.Number(days) is { } more
                && HalfDays.TryOf(more, out var halves)
                && halves != HalfDays.None =>
                new(null, into, halves),
            _ => null,
        };
    }

    private Scenario[] Added(ScenarioStep step)
    {
        var all = Scenarios.ToList();
        while (all.Count < To)
            all.Add(new([]));
        if (all[To - 1].Steps.Count < Scenario.MostSteps)
            all[To - 1] = all[To - 1].With(step);
        return [.. all];
    }

    private void Fill(PlanView view)
    {
        var layout = view.Plan.Layout;
        var titles = view.Plan.Enhancements.ToDictionary(e => e.Number, e => e.Title);
        Items =
        [
            .. layout.Items.Where(item => !item.IsBegun).OrderBy(item => item.Place).Select(item => new Choice(
                item.Number.ToString(CultureInfo.InvariantCulture),
                $"{Enhancement.Show(item.Number)} {titles[item.Number]} — {words.Say("submission.days", words.Number(item.Days.Days))}, "
                + (item.Month is { } month ? words.Month(month) : words["swap.waits"]))),
        ];
        Months = [.. layout.Months.Where(month => month >= view.At.Running)
            .Select(month => new Choice(month.ToString(), words.Month(month)))];
    }
}
