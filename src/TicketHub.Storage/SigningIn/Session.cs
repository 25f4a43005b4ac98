namespace TicketHub.Storage.SigningIn;

/// <summary>One signed-in browser. The cookie carries its id; deleting the row ends the session at the next request.</summary>
public sealed class Session
{
    public const int LongestBrowser = 300;

    public Guid Id { get; init; }

    public Guid PersonId { get; init; }

    public DateTimeOffset StartedAt { get; init; }

    /// <summary>What the browser calls itself; only to tell sessions apart, for anybody can say anything there.</summary>
    public string? Browser { get; init; }

    /// <summary>Written from time to time, not at every request.</summary>
    public DateTimeOffset? LastSeenAt { get; init; }

    public DateTimeOffset ExpiresAt { get; set; }
}
