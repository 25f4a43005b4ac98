using TicketHub.Domain.People;

namespace TicketHub.Domain.Enhancements;

/// <summary>
/// Somebody's "we need it too" on a published enhancement: evidence for the head, not a vote. A person says it once for each of
/// their client projects, and once without one.
/// </summary>
public sealed class SharedNeed
{
    public const int LongestReason = 2_000;

    private SharedNeed() { }

    internal SharedNeed(Guid personId, Guid? projectId, string reason, DateTimeOffset at) =>
        (PersonId, ProjectId, Reason, At) = (personId, projectId, reason, at);

    public long Id { get; private set; }

    public long EnhancementNumber { get; private set; }

    public Guid PersonId { get; private set; }

    /// <summary>For reading the name along; there only where a query asked for it.</summary>
    public Person? Person { get; private set; }

    public Guid? ProjectId { get; private set; }

    /// <inheritdoc cref="Person"/>
    public ClientProject? Project { get; private set; }

    public string Reason { get; private set; } = "";

    public DateTimeOffset At { get; private set; }
}
