using FsCheck;
using FsCheck.Fluent;
using TicketHub.Domain.Enhancements;
using TicketHub.Domain.Planning;
using TicketHub.Domain.Tests.Builders;

namespace TicketHub.Domain.Tests.Planning;

/// <summary>What holds of board and plan whoever does whatever in whatever order, also by mistake and without the right to.</summary>
public class PlanProperties
{
    /// <summary>Facts, not acts of planning: they may leave an iteration overbooked.</summary>
    private static readonly PlanDeed[] Facts = [PlanDeed.Reestimate, PlanDeed.Deduct, PlanDeed.Staff, PlanDeed.CarryOver];

    /// <summary>They change what is in a fixed iteration.</summary>
    private static readonly PlanDeed[] ChangeWhatIsFixed = [PlanDeed.Approve, PlanDeed.CarryOver];

    private static readonly Arbitrary<List<PlanStep>> Stories = Arb.From(
        PlanStep.Random.ListOf(60).Select(steps => steps.ToList()),
        story => story.Select((_, i) => story.Where((_, j) => j != i).ToList()));

    [Test]
    public void No_act_of_planning_exceeds_a_capacity_or_makes_an_excess_worse() => Always((before, world, deed) =>
    {
        if (Facts.Contains(deed))
            return;
        foreach (var room in before.Rooms)
            Assert.That(world.Season.Room(room.Month).Excess, Is.LessThanOrEqualTo(room.Excess), $"{deed} {room.Month}");
    });

    [Test]
    public void What_is_begun_never_leaves_but_is_carried_over_or_released() => Always((before, world, deed) =>
    {
        foreach (var (number, month) in before.Begun)
        {
            var now = world.Season.Made.Single(e => e.Number == number);
            Assert.That(now.Status.IsBegun(), $"{deed}: EN-{number} is {now.Status}");
            Assert.That(deed is PlanDeed.CarryOver ? now.PlannedFor >= month : now.PlannedFor == month, $"{deed}: {month} → {now.PlannedFor}");
        }
    });

    [Test]
    public void What_is_fixed_is_changed_by_a_swap_or_a_carry_over_alone() => Always((before, world, deed) =>
    {
        foreach (var (month, content) in before.Fixed)
        {
            if (!ChangeWhatIsFixed.Contains(deed) && !(deed is PlanDeed.Withdraw && month < world.Season.Moment.Running))
                Assert.That(world.Season.Plan.Layout.In(month).Select(item => item.Number).Order(), Is.EqualTo(content), $"{deed} {month}");
        }
    });

    [Test]
    public void Nothing_arrives_in_a_month_that_is_over() => Always((before, world, deed) =>
    {
        foreach (var month in world.Season.Iterations.Select(i => i.Month).Where(m => m < world.Season.Moment.Running))
            Assert.That(world.Season.Plan.Layout.In(month).Select(item => item.Number), Is.SubsetOf(before.Content[month]), $"{deed} {month}");
    });

    [Test]
    public void What_is_begun_always_keeps_its_room_unless_its_own_work_grows() => Always((before, world, deed) =>
    {
        if (deed is not (PlanDeed.Deduct or PlanDeed.Staff))
            return;
        foreach (var room in before.Rooms)
        {
            var (begun, now) = (world.Season.Plan.Layout.Begun(room.Month), world.Season.Room(room.Month));
            Assert.That(now.Capacity >= begun || now.Capacity >= room.Capacity, $"{deed} {room.Month}");
        }
    });

    [Test]
    public void Every_item_is_in_exactly_one_place() => Always((_, world, deed) =>
    {
        foreach (var made in world.Season.Made)
        {
            Assert.That(made.PlannedFor is not null, Is.EqualTo(made.Status.IsPlanned() || made.Status.IsBegun()), $"{deed}: EN-{made.Number} {made.Status}");
            Assert.That(
                made.IsOnBoard,
                Is.EqualTo(made.Status is not (EnhancementStatus.Released or EnhancementStatus.Withdrawn or EnhancementStatus.Dissolved)), $"{deed}");
            Assert.That(made.Estimate is null && made.PlannedFor is not null, Is.False, $"{deed}");
            Assert.That(made.Status is EnhancementStatus.Outsourced, Is.EqualTo(made.Status.IsPlanned() && made.Inside == HalfDays.None), $"{deed}");
        }

        var placed = world.Season.Iterations.SelectMany(i => world.Season.Plan.Layout.In(i.Month)).Select(item => item.Number).ToList();
        Assert.That(placed, Is.Unique.And.EquivalentTo(world.Season.Made.Where(e => e.PlannedFor is not null).Select(e => e.Number)));
    });

    [Test]
    public void Ranks_stay_a_permutation() => Always((_, world, _) =>
    {
        var board = world.Season.Made.Where(e => e.IsOnBoard).ToList();
        Assert.That(board.Select(e => e.Rank), Is.Unique);
        Assert.That(board.Select(e => world.Season.Order.PlaceOf(e.Number)), Is.EquivalentTo(Enumerable.Range(1, board.Count)));
    });

    [Test]
    public void No_open_wish_is_without_a_place_and_it_says_what_its_enhancement_says() => Always((_, world, deed) =>
    {
        foreach (var ticket in world.Tickets)
        {
            var holders = world.Season.Made.Where(e => e.Tickets.Contains(ticket)).ToList();
            Assert.That(ticket.EnhancementNumber, Is.EqualTo(holders.SingleOrDefault()?.Number), $"{deed}");
            Assert.That(!ticket.IsOpen || ticket.IsInTray || holders.Count == 1, $"{deed}: TH-{ticket.Number} {ticket.Status}");
            Assert.That(holders.All(e => e.Status.OfTickets() == ticket.Status), $"{deed}: TH-{ticket.Number} {ticket.Status}");
        }
    });

    [Test]
    public void What_is_sent_never_changes() => Holds.ForAll(Stories, story =>
    {
        var sent = new Dictionary<SubmissionItem, string>();
        new PlanWorld().Play(story, after: (_, world, deed) =>
        {
            foreach (var item in world.Season.Submissions.SelectMany(s => s.Items))
            {
                var now = $"{item.EnhancementNumber} {item.Place} {item.Title} {item.Need} {item.Clients} {item.People} {item.WaitingSince}";
                if (!sent.TryAdd(item, now))
                    Assert.That(now, Is.EqualTo(sent[item]), $"{deed}");
            }
        });
    });

    [Test]
    public void What_is_refused_changes_nothing() => Holds.ForAll(Stories, story =>
        new PlanWorld(pictures: true).Play(story, refused: (before, world, deed) => Assert.That(world.Picture(), Is.EqualTo(before.Picture), $"{deed}")));

    [Test]
    public void Nobody_does_what_is_anothers() => Holds.ForAll(Stories, story =>
        new PlanWorld().Play(story, after: (_, world, deed) =>
        {
            if (PlanWorld.Decider(deed) is { } decider)
                Assert.That(world.LastBy, Is.EqualTo(decider), $"{deed}");
        }));

    [Test]
    public void Every_way_that_is_offered_could_be_proposed_and_makes_no_excess_worse() => Always((_, world, _) =>
    {
        foreach (var option in world.LastOffered)
        {
            var preview = world.Season.Plan.Preview(option);
            foreach (var month in preview.Months)
                Assert.That(preview.After.Room(month).Excess, Is.LessThanOrEqualTo(preview.Before.Room(month).Excess), $"{option}");
        }
    });

    [Test]
    public void The_stories_do_and_are_refused_every_deed()
    {
        var (done, refused) = (new HashSet<PlanDeed>(), new HashSet<PlanDeed>());
        foreach (var story in Stories.Generator.Sample(numberOfSamples: 400, seed: new Rnd(20261122), size: 50))
        {
            var world = new PlanWorld();
            world.Play(story, (_, _, deed) => done.Add(deed), (_, _, deed) => refused.Add(deed));
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(done, Is.EquivalentTo(Enum.GetValues<PlanDeed>()));
            Assert.That(Enum.GetValues<PlanDeed>().Except(refused), Is.SubsetOf(new[] { PlanDeed.Make, PlanDeed.MonthPasses }));
        }
    }

    private static void Always(Action<PlanBefore, PlanWorld, PlanDeed> claim) =>
        Holds.ForAll(Stories, story => new PlanWorld().Play(story, claim, claim), tries: 100);
}
