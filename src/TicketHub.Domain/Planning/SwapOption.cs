namespace TicketHub.Domain.Planning;

/// <summary>One honest way: all of <paramref name="GivenUp"/> is withdrawn, nothing of it postponed.</summary>
/// <param name="GivenUp">By their place in the head's order, the most important first; five at most.</param>
/// <param name="Moved">
/// Null where what is given up stands in the wanted iteration. Else a chain of two: this one leaves the wanted iteration for the
/// hole that the given-up ones leave in a later one.
/// </param>
public sealed record SwapOption(IReadOnlyList<Candidate> GivenUp, Candidate? Moved = null)
{
    public HalfDays Lost => new(GivenUp.Sum(item => item.Days.Count));

    /// <summary>Where the most important of what is lost stands in the head's order.</summary>
    public int BestPlaceLost => GivenUp[0].Place;

    public int PeopleWaiting => GivenUp.Sum(item => item.People);

    /// <summary>The iteration that what is moved goes to.</summary>
    public Month? MovedTo => Moved is null ? null : GivenUp[0].Month;

    /// <summary>Best first: fewest days lost, then the least important, then what the fewest people wait for, then the fewest items.</summary>
    internal (int, int, int, int, int) Order =>
        (Lost.Count, -BestPlaceLost, PeopleWaiting, GivenUp.Count, Moved is null ? 0 : int.MaxValue - Moved.Place);
}
