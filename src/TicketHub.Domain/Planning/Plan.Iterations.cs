using TicketHub.Domain.People;

namespace TicketHub.Domain.Planning;

/// <summary>How much the iterations can take.</summary>
public sealed partial class Plan
{
    /// <returns>To be added to the store, unless it was taken back before and stands there still.</returns>
    /// <exception cref="RefusedException">Not the planner; the month is past, open already or too far ahead; too many developers.</exception>
    public Iteration Open(Month month, int developers, WorkCalendar calendar, Actor by)
    {
        Decides.AsPlanner(by);
        if (month < at.Running)
            throw new RefusedException(new IterationPast(month));
        if (month > at.LastToOpen)
            throw new RefusedException(new IterationTooFar(month, at.LastToOpen));
        if (iterations.ContainsKey(month))
            throw new RefusedException(new IterationExists(month));
        Demand(MistakeOf(developers));
        var (days, inWindow) = (calendar.WorkingDaysIn(month), month <= at.LastInWindow);
        if (takenBack.Remove(month, out var opened))
            opened.OpenAgain(developers, days, inWindow, by, at.Now);
        else
            opened = Iteration.Open(month, developers, days, inWindow, by, at.Now);
        iterations.Add(month, opened);
        return opened;
    }

    /// <summary>It was opened by mistake: nothing was ever planned in it. It may be opened again.</summary>
    /// <exception cref="RefusedException">Not the planner; the month is past or fixed; something stands in it, or once did.</exception>
    public void TakeBack(Month month, Actor by)
    {
        Decides.AsPlanner(by);
        var iteration = Plannable(month);
        if (iteration.WasPlanned || Layout.In(month).Any())
            throw new RefusedException(new IterationInUse(month));
        iteration.TakeBack(by, at.Now);
        iterations.Remove(month);
        takenBack.Add(month, iteration);
    }

    /// <summary>Other developers, or a calendar that has changed.</summary>
    /// <exception cref="RefusedException">Not the planner; the month is past; no reason; less than what is begun takes.</exception>
    public void Staff(Month month, int developers, WorkCalendar calendar, string? reason, Actor by)
    {
        Decides.AsPlanner(by);
        var iteration = NotPast(month);
        // Both at once: who has left both empty is not sent round twice.
        Demand(MistakeOf(developers), Written.Mistake(reason, new PlanReasonNeeded()));
        var why = Written.Optional(reason)!;
        var days = calendar.WorkingDaysIn(month);
        var gross = HalfDays.OfDays(developers * days);
        DemandRoomForBegun(iteration, gross > iteration.Deducted ? gross - iteration.Deducted : HalfDays.None);
        iteration.Staff(developers, days, why, by, at.Now);
    }

    /// <summary>An absence or a reserve. It may leave the iteration overbooked, but not without room for what is begun.</summary>
    /// <exception cref="RefusedException">Not the planner; the month is past; no days or no reason; less than what is begun takes.</exception>
    public void Deduct(Month month, DeductionKind kind, HalfDays days, string? reason, Actor by)
    {
        Decides.AsPlanner(by);
        var iteration = NotPast(month);
        Demand(
            days <= HalfDays.None || days > iteration.Capacity ? new DeductionOutOfRange(iteration.Capacity) : null,
            Written.Mistake(reason, new PlanReasonNeeded()));
        var why = Written.Optional(reason)!;
        DemandRoomForBegun(iteration, iteration.Capacity - days);
        iteration.Deduct(kind, days, why, by, at.Now);
    }

    /// <summary>Somebody is back, or a reserve is not needed.</summary>
    /// <exception cref="RefusedException">Not the planner; the month is past; there is no such deduction; no reason.</exception>
    public void EndDeduction(Month month, int number, string? reason, Actor by)
    {
        Decides.AsPlanner(by);
        var iteration = NotPast(month);
        var deduction = iteration.Deductions.SingleOrDefault(d => d.Number == number && !d.Ended)
            ?? throw new RefusedException(new DeductionUnknown());
        iteration.End(deduction, Written.Needed(reason, new PlanReasonNeeded()), by, at.Now);
    }

    /// <summary>From now on only a swap changes what is in it.</summary>
    /// <exception cref="RefusedException">Not the planner; the month is past, beyond the window, fixed already or empty.</exception>
    public void Fix(Month month, Actor by)
    {
        Decides.AsPlanner(by);
        var iteration = Plannable(month);
        if (month > at.LastInWindow)
            throw new RefusedException(new BeyondTheWindow(month, at.LastInWindow));
        if (!Layout.In(month).Any())
            throw new RefusedException(new NothingToFix(month));
        iteration.Fix(by, at.Now);
    }

    private static DevelopersOutOfRange? MistakeOf(int developers) => developers is < 1 or > Iteration.MostDevelopers ? new() : null;

    /// <exception cref="RefusedException">Some are mistakes; all of them are told.</exception>
    private static void Demand(params IEnumerable<Refusal?> found)
    {
        if (found.OfType<Refusal>().ToList() is { Count: > 0 } mistakes)
            throw new RefusedException(mistakes);
    }

    private void DemandRoomForBegun(Iteration iteration, HalfDays capacity)
    {
        var begun = Layout.Begun(iteration.Month);
        // What was overbooked before may be relieved step by step, though it is still too little.
        if (capacity < begun && capacity < iteration.Capacity)
            throw new RefusedException(new CapacityBelowStarted(iteration.Month, begun));
    }
}
