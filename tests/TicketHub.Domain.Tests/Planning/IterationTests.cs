using TicketHub.Domain.Planning;
using TicketHub.Domain.Tests.Builders;

namespace TicketHub.Domain.Tests.Planning;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class IterationTests
{
    private readonly Season season = new();

    [Test]
    public void Weekends_and_holidays_are_not_worked_and_moved_days_are()
    {
        // March 2026 begins on a Sunday and has 22 days from Monday to Friday.
        var calendar = new WorkCalendar(
            new HashSet<DateOnly> { new(2026, 3, 9), new(2026, 3, 23), new(2026, 3, 22) }, new HashSet<DateOnly> { new(2026, 3, 28) });

        Assert.That(
            (WorkCalendar.OnlyWeekends.WorkingDaysIn(Season.March), calendar.WorkingDaysIn(Season.March)),
            Is.EqualTo((22, 21)));
    }

    [Test]
    public void Capacity_is_developers_times_working_days_without_absences_and_reserves()
    {
        var opened = Opened(Season.March, 3);

        season.Plan.Deduct(Season.March, DeductionKind.Absence, HalfDays.OfDays(5), "Leave.", The.Planner);
        season.Plan.Deduct(Season.March, DeductionKind.Reserve, new HalfDays(13), "Defects.", The.Planner);

        Assert.That((opened.Gross.Days, opened.Capacity.Days), Is.EqualTo((66m, 54.5m)));
    }

    [Test]
    public void A_deduction_that_ends_gives_its_days_back_and_stays_in_the_history()
    {
        var opened = Opened(Season.March, 1);
        season.Plan.Deduct(Season.March, DeductionKind.Absence, HalfDays.OfDays(5), "Ill.", The.Planner);

        season.Plan.EndDeduction(Season.March, 1, "Well again.", The.Planner);

        Assert.That((opened.Capacity.Days, opened.Deductions.Count, opened.Events[^1].Code), Is.EqualTo((22m, 1, IterationEventCode.DeductionEnded)));
        Assert.That(() => season.Plan.EndDeduction(Season.March, 1, "Again.", The.Planner), Refuses.With(new DeductionUnknown()));
    }

    [Test]
    public void Days_and_reason_that_are_both_missing_are_told_together()
    {
        Opened(Season.March, 1);

        Assert.That(
            () => season.Plan.Deduct(Season.March, DeductionKind.Absence, HalfDays.None, " ", The.Planner),
            Refuses.With(new DeductionOutOfRange(HalfDays.OfDays(22)), new PlanReasonNeeded()));
    }

    [Test]
    public void Developers_and_reason_that_are_both_wrong_are_told_together()
    {
        Opened(Season.March, 1);

        Assert.That(
            () => season.Plan.Staff(Season.March, 0, WorkCalendar.OnlyWeekends, " ", The.Planner),
            Refuses.With(new DevelopersOutOfRange(), new PlanReasonNeeded()));
    }

    [Test]
    public void An_empty_month_is_taken_back_and_may_be_opened_anew()
    {
        var opened = Opened(Season.June, 9);
        season.Plan.Deduct(Season.June, DeductionKind.Reserve, HalfDays.OfDays(3), "Defects.", The.Planner);
        var version = opened.Version;

        season.Plan.TakeBack(Season.June, The.Planner);

        Assert.That((season.Plan.Iterations.Count, season.Plan.Layout.Knows(Season.June), opened.Version > version), Is.EqualTo((0, false, true)));
        var again = season.Plan.Open(Season.June, 2, WorkCalendar.OnlyWeekends, The.Planner);
        Assert.That((again, again.Capacity, again.Events[^1].Code), Is.EqualTo((opened, again.Gross, IterationEventCode.Opened)));
        Assert.That(season.Plan.Iterations.Single(), Is.SameAs(opened));
    }

    [Test]
    public void A_month_in_which_something_stands_or_stood_is_not_taken_back()
    {
        season.With(Season.June, 10).Planned(1, Season.June, 3);

        Assert.That(() => season.Plan.TakeBack(Season.June, The.Planner), Refuses.With(new IterationInUse(Season.June)));
        season.Plan.TakeOut(1, The.Planner);
        Assert.That(() => season.Plan.TakeBack(Season.June, The.Planner), Refuses.With(new IterationInUse(Season.June)));
        Assert.That(() => season.Plan.TakeBack(Season.July, The.Planner), Refuses.With(new IterationUnknown(Season.July)));
        Assert.That(() => season.Plan.TakeBack(Season.June, The.Head), Refuses.With(new ForThePlanner()));
    }

    [Test]
    public void A_month_is_opened_once_and_not_when_it_is_over()
    {
        Opened(Season.March, 1);

        Assert.That(() => Opened(Season.March, 1), Refuses.With(new IterationExists(Season.March)));
        Assert.That(() => Opened(Season.March.Plus(-1), 1), Refuses.With(new IterationPast(Season.March.Plus(-1))));
        Assert.That(() => Opened(Season.April, 0), Refuses.With(new DevelopersOutOfRange()));
        Assert.That(() => Opened(Season.April, 201), Refuses.With(new DevelopersOutOfRange()));
    }

    [Test]
    public void Nobody_opens_a_month_by_a_slip_in_the_year()
    {
        var last = Season.March.Plus(120);

        Assert.That(() => Opened(last, 1), Throws.Nothing);
        Assert.That(() => Opened(last.Plus(1), 1), Refuses.With(new IterationTooFar(last.Plus(1), last)));
        Assert.That(() => Opened(new(9999, 12), 1), Refuses.With(new IterationTooFar(new(9999, 12), last)));
    }

    [Test]
    public void An_absence_may_leave_it_overbooked()
    {
        season.With(Season.March, 10).Planned(1, Season.March, 9);

        season.Plan.Deduct(Season.March, DeductionKind.Absence, HalfDays.OfDays(4), "Ill.", The.Planner);

        Assert.That(season.Room(Season.March).Excess, Is.EqualTo(HalfDays.OfDays(3)));
    }

    [Test]
    public void But_what_is_begun_keeps_its_room()
    {
        season.With(Season.March, 10).Begun(1, Season.March, 6);

        Assert.That(
            () => season.Plan.Deduct(Season.March, DeductionKind.Absence, new HalfDays(9), "Ill.", The.Planner),
            Refuses.With(new CapacityBelowStarted(Season.March, HalfDays.OfDays(6))));
        season.Plan.Deduct(Season.March, DeductionKind.Absence, new HalfDays(8), "Ill.", The.Planner);
        Assert.That(season.Room(Season.March).Free, Is.EqualTo(HalfDays.None));
    }

    [Test]
    public void Fewer_developers_leave_room_for_what_is_begun_too()
    {
        var opened = Opened(Season.March, 2);
        season.Begun(1, Season.March, 30);

        Assert.That(
            () => season.Plan.Staff(Season.March, 1, WorkCalendar.OnlyWeekends, "One has left.", The.Planner),
            Refuses.With(new CapacityBelowStarted(Season.March, HalfDays.OfDays(30))));
        season.Plan.Staff(Season.March, 3, WorkCalendar.OnlyWeekends, "One has come.", The.Planner);
        Assert.That(opened.Capacity, Is.EqualTo(HalfDays.OfDays(66)));
    }

    [Test]
    public void Nothing_is_deducted_without_days_and_reason_nor_beyond_what_is_there()
    {
        season.With(Season.March, 10);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => Deduct(0), Refuses.With(new DeductionOutOfRange(HalfDays.OfDays(10))));
            Assert.That(() => Deduct(-1), Refuses.With(new DeductionOutOfRange(HalfDays.OfDays(10))));
            Assert.That(() => Deduct(21), Refuses.With(new DeductionOutOfRange(HalfDays.OfDays(10))));
            Assert.That(() => Deduct(1, " "), Refuses.With(new PlanReasonNeeded()));
        }
    }

    [Test]
    public void Past_months_are_history()
    {
        season.With(Season.March, 10);
        season.Today = Season.April.FirstDay;

        Assert.That(() => Deduct(1), Refuses.With(new IterationPast(Season.March)));
        Assert.That(() => season.Plan.Staff(Season.March, 5, WorkCalendar.OnlyWeekends, "More.", The.Planner), Refuses.With(new IterationPast(Season.March)));
    }

    [Test]
    public void The_planner_fixes_what_is_in_the_window_and_not_empty()
    {
        season.With(Season.March, 10).With(Season.April, 10).With(Season.June, 10).Planned(1, Season.March, 5);

        season.Plan.Fix(Season.March, The.Planner);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(season.Iterations[0].IsFixed, Is.True);
            Assert.That(() => season.Plan.Fix(Season.March, The.Planner), Refuses.With(new IterationFixed(Season.March)));
            Assert.That(() => season.Plan.Fix(Season.April, The.Planner), Refuses.With(new NothingToFix(Season.April)));
            Assert.That(() => season.Plan.Fix(Season.June, The.Planner), Refuses.With(new BeyondTheWindow(Season.June, Season.May)));
        }
    }

    [Test]
    public void What_comes_into_the_window_with_content_is_fixed_by_that_and_what_comes_empty_is_not()
    {
        season.With(Season.June, 10).With(Season.July, 10).Planned(1, Season.June, 5);

        season.Today = Season.May.FirstDay;
        _ = season.Plan;

        Assert.That(season.Iterations.Select(i => (i.IsFixed, i.CameIntoWindow)), Is.EqualTo(new[] { (true, true), (false, true) }));
        Assert.That(season.Iterations[0].Events[^1].ById, Is.Null);
    }

    [Test]
    public void What_came_empty_is_planned_until_the_planner_fixes_it()
    {
        season.With(Season.June, 10);
        season.Today = Season.April.FirstDay;

        season.Planned(1, Season.June, 5);
        season.Planned(2, Season.June, 5);

        Assert.That(season.Iterations[0].IsFixed, Is.False);
    }

    [Test]
    public void Capacity_is_the_planners()
    {
        season.With(Season.March, 10);

        foreach (var person in The.Everyone.Where(p => p != The.Planner))
        {
            Assert.That(() => season.Plan.Open(Season.April, 1, WorkCalendar.OnlyWeekends, person), Refuses.With(new ForThePlanner()), person.Name);
            Assert.That(() => season.Plan.Staff(Season.March, 1, WorkCalendar.OnlyWeekends, "So.", person), Refuses.With(new ForThePlanner()), person.Name);
            Assert.That(() => season.Plan.Deduct(Season.March, DeductionKind.Absence, new HalfDays(1), "So.", person), Refuses.With(new ForThePlanner()), person.Name);
            Assert.That(() => season.Plan.EndDeduction(Season.March, 1, "So.", person), Refuses.With(new ForThePlanner()), person.Name);
            Assert.That(() => season.Plan.Fix(Season.March, person), Refuses.With(new ForThePlanner()), person.Name);
        }
    }

    private Iteration Opened(Month month, int developers)
    {
        var opened = season.Plan.Open(month, developers, WorkCalendar.OnlyWeekends, The.Planner);
        season.Iterations.Add(opened);
        return opened;
    }

    private void Deduct(int halfDays, string reason = "Ill.") =>
        season.Plan.Deduct(Season.March, DeductionKind.Absence, new HalfDays(halfDays), reason, The.Planner);
}
