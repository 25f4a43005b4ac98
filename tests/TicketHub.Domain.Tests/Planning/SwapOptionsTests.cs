using System.Diagnostics;
using TicketHub.Domain.Planning;

namespace TicketHub.Domain.Tests.Planning;

public class SwapOptionsTests
{
    private static readonly Month December = new(2026, 12);

    private static readonly Month January = new(2027, 1);

    [Test]
    public void Free_days_count_towards_the_need()
    {
        var question = Question(days: 14, free: 4, In(December, number: 24, place: 7, days: 10));

        Assert.That(question.Need, Is.EqualTo(HalfDays.OfDays(10)));
        Assert.That(GivenUp(question), Is.EqualTo(new[] { "24" }));
    }

    [Test]
    public void An_overfull_iteration_has_to_make_room_for_all_of_it_and_for_its_excess() =>
        Assert.That(Question(days: 3, free: -5).Need, Is.EqualTo(HalfDays.OfDays(8)));

    [Test]
    public void Where_it_fits_nothing_is_given_up() =>
        Assert.That(SwapOptions.For(Question(days: 4, free: 4, In(December, 1, 1, 4))), Is.Empty);

    [Test]
    public void Half_a_day_too_little_is_no_way()
    {
        var question = Question(days: 10, free: 0) with { Candidates = [new Candidate(1, 1, new HalfDays(19), December, 1)] };

        Assert.That(SwapOptions.For(question), Is.Empty);
    }

    [Test]
    public void The_fewest_days_over_the_need_come_first() => Assert.That(
        GivenUp(Question(10, 0, In(December, 15, 3, 14), In(December, 24, 4, 11))),
        Is.EqualTo(new[] { "24", "15" }));

    [Test]
    public void Then_what_the_head_ranks_lowest() => Assert.That(
        GivenUp(Question(10, 0, In(December, 1, 5, 10), In(December, 2, 9, 10))),
        Is.EqualTo(new[] { "2", "1" }));

    [Test]
    public void Then_what_the_fewest_people_wait_for() => Assert.That(
        GivenUp(Question(
            10, 0, In(December, 1, 1, 4), In(December, 2, 2, 6, people: 8), In(December, 3, 3, 6, people: 2))),
        Is.EqualTo(new[] { "1 3", "1 2", "2 3" }));

    [Test]
    public void Nothing_is_given_up_that_is_not_needed() => Assert.That(
        GivenUp(Question(10, 0, In(December, 1, 1, 10), In(December, 2, 2, 1))),
        Is.EqualTo(new[] { "1" }));

    [Test]
    public void An_item_may_move_into_the_hole_that_a_later_one_leaves()
    {
        var question = Question(10, 0, In(December, 1, 1, 12), In(January, 2, 2, 8));
        var rooms = new[] { question.Rooms[0], Full(January, free: 4) };

        var chain = SwapOptions.For(question with { Rooms = rooms })[0];

        Assert.That((chain.GivenUp[0].Number, chain.Moved?.Number, chain.MovedTo), Is.EqualTo((2, 1, January)));
    }

    [Test]
    public void Three_hundred_candidates_take_no_time()
    {
        var random = new Random(20261122);
        Candidate[] many = [.. Enumerable.Range(1, 300).Select(i =>
            new Candidate(i, i, new HalfDays(random.Next(1, 60)), December.Plus(i % 2 * random.Next(24)), random.Next(1, 30)))];
        var question = new SwapQuestion(new HalfDays(97), December, [.. Enumerable.Range(0, 24).Select(i => Full(December.Plus(i), i))], many);

        var clock = Stopwatch.StartNew();
        var options = SwapOptions.For(question);

        Assert.That(options, Has.Count.EqualTo(SwapOptions.Most));
        TestContext.Out.WriteLine($"300 candidates: {clock.ElapsedMilliseconds} ms");
        Assert.That(clock.Elapsed, Is.LessThan(TimeSpan.FromSeconds(5)));
    }

    private static SwapQuestion Question(int days, int free, params Candidate[] candidates) =>
        new(HalfDays.OfDays(days), December, [Full(December, free), Full(January, 0)], candidates);

    private static Room Full(Month month, int free) => new(month, HalfDays.OfDays(50), HalfDays.OfDays(50 - free));

    private static Candidate In(Month month, int number, int place, int days, int people = 1) =>
        new(number, place, HalfDays.OfDays(days), month, people);

    private static IEnumerable<string> GivenUp(SwapQuestion question) =>
        SwapOptions.For(question).Select(option => string.Join(' ', option.GivenUp.Select(item => item.Number)));
}
