using TicketHub.Domain.Enhancements;
using TicketHub.Web.Features.Planning;

namespace TicketHub.Web.Tests.Planning;

/// <summary>What the pages conclude from an iteration and what is in it.</summary>
public class PlanResourceTests
{
    [TestCase("2027-01-31", EnhancementStatus.Planned, false)]
    [TestCase("2027-01-30", EnhancementStatus.Planned, true)]
    [TestCase("2027-01-30", EnhancementStatus.InDevelopment, true)]
    [TestCase("2027-01-30", EnhancementStatus.Released, false)]
    [TestCase(null, EnhancementStatus.Planned, false)]
    public void Late_is_what_is_to_come_in_a_month_that_ends_after_the_wanted_day(string? wanted, EnhancementStatus status, bool late)
    {
        var item = Item(status) with { WantedBy = wanted is null ? null : DateOnly.ParseExact(wanted, "O") };

        Assert.That(January(IterationState.Open, [item]).IsLateFor(item), Is.EqualTo(late));
    }

    [TestCase(IterationState.Open, true, EnhancementStatus.Planned, "planning.relief.open")]
    [TestCase(IterationState.Fixed, true, EnhancementStatus.Planned, "planning.relief.fixed")]
    [TestCase(IterationState.Fixed, false, EnhancementStatus.InDevelopment, "planning.relief.none")]
    [TestCase(IterationState.Open, false, EnhancementStatus.Released, "planning.relief.released")]
    public void What_could_go_is_announced_only_where_something_could(IterationState state, bool couldGo, EnhancementStatus status, string advice)
    {
        var month = January(state, [Item(status)]) with { Relief = couldGo ? [new(1, null)] : [] };

        Assert.That(month.ReliefAdvice, Is.EqualTo(advice));
    }

    private static IterationResource January(IterationState state, IReadOnlyList<PlanItemResource> items) =>
        new("2027-01", state, 1, 20, 20, 25, 0, 5, null, [], items, []);

    private static PlanItemResource Item(EnhancementStatus status) => new(1, "Печать", status, 1, 25, 25, 0, 1, 1, null, null, null, 1);
}
