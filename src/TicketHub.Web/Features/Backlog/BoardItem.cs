using TicketHub.Domain.Enhancements;

namespace TicketHub.Web.Features.Backlog;

/// <summary>
/// One line of the board. <paramref name="Score"/> is there once the head has given all three points, and with it the
/// <paramref name="SuggestedPlace"/> that the scores would give.
/// </summary>
public sealed record BoardItemResource(
    int Place,
    long Number,
    string Title,
    EnhancementStatus Status,
    int Clients,
    int People,
    DateTimeOffset? WaitingSince,
    DateOnly? WantedBy,
    string? WantedReason,
    int? NeedPoints,
    int? WeightPoints,
    int? EffortPoints,
    decimal? Score,
    int? SuggestedPlace,
    long Version,
    decimal? Estimate)
{
    public static BoardItemResource Of(Enhancement e, Standing standing) => new(
        standing.Place, e.Number, e.Title, e.Status, e.Clients, e.People, e.WaitingSince, e.WantedBy, e.WantedReason,
        e.NeedPoints, e.WeightPoints, e.EffortPoints, standing.Score, standing.SuggestedPlace, e.Version, e.Estimate?.Days);
}

/// <summary>Where an enhancement stands, by which rank, and where its score would put it.</summary>
public sealed record Standing(long Number, long Rank, int Place, Points Points, int Clients, decimal? Score, int? SuggestedPlace);
