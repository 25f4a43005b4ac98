using TicketHub.Domain.Enhancements;
using TicketHub.Domain.Planning;
using TicketHub.Domain.Tests.Builders;
using TicketHub.Domain.Tickets;

namespace TicketHub.Domain.Tests.Planning;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class PlanTests
{
    private readonly Season season = new Season().With(Season.March, 10).With(Season.April, 10).With(Season.June, 10);

    [Test]
    public void What_is_planned_says_its_month_on_its_requests()
    {
        var accepted = season.Accepted(1, 4);

        season.Plan.Put(1, Season.April, null, The.Planner);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((accepted.Status, accepted.PlannedFor), Is.EqualTo((EnhancementStatus.Planned, (Month?)Season.April)));
            Assert.That(accepted.Tickets[0].LastLine(), Is.EqualTo("Planned by planner, Submitted → Planned, enhancement 1, month 2026-04"));
        }
    }

    [Test]
    public void Half_a_day_too_much_does_not_fit()
    {
        season.Planned(1, Season.March, 6);
        season.Accepted(2, 4.5m);

        Assert.That(
            () => season.Plan.Put(2, Season.March, null, The.Planner),
            Refuses.With(new DoesNotFit(Season.March, new HalfDays(9), HalfDays.OfDays(4))));
        season.Accepted(3, 4);
        Assert.That(() => season.Plan.Put(3, Season.March, null, The.Planner), Throws.Nothing);
    }

    [Test]
    public void A_more_important_one_that_would_fit_is_passed_over_only_with_a_reason()
    {
        season.Accepted(1, 11);
        season.Accepted(2, 3);
        var third = season.Accepted(3, 3);

        Assert.That(() => season.Plan.Put(3, Season.March, " ", The.Planner), Refuses.With(new AgainstTheOrder("EN-2", 2)));
        Assert.That(() => season.Plan.Put(3, Season.March, "-", The.Planner), Refuses.With(new AgainstTheOrder("EN-2", 2)));
        season.Plan.Put(3, Season.March, "It is half done.", The.Planner);

        Assert.That(third.LastLine(), Is.EqualTo("Planned after=2026-03 reason=It is half done."));
    }

    [Test]
    public void Neither_what_would_not_fit_nor_what_is_not_accepted_stands_in_the_way()
    {
        season.Accepted(1, 11);
        season.Sent(2);
        season.Accepted(3, 3);

        Assert.That(() => season.Plan.Put(3, Season.March, null, The.Planner), Throws.Nothing);
    }

    [Test]
    public void It_moves_to_another_month_and_back_out_of_the_plan()
    {
        var planned = season.Planned(1, Season.April, 4);

        season.Plan.Put(1, Season.June, null, The.Planner);
        Assert.That((season.Room(Season.April).Taken, season.Room(Season.June).Taken), Is.EqualTo((HalfDays.None, HalfDays.OfDays(4))));
        season.Plan.TakeOut(1, The.Planner);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((planned.Status, planned.PlannedFor, planned.Estimate), Is.EqualTo((EnhancementStatus.Submitted, (Month?)null, (HalfDays?)HalfDays.OfDays(4))));
            Assert.That(planned.Tickets[0].LastLine(), Is.EqualTo("Unplanned by planner, Planned → Submitted, enhancement 1"));
        }
    }

    [Test]
    public void What_is_fixed_is_changed_by_no_act_of_planning()
    {
        season.Planned(1, Season.March, 4);
        var free = season.Accepted(2, 1);
        season.Plan.Fix(Season.March, The.Planner);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => season.Plan.Put(2, Season.March, null, The.Planner), Refuses.With(new IterationFixed(Season.March)));
            Assert.That(() => season.Plan.Put(1, Season.June, null, The.Planner), Refuses.With(new IterationFixed(Season.March)));
            Assert.That(() => season.Plan.TakeOut(1, The.Planner), Refuses.With(new IterationFixed(Season.March)));
            Assert.That(() => season.Plan.Withdraw(season.Made[0], "Gone.", The.Head), Refuses.With(new LeavesBySwap("EN-1", Season.March)));
            Assert.That(free.PlannedFor, Is.Null);
        }
    }

    [Test]
    public void What_is_begun_is_moved_dropped_and_withdrawn_by_nobody()
    {
        var begun = season.Begun(1, Season.March, 4);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => season.Plan.Put(1, Season.June, null, The.Planner), Refuses.With(new AlreadyStarted("EN-1")));
            Assert.That(() => season.Plan.TakeOut(1, The.Planner), Refuses.With(new AlreadyStarted("EN-1")));
            Assert.That(() => season.Plan.Start(1, The.Planner), Refuses.With(new AlreadyStarted("EN-1")));
            Assert.That(() => season.Plan.Withdraw(begun, "Gone.", The.Head), Refuses.With(new AlreadyStarted("EN-1")));
            Assert.That(() => begun.Dissolve(The.Head, Times.Now), Refuses.With(new EnhancementIsWithRd("EN-1")));
            Assert.That(begun.Tickets[0].LastLine(), Is.EqualTo("DevelopmentBegun by planner, Planned → InDevelopment, enhancement 1"));
        }
    }

    [Test]
    public void Development_does_not_begin_before_its_month()
    {
        season.Planned(1, Season.April, 4);
        season.Accepted(2, 1);

        Assert.That(() => season.Plan.Start(1, The.Planner), Refuses.With(new StartsLater("EN-1", Season.April)));
        Assert.That(() => season.Plan.Start(2, The.Planner), Refuses.With(new NotPlanned("EN-2")));
        season.Today = Season.April.FirstDay;
        Assert.That(() => season.Plan.Start(1, The.Planner), Throws.Nothing);
    }

    [Test]
    public void A_release_names_its_version_tells_every_author_and_leaves_the_board()
    {
        var begun = season.Begun(1, Season.March, 4);
        begun.Join([Wishes.Wish(99)], The.Head, Times.Now);

        Assert.That(() => season.Plan.Release(1, " ", The.Planner), Refuses.With(new ReleaseVersionNeeded()));
        season.Plan.Release(1, "hamming 4.2", The.Planner);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((begun.Status, begun.ReleasedIn, begun.IsOnBoard), Is.EqualTo((EnhancementStatus.Released, "hamming 4.2", false)));
            Assert.That(begun.Tickets.Select(t => (t.IsOpen, t.ClosedAt)), Has.Exactly(2).EqualTo((false, (DateTimeOffset?)Times.Now)));
            Assert.That(
                begun.Tickets[1].LastLine(),
                Is.EqualTo("ReleasedInVersion by planner, InDevelopment → Released, enhancement 1, version hamming 4.2"));
            Assert.That(season.Room(Season.March).Taken, Is.EqualTo(HalfDays.OfDays(4)), "what was done was done");
        }
    }

    [Test]
    public void A_wrong_version_is_corrected_with_a_reason_and_the_earlier_one_stays_in_the_history()
    {
        var begun = season.Begun(1, Season.March, 4);
        season.Plan.Release(1, "hamming 4.2", The.Planner);

        Plan.CorrectVersion(begun, null, " hamming 4.3", "The build was moved.", The.Planner, Times.Now.AddDays(1));

        var line = begun.Tickets[0].Events[^1];
        using (Assert.EnterMultipleScope())
        {
            Assert.That((begun.ReleasedIn, begun.ReleasedAt, begun.Tickets[0].ClosedAt), Is.EqualTo(("hamming 4.3", (DateTimeOffset?)Times.Now, (DateTimeOffset?)Times.Now)), "it was released when it was");
            Assert.That((line.Code, line.Text, line.Arguments["earlier"], line.Arguments["version"]), Is.EqualTo((EventCode.VersionCorrected, "The build was moved.", "hamming 4.2", "hamming 4.3")));
            Assert.That(begun.Events.Select(e => e.Code).TakeLast(2), Is.EqualTo(new[] { EnhancementEventCode.Released, EnhancementEventCode.VersionCorrected }));
        }
    }

    [Test]
    public void A_version_is_corrected_only_where_there_is_one_by_the_planner_and_to_another_one()
    {
        var begun = season.Begun(1, Season.March, 4);
        Assert.That(() => Plan.CorrectVersion(begun, null, "4.3", "Why.", The.Planner, Times.Now), Refuses.With(new NotReleased("EN-1")));
        season.Plan.Release(1, "4.2", The.Planner);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => Plan.CorrectVersion(begun, null, "4.3", "Why.", The.Head, Times.Now), Refuses.With(new ForThePlanner()));
            Assert.That(() => Plan.CorrectVersion(begun, null, "TH-5 4.3", " ", The.Planner, Times.Now), Refuses.With(new NoReleaseVersion("version"), new PlanReasonNeeded()));
            Assert.That(() => Plan.CorrectVersion(begun, null, " 4.2 ", "Why.", The.Planner, Times.Now), Refuses.With(new SameReleaseVersion("4.2")));
        }
    }

    [Test]
    public void Only_what_is_in_development_is_released()
    {
        season.Planned(1, Season.March, 4);

        Assert.That(() => season.Plan.Release(1, "hamming 4.2", The.Planner), Refuses.With(new NotInDevelopment("EN-1")));
    }

    [Test]
    public void A_raised_estimate_may_leave_the_iteration_overbooked_which_then_takes_nothing_more()
    {
        season.Planned(1, Season.March, 8);
        season.Accepted(2, 0.5m);

        season.Plan.Reestimate(1, HalfDays.OfDays(12), "Twice the screens.", The.Planner);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(season.Room(Season.March).Excess, Is.EqualTo(HalfDays.OfDays(2)));
            Assert.That(season.Made[0].LastLine(), Is.EqualTo("Reestimated before=8 after=12 reason=Twice the screens."));
            Assert.That(
                () => season.Plan.Put(2, Season.March, null, The.Planner),
                Refuses.With(new DoesNotFit(Season.March, new HalfDays(1), HalfDays.None)));
        }
    }

    [Test]
    public void An_estimate_changes_within_its_bounds_and_with_a_reason()
    {
        season.Planned(1, Season.March, 8);

        Assert.That(() => season.Plan.Reestimate(1, new HalfDays(401), "More.", The.Planner), Refuses.With(new EstimateOutOfRange()));
        Assert.That(() => season.Plan.Reestimate(1, HalfDays.OfDays(9), "", The.Planner), Refuses.With(new PlanReasonNeeded()));
        Assert.That(() => season.Plan.Reestimate(1, null, "", The.Planner), Refuses.With(new EstimateOutOfRange(), new PlanReasonNeeded()));
        Assert.That(() => season.Plan.Reestimate(2, HalfDays.OfDays(9), "More.", The.Planner), Refuses.With(new NotAccepted("EN-2")));
    }

    [Test]
    public void There_is_no_planning_into_what_is_not_open_or_over()
    {
        season.Accepted(1, 1);

        Assert.That(() => season.Plan.Put(1, Season.May, null, The.Planner), Refuses.With(new IterationUnknown(Season.May)));
        season.Today = Season.April.FirstDay;
        Assert.That(() => season.Plan.Put(1, Season.March, null, The.Planner), Refuses.With(new IterationPast(Season.March)));
        Assert.That(() => season.Plan.Put(1, Season.March.Plus(-1), null, The.Planner), Refuses.With(new IterationPast(Season.March.Plus(-1))), "over, whether it was open or not");
    }

    [Test]
    public void Withdrawn_its_place_and_its_days_are_free_and_its_authors_know_why()
    {
        var planned = season.Planned(1, Season.June, 4);

        season.Plan.Withdraw(planned, "The client has gone.", The.Head);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((planned.Status, planned.IsOnBoard, planned.PlannedFor), Is.EqualTo((EnhancementStatus.Withdrawn, false, (Month?)null)));
            Assert.That(season.Room(Season.June).Taken, Is.EqualTo(HalfDays.None));
            Assert.That((planned.Tickets[0].Status, planned.Tickets[0].EnhancementNumber), Is.EqualTo((TicketStatus.Withdrawn, (long?)1)));
            Assert.That(planned.Tickets[0].LastLine(), Is.EqualTo("GivenUp by head, Planned → Withdrawn, enhancement 1: The client has gone."));
            Assert.That(() => season.Plan.Put(1, Season.June, null, The.Planner), Refuses.With(new NotAccepted("EN-1")));
            Assert.That(() => season.Plan.Withdraw(planned, "Again.", The.Head), Refuses.With(new NotOnTheBoard("EN-1")));
        }
    }

    [Test]
    public void What_was_never_sent_is_withdrawn_too_and_only_with_a_reason()
    {
        var wanted = season.Wanted(1);

        Assert.That(() => season.Plan.Withdraw(wanted, null, The.Head), Refuses.With(new ReasonNeeded()));
        season.Plan.Withdraw(wanted, "Nobody asks for it any more.", The.Head);

        Assert.That(wanted.Status, Is.EqualTo(EnhancementStatus.Withdrawn));
    }

    [Test]
    public void What_is_unfinished_is_proposed_the_begun_into_the_running_month_and_the_rest_where_it_fits()
    {
        season.Planned(1, Season.March, 4);
        season.Begun(2, Season.March, 5);
        season.Planned(3, Season.April, 7);
        season.Today = Season.April.FirstDay;

        var proposed = season.Plan.ProposeCarryOver();

        // EN-2 overbooks April: 7 + 5 of 10 days; then EN-1 fits in June alone.
        Assert.That(proposed, Is.EqualTo(new[] { new CarriedItem(2, Season.April), new CarriedItem(1, Season.June) }));
        Assert.That(season.Made.Select(e => e.PlannedFor), Is.EqualTo(new Month?[] { Season.March, Season.March, Season.April }), "nothing by itself");
    }

    [Test]
    public void Carried_over_into_a_fixed_month_the_begun_may_overbook_it()
    {
        season.Planned(1, Season.March, 4);
        var begun = season.Begun(2, Season.March, 5);
        season.Planned(3, Season.April, 7);
        season.Plan.Fix(Season.April, The.Planner);
        season.Today = Season.April.FirstDay;

        season.Plan.CarryOver(season.Plan.ProposeCarryOver(), The.Planner);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(season.Room(Season.April).Excess, Is.EqualTo(HalfDays.OfDays(2)));
            Assert.That(begun.Tickets[0].LastLine(), Is.EqualTo("CarriedOver by planner, InDevelopment → InDevelopment, enhancement 2, month 2026-04"));
            Assert.That(season.Plan.ProposeCarryOver(), Is.Empty);
        }
    }

    [Test]
    public void What_is_not_begun_is_carried_only_where_it_fits_and_then_none_is_carried()
    {
        season.Planned(1, Season.March, 4);
        var begun = season.Begun(2, Season.March, 5);
        season.Planned(3, Season.April, 7);
        season.Today = Season.April.FirstDay;

        Assert.That(
            () => season.Plan.CarryOver([new(1, Season.April), new(2, Season.April), new(3, Season.June)], The.Planner),
            Refuses.With(new DoesNotFit(Season.April, HalfDays.OfDays(4), HalfDays.None), new NothingToCarryOver("EN-3")));
        Assert.That(begun.PlannedFor, Is.EqualTo(Season.March));
    }

    [Test]
    public void Content_is_the_planners_and_giving_up_the_heads()
    {
        var begun = season.Begun(1, Season.March, 1);

        foreach (var person in The.Everyone.Where(p => p != The.Planner))
        {
            Assert.That(() => season.Plan.Put(1, Season.April, null, person), Refuses.With(new ForThePlanner()), person.Name);
            Assert.That(() => season.Plan.TakeOut(1, person), Refuses.With(new ForThePlanner()), person.Name);
            Assert.That(() => season.Plan.Start(1, person), Refuses.With(new ForThePlanner()), person.Name);
            Assert.That(() => season.Plan.Release(1, "4.2", person), Refuses.With(new ForThePlanner()), person.Name);
            Assert.That(() => season.Plan.Reestimate(1, new HalfDays(1), "So.", person), Refuses.With(new ForThePlanner()), person.Name);
            Assert.That(() => season.Plan.CarryOver([new(1, Season.April)], person), Refuses.With(new ForThePlanner()), person.Name);
        }

        foreach (var person in The.Everyone.Where(p => p != The.Head))
            Assert.That(() => season.Plan.Withdraw(begun, "So.", person), Refuses.With(new ForTheActingHead()), person.Name);
    }

    [Test]
    public void An_enhancement_whose_requests_were_not_read_is_not_changed_half()
    {
        var sent = season.Sent(1);
        ((List<Ticket>)sent.Tickets).Clear();

        Assert.That(() => season.Submissions[0].Decline(sent, "No.", The.Planner, Times.Now), Throws.InvalidOperationException);
    }
}
