using TicketHub.Domain.People;

namespace TicketHub.Domain.Planning;

/// <summary>What happened to an iteration's capacity. Codes are part of the API.</summary>
public enum IterationEventCode
{
    Opened,
    Staffed,
    Deducted,
    DeductionEnded,
    Fixed,
    CameIntoWindow,

    /// <summary>Its month is over; what it left unfinished is named.</summary>
    Ended,

    /// <summary>It was opened by mistake.</summary>
    TakenBack,
}

/// <summary>One line of an iteration's history, never edited. What happened to its content stands on the enhancements.</summary>
public sealed class IterationEvent
{
    private IterationEvent() { }

    internal IterationEvent(IterationEventCode code, Guid? byId, DateTimeOffset at, IReadOnlyDictionary<string, string> arguments)
    {
        (Code, ById, At, Arguments) = (code, byId, at, arguments);
    }

    public long Id { get; private set; }

    public Month Month { get; private set; }

    public IterationEventCode Code { get; private set; }

    /// <summary>Null where the calendar did it.</summary>
    public Guid? ById { get; private set; }

    public Person? By { get; private set; }

    public DateTimeOffset At { get; private set; }

    public IReadOnlyDictionary<string, string> Arguments { get; private set; } = new Dictionary<string, string>();
}
