namespace TicketHub.Domain.Planning;

/// <summary>What an iteration can take and what is already in it. It can be overfull: an estimate was raised, somebody fell ill.</summary>
public sealed record Room(Month Month, HalfDays Capacity, HalfDays Taken)
{
    public HalfDays Free => Taken >= Capacity ? HalfDays.None : Capacity - Taken;

    public HalfDays Excess => Taken <= Capacity ? HalfDays.None : Taken - Capacity;

    /// <summary>
    /// What has to become free so that so much comes in: its free days count, and where it is overfull, its excess has to go as well.
    /// What takes no days comes in anyway.
    /// </summary>
    public HalfDays Lacking(HalfDays coming) =>
        coming > HalfDays.None && Taken + coming > Capacity ? Taken + coming - Capacity : HalfDays.None;

    /// <summary>An act of planning may not exceed the capacity, and where it is exceeded already, not make it worse.</summary>
    public bool AllowsToBecome(HalfDays taken) => taken <= Capacity || taken <= Taken;
}
