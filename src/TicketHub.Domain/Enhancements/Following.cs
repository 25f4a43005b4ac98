namespace TicketHub.Domain.Enhancements;

/// <summary>A person wants to know what becomes of a published enhancement.</summary>
public sealed class Following
{
    private Following() { }

    public Guid PersonId { get; private set; }

    public long EnhancementNumber { get; private set; }

    /// <summary>For reading along; there only where a query asked for it.</summary>
    public Enhancement? Enhancement { get; private set; }

    /// <summary>What happened before is no news to them.</summary>
    public DateTimeOffset Since { get; private set; }

    /// <summary>What happened later they have not marked as seen.</summary>
    public DateTimeOffset SeenUntil { get; private set; }

    public static Following Begin(Guid personId, long enhancement, DateTimeOffset now) =>
        new() { PersonId = personId, EnhancementNumber = enhancement, Since = now, SeenUntil = now };
}
