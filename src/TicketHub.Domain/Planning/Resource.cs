namespace TicketHub.Domain.Planning;

/// <summary>Where the help comes from.</summary>
public enum ResourceKind
{
    /// <summary>People of the house outside of R&amp;D.</summary>
    Internal,

    /// <summary>Another company.</summary>
    External,
}

/// <summary>
/// Who builds a part of an enhancement, or all of it, through the platform's API. Brought for that enhancement and bound to it;
/// what it does takes none of an iteration's capacity.
/// </summary>
public sealed class Resource
{
    private Resource() { }

    public long Id { get; private set; }

    public long EnhancementNumber { get; private set; }

    public string Name { get; private set; } = "";

    public ResourceKind Kind { get; private set; }

    public HalfDays Days { get; private set; }

    public DateOnly From { get; private set; }

    public DateOnly To { get; private set; }

    /// <summary>In tenge; null where nothing is paid.</summary>
    public decimal? Price { get; private set; }

    /// <summary>The swap that brought it.</summary>
    public long SwapNumber { get; private set; }

    internal static Resource Of(ResourceDraft draft, long swap) => new()
    {
        Name = draft.Name,
        Kind = draft.Kind,
        Days = draft.Days,
        From = draft.From!.Value,
        To = draft.To!.Value,
        Price = draft.Price,
        SwapNumber = swap,
    };
}
