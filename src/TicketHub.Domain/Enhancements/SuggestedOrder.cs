namespace TicketHub.Domain.Enhancements;

/// <summary>What the scores would make of the order. It only suggests: nothing moves unless the head moves it.</summary>
public static class SuggestedOrder
{
    /// <summary>
    /// The place suggested to each that has a score: they share the places that they hold now, the highest score first; of
    /// equal ones the earlier stays earlier. What has no score stays where it is and is in nobody's way.
    /// </summary>
    /// <param name="board">Number and score of everything on the board, in its order.</param>
    public static IReadOnlyDictionary<long, int> Of(IReadOnlyList<(long Number, decimal? Score)> board)
    {
        var scored = board.Select((item, i) => (item.Number, item.Score, Place: i + 1)).Where(item => item.Score is not null).ToList();
        return scored.OrderByDescending(item => item.Score)
            .Zip(scored, (best, next) => (best.Number, next.Place))
            .ToDictionary(pair => pair.Number, pair => pair.Place);
    }
}
