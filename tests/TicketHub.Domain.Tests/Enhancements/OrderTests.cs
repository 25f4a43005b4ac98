using FsCheck.Fluent;
using TicketHub.Domain.Enhancements;
using TicketHub.Domain.Tests.Builders;

namespace TicketHub.Domain.Tests.Enhancements;

public class OrderTests
{
    [TestCase(3, 1, "3 1 2 4 5")]
    [TestCase(3, 2, "1 3 2 4 5")]
    [TestCase(3, 3, "1 2 3 4 5")]
    [TestCase(3, 4, "1 2 4 3 5")]
    [TestCase(3, 5, "1 2 4 5 3")]
    [TestCase(1, 5, "2 3 4 5 1")]
    [TestCase(5, 1, "5 1 2 3 4")]
    public void What_is_moved_comes_to_its_place_and_the_others_keep_theirs(long number, int place, string order)
    {
        var moved = Moved(Of(5), number, place);

        Assert.That(string.Join(' ', moved.Numbers), Is.EqualTo(order));
    }

    [Test]
    public void Without_room_between_two_neighbours_there_is_no_rank()
    {
        var order = new Order([(1, 10), (2, 11), (3, 12)]);

        Assert.That(order.RankAt(3, 2), Is.Null);
    }

    [Test]
    public void A_renumbering_keeps_the_order_meets_no_old_rank_and_makes_room()
    {
        var crowded = new Order([(1, 10), (2, 11), (3, 12)]);

        var roomy = crowded.Renumbered();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(roomy.Numbers, Is.EqualTo(crowded.Numbers));
            Assert.That(roomy.RankAt(1, 2), Is.Not.Null);
            Assert.That(roomy.Items[0].Rank, Is.GreaterThan(12));
        }
    }

    [Test]
    public void Thirty_two_moves_to_the_same_place_need_no_renumbering()
    {
        var order = Of(40);
        for (var i = 0; i < 32; i++)
        {
            var rank = order.RankAt(40 - i, 2);
            Assert.That(rank, Is.Not.Null, $"move {i}");
            order = With(order, 40 - i, rank!.Value);
        }
    }

    [Test]
    public void Whatever_moves_wherever_the_order_is_the_one_that_a_list_would_have() => Holds.ForAll(
        Arb.From(
            from count in Gen.Choose(1, 12)
            from moves in (from number in Gen.Choose(1, count) from place in Gen.Choose(1, count) select (number, place)).ListOf(60)
            select (count, moves)),
        story =>
        {
            var order = Of(story.count);
            var list = order.Numbers.ToList();
            foreach (var (number, place) in story.moves)
            {
                order = Moved(order, number, place);
                list.Remove(number);
                list.Insert(place - 1, number);
                Assert.That(order.Numbers, Is.EqualTo(list));
            }
        });

    [TestCase(MoveTo.Up, 3, 2)]
    [TestCase(MoveTo.Down, 3, 4)]
    [TestCase(MoveTo.Top, 3, 1)]
    [TestCase(MoveTo.Bottom, 3, 5)]
    [TestCase(MoveTo.Up, 1, 1)]
    [TestCase(MoveTo.Down, 5, 5)]
    public void A_step_or_an_end(MoveTo to, long number, int place) =>
        Assert.That(new Move(To: to).PlaceIn(Of(5), number), Is.EqualTo(place));

    [TestCase(4, 2, 2, 3)]
    [TestCase(2, 4, 3, 4)]
    [TestCase(1, 2, 1, 2)]
    public void Beside_a_neighbour(long number, long neighbour, int before, int after)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(new Move(Before: neighbour).PlaceIn(Of(5), number), Is.EqualTo(before));
            Assert.That(new Move(After: neighbour).PlaceIn(Of(5), number), Is.EqualTo(after));
        }
    }

    [TestCase(0)]
    [TestCase(-1)]
    [TestCase(6)]
    [TestCase(int.MinValue)]
    [TestCase(int.MaxValue)]
    public void A_place_that_the_board_does_not_have_is_refused_with_the_last_one(int place) =>
        Assert.That(() => new Move(Place: place).PlaceIn(Of(5), 3), Refuses.With(new PlaceOutOfRange(5)));

    [Test]
    public void A_move_says_where_to_in_exactly_one_way()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => new Move().PlaceIn(Of(5), 3), Refuses.With(new MoveUnclear()));
            Assert.That(() => new Move(To: MoveTo.Up, Place: 1).PlaceIn(Of(5), 3), Refuses.With(new MoveUnclear()));
            Assert.That(() => new Move(Before: 1, After: 2).PlaceIn(Of(5), 3), Refuses.With(new MoveUnclear()));
        }
    }

    [Test]
    public void A_neighbour_is_another_one_on_the_board()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => new Move(Before: 3).PlaceIn(Of(5), 3), Refuses.With(new NeighbourUnknown("before", "EN-3")));
            Assert.That(() => new Move(After: 9).PlaceIn(Of(5), 3), Refuses.With(new NeighbourUnknown("after", "EN-9")));
        }
    }

    [Test]
    public void What_is_off_the_board_is_not_moved() =>
        Assert.That(() => new Move(To: MoveTo.Top).PlaceIn(Of(5), 9), Refuses.With(new EnhancementDissolved()));

    private static Order Of(int count) => new([.. Enumerable.Range(1, count).Select(i => ((long)i, i * Order.Gap))]);

    private static Order Moved(Order order, long number, int place)
    {
        if (order.PlaceOf(number) == place)
            return order;
        return order.RankAt(number, place) is { } rank ? With(order, number, rank) : Moved(order.Renumbered(), number, place);
    }

    private static Order With(Order order, long number, long rank)
    {
        var ranks = order.Items.Select(item => item.Number == number ? (number, rank) : item).OrderBy(item => item.Item2).ToList();
        Assert.That(ranks.Select(item => item.Item2), Is.Unique);
        return new(ranks);
    }
}
