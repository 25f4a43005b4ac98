using FsCheck;
using FsCheck.Fluent;
using TicketHub.Domain.Enhancements;
using TicketHub.Domain.People;
using TicketHub.Domain.Planning;
using TicketHub.Domain.Tickets;

namespace TicketHub.Domain.Tests.Builders;

public enum PlanDeed
{
    Make, Join, SplitOut, Dissolve, Rank, AuthorWithdraws,
    Send, Accept, Ask, Explain, Decline, Withdraw,
    Open, Staff, Deduct, EndDeduction, Fix,
    Put, TakeOut, Start, Release, Reestimate, CarryOver,
    ProposeOption, ProposeAnything, Approve, RefuseSwap, TakeBack, MonthPasses,
}

/// <summary>One attempt: what, by whom, and three numbers that pick with what.</summary>
public sealed record PlanStep(PlanDeed Deed, Actor? Stranger, int One, int Other, int Third)
{
    /// <summary>Often what moves the plan on, seldom what ends things; one in eight by somebody at random.</summary>
    public static readonly Gen<PlanStep> Random =
        from deed in Gen.Frequency(
            (3, Gen.Elements(PlanDeed.Put, PlanDeed.Start, PlanDeed.Accept, PlanDeed.ProposeOption, PlanDeed.Approve)),
            (1, Gen.Elements(PlanDeed.Send, PlanDeed.Fix, PlanDeed.Reestimate, PlanDeed.Deduct, PlanDeed.CarryOver, PlanDeed.Release)),
            (1, Gen.Elements(PlanDeed.Ask, PlanDeed.Explain, PlanDeed.Decline, PlanDeed.Join)),
            (2, Gen.Elements(Enum.GetValues<PlanDeed>())))
        from stranger in Gen.Frequency((7, Gen.Constant<Actor?>(null)), (1, Gen.Elements<Actor?>(The.Everyone)))
        from one in Gen.Choose(0, 20)
        from other in Gen.Choose(0, 20)
        from third in Gen.Choose(0, 20)
        select new PlanStep(deed, stranger, one, other, third);

    public override string ToString() => $"{Deed}{(Stranger is null ? "" : " by " + Stranger.Name)} ({One}, {Other}, {Third})";
}

/// <summary>What a claim about a deed compares with.</summary>
public sealed record PlanBefore(
    string Picture,
    IReadOnlyList<Room> Rooms,
    IReadOnlyDictionary<Month, IReadOnlyList<long>> Content,
    IReadOnlyDictionary<Month, IReadOnlyList<long>> Fixed,
    IReadOnlyDictionary<long, Month?> Begun);

/// <summary>Eight accepted enhancements, three unanswered ones, four wishes in the tray, four months, and what people do with them.</summary>
public sealed class PlanWorld
{
    private readonly List<SwapProposal> proposals = [];
    private readonly bool pictures;
    private long submissions;

    /// <param name="pictures">Describe everything before each deed: only a claim about what is refused needs it.</param>
    public PlanWorld(bool pictures = false)
    {
        this.pictures = pictures;
        foreach (var month in new[] { Season.March, Season.April, Season.June, Season.July })
            Season.With(month, 8);
        foreach (var number in Enumerable.Range(1, 8))
            Tickets.AddRange(Season.Accepted(number, 1 + number % 5).Tickets);
        foreach (var number in Enumerable.Range(9, 3))
            Tickets.AddRange(Season.Sent(number).Tickets);
        Tickets.AddRange(Enumerable.Range(100, 4).Select(i => Wishes.Wish(i, by: The.Everyone[i % 14])));
        submissions = 11;
        Season.Plan.Put(1, Season.March, "Begun with.", The.Planner);
        Season.Plan.Put(2, Season.March, "Begun with.", The.Planner);
        Season.Plan.Put(3, Season.June, "Begun with.", The.Planner);
    }

    public Season Season { get; } = new();

    public List<Ticket> Tickets { get; } = [];

    /// <summary>All that was offered where the last deed took one of it.</summary>
    public IReadOnlyList<Swap> LastOffered { get; private set; } = [];

    public Actor LastBy { get; private set; } = The.Head;

    /// <summary>Null where anybody may: the deed is an author's, or the calendar's.</summary>
    public static Actor? Decider(PlanDeed deed) => deed switch
    {
        PlanDeed.Send or PlanDeed.Explain or PlanDeed.Withdraw or PlanDeed.ProposeOption or PlanDeed.ProposeAnything or PlanDeed.TakeBack => The.Head,
        // Who acts on the board is asked where the act is carried out.
        PlanDeed.Make or PlanDeed.Join or PlanDeed.SplitOut or PlanDeed.Dissolve or PlanDeed.Rank => null,
        PlanDeed.AuthorWithdraws or PlanDeed.MonthPasses => null,
        _ => The.Planner,
    };

    public void Play(List<PlanStep> story, Action<PlanBefore, PlanWorld, PlanDeed>? after = null, Action<PlanBefore, PlanWorld, PlanDeed>? refused = null)
    {
        foreach (var step in story)
        {
            if (step.Deed is PlanDeed.MonthPasses)
                Season.Today = step.One < 7 ? Season.Today.AddMonths(1) : Season.Today;
            var before = Before();
            LastOffered = [];
            LastBy = step.Stranger is { } stranger && Decider(step.Deed) is not null ? stranger : Decider(step.Deed) ?? The.Head;
            try
            {
                Take(step);
            }
            catch (RefusedException)
            {
                refused?.Invoke(before, this, step.Deed);
                continue;
            }

            after?.Invoke(before, this, step.Deed);
        }
    }

    public string Picture() => string.Join('\n', Season.Made.Select(e =>
            $"{e.Number} {e.Status} {e.Rank} {e.PlannedFor} {e.Estimate} {e.Outside} {e.SubmissionNumber} {e.StartedAt} {e.ReleasedIn} {e.Version} {e.Events.Count} "
            + $"{e.UpdatedAt} {e.Resources.Count} " + string.Join(',', e.Tickets.Select(t => t.Number)))
        .Concat(Tickets.Select(t => $"{t.Number} {t.Status} {t.EnhancementNumber} {t.Version} {t.Events.Count} {t.UpdatedAt}"))
        .Concat(Season.Iterations.Select(i => $"{i.Month} {i.Capacity} {i.FixedAt} {i.CameIntoWindow} {i.Version} {i.Events.Count} {i.Deductions.Count}"))
        .Concat(Season.Submissions.SelectMany(s => s.Items).Select(i => $"{i.EnhancementNumber} {i.Answer} {i.Estimate} {i.Question} {i.Explanation}"))
        .Concat(proposals.Select(p => $"{p.Number} {p.State} {p.Version}")));

    /// <summary>Every way that is offered for one item into one month, alone and with half a day of help.</summary>
    /// <exception cref="RefusedException">It cannot come there by any swap.</exception>
    public IReadOnlyList<Swap> Options(long number, Month month) =>
    [
        .. from help in new[] { 0m, 0.5m }
           from option in SwapOptions.For(Season.Plan.Question(number, month, new HalfDays((int)(help * 2))))
           select new Swap(
               number, month, [.. option.GivenUp.Select(c => c.Number)], option.Moved?.Number, help == 0 ? [] : [Season.Help(help, month)]),
    ];

    private PlanBefore Before()
    {
        var layout = Season.Plan.Layout;
        IReadOnlyList<long> In(Month month) => [.. layout.In(month).Select(item => item.Number).Order()];
        return new(
            pictures ? Picture() : "",
            [.. layout.Months.Select(layout.Room)],
            layout.Months.ToDictionary(month => month, In),
            Season.Iterations.Where(i => i.IsFixed).ToDictionary(i => i.Month, i => In(i.Month)),
            Season.Made.Where(e => e.Status.IsBegun()).ToDictionary(e => e.Number, e => e.PlannedFor));
    }

    private void Take(PlanStep step)
    {
        var (plan, by) = (Season.Plan, LastBy);
        var enhancement = Season.Made[step.One % Season.Made.Count];
        var number = step.Third == 20 ? 77 : enhancement.Number;
        var submission = Season.Submissions.LastOrDefault(s => s.Items.Any(i => i.EnhancementNumber == enhancement.Number)) ?? Season.Submissions[0];
        var month = Season.March.Plus(step.Other % 6);
        var days = new HalfDays(step.Third);
        var text = step.Third % 5 == 0 ? null : "Because.";
        switch (step.Deed)
        {
            case PlanDeed.Make: Make(step); break;
            case PlanDeed.Join: enhancement.Join([Tickets[step.Other % Tickets.Count]], by, Times.Now); break;
            case PlanDeed.SplitOut: enhancement.SplitOut([Tickets[step.Other % Tickets.Count].Number], by, Times.Now, knowing: true); break;
            case PlanDeed.Dissolve: enhancement.Dissolve(by, Times.Now); break;
            case PlanDeed.Rank: Rank(enhancement, step.Other); break;
            case PlanDeed.AuthorWithdraws: Tickets[step.Other % Tickets.Count].Withdraw(The.Everyone[step.One % 14], null, Times.Now); break;
            case PlanDeed.Send: Send(step, by); break;
            case PlanDeed.Accept: submission.Accept(enhancement, days, by, Times.Now); break;
            case PlanDeed.Ask: submission.Ask(enhancement, text, by, Times.Now); break;
            case PlanDeed.Explain: submission.Explain(enhancement, text, by, Times.Now); break;
            case PlanDeed.Decline: submission.Decline(enhancement, text, by, Times.Now); break;
            case PlanDeed.Withdraw: plan.Withdraw(enhancement, text, by); break;
            case PlanDeed.Open: Season.Iterations.Add(plan.Open(month, step.Third, WorkCalendar.OnlyWeekends, by)); break;
            case PlanDeed.Staff: plan.Staff(month, step.Third, WorkCalendar.OnlyWeekends, text, by); break;
            case PlanDeed.Deduct: plan.Deduct(month, DeductionKind.Absence, days, "Ill.", by); break;
            case PlanDeed.EndDeduction: plan.EndDeduction(month, step.Third % 4, text, by); break;
            case PlanDeed.Fix: plan.Fix(month, by); break;
            case PlanDeed.Put: plan.Put(number, month, text, by); break;
            case PlanDeed.TakeOut: plan.TakeOut(number, by); break;
            case PlanDeed.Start: plan.Start(number, by); break;
            case PlanDeed.Release: plan.Release(number, text is null ? null : "hamming 4.2", by); break;
            case PlanDeed.Reestimate: plan.Reestimate(number, days, text, by); break;
            case PlanDeed.CarryOver: plan.CarryOver(step.Third % 2 == 0 ? plan.ProposeCarryOver() : [new(number, month)], by); break;
            case PlanDeed.ProposeOption: ProposeOption(step, by); break;
            case PlanDeed.ProposeAnything: Propose(Anything(step), text, by); break;
            case PlanDeed.Approve: plan.Approve(Proposal(step), by); break;
            case PlanDeed.RefuseSwap: Refuse(step, text, by); break;
            case PlanDeed.TakeBack: Proposal(step).TakeBack(by, Times.Now); break;
            case PlanDeed.MonthPasses: break;
            default: throw new ArgumentOutOfRangeException(nameof(step), step.Deed, "Say here how it is done.");
        }
    }

    private void Make(PlanStep step)
    {
        // More would only thin out what happens to each.
        if (Season.Made.Count < 16)
            Tickets.AddRange(Season.Wanted(Season.Made.Count + 1).Tickets);
        if (Tickets.Count(t => t.IsInTray) < 4)
            Tickets.Add(Wishes.Wish(200 + Tickets.Count, by: The.Everyone[step.One % 14]));
    }

    private void Rank(Enhancement enhancement, int place)
    {
        var order = Season.Order;
        var to = new Move(Place: place).PlaceIn(order, enhancement.Number);
        if (order.RankAt(enhancement.Number, to) is { } rank && order.PlaceOf(enhancement.Number) is { } from && from != to)
            enhancement.Stand(rank, from, to, The.Head, Times.Now);
    }

    private void Send(PlanStep step, Actor by)
    {
        var sent = Wishes.Numbered(Submission.Begin("These.", by, Times.Now), submissions + 1);
        sent.Send([.. Season.Made.Where((_, i) => i == step.One % Season.Made.Count || i == step.Other)], Season.Order, by, Times.Now);
        submissions++;
        Season.Submissions.Add(sent);
    }

    private void ProposeOption(PlanStep step, Actor by)
    {
        var wanted = Season.Plan.Layout.Items.Where(item => !item.IsBegun && item.Month != Season.March).ToList();
        if (wanted.Count == 0)
            throw new RefusedException(new ItemsNeeded());
        var item = wanted[step.One % wanted.Count];
        var options = Options(item.Number, Season.Moment.Running.Plus(step.Other % 2));
        if (options.Count == 0)
            throw new RefusedException(new ItemsNeeded());
        LastOffered = options;
        Propose(options[step.Third % options.Count], "Because.", by);
    }

    private void Propose(Swap swap, string? reason, Actor by) =>
        proposals.Add(Wishes.Numbered(Season.Plan.Propose(swap, reason, "Given up.", by), proposals.Count + 1));

    private Swap Anything(PlanStep step) => new(
        step.One % 9, Season.March.Plus(step.Other % 5), [.. Enumerable.Range(0, step.Third % 3).Select(i => (long)((step.One + step.Other + i) % 9))],
        step.Third % 4 == 3 ? step.Other % 9 : null,
        step.Third % 5 == 4 ? [Season.Help(step.One / 4m, Season.March.Plus(step.Other % 5))] : []);

    private SwapProposal Proposal(PlanStep step) =>
        proposals.Count == 0 ? throw new RefusedException(new ItemsNeeded()) : proposals[^(step.One % Math.Min(3, proposals.Count) + 1)];

    private void Refuse(PlanStep step, string? reason, Actor by)
    {
        var proposal = Proposal(step);
        Season.Plan.Refuse(proposal, Season.Made.Single(e => e.Number == proposal.Wanted), reason, by);
    }
}
