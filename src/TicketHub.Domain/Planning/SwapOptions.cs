namespace TicketHub.Domain.Planning;

/// <summary>
/// The honest ways to bring an enhancement forward by giving others up. What is given up stands in the wanted iteration, or in a
/// later one: then one item of the wanted iteration that makes room alone moves into the hole.
/// </summary>
/// <remarks>
/// No way mixes the two, and none moves anything into days that are free anyway: a way has to be told in one sentence, and
/// giving up what need not be given up is not honest.
/// </remarks>
public static class SwapOptions
{
    public const int Most = 20;

    public const int MostGivenUp = SmallestSets.MostItems;

    /// <summary>At most <see cref="Most"/>, the best first. None where nothing has to be given up, or nothing helps.</summary>
    public static IReadOnlyList<SwapOption> For(SwapQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (question.Need == HalfDays.None)
            return [];
        var best = Direct(question);
        foreach (var hole in Holes(question))
        {
            var enough = best.Count < Most ? new HalfDays(int.MaxValue) : best[^1].Lost;
            if (hole.Gap > enough)
                break;
            best.AddRange(hole.Filled(enough));
            best = [.. best.OrderBy(option => option.Order).Take(Most)];
        }

        return best;
    }

    private static List<SwapOption> Direct(SwapQuestion question) =>
    [
        .. SmallestSets.Of(Standing(question, question.Into), question.Need, Most, new HalfDays(int.MaxValue))
            .Select(set => new SwapOption(set)),
    ];

    /// <summary>Smallest first: the less has to be given up in a later iteration, the better.</summary>
    private static IEnumerable<Hole> Holes(SwapQuestion question)
    {
        var movable = Standing(question, question.Into).Where(item => item.Days >= question.Need).ToList();
        return question.Rooms
            .Where(room => room.Month > question.Into)
            .Select(room => (Room: room, Candidates: Standing(question, room.Month)))
            .SelectMany(later => movable
                .Where(item => later.Room.Lacking(item.Days) > HalfDays.None)
                .GroupBy(item => later.Room.Lacking(item.Days))
                .Select(items => new Hole(items.Key, [.. items], later.Candidates)))
            .OrderBy(hole => hole.Gap);
    }

    private static List<Candidate> Standing(SwapQuestion question, Month month) =>
        [.. question.Candidates.Where(item => item.Month == month)];

    /// <summary>A gap that must be made in a later iteration, and the items of the wanted one that would go into it.</summary>
    private sealed record Hole(HalfDays Gap, IReadOnlyList<Candidate> Movable, IReadOnlyList<Candidate> Candidates)
    {
        public IEnumerable<SwapOption> Filled(HalfDays enough) =>
            SmallestSets.Of(Candidates, Gap, Most, enough)
                .SelectMany(set => Movable.Select(item => new SwapOption(set, item)));
    }
}
