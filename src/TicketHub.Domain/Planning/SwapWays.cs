namespace TicketHub.Domain.Planning;

public enum WayKind
{
    /// <summary>The days that are free suffice.</summary>
    Free,

    /// <summary>Others of the wanted iteration are given up.</summary>
    GiveUp,

    /// <summary>Others of a later iteration are given up, and one of the wanted iteration moves into the hole.</summary>
    Chain,

    /// <summary>Resources do what does not fit; nobody loses anything.</summary>
    Help,

    /// <summary>Resources do a part of it, and others are given up for the rest.</summary>
    Mix,
}

/// <summary>One honest way among others.</summary>
/// <param name="Kind">What it takes.</param>
/// <param name="GivenUp">By their place in the head's order.</param>
/// <param name="Moved">In a chain, what moves into the hole.</param>
/// <param name="Help">Days that resources have to do.</param>
/// <param name="Over">Days that are given up beyond the need.</param>
public sealed record SwapWay(WayKind Kind, IReadOnlyList<Candidate> GivenUp, Candidate? Moved, HalfDays Help, HalfDays Over)
{
    public HalfDays Lost => new(GivenUp.Sum(item => item.Days.Count));

    public int People => GivenUp.Sum(item => item.People);

    /// <summary>Numbers of all that it speaks of.</summary>
    public IEnumerable<long> Named => GivenUp.Concat(Moved is null ? [] : [Moved]).Select(item => item.Number);

    public Month? MovedTo => Moved is null ? null : GivenUp[0].Month;
}

/// <summary>All honest ways to bring one enhancement into an iteration, those of a kind together and the best of them first.</summary>
/// <param name="Wanted">As it stands now.</param>
/// <param name="Room">Of the wanted iteration, without what is wanted.</param>
/// <param name="Need">Days that have to become free once the offered help has taken its part.</param>
public sealed record SwapWays(PlanItem Wanted, Room Room, HalfDays Need, IReadOnlyList<SwapWay> All)
{
    /// <summary>Of help together with one that is given up.</summary>
    private const int MostMixed = 5;

    /// <param name="question">What is wanted, once the help that is offered has taken its part.</param>
    /// <param name="wanted">As it stands now.</param>
    /// <param name="offered">Days of help that the head has in mind; none where all is open.</param>
    internal static SwapWays Of(SwapQuestion question, PlanItem wanted, HalfDays offered)
    {
        var room = question.Rooms.Single(room => room.Month == question.Into);
        var need = question.Need;
        var all = new List<SwapWay>();
        if (need == HalfDays.None)
            all.Add(new(offered == HalfDays.None ? WayKind.Free : WayKind.Help, [], null, offered, HalfDays.None));
        all.AddRange(SwapOptions.For(question).Select(option => Of(option, question, offered)));
        if (need > HalfDays.None && offered == HalfDays.None)
        {
            // Into an overfull iteration comes only what takes none of it.
            all.Add(new(WayKind.Help, [], null, need < question.Days ? need : question.Days, HalfDays.None));
            all.AddRange(Mixed(question));
        }

        return new(wanted, room, need, all);
    }

    /// <summary>Where it stands in the iteration already: help that relieves what is overbooked, or half a day of it.</summary>
    internal static SwapWays Relief(PlanItem wanted, Room room, Room others, HalfDays offered)
    {
        var least = room.Excess > HalfDays.None ? room.Excess : Effort.Least;
        var help = offered > HalfDays.None ? offered : least < wanted.Days ? least : wanted.Days;
        var left = wanted.Days > offered ? wanted.Days - offered : HalfDays.None;
        return new(
            wanted, others, others.Lacking(left),
            wanted.Days == HalfDays.None ? [] : [new(WayKind.Help, [], null, help, HalfDays.None)]);
    }

    private static SwapWay Of(SwapOption option, SwapQuestion question, HalfDays offered)
    {
        var kind = offered > HalfDays.None ? WayKind.Mix : option.Moved is null ? WayKind.GiveUp : WayKind.Chain;
        var gap = question.Need;
        if (option.Moved is { } moved)
            gap = question.Rooms.Single(room => room.Month == option.MovedTo).Lacking(moved.Days);
        return new(kind, option.GivenUp, option.Moved, offered, option.Lost - gap);
    }

    /// <summary>The least help first, then what is least important.</summary>
    private static IEnumerable<SwapWay> Mixed(SwapQuestion question) => question.Candidates
        .Where(item => item.Month == question.Into && item.Days < question.Need && question.Need - item.Days < question.Days)
        .OrderByDescending(item => item.Days).ThenByDescending(item => item.Place).Take(MostMixed)
        .Select(item => new SwapWay(WayKind.Mix, [item], null, question.Need - item.Days, HalfDays.None));
}
