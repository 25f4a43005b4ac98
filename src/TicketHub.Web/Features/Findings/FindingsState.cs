using TicketHub.Domain.Findings;

namespace TicketHub.Web.Features.Findings;

/// <summary>Says how far reading a file has come.</summary>
public static class FindingsState
{
    public static string Tell(Words words, FileReport file) => file.State switch
    {
        FileReadingState.Failed => words.Say("findings.failed", words.Of("readingFault", file.Fault!.Value)),
        FileReadingState.Reading when file.Size > 0 => words.Say("findings.reading", words.Percent(Math.Min(1.0, (double)(file.Read ?? 0) / file.Size))),
        FileReadingState.Reading or FileReadingState.Waiting => words.Of("findings.state", file.State),
        _ => words.Of("diagnosis.kind", file.Findings!.Kind),
    };

    /// <summary>402 ошибки; or what the file is, where it tells of none.</summary>
    public static string InShort(Words words, string what, long errors) =>
        errors > 0 ? words.Say("findings.errors", errors) : words[$"diagnosis.kind.{what}"];
}
