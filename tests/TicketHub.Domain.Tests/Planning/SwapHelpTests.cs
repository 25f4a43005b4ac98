using TicketHub.Domain.Enhancements;
using TicketHub.Domain.Planning;
using TicketHub.Domain.Tests.Builders;
using TicketHub.Domain.Tickets;

namespace TicketHub.Domain.Tests.Planning;

/// <summary>Resources that are brought for an item, inside and outside.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class SwapHelpTests
{
    private readonly Season season = Season.WithAFullMarch();

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
    public void No_estimate_is_less_than_what_bound_help_does()
    {
        season.Plan.Approve(season.Propose(new(4, Season.March, [], null, [Season.Help(5, Season.March)])), The.Planner);

        Assert.That(() => season.Plan.Reestimate(4, new HalfDays(9), "Less.", The.Planner), Refuses.With(new EstimateBelowHelp("EN-4", HalfDays.OfDays(5))));
        Assert.That(() => season.Plan.Reestimate(4, HalfDays.OfDays(5), "The same.", The.Planner), Throws.Nothing);
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
            Assert.That(() => season.Propose(new(2, Season.March, [1], null, [Season.Help(1, Season.March)])), Refuses.With(new AlreadyPlannedThere("EN-2", Season.March) { Field = "into" }));
        }
    }

    [Test]
    public void Into_an_overbooked_month_comes_only_what_frees_its_excess_too_or_takes_none_of_it()
    {
        season.Plan.Reestimate(2, HalfDays.OfDays(7), "More.", The.Planner);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(season.Plan.Ways(4, Season.March).Need, Is.EqualTo(HalfDays.OfDays(6)));
            Assert.That(() => season.Propose(Season.Swap(4, Season.March, 1)), Refuses.With(new FreesTooLittle(Season.March, HalfDays.OfDays(4), HalfDays.OfDays(6))));
            Assert.That(() => season.Propose(new(4, Season.March, [], null, [Season.Help(4.5m, Season.March)])), Throws.TypeOf<RefusedException>());
            Assert.That(() => season.Propose(new(4, Season.March, [], null, [Season.Help(5, Season.March)])), Throws.Nothing);
        }
    }

    [Test]
    public void What_has_help_until_later_comes_no_earlier_than_its_help()
    {
        season.Plan.Approve(season.Propose(new(4, Season.April, [], null, [Season.Help(1, Season.April)])), The.Planner);

        Assert.That(() => season.Propose(Season.Swap(4, Season.March, 2)), Refuses.With(new HelpNotInTime("help", Season.March)));
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
}
