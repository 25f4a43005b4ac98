using TicketHub.Domain.Enhancements;
using TicketHub.Domain.People;
using TicketHub.Domain.Tickets;

namespace TicketHub.Domain.Planning;

/// <summary>What is in the iterations.</summary>
public sealed partial class Plan
{
    /// <summary>Plans an accepted enhancement, or moves it to another month; both months not fixed.</summary>
    /// <param name="reason">Needed where a more important one waits that would fit there.</param>
    /// <exception cref="RefusedException">Not the planner, or a rule of planning says no.</exception>
    public void Put(long number, Month month, string? reason, Actor by)
    {
        Decides.AsPlanner(by);
        var enhancement = NotBegun(number);
        if (enhancement.PlannedFor == month)
            throw new RefusedException(new AlreadyPlannedThere(Enhancement.Show(number), month));
        var from = enhancement.PlannedFor is { } before ? Plannable(before) : null;
        var to = Plannable(month);
        var room = Layout.Room(month);
        if (!room.AllowsToBecome(room.Taken + enhancement.Inside))
            throw new RefusedException(new DoesNotFit(month, enhancement.Inside, room.Free));
        var why = Written.Optional(reason);
        if (!Written.HasWords(why) && MoreImportant(enhancement, room) is { } waiting)
            throw new RefusedException(new AgainstTheOrder(Enhancement.Show(waiting.Number), waiting.Place!.Value));
        if (why?.Length > Written.Longest)
            throw new RefusedException(new TextTooLong("reason", Written.Longest));
        enhancement.PlanFor(month, why, by, at.Now);
        from?.ContentChanged();
        to.ContentChanged();
    }

    /// <summary>It waits for an iteration again, accepted as it is.</summary>
    /// <exception cref="RefusedException">Not the planner; begun, not planned, or in an iteration that is fixed or past.</exception>
    public void TakeOut(long number, Actor by)
    {
        Decides.AsPlanner(by);
        var enhancement = NotBegun(number);
        var from = Plannable(enhancement.PlannedFor ?? throw new RefusedException(new NotPlanned(Enhancement.Show(number))));
        enhancement.Unplan(by, at.Now);
        from.ContentChanged();
    }

    /// <summary>It may leave the iteration overbooked, which is shown and takes nothing more in.</summary>
    /// <exception cref="RefusedException">Not the planner; released; out of bounds, less than bound resources do, or no reason.</exception>
    public void Reestimate(long number, HalfDays? estimate, string? reason, Actor by)
    {
        Decides.AsPlanner(by);
        var enhancement = Accepted(number);
        if (enhancement.Status is EnhancementStatus.Released)
            throw new RefusedException(new AlreadyReleased(Enhancement.Show(number)));
        Demand(Effort.Mistake(estimate), Written.Mistake(reason, new PlanReasonNeeded()));
        var (days, why) = (estimate!.Value, Written.Optional(reason)!);
        if (days < enhancement.Outside)
            throw new RefusedException(new EstimateBelowHelp(Enhancement.Show(number), enhancement.Outside));
        if (days == enhancement.Estimate)
            return;
        enhancement.Reestimate(days, why, by, at.Now);
        Holding(enhancement)?.ContentChanged();
    }

    /// <summary>From here on nothing takes it out of the plan but its release.</summary>
    /// <remarks>Only in its month or later: what is begun early could not be given up any more, and swaps would have no ground.</remarks>
    /// <exception cref="RefusedException">Not the planner; not planned, begun already, or of a later month.</exception>
    public void Start(long number, Actor by)
    {
        Decides.AsPlanner(by);
        var enhancement = NotBegun(number);
        var month = enhancement.PlannedFor ?? throw new RefusedException(new NotPlanned(Enhancement.Show(number)));
        if (month > at.Running)
            throw new RefusedException(new StartsLater(Enhancement.Show(number), month));
        enhancement.Start(by, at.Now);
        Holding(enhancement)!.ContentChanged();
    }

    /// <param name="version">The platform version that brings it.</param>
    /// <exception cref="RefusedException">Not the planner; not in development; no version.</exception>
    public void Release(long number, string? version, Actor by)
    {
        Decides.AsPlanner(by);
        var enhancement = Accepted(number);
        if (enhancement.Status is not EnhancementStatus.InDevelopment)
            throw new RefusedException(new NotInDevelopment(Enhancement.Show(number)));
        enhancement.Release(ReleaseVersion.Of(version, "version", new ReleaseVersionNeeded()), by, at.Now);
        Holding(enhancement)!.ContentChanged();
    }

    /// <summary>It is in another version than was said at its release. Nothing else of it changes, however long ago that was.</summary>
    /// <param name="enhancement">Released, with its requests.</param>
    /// <param name="holding">The iteration that it was released from: of two who correct at once one wins.</param>
    /// <param name="version">The right one.</param>
    /// <param name="reason">The authors of its requests read it.</param>
    /// <exception cref="RefusedException">Not the planner; not released; no version, the same one, or no reason.</exception>
    public static void CorrectVersion(
        Enhancement enhancement, Iteration? holding, string? version, string? reason, Actor by, DateTimeOffset now)
    {
        Decides.AsPlanner(by);
        if (enhancement.Status is not EnhancementStatus.Released)
            throw new RefusedException(new NotReleased(Enhancement.Show(enhancement.Number)));
        Demand(ReleaseVersion.Mistake(version, "version", new ReleaseVersionNeeded()), Written.Mistake(reason, new PlanReasonNeeded()));
        var name = PlainText.Line(version)!;
        if (name == enhancement.ReleasedIn)
            throw new RefusedException(new SameReleaseVersion(name));
        enhancement.CorrectVersion(name, Written.Optional(reason)!, by, now);
        holding?.ContentChanged();
    }

    /// <summary>The head gives an enhancement up without getting another one for it.</summary>
    /// <param name="enhancement">On the board, accepted or not.</param>
    /// <param name="reason">The authors of its requests see it.</param>
    /// <exception cref="RefusedException">Not the acting head; off the board, begun, or in an iteration that is fixed; no reason.</exception>
    public void Withdraw(Enhancement enhancement, string? reason, Actor by)
    {
        Decides.AsHead(by);
        if (!enhancement.IsOnBoard)
            throw new RefusedException(new NotOnTheBoard(Enhancement.Show(enhancement.Number)));
        if (enhancement.Status.IsBegun())
            throw new RefusedException(new AlreadyStarted(Enhancement.Show(enhancement.Number)));
        if (FixedIn(enhancement) is { } month)
            throw new RefusedException(new LeavesBySwap(Enhancement.Show(enhancement.Number), month));
        var why = Written.Needed(reason, new ReasonNeeded());
        enhancement.Withdraw(why, why, by, at.Now);
        Holding(enhancement)?.ContentChanged();
    }

    /// <summary>The month of its iteration, where only a swap takes it out; what a past one left behind is in nobody's plan any more.</summary>
    public Month? FixedIn(Enhancement enhancement) =>
        Holding(enhancement) is { IsFixed: true } iteration && iteration.Month >= at.Running ? iteration.Month : null;

    private Iteration? Holding(Enhancement enhancement) => enhancement.PlannedFor is { } month ? iterations[month] : null;

    /// <summary>The most important of those that wait for an iteration, stand above it and would fit.</summary>
    private PlanItem? MoreImportant(Enhancement enhancement, Room room) => Layout.Items
        .Where(item => item.Month is null && item.Place < order.PlaceOf(enhancement.Number) && room.AllowsToBecome(room.Taken + item.Days))
        .MinBy(item => item.Place);
}
