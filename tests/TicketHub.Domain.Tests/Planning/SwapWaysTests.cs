using TicketHub.Domain.Planning;
using TicketHub.Domain.Tests.Builders;

namespace TicketHub.Domain.Tests.Planning;

/// <summary>Every way that is shown can be proposed as it is, once help has a name and dates.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class SwapWaysTests
{
    private readonly Season season = Season.WithAFullMarch();

    [Test]
    public void Every_way_that_is_shown_is_honest()
    {
        var ways = season.Plan.Ways(4, Season.March);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(ways.All.Select(way => way.Kind), Does.Contain(WayKind.GiveUp).And.Contain(WayKind.Help));
            foreach (var way in ways.All)
                Assert.That(() => season.Plan.Preview(Swap(way)), Throws.Nothing, way.ToString());
        }
    }

    [Test]
    public void Offered_help_takes_its_part_first()
    {
        var ways = season.Plan.Ways(4, Season.March, HalfDays.OfDays(2));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(ways.All.Select(way => (way.Kind, way.Help)), Is.All.EqualTo((WayKind.Mix, HalfDays.OfDays(2))));
            foreach (var way in ways.All)
                Assert.That(() => season.Plan.Preview(Swap(way)), Throws.Nothing, way.ToString());
        }
    }

    [Test]
    public void All_of_it_as_help_leaves_nothing_to_give_up()
    {
        var ways = season.Plan.Ways(4, Season.March, HalfDays.OfDays(100));

        Assert.That(ways.All.Select(way => (way.Kind, way.Help)), Is.EqualTo(new[] { (WayKind.Help, ways.Wanted.Days) }));
    }

    [Test]
    public void What_stands_there_already_can_only_be_relieved_by_help()
    {
        var ways = season.Plan.Ways(2, Season.March);

        Assert.That(ways.All.Single().Kind, Is.EqualTo(WayKind.Help));
        Assert.That(() => season.Plan.Preview(new(2, Season.March, [], null, Help(ways.All.Single().Help))), Throws.Nothing);
    }

    [Test]
    public void What_stands_there_already_and_is_too_much_has_its_days_free_or_to_be_freed()
    {
        season.Plan.Reestimate(2, HalfDays.OfDays(9), "More.", The.Planner);

        var ways = season.Plan.Ways(2, Season.March);

        Assert.That((ways.Room.Free, ways.Need, ways.All.Single().Help), Is.EqualTo((HalfDays.OfDays(6), HalfDays.OfDays(3), HalfDays.OfDays(3))));
    }

    private static Swap Swap(SwapWay way) =>
        new(4, Season.March, [.. way.GivenUp.Select(item => item.Number)], way.Moved?.Number, Help(way.Help));

    private static IReadOnlyList<ResourceDraft> Help(HalfDays days) =>
        days == HalfDays.None ? [] : [new("Aurora LLP", ResourceKind.External, days, Season.March.LastDay, Season.March.LastDay)];
}
