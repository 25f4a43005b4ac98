using TicketHub.Diagnostics;
using TicketHub.Domain.Findings;

namespace TicketHub.Web.Features.Findings;

/// <summary>
/// How far reading a file for signs of a defect has come, and what was found. <paramref name="ReadBytes"/> of <paramref name="Size"/> while it
/// goes on. <paramref name="Summary"/> says the most important of it in one sentence; <paramref name="Problem"/> why the file could not be read.
/// Times are as the file writes them, without a zone. All texts are masked; contents of a heap are never in it.
/// </summary>
public sealed record FindingsResource(
    Guid Id, string Name, long Size, FileReadingState State, long? ReadBytes, string? Summary, ReadingFault? Fault, string? Problem,
    ClimbState? Climb, FileFindings? Findings)
{
    public static FindingsResource Of(FileReport file, Words words) => new(
        file.Id, file.Name, file.Size, file.State, file.Read,
        file is { State: FileReadingState.Read, Findings: { } found } ? FindingsSummary.Tell(words, [found]) : null,
        file.Fault, file.Fault is { } fault ? words.Of("readingFault", fault) : null,
        file.Climb is ClimbState.None ? null : file.Climb, file.Findings);
}
