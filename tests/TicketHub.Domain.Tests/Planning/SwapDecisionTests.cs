using TicketHub.Domain.People;
using TicketHub.Domain.Planning;
using TicketHub.Domain.Tests.Builders;

namespace TicketHub.Domain.Tests.Planning;

/// <summary>What becomes of a proposal: the plan may have moved on meanwhile, and one person decides.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class SwapDecisionTests
{
    private readonly Season season = Season.WithAFullMarch();

    [Test]
    public void If_an_item_has_begun_meanwhile_it_is_refused_with_what_changed()
    {
        var proposal = season.Propose(Season.Swap(4, Season.March, 2));
        season.Plan.Start(2, The.Planner);

        Assert.That(
            () => season.Plan.Approve(proposal, The.Planner),
            Refuses.With(new SwapGroundMoved(), new ChangedStarted("EN-2"), new AlreadyStarted("EN-2") { Field = "givenUp" }));
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
    public void If_days_have_changed_and_it_holds_all_the_same_it_is_approved_on_what_stands_now()
    {
        var proposal = season.Propose(Season.Swap(4, Season.March, 2));
        season.Plan.Reestimate(4, HalfDays.OfDays(6), "A little more.", The.Planner);
        var now = season.Plan.GroundNow(proposal)!;

        season.Plan.Approve(proposal, The.Planner);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(now.Items.Single(item => item.Number == 4).Days, Is.EqualTo(HalfDays.OfDays(6)));
            Assert.That(proposal.Ground.Items, Is.EqualTo(now.Items), "what it cost is what it was approved on");
            Assert.That(proposal.Ground.Rooms, Is.EqualTo(now.Rooms));
        }
    }

    [Test]
    public void What_does_not_hold_any_more_stands_on_no_ground()
    {
        var proposal = season.Propose(Season.Swap(4, Season.March, 2));
        season.Plan.Reestimate(4, HalfDays.OfDays(7), "More.", The.Planner);

        Assert.That(season.Plan.GroundNow(proposal), Is.Null);
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
    public void A_chain_whose_hole_is_free_by_now_says_that_postponing_alone_is_no_swap()
    {
        season.Planned(5, Season.June, 8);
        var chain = season.Propose(new(4, Season.March, [5], 2, []));
        season.Plan.Reestimate(5, HalfDays.OfDays(4), "Less.", The.Planner);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(season.Plan.Obstacles(chain), Is.EqualTo(new Refusal[] { new HoleIsFreeAnyway("EN-5", "EN-2", Season.June) }));
            Assert.That(season.Plan.Ways(4, Season.March).All.SelectMany(way => way.GivenUp).Select(item => item.Number), Has.None.EqualTo(5), "no way gives it up for that");
        }
    }

    [Test]
    public void What_moved_is_told_whether_it_holds_or_not()
    {
        var proposal = season.Propose(Season.Swap(4, Season.March, 2));
        season.Plan.Reestimate(4, HalfDays.OfDays(7), "More.", The.Planner);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(season.Plan.Changes(proposal), Is.EqualTo(new[] { new ChangedDays("EN-4", HalfDays.OfDays(5), HalfDays.OfDays(7)) }));
            Assert.That(season.Plan.Obstacles(proposal), Is.EqualTo(new[] { new FreesTooLittle(Season.March, HalfDays.OfDays(6), HalfDays.OfDays(7)) }));
        }
    }

    [Test]
    public void Who_proposed_it_does_not_approve_it()
    {
        var both = The.Head with { Roles = Roles.Head | Roles.Planner };
        var proposal = Wishes.Numbered(season.Plan.Propose(Season.Swap(4, Season.March, 2), "So.", "So.", both), 1);

        Assert.That(() => season.Plan.Approve(proposal, both, "Marat"), Refuses.With(new OwnSwap("Marat")));
        Assert.That(() => season.Plan.Approve(proposal, both), Refuses.With(new NobodyElseDecides()));
        Assert.That(() => season.Plan.Approve(proposal, The.Planner), Throws.Nothing);
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
    public void An_overbooked_month_takes_something_in_only_where_its_excess_goes()
    {
        season.Plan.Reestimate(1, HalfDays.OfDays(7), "More.", The.Planner);

        season.Plan.Approve(season.Propose(Season.Swap(4, Season.March, 1, 2)), The.Planner);

        Assert.That((season.Room(Season.March).Excess, season.Room(Season.March).Taken), Is.EqualTo((HalfDays.None, HalfDays.OfDays(5))), "3 too many before");
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
}
