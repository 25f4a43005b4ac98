namespace TicketHub.Web.Problems;

/// <summary>Someone changed the ticket since this person read it; <paramref name="current"/> is its version now.</summary>
public sealed class StaleVersionException(long current) : Exception("stale version")
{
    public long Current { get; } = current;
}

/// <summary>A change of state came without saying which version it was decided on.</summary>
public sealed class VersionNeededException() : Exception("If-Match is missing");

/// <summary>An Idempotency-Key came again with other content, or is not usable at all.</summary>
public sealed class KeyMisusedException(string code) : Exception(code)
{
    public string Code { get; } = code;
}
