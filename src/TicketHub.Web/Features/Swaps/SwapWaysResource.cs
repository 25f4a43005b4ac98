using TicketHub.Domain.Planning;

namespace TicketHub.Web.Features.Swaps;

/// <summary>
/// One honest way. <paramref name="Lost"/> are the days of what is given up and <paramref name="Over"/> how many of them are more than needed;
/// <paramref name="Help"/> are the days that resources have to do.
/// </summary>
public sealed record SwapWayResource(
    WayKind Kind, IReadOnlyList<SwapItemResource> GivenUp, SwapItemResource? Moved,
    string? MovedTo, decimal Help, decimal Lost, decimal Over, int People);

/// <summary>
/// All honest ways to bring an item into an iteration. <paramref name="Free"/> are the iteration's free days, <paramref name="Need"/> those that must
/// become free on top of them.
/// </summary>
public sealed record SwapWaysResource(
    SwapItemResource Item, string Into, decimal Capacity, decimal Free, decimal Need, IReadOnlyList<SwapWayResource> Ways);
