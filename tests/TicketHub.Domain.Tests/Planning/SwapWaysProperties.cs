using FsCheck;
using FsCheck.Fluent;
using TicketHub.Domain.Enhancements;
using TicketHub.Domain.Planning;
using TicketHub.Domain.Tests.Builders;

namespace TicketHub.Domain.Tests.Planning;

/// <summary>What is shown as honest is honest, whatever the plan: begun work, iterations that are overfull, help or none.</summary>
public class SwapWaysProperties
{
    private static readonly Month[] Months = [Season.March, Season.April, Season.June];

    /// <summary>One accepted item: half days, where it stands (nowhere from 3 on), whether it is begun, and by what its estimate grew since.</summary>
    private sealed record Piece(int Halves, int At, bool IsBegun, int Grown);

    private sealed record Case(IReadOnlyList<int> Capacities, IReadOnlyList<Piece> Pieces, int Wanted, int Into, int Help, int Chosen)
    {
        public override string ToString() => $"{string.Join(' ', Capacities)} / {string.Join(' ', Pieces)} / EN-{Wanted} into {Into}, help {Help}, way {Chosen}";
    }

    private static readonly Gen<Piece> AnyPiece =
        from halves in Gen.Choose(1, 12)
        from at in Gen.Choose(0, 4)
        from begun in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
        from grown in Gen.Frequency((5, Gen.Constant(0)), (1, Gen.Choose(1, 6)))
        select new Piece(halves, at, begun, grown);

    private static readonly IReadOnlyList<Case> Cases =
    [
        .. (from capacities in Gen.Choose(2, 14).ListOf(Months.Length)
            from pieces in AnyPiece.ListOf(9)
            from wanted in Gen.Choose(1, 9)
            from month in Gen.Choose(0, 1)
            from help in Gen.Frequency((2, Gen.Constant(0)), (1, Gen.Choose(1, 8)))
            from chosen in Gen.Choose(0, 30)
            select new Case([.. capacities], [.. pieces], wanted, month, help, chosen)).Sample(numberOfSamples: 250, seed: new Rnd(20261122), size: 50),
    ];

    [Test]
    public void Every_way_that_is_shown_holds_and_the_best_stands_first()
    {
        foreach (var tried in Cases)
        {
            var plan = Played(tried).Plan;
            if (Asked(plan, tried) is not { } ways)
                continue;
            foreach (var way in ways.All)
                Assert.That(() => plan.Preview(SwapOf(way, tried)), Throws.Nothing, $"{way}: {tried}");
            if (ways.Wanted.Month == Months[tried.Into])
                continue;
            var offered = Told(ways, tried);
            Assert.That(
                ways.All.Where(way => way.GivenUp.Count > 0 && way.Help == offered).Select(way => (Numbers(way.GivenUp), way.Moved?.Number)),
                Is.EqualTo(SwapOptions.For(plan.Question(tried.Wanted, Months[tried.Into], offered)).Select(option => (Numbers(option.GivenUp), option.Moved?.Number))),
                $"{tried}");
        }
    }

    [Test]
    public void Approved_it_exceeds_no_capacity_and_drops_nothing_that_is_begun()
    {
        var approved = new HashSet<WayKind>();
        foreach (var tried in Cases)
        {
            var season = Played(tried);
            if (Asked(season.Plan, tried) is not { All: { Count: > 0 } all })
                continue;
            var way = all[tried.Chosen % all.Count];
            var rooms = Months.Select(season.Room).ToList();
            var (begun, stood) = (Begun(season), season.Plan.Layout.Find(tried.Wanted)!.Month == Months[tried.Into]);

            season.Plan.Approve(season.Propose(SwapOf(way, tried)), The.Planner);

            foreach (var room in rooms)
                Assert.That(room.AllowsToBecome(season.Room(room.Month).Taken), $"{room.Month} {way}: {tried}");
            Assert.That(Begun(season), Is.EqualTo(begun), $"{way}: {tried}");
            var (item, after) = (season.Plan.Layout.Find(tried.Wanted)!, season.Room(Months[tried.Into]));
            Assert.That(stood || item.Days == HalfDays.None || after.Excess == HalfDays.None, $"left overbooked iteration: {way}: {tried}");
            approved.Add(way.Kind);
        }

        Assert.That(approved, Is.EquivalentTo(Enum.GetValues<WayKind>()), "all kinds of ways were tried");
    }

    private static Season Played(Case tried)
    {
        var season = new Season();
        foreach (var (month, days) in Months.Zip(tried.Capacities))
            season.With(month, days);
        foreach (var (number, piece) in tried.Pieces.Select((piece, i) => (i + 1L, piece)))
        {
            season.Accepted(number, piece.Halves / 2m);
            if (piece.At >= Months.Length)
                continue;
            // What does not fit there waits.
            IfAllowed(() =>
            {
                season.Plan.Put(number, Months[piece.At], "As it came.", The.Planner);
                if (piece.IsBegun)
                    season.Plan.Start(number, The.Planner);
                if (piece.Grown > 0)
                    season.Plan.Reestimate(number, new HalfDays(piece.Halves + piece.Grown), "It grew.", The.Planner);
            });
        }

        return season;
    }

    /// <summary>Null where it cannot come there by any swap.</summary>
    private static SwapWays? Asked(Plan plan, Case tried)
    {
        SwapWays? ways = null;
        IfAllowed(() => ways = plan.Ways(tried.Wanted, Months[tried.Into], new HalfDays(tried.Help)));
        return ways;
    }

    private static HalfDays Told(SwapWays ways, Case tried) => new HalfDays(tried.Help) > ways.Wanted.Days ? ways.Wanted.Days : new HalfDays(tried.Help);

    private static Swap SwapOf(SwapWay way, Case tried) => new(
        tried.Wanted, Months[tried.Into], [.. way.GivenUp.Select(item => item.Number)], way.Moved?.Number,
        way.Help == HalfDays.None ? [] : [Season.Help(way.Help.Days, Months[tried.Into])]);

    private static List<(long, Month?)> Begun(Season season) => [.. season.Made.Where(e => e.Status.IsBegun()).Select(e => (e.Number, e.PlannedFor))];

    private static string Numbers(IEnumerable<Candidate> items) => string.Join(' ', items.Select(item => item.Number));

    private static void IfAllowed(Action act)
    {
        try
        {
            act();
        }
        catch (RefusedException)
        {
            // The plan is as it was.
        }
    }
}
