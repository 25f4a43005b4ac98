namespace TicketHub.Diagnostics.Logs;

/// <summary>What stands before a record's message. The ranges are of the line it was read from.</summary>
internal struct RecordHeader
{
    public LogLevel Level;

    /// <summary>Ticks, or null where the record names a level only.</summary>
    public long? Time;

    public bool HasDate;

    public Range Logger;

    public Range Thread;

    public int Message;

    /// <summary>JBoss writes [logger] (thread), and an exception on this very line.</summary>
    public bool IsJBoss;
}
