using TicketHub.Domain.Enhancements;
using TicketHub.Domain.Planning;
using TicketHub.Domain.Tests.Builders;
using TicketHub.Domain.Tickets;

namespace TicketHub.Domain.Tests.Planning;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class SwapTests
{
    private readonly Season season = new Season().With(Season.March, 10).With(Season.April, 10).With(Season.June, 10);

    [SetUp]
    public void A_full_March_and_something_that_is_wanted_earlier()
    {
        season.Planned(1, Season.March, 4);
        season.Planned(2, Season.March, 6);
        season.Planned(3, Season.April, 5);
        season.Accepted(4, 5);
        season.Plan.Fix(Season.March, The.Planner);
        season.Plan.Fix(Season.April, The.Planner);
    }

    [Test]
    public void What_is_given_up_is_withdrawn_and_what_is_wanted_comes_in()
    {
        var proposal = season.Propose(Season.Swap(4, Season.March, 2));

        var changed = season.Plan.Approve(proposal, The.Planner);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(changed.Select(e => (e.Number, e.Status)), Is.EqualTo(new[] { (4L, EnhancementStatus.Planned), (2L, EnhancementStatus.Withdrawn) }));
            Assert.That(season.Plan.Layout.In(Season.March).Select(item => item.Number), Is.EqualTo(new[] { 1L, 4L }));
            Assert.That((proposal.State, proposal.DecidedById), Is.EqualTo((SwapState.Approved, (Guid?)The.Planner.Id)));
        }
    }

    [Test]
    public void All_of_it_is_one_story_and_authors_are_told_their_part()
    {
        season.Plan.Approve(season.Propose(Season.Swap(4, Season.March, 2)), The.Planner);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(season.Made[3].LastLine(), Is.EqualTo("Planned after=2026-03 reason=The bank's audit. swap=1"));
            Assert.That(season.Made[1].LastLine(), Is.EqualTo("Withdrawn before=2026-03 reason=The bank's audit. swap=1"));
            Assert.That(season.Made[1].Tickets[0].LastLine(), Is.EqualTo("GivenUp by planner, Planned → Withdrawn, enhancement 2: Given up for another one."));
            Assert.That(season.Made[3].Tickets[0].LastLine(), Is.EqualTo("Planned by planner, Submitted → Planned, enhancement 4, month 2026-03"));
        }
    }

    [Test]
    public void The_preview_shows_both_and_changes_nothing()
    {
        var wanted = Season.Swap(3, Season.March, 2);

        var preview = season.Plan.Preview(wanted);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(preview.Months, Is.EqualTo(new[] { Season.March, Season.April }));
            Assert.That(preview.Before.In(Season.March).Select(i => i.Number), Is.EqualTo(new[] { 1L, 2L }));
            Assert.That(preview.After.In(Season.March).Select(i => i.Number), Is.EqualTo(new[] { 1L, 3L }));
            Assert.That(preview.After.Room(Season.April).Taken, Is.EqualTo(HalfDays.None));
            Assert.That(season.Room(Season.April).Taken, Is.EqualTo(HalfDays.OfDays(5)));
        }
    }

    [Test]
    public void Half_a_day_too_little_is_refused_with_what_is_missing()
    {
        season.Plan.Reestimate(4, new HalfDays(13), "More.", The.Planner);

        Assert.That(
            () => season.Propose(Season.Swap(4, Season.March, 2)),
            Refuses.With(new FreesTooLittle(Season.March, HalfDays.OfDays(6), new HalfDays(13))));
    }

    [Test]
    public void Nothing_is_given_up_that_need_not_be() => Assert.That(
        () => season.Propose(Season.Swap(4, Season.March, 1, 2)),
        Refuses.With(new NeedNotBeGivenUp("EN-1")));

    [Test]
    public void Free_days_alone_are_enough_where_they_are_enough()
    {
        season.Plan.Approve(season.Propose(Season.Swap(4, Season.April)), The.Planner);

        Assert.That(season.Room(Season.April).Free, Is.EqualTo(HalfDays.None));
    }

    [Test]
    public void What_is_begun_is_not_given_up()
    {
        season.Plan.Start(2, The.Planner);

        Assert.That(() => season.Propose(Season.Swap(4, Season.March, 2)), Refuses.With(new AlreadyStarted("EN-2")));
    }

    [Test]
    public void Nor_is_what_is_not_planned_or_nobodys()
    {
        season.Accepted(5, 9);

        Assert.That(() => season.Propose(Season.Swap(4, Season.March, 5, 77)), Refuses.With(new CannotBeGivenUp("EN-5"), new CannotBeGivenUp("EN-77")));
        Assert.That(() => season.Propose(Season.Swap(4, Season.March, 4)), Refuses.With(new NamedTwice(), new CannotBeGivenUp("EN-4")));
        Assert.That(() => season.Propose(Season.Swap(4, Season.March, 3)), Refuses.With(new FreesNothingThere("EN-3", Season.March)));
    }

    [Test]
    public void Six_are_too_many()
    {
        foreach (var number in Enumerable.Range(5, 6))
            season.Planned(number, Season.June, 1);

        Assert.That(() => season.Propose(Season.Swap(4, Season.June, 5, 6, 7, 8, 9, 10)), Refuses.With(new TooMuchGivenUp(5)));
    }

    [Test]
    public void What_is_wanted_is_accepted_and_stands_later_or_nowhere()
    {
        season.Sent(5);

        Assert.That(() => season.Propose(Season.Swap(5, Season.March, 2)), Refuses.With(new NotAccepted("EN-5")));
        Assert.That(() => season.Propose(Season.Swap(1, Season.April)), Refuses.With(new NotEarlier("EN-1", Season.March)));
        Assert.That(() => season.Propose(Season.Swap(1, Season.March)), Refuses.With(new AlreadyPlannedThere("EN-1", Season.March)));
        Assert.That(() => season.Propose(Season.Swap(4, Season.May)), Refuses.With(new IterationUnknown(Season.May)));
        season.Today = Season.April.FirstDay;
        Assert.That(() => season.Propose(Season.Swap(4, Season.March, 2)), Refuses.With(new IterationPast(Season.March)));
    }

    [Test]
    public void In_a_chain_one_moves_into_the_hole_that_a_later_one_leaves()
    {
        season.Planned(5, Season.June, 8);
        var chain = new Swap(4, Season.March, [5], 2, []);

        season.Plan.Approve(season.Propose(chain), The.Planner);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(season.Plan.Layout.In(Season.March).Select(i => i.Number), Is.EqualTo(new[] { 1L, 4L }));
            Assert.That(season.Plan.Layout.In(Season.June).Select(i => i.Number), Is.EqualTo(new[] { 2L }));
            Assert.That(season.Made[1].Tickets[0].LastLine(), Is.EqualTo("Planned by planner, Planned → Planned, enhancement 2, month 2026-06"));
            Assert.That(season.Made[4].Status, Is.EqualTo(EnhancementStatus.Withdrawn));
        }
    }

    [Test]
    public void A_chain_needs_its_hole()
    {
        season.Planned(5, Season.June, 8);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => season.Propose(new(4, Season.March, [], 2, [])), Refuses.With(new ChainWithoutHole()));
            Assert.That(() => season.Propose(new(4, Season.March, [3, 5], 2, [])), Refuses.With(new ChainWithoutHole()));
            Assert.That(() => season.Propose(new(4, Season.March, [1], 2, [])), Refuses.With(new ChainWithoutHole()));
            Assert.That(() => season.Propose(new(4, Season.March, [5], 1, [])), Refuses.With(new FreesTooLittle(Season.March, HalfDays.OfDays(4), HalfDays.OfDays(5))));
            Assert.That(() => season.Propose(new(4, Season.March, [5], 3, [])), Refuses.With(new FreesNothingThere("EN-3", Season.March)));
        }
    }

    [Test]
    public void Help_from_outside_takes_no_capacity_and_is_bound_to_what_it_is_for()
    {
        var wanted = season.Made[3];

        season.Plan.Approve(season.Propose(new(4, Season.March, [], null, [Season.Help(5, Season.March)])), The.Planner);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((wanted.Status, wanted.Inside, wanted.Resources[0].Name), Is.EqualTo((EnhancementStatus.Outsourced, HalfDays.None, "Aurora LLP")));
            Assert.That(season.Room(Season.March).Taken, Is.EqualTo(HalfDays.OfDays(10)));
            Assert.That(wanted.Tickets[0].LastLine(), Is.EqualTo("Outsourced by planner, Submitted → Outsourced, enhancement 4, month 2026-03"));
        }
    }

    [Test]
    public void A_mix_gives_up_less()
    {
        season.Plan.Approve(season.Propose(new(4, Season.March, [1], null, [Season.Help(1, Season.March)])), The.Planner);

        Assert.That((season.Made[3].Status, season.Made[3].Inside, season.Room(Season.March).Taken),
            Is.EqualTo((EnhancementStatus.Planned, HalfDays.OfDays(4), HalfDays.OfDays(10))));
    }

    [Test]
    public void A_raised_estimate_brings_outsourced_work_back_inside()
    {
        season.Plan.Approve(season.Propose(new(4, Season.March, [], null, [Season.Help(5, Season.March)])), The.Planner);

        season.Plan.Reestimate(4, HalfDays.OfDays(7), "More.", The.Planner);

        Assert.That((season.Made[3].Status, season.Made[3].Tickets[0].Status, season.Room(Season.March).Excess),
            Is.EqualTo((EnhancementStatus.Planned, TicketStatus.Planned, HalfDays.OfDays(2))));
    }

    [Test]
    public void Help_relieves_an_overbooked_month_of_what_stands_there_already()
    {
        season.Plan.Reestimate(2, HalfDays.OfDays(9), "More.", The.Planner);

        season.Plan.Approve(season.Propose(new(2, Season.March, [], null, [Season.Help(2, Season.March)])), The.Planner);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((season.Made[1].Status, season.Room(Season.March).Excess), Is.EqualTo((EnhancementStatus.Planned, HalfDays.OfDays(1))));
            Assert.That(season.Made[1].LastLine(), Is.EqualTo("ResourceBound name=Aurora LLP days=2 swap=1"));
            Assert.That(season.Made[1].Tickets[0].LastLine(), Does.StartWith("Planned by planner, Submitted"), "nothing new for its authors");
            Assert.That(() => season.Propose(new(2, Season.March, [1], null, [Season.Help(1, Season.March)])), Refuses.With(new AlreadyPlannedThere("EN-2", Season.March)));
        }
    }

    [Test]
    public void All_mistakes_of_the_help_are_told()
    {
        ResourceDraft[] help =
        [
            new(" ", ResourceKind.External, HalfDays.None, null, null, -1),
            new("Aurora", ResourceKind.Internal, HalfDays.OfDays(1), Season.March.LastDay, Season.March.FirstDay),
            new("Aurora", ResourceKind.Internal, HalfDays.OfDays(9), Season.March.FirstDay, Season.April.FirstDay),
        ];

        Assert.That(() => season.Propose(new(4, Season.March, [], null, help)), Refuses.With(
            new HelpNameNeeded("help[0]"), new HelpDaysOutOfRange("help[0]"), new HelpPriceOutOfRange("help[0]"), new HelpDatesNeeded("help[0]"),
            new HelpDatesBackwards("help[1]"), new HelpNotInTime("help[2]", Season.March), new TooMuchHelp(HalfDays.OfDays(5))));
    }

    [Test]
    public void Help_without_measure_is_refused_as_such()
    {
        var endless = new ResourceDraft("Aurora", ResourceKind.External, new HalfDays(int.MaxValue), Season.March.FirstDay, Season.March.LastDay);

        Assert.That(() => season.Propose(new(4, Season.March, [], null, [endless, endless])), Refuses.With(
            new HelpDaysOutOfRange("help[0]"), new HelpDaysOutOfRange("help[1]"), new TooMuchHelp(HalfDays.OfDays(5))));
        Assert.That(() => season.Plan.Question(4, Season.March, new HalfDays(int.MinValue)), Refuses.With(new HelpDaysOutOfRange("help")));
    }

    [Test]
    public void A_proposal_has_a_reason_and_words_for_the_authors() => Assert.That(
        () => season.Plan.Propose(Season.Swap(4, Season.March, 2), " ", null, The.Head),
        Refuses.With(new PlanReasonNeeded(), new AuthorsWordsNeeded()));

    [Test]
    public void If_an_item_has_begun_meanwhile_it_is_refused_with_what_changed()
    {
        var proposal = season.Propose(Season.Swap(4, Season.March, 2));
        season.Plan.Start(2, The.Planner);

        Assert.That(
            () => season.Plan.Approve(proposal, The.Planner),
            Refuses.With(new SwapGroundMoved(), new ChangedStarted("EN-2"), new AlreadyStarted("EN-2")));
        Assert.That((proposal.State, season.Made[3].PlannedFor), Is.EqualTo((SwapState.Proposed, (Month?)null)));
    }

    [Test]
    public void If_days_have_changed_meanwhile_it_is_refused_with_what_changed()
    {
        var proposal = season.Propose(Season.Swap(4, Season.March, 2));
        season.Plan.Reestimate(4, HalfDays.OfDays(7), "More.", The.Planner);

        Assert.That(
            () => season.Plan.Approve(proposal, The.Planner),
            Refuses.With(
                new SwapGroundMoved(), new ChangedDays("EN-4", HalfDays.OfDays(5), HalfDays.OfDays(7)),
                new FreesTooLittle(Season.March, HalfDays.OfDays(6), HalfDays.OfDays(7))));
    }

    [Test]
    public void If_there_is_room_meanwhile_nobody_loses_anything_for_nothing()
    {
        var proposal = season.Propose(Season.Swap(4, Season.March, 2));
        season.Plan.EndDeduction(Season.March, 1, "No reserve needed.", The.Planner);
        var room = season.Room(Season.March);

        Assert.That(
            () => season.Plan.Approve(proposal, The.Planner),
            Refuses.With(
                new SwapGroundMoved(), new ChangedRoom(Season.March, HalfDays.OfDays(10), HalfDays.OfDays(10), HalfDays.OfDays(10), room.Capacity),
                new NeedNotBeGivenUp("EN-2")));
    }

    [Test]
    public void What_another_swap_took_is_told_as_gone()
    {
        season.Accepted(5, 6);
        var (first, second) = (season.Propose(Season.Swap(4, Season.March, 2)), season.Propose(Season.Swap(5, Season.March, 2)));
        season.Plan.Approve(first, The.Planner);

        Assert.That(() => season.Plan.Approve(second, The.Planner), Throws.TypeOf<RefusedException>()
            .With.Property("Refusals").SupersetOf(new Refusal[] { new SwapGroundMoved(), new ChangedGone("EN-2"), new CannotBeGivenUp("EN-2") }));
    }

    [Test]
    public void A_change_that_is_not_in_the_way_is_none()
    {
        var proposal = season.Propose(Season.Swap(4, Season.March, 2));
        season.Plan.Reestimate(4, new HalfDays(9), "Less.", The.Planner);

        Assert.That(() => season.Plan.Approve(proposal, The.Planner), Throws.Nothing);
    }

    [Test]
    public void An_overbooked_month_is_not_made_worse()
    {
        season.Plan.Reestimate(1, HalfDays.OfDays(7), "More.", The.Planner);

        season.Plan.Approve(season.Propose(Season.Swap(4, Season.March, 2)), The.Planner);

        Assert.That(season.Room(Season.March).Excess, Is.EqualTo(HalfDays.OfDays(2)), "3 before");
    }

    [Test]
    public void Decided_it_stays_decided()
    {
        var (approved, refused, back) = (
            season.Propose(Season.Swap(4, Season.March, 2)), season.Propose(Season.Swap(4, Season.March, 2)), season.Propose(Season.Swap(4, Season.March, 2)));
        season.Plan.Refuse(refused, season.Made[3], "Not this month.", The.Planner);
        back.TakeBack(The.Head, Times.Now);
        season.Plan.Approve(approved, The.Planner);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((refused.State, refused.RefusalReason, back.State), Is.EqualTo((SwapState.Refused, "Not this month.", SwapState.TakenBack)));
            foreach (var proposal in new[] { approved, refused, back })
            {
                Assert.That(() => season.Plan.Approve(proposal, The.Planner), Refuses.With(new SwapDecided()));
                Assert.That(() => season.Plan.Refuse(proposal, season.Made[3], "No.", The.Planner), Refuses.With(new SwapDecided()));
                Assert.That(() => proposal.TakeBack(The.Head, Times.Now), Refuses.With(new SwapDecided()));
            }
        }
    }

    [Test]
    public void The_head_proposes_and_the_planner_decides_and_nobody_else()
    {
        var proposal = season.Propose(Season.Swap(4, Season.March, 2));

        foreach (var person in The.Everyone.Where(p => p != The.Head))
        {
            Assert.That(() => season.Plan.Propose(Season.Swap(4, Season.March, 2), "So.", "So.", person), Refuses.With(new ForTheActingHead()), person.Name);
            Assert.That(() => proposal.TakeBack(person, Times.Now), Refuses.With(new ForTheActingHead()), person.Name);
        }

        foreach (var person in The.Everyone.Where(p => p != The.Planner))
        {
            Assert.That(() => season.Plan.Approve(proposal, person), Refuses.With(new ForThePlanner()), person.Name);
            Assert.That(() => season.Plan.Refuse(proposal, season.Made[3], "So.", person), Refuses.With(new ForThePlanner()), person.Name);
        }
    }

    [Test]
    public void The_ways_are_asked_of_the_plan_and_days_that_help_does_are_not_needed()
    {
        var question = season.Plan.Question(4, Season.March, HalfDays.OfDays(1));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(question.Need, Is.EqualTo(HalfDays.OfDays(4)));
            Assert.That(SwapOptions.For(question).Select(o => (o.GivenUp[0].Number, o.Moved?.Number)), Is.EqualTo(new (long, long?)[] { (1, null), (3, 2), (2, null) }));
            Assert.That(() => season.Plan.Question(1, Season.March), Refuses.With(new AlreadyPlannedThere("EN-1", Season.March)));
        }
    }
}
