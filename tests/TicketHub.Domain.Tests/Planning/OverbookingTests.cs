using TicketHub.Domain.Planning;
using TicketHub.Domain.Tests.Builders;

namespace TicketHub.Domain.Tests.Planning;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class OverbookingTests
{
    private readonly Season season = new Season().With(Season.June, 10).With(Season.July, 10);

    [Test]
    public void Where_nothing_is_exceeded_nothing_has_to_go()
    {
        season.Planned(1, Season.June, 10);

        Assert.That(Proposed(Season.June), Is.Empty);
    }

    [Test]
    public void The_least_important_goes_to_the_first_later_month_with_room()
    {
        season.Planned(1, Season.June, 4);
        season.Planned(2, Season.June, 4);
        Overbook(4);

        Assert.That(Proposed(Season.June), Is.EqualTo(new[] { (2L, (Month?)Season.July) }));
    }

    [Test]
    public void What_would_be_enough_alone_leaves_the_small_ones_where_they_are()
    {
        season.Planned(1, Season.June, 2);
        season.Planned(2, Season.June, 7);
        season.Planned(3, Season.June, 1);
        Overbook(4);

        Assert.That(Proposed(Season.June).Select(p => p.Number), Is.EqualTo(new[] { 2L }));
    }

    [Test]
    public void Two_that_go_do_not_take_the_same_room()
    {
        season.Planned(1, Season.July, 4);
        season.Planned(2, Season.June, 5);
        season.Planned(3, Season.June, 5);
        Overbook(8);

        Assert.That(Proposed(Season.June), Is.EqualTo(new[] { (2L, (Month?)Season.July), (3L, null) }));
    }

    [Test]
    public void What_is_begun_stays()
    {
        season.With(Season.March, 10).Begun(1, Season.March, 6);
        season.Planned(2, Season.March, 4);
        season.Plan.Reestimate(1, HalfDays.OfDays(20), "It is more.", The.Planner);

        Assert.That(Proposed(Season.March).Select(p => p.Number), Is.EqualTo(new[] { 2L }));
    }

    [Test]
    public void Where_nothing_can_move_help_does_what_is_too_much_and_no_more()
    {
        season.Planned(1, Season.June, 2);
        season.Planned(2, Season.June, 3);
        season.Planned(3, Season.June, 5);
        Overbook(7);

        Assert.That(
            season.Plan.Layout.RelieveByHelp(Season.June).Select(relief => (relief.Item.Number, relief.Help)),
            Is.EqualTo(new[] { (2L, HalfDays.OfDays(3)), (3L, HalfDays.OfDays(4)) }));
    }

    private void Overbook(int days) => season.Plan.Deduct(Season.June, DeductionKind.Absence, HalfDays.OfDays(days), "Ill.", The.Planner);

    private List<(long Number, Month? To)> Proposed(Month month) =>
        [.. season.Plan.Layout.Relieve(month, [Season.June, Season.July]).Select(relief => (relief.Item.Number, relief.To))];
}
