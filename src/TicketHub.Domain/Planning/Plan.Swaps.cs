using TicketHub.Domain.Enhancements;
using TicketHub.Domain.People;

namespace TicketHub.Domain.Planning;

/// <summary>Both iterations, and a third where a chain needs it, before a swap and after it.</summary>
public sealed record SwapPreview(IReadOnlyList<Month> Months, Layout Before, Layout After)
{
    public Ground Ground { get; init; } = Ground.None;
}

/// <summary>How the head gets something earlier.</summary>
public sealed partial class Plan
{
    /// <summary>What would have to go: to be answered by <see cref="SwapOptions.For"/>. Its need is what help alone would have to do.</summary>
    /// <param name="number">Of what is wanted.</param>
    /// <param name="into">The iteration that it is wanted in.</param>
    /// <param name="help">Days that help would do.</param>
    /// <exception cref="RefusedException">It cannot come into that iteration by any swap, or the help is less than nothing.</exception>
    public SwapQuestion Question(long number, Month into, HalfDays help = default)
    {
        if (help < HalfDays.None)
            throw new RefusedException(new HelpDaysOutOfRange("help"));
        var layout = Layout;
        var asked = new Swap(number, into, [], null, []);
        if (asked.Mistakes(layout, at).Where(mistake => mistake is not FreesTooLittle).ToList() is { Count: > 0 } mistakes)
            throw new RefusedException(mistakes);
        var wanted = layout.Find(number)!;
        var others = layout.Without(number);
        return new(
            wanted.Days > help ? wanted.Days - help : HalfDays.None,
            into,
            [.. others.Months.Where(month => month >= into).Select(others.Room)],
            [.. others.Items.Where(item => item.CanMakeRoom && item.Month >= into)
                .Select(item => new Candidate(item.Number, item.Place!.Value, item.Days, item.Month!.Value, item.People))]);
    }

    /// <summary>The honest ways, side by side.</summary>
    /// <param name="number">Of what is wanted.</param>
    /// <param name="into">The iteration that it is wanted in; where it stands there already, only help is left.</param>
    /// <param name="help">Days of help that the head has in mind.</param>
    /// <exception cref="RefusedException">It cannot come into that iteration by any swap, or the help is less than nothing.</exception>
    public SwapWays Ways(long number, Month into, HalfDays help = default)
    {
        var layout = Layout;
        var wanted = layout.Find(number);
        var offered = wanted is not null && help > wanted.Days ? wanted.Days : help;
        if (wanted is { IsBegun: false } && wanted.Month == into && into >= at.Running && help >= HalfDays.None)
            return SwapWays.Relief(wanted, layout.Room(into), layout.Without(number).Room(into), offered);
        var question = Question(number, into, offered);
        return SwapWays.Of(question, wanted!, offered);
    }

    /// <exception cref="RefusedException">It is no honest way on this plan; all that speaks against it.</exception>
    public SwapPreview Preview(Swap swap)
    {
        var layout = Layout;
        if (swap.Mistakes(layout, at) is { Count: > 0 } mistakes)
            throw new RefusedException(mistakes);
        var months = MonthsOf(swap, layout);
        return new(months, layout, swap.On(layout)) { Ground = GroundOf(swap.Concerned, months, layout) };
    }

    /// <summary>The head proposes a swap; nothing of the plan changes.</summary>
    /// <param name="swap">The way.</param>
    /// <param name="reason">For R&amp;D.</param>
    /// <param name="toAuthors">For the authors of what is given up.</param>
    /// <param name="by">The acting head.</param>
    /// <exception cref="RefusedException">Not the acting head, no reason, nothing to tell the authors, or no honest way.</exception>
    public SwapProposal Propose(Swap swap, string? reason, string? toAuthors, Actor by)
    {
        Decides.AsHead(by);
        Refusal?[] unsaid =
        [
            Written.Mistake(reason, new PlanReasonNeeded()),
            swap.GivenUp.Count > 0 ? Written.Mistake(toAuthors, new AuthorsWordsNeeded()) : null,
        ];
        var layout = Layout;
        var mistakes = unsaid.OfType<Refusal>().Concat(swap.Mistakes(layout, at)).ToList();
        if (mistakes.Count > 0)
            throw new RefusedException(mistakes);
        var told = swap.GivenUp.Count > 0 ? Written.Optional(toAuthors) : null;
        return SwapProposal.Of(swap, Written.Optional(reason)!, told, GroundOf(swap.Concerned, MonthsOf(swap, layout), layout), by, at.Now);
    }

    /// <summary>What a proposal stands on as the plan is now: days and iterations may have changed, and it holds all the same. Null where it does not.</summary>
    public Ground? GroundNow(SwapProposal proposal)
    {
        var (swap, layout) = (proposal.Swap, Layout);
        return swap.Mistakes(layout, at).Count > 0 ? null : GroundOf(swap.Concerned, MonthsOf(swap, layout), layout);
    }

    /// <summary>Why a proposal does not hold on this plan: what changed since it was made, and which rule is in the way. Empty while it holds.</summary>
    public IReadOnlyList<Refusal> WhyNot(SwapProposal proposal)
    {
        var (swap, layout) = (proposal.Swap, Layout);
        if (swap.Mistakes(layout, at) is not { Count: > 0 } mistakes)
            return [];
        return [.. Changes(proposal), .. mistakes];
    }

    /// <summary>What of this plan is not as it was when the proposal was made, whether it holds or not.</summary>
    public IReadOnlyList<Refusal> Changes(SwapProposal proposal) =>
        proposal.Ground.Changes(GroundOf(proposal.Swap.Concerned, proposal.Ground.Rooms.Select(room => room.Month), Layout));

    /// <summary>Which rules are in its way on this plan; empty while it holds.</summary>
    public IReadOnlyList<Refusal> Obstacles(SwapProposal proposal) => proposal.Swap.Mistakes(Layout, at);

    /// <summary>
    /// R&amp;D agrees: what is given up is withdrawn, what is moved moves, what is wanted comes in with its resources. Decided on the
    /// plan as it is now.
    /// </summary>
    /// <returns>Everything that changed, what is wanted first; the lines of the story carry the number of the swap.</returns>
    /// <exception cref="RefusedException">Not the planner, its own proposer, decided already, or the ground moved: what changed, and which rule is in the way.</exception>
    /// <param name="others">Planners but the one who acts, by name: told where that one has proposed it.</param>
    public IReadOnlyList<Enhancement> Approve(SwapProposal proposal, Actor by, string others = "")
    {
        Decides.AsPlanner(by);
        proposal.DemandOpen();
        if (proposal.ProposedById == by.Id)
            throw new RefusedException(others.Length == 0 ? new NobodyElseDecides() : new OwnSwap(others));
        var (swap, layout, number) = (proposal.Swap, Layout, proposal.Number);
        if (WhyNot(proposal) is { Count: > 0 } obstacles)
            throw new RefusedException([new SwapGroundMoved(), .. obstacles]);

        var months = MonthsOf(swap, layout);
        var ground = GroundOf(swap.Concerned, months, layout);
        var movedTo = swap.Moved is null ? (Month?)null : swap.MovedTo(layout);
        var concerned = swap.Concerned.Select(Accepted).ToList();
        foreach (var given in swap.GivenUp)
            Accepted(given).Withdraw(proposal.Reason, proposal.ToAuthors!, by, at.Now, number);
        if (swap.Moved is { } moved)
            Accepted(moved).PlanFor(movedTo!.Value, null, by, at.Now, number);
        var wanted = Accepted(swap.Wanted);
        wanted.Bind(swap.Help, by, at.Now, number);
        if (wanted.PlannedFor == swap.Into)
            wanted.Settle(by, at.Now);
        else
            wanted.PlanFor(swap.Into, proposal.Reason, by, at.Now, number);
        foreach (var month in months)
            iterations[month].ContentChanged();
        proposal.Approve(ground, by, at.Now);
        return concerned;
    }

    /// <exception cref="RefusedException">Not the planner, decided already, or no reason.</exception>
    public void Refuse(SwapProposal proposal, Enhancement wanted, string? reason, Actor by)
    {
        Decides.AsPlanner(by);
        proposal.DemandOpen();
        var why = Written.Needed(reason, new PlanReasonNeeded());
        proposal.Refuse(why, by, at.Now);
        wanted.RefuseSwap(proposal.Number, why, by, at.Now);
    }

    /// <summary>The wanted iteration, and where anything leaves or arrives.</summary>
    private static IReadOnlyList<Month> MonthsOf(Swap swap, Layout layout) =>
        [.. swap.Concerned.Select(number => layout.Find(number)!.Month).OfType<Month>().Append(swap.Into).Distinct().Order()];

    private Ground GroundOf(IEnumerable<long> numbers, IEnumerable<Month> months, Layout layout) => new(
        [.. numbers.Select(layout.Find).OfType<PlanItem>().Select(item =>
            new GroundItem(item.Number, accepted[item.Number].Version, item.Place, item.Month, item.Days, item.Status, item.People))],
        [.. months.Where(layout.Knows).Select(layout.Room).Select(room =>
            new GroundRoom(room.Month, iterations[room.Month].Version, room.Capacity, room.Taken))]);
}
