namespace TicketHub.Storage.SigningIn;

/// <summary>One signed-in browser. The cookie carries its id; deleting the row ends the session at the next request.</summary>
public sealed class Session
{
    public Guid Id { get; init; }

    public Guid PersonId { get; init; }

    public DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset ExpiresAt { get; set; }
}
