namespace TicketHub.Domain.Enhancements;

/// <summary>
/// What the head thinks of an enhancement, each from 1 to 5: how badly it is needed, how much it weighs for where the
/// department is going, how much work it seems to be. Clients are counted, not thought of.
/// </summary>
public sealed record Points(int? Need, int? Weight, int? Effort)
{
    public const int Least = 1;
    public const int Most = 5;

    /// <summary>More clients than these raise the score no further: the queue of many small ones would bury everything else.</summary>
    public const int MostClients = 5;

    public static Points None { get; } = new(null, null, null);

    /// <summary>(need + weight + clients waiting, 5 at most) ÷ effort; null while one of the three is not given.</summary>
    public decimal? Score(int clients) =>
        this is { Need: { } need, Weight: { } weight, Effort: { } effort }
            ? Math.Round((need + weight + Math.Min(clients, MostClients)) / (decimal)effort, 2)
            : null;

    public IEnumerable<Refusal> Mistakes()
    {
        foreach (var (name, value) in new[] { ("needPoints", Need), ("weightPoints", Weight), ("effortPoints", Effort) })
        {
            if (value is < Least or > Most)
                yield return new PointsOutOfRange(name);
        }
    }
}
