using TicketHub.Domain.Findings;
using TicketHub.Web.Features.Attachments;
using TicketHub.Web.ReadingEvidence;

namespace TicketHub.Web.Features.Findings;

/// <summary>Says how far reading a file has come.</summary>
public static class FindingsState
{
    public static string Tell(Words words, FileReport file) => file switch
    {
        { State: FileReadingState.Read, Climb: ClimbState.Wanted } => words["findings.climbing"],
        { State: FileReadingState.Reading, Share: < 1 and var share } => words.Say("findings.reading", words.Percent(share)),
        { State: FileReadingState.Reading or FileReadingState.Waiting } => words.Of("findings.state", file.State),
        _ => Kind(words, file),
    };

    /// <summary>What the file is, and how big.</summary>
    public static string Kind(Words words, FileReport file) => file.Findings is { } found
        ? words.Say("findings.readKind", words.Of("diagnosis.kind", Evidence.KindOf(found)), FileSize.Tell(words, file.Size))
        : FileSize.Tell(words, file.Size);

    public static string Failure(Words words, FileReport file) => words.Say("findings.failed", words.Of("readingFault", file.Fault!.Value));

    /// <summary>402 ошибки; or what the file is, where it tells of none.</summary>
    public static string InShort(Words words, string what, long errors) =>
        errors > 0 ? words.Say("findings.errors", errors) : words[$"diagnosis.kind.{what}"];
}
