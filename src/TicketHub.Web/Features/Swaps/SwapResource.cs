using TicketHub.Domain.Enhancements;
using TicketHub.Domain.Planning;
using TicketHub.Web.Features.Tickets;

namespace TicketHub.Web.Features.Swaps;

/// <summary>
/// An item that a swap touches: its place in the head's order, the days that it takes of the capacity, its iteration, and who waits for it: people,
/// client projects by name, and since when.
/// </summary>
public sealed record SwapItemResource(
    long Number, string Title, int? Place, decimal Days, string? Month, int People, int Clients, DateTimeOffset? WaitingSince,
    IReadOnlyList<string> Projects);

/// <summary>Help that was offered, in person-days; the price is in tenge.</summary>
public sealed record SwapHelpResource(string Name, ResourceKind Kind, decimal Days, DateOnly? From, DateOnly? To, decimal? Price)
{
    public static SwapHelpResource Of(ResourceDraft draft) =>
        new(draft.Name, draft.Kind, draft.Days.Days, draft.From, draft.To, draft.Price);
}

/// <summary>
/// One proposal among others. <paramref name="Lost"/> are the days of what is given up, <paramref name="Help"/> those that resources do, and
/// <paramref name="People"/> who lose what they wait for, each counted once.
/// </summary>
public sealed record SwapSummaryResource(
    long Number, SwapState State, long Item, string Title, string Into, IReadOnlyList<long> GivenUp, decimal Lost, int People, decimal Help,
    DateTimeOffset ProposedAt, NamedResource ProposedBy)
{
    /// <summary>While it is open: no rule speaks against it as the plan is now.</summary>
    public bool? Possible { get; init; }
}

/// <summary>
/// One proposal, whole, with items and iterations as they were when it was decided on; while it is open and could be approved, as they are.
/// <paramref name="Changed"/> tells, while it is open, what of the plan is not as it was when it was proposed, and <paramref name="InTheWay"/>
/// which rules speak against it now; it is empty where it could be approved. <paramref name="People"/> lose what they wait for, each counted once.
/// </summary>
public sealed record SwapResource(
    long Number, SwapState State, SwapItemResource Item, string Into,
    IReadOnlyList<SwapItemResource> GivenUp, SwapItemResource? Moved, string? MovedTo,
    int People, IReadOnlyList<SwapHelpResource> Help, string Reason, string? ToAuthors, DateTimeOffset ProposedAt, NamedResource ProposedBy,
    DateTimeOffset? DecidedAt, NamedResource? DecidedBy, string? RefusalReason,
    IReadOnlyList<SwapIterationResource> Iterations, IReadOnlyList<string> Changed,
    IReadOnlyList<string> InTheWay, IReadOnlyList<SwapStoryResource> Story, long Version);

/// <summary>A line of what the swap did, as it stands in the history of the enhancement.</summary>
public sealed record SwapStoryResource(long Enhancement, DateTimeOffset At, NamedResource By, EnhancementEventCode Code, string Text);
