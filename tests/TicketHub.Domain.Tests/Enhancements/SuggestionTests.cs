using FsCheck.Fluent;
using TicketHub.Domain.Enhancements;
using TicketHub.Domain.Tests.Builders;

namespace TicketHub.Domain.Tests.Enhancements;

public class SuggestionTests
{
    [TestCase(4, 3, 2, 2, 4.5)]
    [TestCase(1, 1, 5, 0, 0.4)]
    [TestCase(5, 5, 1, 5, 15)]
    [TestCase(5, 5, 1, 500, 15)]
    [TestCase(1, 1, 3, 0, 0.67)]
    public void The_score_is_need_weight_and_clients_over_effort(int need, int weight, int effort, int clients, double score) =>
        Assert.That(new Points(need, weight, effort).Score(clients), Is.EqualTo((decimal)score));

    [TestCase(null, 3, 2)]
    [TestCase(4, null, 2)]
    [TestCase(4, 3, null)]
    public void Without_one_of_the_three_there_is_no_score(int? need, int? weight, int? effort) =>
        Assert.That(new Points(need, weight, effort).Score(3), Is.Null);

    [Test]
    public void Points_are_from_one_to_five_and_all_that_are_not_are_told() => Assert.That(
        new Points(0, 6, -1).Mistakes(),
        Is.EqualTo(new Refusal[] { new PointsOutOfRange("needPoints"), new PointsOutOfRange("weightPoints"), new PointsOutOfRange("effortPoints") }));

    [Test]
    public void The_highest_score_is_suggested_first_and_equal_ones_keep_their_order()
    {
        var places = SuggestedOrder.Of([(1, 2m), (2, 5m), (3, 2m), (4, 9m)]);

        Assert.That(places.OrderBy(p => p.Value).Select(p => p.Key), Is.EqualTo(new[] { 4L, 2, 1, 3 }));
    }

    [Test]
    public void What_has_no_score_stays_where_it_is()
    {
        var places = SuggestedOrder.Of([(1, 1m), (2, null), (3, 5m)]);

        Assert.That(places, Is.EquivalentTo(new Dictionary<long, int> { [3] = 1, [1] = 3 }));
    }

    [Test]
    public void A_suggestion_is_a_permutation_of_the_places_of_what_has_a_score() => Holds.ForAll(
        Arb.From(Gen.Choose(0, 8).ListOf()),
        scores =>
        {
            var board = scores.Select((score, i) => ((long)i, score == 0 ? null : (decimal?)score)).ToList();
            var held = board.Select((item, i) => (item.Item2, Place: i + 1)).Where(item => item.Item1 is not null).Select(item => item.Place);
            Assert.That(SuggestedOrder.Of(board).Values, Is.EquivalentTo(held));
        });
}
