namespace TicketHub.Domain.Planning;

/// <summary>
/// Finds the sets of items that together give so many days, none of them superfluous, best first as <see cref="SwapOption"/>
/// orders them.
/// </summary>
/// <remarks>
/// All sets of one sum are found together. Items come in from the least important on, so the first sets that are found lose
/// the least important ones; the table knows for each size and sum the sets that the fewest people wait for, and no more of
/// them than are asked for. The work grows with items × sum, not with the number of sets.
/// </remarks>
internal sealed class SmallestSets
{
    public const int MostItems = 5;

    private readonly int wanted;

    private readonly int goal;

    /// <summary>By size and sum, fewest people first.</summary>
    private readonly List<Chosen>[,] table;

    private SmallestSets(int goal, int wanted)
    {
        this.wanted = wanted;
        this.goal = goal;
        table = new List<Chosen>[MostItems, goal];
    }

    /// <param name="items">To choose from.</param>
    /// <param name="least">That much at least, more than nothing.</param>
    /// <param name="most">How many sets.</param>
    /// <param name="enough">Sets that sum up to more are not wanted.</param>
    public static List<IReadOnlyList<Candidate>> Of(IReadOnlyList<Candidate> items, HalfDays least, int most, HalfDays enough)
    {
        var found = new List<IReadOnlyList<Candidate>>();
        var leastImportantFirst = items.OrderByDescending(item => item.Place).ToList();
        var longest = items.Count == 0 ? 0 : items.Max(item => item.Days.Count);
        for (var over = 0; over < longest && found.Count < most && least.Count + over <= enough.Count; over++)
        {
            var search = new SmallestSets(least.Count + over, most - found.Count);
            // A set with an item no longer than what is too much would do without that item.
            found.AddRange(search.Run(leastImportantFirst.Where(item => item.Days.Count > over)));
        }

        return found;
    }

    private List<IReadOnlyList<Candidate>> Run(IEnumerable<Candidate> leastImportantFirst)
    {
        var found = new List<IReadOnlyList<Candidate>>();
        foreach (var item in leastImportantFirst)
        {
            var completed = WithAsTheMostImportant(item);
            found.AddRange(completed.Take(wanted - found.Count).Select(chosen => chosen.Items()));
            if (found.Count == wanted)
                break;
            Learn(item);
        }

        return found;
    }

    /// <summary>Everything in the table is less important than <paramref name="item"/>.</summary>
    private IEnumerable<Chosen> WithAsTheMostImportant(Candidate item)
    {
        var rest = goal - item.Days.Count;
        if (rest < 0)
            return [];
        if (rest == 0)
            return [Chosen.With(item, null)];
        return Enumerable.Range(1, MostItems - 1)
            .SelectMany(size => table[size, rest] ?? [])
            .Select(less => Chosen.With(item, less))
            .OrderBy(chosen => chosen.People)
            .ThenBy(chosen => chosen.Size);
    }

    private void Learn(Candidate item)
    {
        for (var size = MostItems - 1; size >= 2; size--)
        {
            for (var sum = goal - 1; sum > item.Days.Count; sum--)
            {
                foreach (var less in table[size - 1, sum - item.Days.Count] ?? [])
                {
                    if (!Keep(size, sum, Chosen.With(item, less)))
                        break;
                }
            }
        }

        if (item.Days.Count < goal)
            Keep(1, item.Days.Count, Chosen.With(item, null));
    }

    /// <summary>Behind those that as few people wait for, so the earlier found stays before the later.</summary>
    private bool Keep(int size, int sum, Chosen chosen)
    {
        var list = table[size, sum] ??= new List<Chosen>(1);
        if (list.Count == wanted && list[^1].People <= chosen.People)
            return false;
        var at = list.Count;
        while (at > 0 && list[at - 1].People > chosen.People)
            at--;
        list.Insert(at, chosen);
        if (list.Count > wanted)
            list.RemoveAt(wanted);
        return true;
    }

    private sealed record Chosen(Candidate Item, Chosen? Less, int People, int Size)
    {
        public static Chosen With(Candidate item, Chosen? less) =>
            new(item, less, item.People + (less?.People ?? 0), 1 + (less?.Size ?? 0));

        /// <summary>The most important first.</summary>
        public IReadOnlyList<Candidate> Items()
        {
            var items = new List<Candidate>(Size);
            for (var chosen = this; chosen is not null; chosen = chosen.Less)
                items.Add(chosen.Item);
            return items;
        }
    }
}
