using TicketHub.Diagnostics.Logs;

namespace TicketHub.Diagnostics.Viewing;

/// <summary>
/// Where a passage of a log begins: with each record, and again where a record is longer than anybody reads at once. It depends on
/// nothing but the lines since the last beginning, so that whoever starts to read at one finds all the others.
/// </summary>
internal struct PassageRule
{
    /// <summary>Also how much of one line is read: so one that is cut is the last of its passage.</summary>
    public const int LongEnough = Reading.Lines.Longest;

    private long start;
    private bool hasBegun, levelMayFollow;

    /// <param name="isRecord">Whether the line has a header.</param>
    /// <param name="header">What it says.</param>
    /// <param name="offset">Of the line.</param>
    /// <param name="isSecondHalf">java.util.logging: the time stands on one line, the level begins the next.</param>
    public bool Begins(bool isRecord, in RecordHeader header, long offset, out bool isSecondHalf)
    {
        isSecondHalf = levelMayFollow && isRecord && header.Time is null;
        levelMayFollow = isRecord && header.Time is not null && header.Level is LogLevel.Unknown;
        if (hasBegun && offset - start < LongEnough && (!isRecord || isSecondHalf))
            return false;
        (start, hasBegun) = (offset, true);
        return true;
    }
}
