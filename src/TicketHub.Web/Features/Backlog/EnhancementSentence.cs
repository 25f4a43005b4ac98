using TicketHub.Domain.Enhancements;

namespace TicketHub.Web.Features.Backlog;

/// <summary>Puts a line of an enhancement's history into words. In every sentence {0} is who did it.</summary>
public static class EnhancementSentence
{
    public static string Tell(Words words, EnhancementEventCode code, string by, IReadOnlyDictionary<string, string> details)
    {
        string Said(string name) => details.GetValueOrDefault(name, "—");
        var ticket = details.TryGetValue("ticket", out var number) ? "TH-" + number : words["backlogEvent.someTicket"];
        object[] more = code switch
        {
            EnhancementEventCode.Joined or EnhancementEventCode.SplitOut => [ticket],
            EnhancementEventCode.Left => [ticket, words[$"status.{Said("after")}"]],
            EnhancementEventCode.Edited => [words[$"enhancement.{Said("field")}"]],
            EnhancementEventCode.Scored or EnhancementEventCode.Moved => [Said("before"), Said("after")],
            EnhancementEventCode.CarriedOver => [words.MonthOf(Said("before")), words.MonthOf(Said("after"))],
            EnhancementEventCode.Submitted => [Said("submission")],
            EnhancementEventCode.Accepted => [words.DaysOf(Said("after"))],
            EnhancementEventCode.Planned when details.ContainsKey("before") =>
                [words.MonthOf(Said("before")), words.MonthOf(Said("after"))],
            EnhancementEventCode.Planned => [words.MonthOf(Said("after"))],
            EnhancementEventCode.Questioned or EnhancementEventCode.Explained => [Said("text")],
            EnhancementEventCode.Declined or EnhancementEventCode.Withdrawn or EnhancementEventCode.SwapRefused => [Said("reason")],
            EnhancementEventCode.Reestimated => [words.DaysOf(Said("before")), words.DaysOf(Said("after")), Said("reason")],
            EnhancementEventCode.Unplanned => [words.MonthOf(Said("before"))],
            EnhancementEventCode.Released => [Said("version")],
            EnhancementEventCode.VersionCorrected => [Said("before"), Said("after"), Said("reason")],
            EnhancementEventCode.ResourceBound => [Said("name"), words.DaysOf(Said("days"))],
            _ => [],
        };
        var sentence = code is EnhancementEventCode.Planned && details.ContainsKey("before") ? "replanned" : Words.CodeOf(code);
        return words.Say($"backlogEvent.{sentence}", [by, .. more]);
    }

    public static string Icon(EnhancementEventCode code) => code switch
    {
        EnhancementEventCode.Made => "plus",
        EnhancementEventCode.Joined => "merge",
        EnhancementEventCode.SplitOut => "release",
        EnhancementEventCode.Left or EnhancementEventCode.Dissolved or EnhancementEventCode.Declined or EnhancementEventCode.Withdrawn
            or EnhancementEventCode.SwapRefused or EnhancementEventCode.Unpublished => "stopped",
        EnhancementEventCode.Published => "eye",
        EnhancementEventCode.NeededToo => "people",
        EnhancementEventCode.NeedTakenBack => "release",
        EnhancementEventCode.Questioned => "question",
        EnhancementEventCode.Explained => "message",
        EnhancementEventCode.Started => "tool",
        EnhancementEventCode.Released => "deliver",
        EnhancementEventCode.Edited or EnhancementEventCode.PublicTextChanged or EnhancementEventCode.VersionCorrected => "pencil",
        EnhancementEventCode.Scored => "flag",
        _ => "move",
    };
}
