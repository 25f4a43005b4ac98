using TicketHub.Domain.Planning;
using TicketHub.Domain.Tests.Builders;

namespace TicketHub.Domain.Tests.Planning;

/// <summary>What if: steps on a copy. In March EN-1 and EN-2, in April EN-3; EN-4 waits.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class ScenarioTests
{
    private readonly Season season = Season.WithAFullMarch();

    private Layout Plan => season.Plan.Layout;

    [TestCase("m4.2026-03_d2_c2026-04.-1.5")]
    [TestCase("d17")]
    [TestCase("")]
    public void An_address_is_read_as_it_is_written(string text) => Assert.That(Scenario.Parse(text).ToString(), Is.EqualTo(text));

    [TestCase("m4")]
    [TestCase("m.2026-03_d_c2026-03._c2026-03.0_c2026-03.0.3_m4.2026-13_x9_m-4.2026-03_d99999999999999999999")]
    [TestCase("____")]
    public void What_cannot_be_read_is_left_out(string text) => Assert.That(Scenario.Parse(text).Steps, Is.Empty);

    [Test]
    public void No_more_steps_are_read_than_a_scenario_has() =>
        Assert.That(Scenario.Parse(string.Join('_', Enumerable.Range(1, 500).Select(i => $"d{i}"))).Steps, Has.Count.EqualTo(Scenario.MostSteps));

    [Test]
    public void The_copy_changes_and_the_plan_does_not()
    {
        var scenario = Scenario.Parse($"m4.{Season.March}_d2_c{Season.March}.3");

        var copy = scenario.On(Plan, season.Moment);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(copy.In(Season.March).Select(item => item.Number), Is.EqualTo(new[] { 1L, 4L }));
            Assert.That(copy.Room(Season.March), Is.EqualTo(new Room(Season.March, HalfDays.OfDays(13), HalfDays.OfDays(9))));
            Assert.That(season.Room(Season.March), Is.EqualTo(new Room(Season.March, HalfDays.OfDays(10), HalfDays.OfDays(10))));
        }
    }

    [Test]
    public void It_may_overbook_which_is_seen() =>
        Assert.That(Scenario.Parse($"m4.{Season.March}").On(Plan, season.Moment).Room(Season.March).Excess, Is.EqualTo(HalfDays.OfDays(5)));

    [Test]
    public void A_step_that_is_impossible_says_why_and_changes_nothing()
    {
        var scenario = Scenario.Parse("m99.2026-03_m4.2099-01_c2001-01.5");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(scenario.WhyNot(Plan, season.Moment).Select(obstacle => obstacle?.Code), Is.EqualTo(new[] { "notAccepted", "iterationUnknown", "iterationPast" }));
            Assert.That(scenario.On(Plan, season.Moment).Items, Is.EquivalentTo(Plan.Items));
        }
    }

    [Test]
    public void What_is_given_up_cannot_move_any_more()
    {
        var scenario = Scenario.Parse($"d3_m3.{Season.March}_d3");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(scenario.WhyNot(Plan, season.Moment).Select(obstacle => obstacle?.Code), Is.EqualTo(new[] { null, "notAccepted", "notAccepted" }));
            Assert.That(scenario.On(Plan, season.Moment).Find(3), Is.Null);
            Assert.That(scenario.AsSwap(Plan, season.Moment), Is.Null);
        }
    }

    [TestCase("m4.2026-03_d2", true)]
    [TestCase("", true)]
    [TestCase("zzz", false)]
    [TestCase("m10.2026-13", false)]
    [TestCase("d1_d2_d3_d4_d5_d6_d7_d8_d9_d10_d11_d12_d13_d14_d15_d16_d17_d18_d19_d20_d21", false)]
    public void It_is_known_whether_all_of_it_can_be_read(string text, bool readable) => Assert.That(Scenario.CanRead(text), Is.EqualTo(readable));

    [Test]
    public void The_last_step_about_an_item_stands() =>
        Assert.That(Scenario.Parse($"m4.{Season.March}").With(new(4, Season.April)).ToString(), Is.EqualTo($"m4.{Season.April}"));

    [TestCase("m3.{0}_m2.{1}", true)]
    [TestCase("m3.{0}_d2", false)]
    [TestCase("m3.{0}_m2.{0}", false)]
    [TestCase("m4.{0}_m2.{1}", false)]
    public void Two_that_change_places_are_an_exchange_and_no_swap(string text, bool expected)
    {
        var scenario = Scenario.Parse(string.Format(System.Globalization.CultureInfo.InvariantCulture, text, Season.March, Season.April));

        Assert.That(scenario.IsExchange(Plan), Is.EqualTo(expected));
        Assert.That(!expected || scenario.AsSwap(Plan, season.Moment) is null);
    }

    [Test]
    public void An_honest_one_becomes_a_swap()
    {
        var swap = Scenario.Parse($"d2_m4.{Season.March}").AsSwap(Plan, season.Moment)!;

        Assert.That((swap.Wanted, swap.Into, swap.GivenUp, swap.Moved), Is.EqualTo((4L, Season.March, (IReadOnlyList<long>)[2L], (long?)null)));
    }

    [TestCase("c{0}.5_m4.{0}", 5)]
    [TestCase("c{0}.9_m4.{0}", 5, Description = "no more than there is to do")]
    public void Days_that_are_added_to_its_month_become_help_for_it(string text, int days)
    {
        var swap = Scenario.Parse(string.Format(System.Globalization.CultureInfo.InvariantCulture, text, Season.March)).AsSwap(Plan, season.Moment)!;

        Assert.That((swap.Wanted, swap.GivenUp.Count, swap.HelpDays), Is.EqualTo((4L, 0, HalfDays.OfDays(days))));
    }

    [TestCase("m4.{0}", Description = "frees nothing")]
    [TestCase("d1_d2_m4.{0}", Description = "gives up more than is needed")]
    [TestCase("d2", Description = "nothing comes earlier")]
    [TestCase("d2_m4.{0}_c{0}.5", Description = "help for all of it makes giving up needless")]
    [TestCase("m4.{0}_c2026-04.5", Description = "days added elsewhere help nothing")]
    [TestCase("m4.{0}_c{0}.-5", Description = "less capacity is no help")]
    [TestCase("d2_m4.{0}_m3.{0}", Description = "two come earlier")]
    public void What_is_not_honest_becomes_none(string text) =>
        Assert.That(Scenario.Parse(string.Format(System.Globalization.CultureInfo.InvariantCulture, text, Season.March)).AsSwap(Plan, season.Moment), Is.Null);
}
