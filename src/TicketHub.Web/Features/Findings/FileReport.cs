using TicketHub.Diagnostics;
using TicketHub.Domain.Findings;

namespace TicketHub.Web.Features.Findings;

/// <summary>An attached file, how far reading it has come, and what was found in it.</summary>
/// <param name="Read">How many of its bytes were read so far, while that goes on.</param>
/// <param name="Climb">The longer look for what holds the memory, where a heap dump is in it.</param>
public sealed record FileReport(
    Guid Id, string Name, long Size, FileReadingState State, ReadingFault? Fault, long? Read, ClimbState Climb, FileFindings? Findings)
{
    /// <summary>Of reading it: how many passes a climb will make, nobody knows.</summary>
    public double? Share => State is FileReadingState.Reading && Read is { } read && Size > 0 ? Math.Min(1, (double)read / Size) : null;

    public bool IsBeingRead => State is FileReadingState.Waiting or FileReadingState.Reading;

    /// <summary>There will be more of it without anybody's doing.</summary>
    public bool IsUnderWay => IsBeingRead || Climb is ClimbState.Wanted;
}
