using TicketHub.Domain.Enhancements;
using TicketHub.Domain.Planning;
using TicketHub.Domain.Tests.Builders;

namespace TicketHub.Domain.Tests.Planning;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class SwapTests
{
    private readonly Season season = Season.WithAFullMarch();

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

        Assert.That(() => season.Propose(Season.Swap(4, Season.March, 2)), Refuses.With(new AlreadyStarted("EN-2") { Field = "givenUp" }));
    }

    [Test]
    public void Nor_is_what_is_not_planned_or_nobodys()
    {
        season.Accepted(5, 9);

        Assert.That(() => season.Propose(Season.Swap(4, Season.March, 5, 77)), Refuses.With(new CannotBeGivenUp("EN-5"), new CannotBeGivenUp("EN-77")));
        Assert.That(() => season.Propose(Season.Swap(4, Season.March, 4)), Refuses.With(new NamedTwice() { Field = "givenUp" }, new CannotBeGivenUp("EN-4")));
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

        Assert.That(() => season.Propose(Season.Swap(5, Season.March, 2)), Refuses.With(new NotAccepted("EN-5") { Field = "item" }));
        Assert.That(() => season.Propose(Season.Swap(1, Season.April)), Refuses.With(new NotEarlier("EN-1", Season.March)));
        Assert.That(() => season.Propose(Season.Swap(1, Season.March)), Refuses.With(new AlreadyPlannedThere("EN-1", Season.March) { Field = "into" }));
        Assert.That(() => season.Propose(Season.Swap(4, Season.May)), Refuses.With(new IterationUnknown(Season.May) { Field = "into" }));
        season.Today = Season.April.FirstDay;
        Assert.That(() => season.Propose(Season.Swap(4, Season.March, 2)), Refuses.With(new IterationPast(Season.March) { Field = "into" }));
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
            Assert.That(season.Made[1].Tickets[0].LastLine(), Is.EqualTo("Planned by planner, Planned → Planned, enhancement 2, month 2026-06, from 2026-03"));
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
            Assert.That(() => season.Propose(new(4, Season.March, [5], 1, [])), Refuses.With(new FreesTooLittle(Season.March, HalfDays.OfDays(4), HalfDays.OfDays(5)) { Field = "moved" }));
            Assert.That(() => season.Propose(new(4, Season.March, [5], 3, [])), Refuses.With(new FreesNothingThere("EN-3", Season.March) { Field = "moved" }));
        }
    }

    [Test]
    public void A_proposal_has_a_reason_and_words_for_the_authors() => Assert.That(
        () => season.Plan.Propose(Season.Swap(4, Season.March, 2), " ", null, The.Head),
        Refuses.With(new PlanReasonNeeded(), new AuthorsWordsNeeded()));

    [Test]
    public void The_ways_are_asked_of_the_plan_and_days_that_help_does_are_not_needed()
    {
        var question = season.Plan.Question(4, Season.March, HalfDays.OfDays(1));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(question.Need, Is.EqualTo(HalfDays.OfDays(4)));
            Assert.That(SwapOptions.For(question).Select(o => (o.GivenUp[0].Number, o.Moved?.Number)), Is.EqualTo(new (long, long?)[] { (1, null), (3, 2), (2, null) }));
            Assert.That(() => season.Plan.Question(1, Season.March), Refuses.With(new AlreadyPlannedThere("EN-1", Season.March) { Field = "into" }));
        }
    }
}
