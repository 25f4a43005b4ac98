using TicketHub.Domain.Enhancements;
using TicketHub.Domain.Planning;
using TicketHub.Domain.Tickets;

namespace TicketHub.Domain.Tests.Builders;

/// <summary>A board and its iterations, brought to where a test needs them by the acts of the head and the planner alone.</summary>
public sealed class Season
{
    public static readonly Month March = Month.Of(Wishes.Today);
    public static readonly Month April = March.Plus(1);
    public static readonly Month May = March.Plus(2);
    public static readonly Month June = March.Plus(3);
    public static readonly Month July = March.Plus(4);

    private long submissions;
    private long swaps;

    public List<Iteration> Iterations { get; } = [];

    public List<Enhancement> Made { get; } = [];

    public List<Submission> Submissions { get; } = [];

    public DateOnly Today { get; set; } = Wishes.Today;

    public PlanMoment Moment => new(Times.Now, Today);

    public Order Order => new([.. Made.Where(e => e.IsOnBoard).OrderBy(e => e.Rank).Select(e => (e.Number, e.Rank!.Value))]);

    /// <summary>Read anew, as each act reads it.</summary>
    public Plan Plan => Plan.At(Moment, Iterations, Made, Order);

    public Room Room(Month month) => Plan.Layout.Room(month);

    /// <summary>March and April are fixed, EN-1 (4 days) and EN-2 (6) fill March, EN-3 (5) stands in April; EN-4 (5) is wanted earlier.</summary>
    public static Season WithAFullMarch()
    {
        var season = new Season().With(March, 10).With(April, 10).With(June, 10);
        season.Planned(1, March, 4);
        season.Planned(2, March, 6);
        season.Planned(3, April, 5);
        season.Accepted(4, 5);
        season.Plan.Fix(March, The.Planner);
        season.Plan.Fix(April, The.Planner);
        return season;
    }

    /// <summary>An iteration that can take so many days.</summary>
    public Season With(Month month, int days)
    {
        var opened = Plan.Open(month, 20, WorkCalendar.OnlyWeekends, The.Planner);
        Iterations.Add(opened);
        Plan.Deduct(month, DeductionKind.Reserve, opened.Capacity - HalfDays.OfDays(days), "Reserve.", The.Planner);
        return this;
    }

    /// <summary>On the board at the place of its number, with one request by a person of its own.</summary>
    public Enhancement Wanted(long number)
    {
        var made = Wishes.Made(number, number * 10, Wishes.Wish(number, by: The.Everyone[(int)number % The.Everyone.Count]));
        Made.Add(made);
        return made;
    }

    public Enhancement Sent(long number) => Send(Wanted(number));

    public Enhancement Accepted(long number, decimal days)
    {
        var sent = Sent(number);
        Submissions[^1].Accept(sent, new HalfDays((int)(days * 2)), The.Planner, Times.Filed);
        return sent;
    }

    public Enhancement Planned(long number, Month month, decimal days)
    {
        var accepted = Accepted(number, days);
        Plan.Put(number, month, "As the test wants it.", The.Planner);
        return accepted;
    }

    public Enhancement Begun(long number, Month month, decimal days)
    {
        var planned = Planned(number, month, days);
        Plan.Start(number, The.Planner);
        return planned;
    }

    public Submission Submit(params IReadOnlyList<Enhancement> chosen)
    {
        var submission = Wishes.Numbered(Submission.Begin("What we need most.", The.Head, Times.Filed), ++submissions);
        submission.Send(chosen, Order, The.Head, Times.Filed);
        Submissions.Add(submission);
        return submission;
    }

    public SwapProposal Propose(Swap swap) =>
        Wishes.Numbered(Plan.Propose(swap, "The bank's audit.", "Given up for another one.", The.Head), ++swaps);

    public static Swap Swap(long wanted, Month into, params IReadOnlyList<long> givenUp) => new(wanted, into, givenUp, null, []);

    public static ResourceDraft Help(decimal days, Month month) =>
        new("Aurora LLP", ResourceKind.External, new HalfDays((int)(days * 2)), month.FirstDay, month.LastDay, 1_500_000m);

    /// <summary>One enhancement of a board of its own.</summary>
    public void Bring(Enhancement made, TicketStatus status)
    {
        Made.Add(made);
        if (status is TicketStatus.Consolidated)
            return;
        With(March, 20);
        Send(made);
        if (status is TicketStatus.Submitted)
            return;
        if (status is TicketStatus.Declined)
        {
            Submissions[^1].Decline(made, "The platform does it already.", The.Planner, Times.Filed);
            return;
        }

        Submissions[^1].Accept(made, HalfDays.OfDays(5), The.Planner, Times.Filed);
        if (status is TicketStatus.Outsourced)
        {
            Plan.Approve(Propose(new(made.Number, March, [], null, [Help(5, March)])), The.Planner);
            return;
        }

        Plan.Put(made.Number, March, null, The.Planner);
        if (status is TicketStatus.Planned)
            return;
        Plan.Start(made.Number, The.Planner);
        if (status is TicketStatus.Released)
            Plan.Release(made.Number, "hamming 4.2", The.Planner);
    }

    private Enhancement Send(Enhancement made)
    {
        Submit(made);
        return made;
    }
}
