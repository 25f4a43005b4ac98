using TicketHub.Domain.Enhancements;
using TicketHub.Web.Features.Tickets;

namespace TicketHub.Web.Features.Demand;

/// <summary>
/// What every employee reads of an enhancement in a list: the head's public words and where it stands, never what it is made
/// of, who waits or its place. <paramref name="PlannedFor"/> is a month, as 2027-02.
/// </summary>
public sealed record PublishedSummary(
    long Number, string Title, EnhancementStatus Status, string? PlannedFor, string? ReleasedIn, DateTimeOffset PublishedAt, bool Following)
{
    public static PublishedSummary Of(Enhancement e, bool following) => new(
        e.Number, e.PublicTitle!, e.Status, e.PlannedFor?.ToString(), e.ReleasedIn, e.PublishedAt!.Value, following);
}

/// <summary>One whole, with what the reader themselves said of needing it.</summary>
public sealed record PublishedResource(
    long Number, string Title, string Summary, EnhancementStatus Status, string? PlannedFor, string? ReleasedIn, DateTimeOffset PublishedAt,
    bool Following, bool MayBeNeeded, IReadOnlyList<OwnNeedResource> OwnNeeds);

/// <summary>The reader's own "we need it too"; without a project where they said it for none.</summary>
public sealed record OwnNeedResource(NamedResource? Project, string Reason, DateTimeOffset At);

/// <summary>Something that happened to what the reader follows. Without a title it is not published any more.</summary>
public sealed record FollowedChangeResource(
    long Number, string? Title, DateTimeOffset At, EnhancementEventCode Code, string Text, bool Unseen);

/// <summary>What the reader follows. Without a title it is not published any more, and nothing else is told of it.</summary>
public sealed record FollowedResource(
    long Number, string? Title, EnhancementStatus? Status, string? PlannedFor, string? ReleasedIn, bool Unseen);

/// <summary>Somebody's "we need it too", for those who read every request.</summary>
public sealed record SharedNeedResource(NamedResource Person, NamedResource? Project, string Reason, DateTimeOffset At);
