using TicketHub.Domain.Planning;

namespace TicketHub.Web.Features.Planning;

/// <summary>Puts a line of an iteration's history into words. In every sentence {0} is who did it; the calendar is nobody.</summary>
public static class IterationSentence
{
    public static string Tell(Words words, IterationEventCode code, string? by, IReadOnlyDictionary<string, string> details)
    {
        string Said(string name) => details.GetValueOrDefault(name, "—");
        object[] more = code switch
        {
            IterationEventCode.Opened => [Said("developers"), Said("days")],
            IterationEventCode.Staffed => [Said("developers"), Said("days"), Said("reason")],
            IterationEventCode.Deducted =>
                [
                    Enum.TryParse<DeductionKind>(Said("kind"), out var kind) ? words.Of("deductionKind", kind) : "—",
                    words.DaysOf(Said("days")),
                    Said("reason"),
                ],
            IterationEventCode.DeductionEnded => [words.DaysOf(Said("days")), Said("reason")],
            IterationEventCode.Ended => [Said("unfinished")],
            _ => [],
        };
        var key = $"iterationEvent.{Words.CodeOf(code)}";
        if (code is IterationEventCode.CameIntoWindow && Said("fixed") == "true")
            key += ".fixed";
        if (code is IterationEventCode.Ended && Said("unfinished").Length == 0)
            key += ".clean";
        return words.Say(key, [by ?? "", .. more]);
    }
}
