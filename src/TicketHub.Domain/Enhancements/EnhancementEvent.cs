using TicketHub.Domain.People;

namespace TicketHub.Domain.Enhancements;

/// <summary>What happened to an enhancement. Codes are part of the API.</summary>
public enum EnhancementEventCode
{
    Made,
    Joined,
    SplitOut,

    /// <summary>A request left by itself: its author withdrew it, or it was moved to another queue.</summary>
    Left,
    Edited,
    Scored,
    Moved,
    Dissolved,
    Submitted,
    Accepted,

    /// <summary>R&amp;D asked.</summary>
    Questioned,

    /// <summary>The head answered.</summary>
    Explained,
    Declined,
    Reestimated,

    /// <summary>For the first time, or for another month.</summary>
    Planned,
    Unplanned,
    CarriedOver,
    Started,
    Released,

    /// <summary>It is in another version than was said at its release.</summary>
    VersionCorrected,
    Withdrawn,
    ResourceBound,
    SwapRefused,

    /// <summary>Every employee may read its public text from now on.</summary>
    Published,
    PublicTextChanged,
    Unpublished,

    /// <summary>Somebody of a solution center said "we need it too".</summary>
    NeededToo,
    NeedTakenBack,
}

/// <summary>One line of an enhancement's history; as a request's, never edited.</summary>
public sealed class EnhancementEvent
{
    private EnhancementEvent() { }

    internal EnhancementEvent(EnhancementEventCode code, Guid byId, DateTimeOffset at, IReadOnlyDictionary<string, string> arguments)
    {
        (Code, ById, At, Arguments) = (code, byId, at, arguments);
    }

    public long Id { get; private set; }

    public long EnhancementNumber { get; private set; }

    public EnhancementEventCode Code { get; private set; }

    public Guid ById { get; private set; }

    /// <summary>For reading the name along; there only where a query asked for it.</summary>
    public Person? By { get; private set; }

    public DateTimeOffset At { get; private set; }

    public IReadOnlyDictionary<string, string> Arguments { get; private set; } = new Dictionary<string, string>();
}
