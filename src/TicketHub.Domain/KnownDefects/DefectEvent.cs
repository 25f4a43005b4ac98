using TicketHub.Domain.People;

namespace TicketHub.Domain.KnownDefects;

/// <summary>What happened to a known defect. Codes are part of the API.</summary>
public enum DefectEventCode
{
    Opened,
    Renamed,
    Confirmed,

    /// <summary>Another one speaks for it now; <see cref="MergedHere"/> is the same in that one's history.</summary>
    MergedInto,
    MergedHere,
    Unmerged,
    UnmergedHere,

    /// <summary>A trace became a defect of its own; <see cref="SplitFrom"/> is the beginning of that one's history.</summary>
    SplitOut,
    SplitFrom,
    TicketLinked,
    TicketRuledOut,
    MarkedAsNoise,
    UnmarkedAsNoise,
    Fixed,
    FixTakenBack,
    SeenAgain,
    NotSeenAgain,
    RuleAdded,
    RuleRemoved,

    /// <summary>A request that was taken out has a defect of its own; <see cref="TicketSplitFrom"/> is the beginning of that one's history.</summary>
    TicketSplitOut,
    TicketSplitFrom,
}

/// <summary>One line of a defect's history; as a request's, never edited.</summary>
public sealed class DefectEvent
{
    private DefectEvent() { }

    internal DefectEvent(DefectEventCode code, Guid? byId, DateTimeOffset at, string? reason, IReadOnlyDictionary<string, string> arguments)
    {
        (Code, ById, At, Reason, Arguments) = (code, byId, at, reason, arguments);
    }

    public long Id { get; private set; }

    public long DefectNumber { get; private set; }

    public DefectEventCode Code { get; private set; }

    /// <summary>Null where TicketHub did it by itself.</summary>
    public Guid? ById { get; private set; }

    /// <summary>For reading the name along; there only where a query asked for it.</summary>
    public Person? By { get; private set; }

    public DateTimeOffset At { get; private set; }

    public string? Reason { get; private set; }

    public IReadOnlyDictionary<string, string> Arguments { get; private set; } = new Dictionary<string, string>();
}
