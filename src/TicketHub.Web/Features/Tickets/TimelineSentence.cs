using System.Globalization;
using TicketHub.Web.Features.Attachments;
using TicketHub.Web.Features.Findings;
using TicketHub.Web.Features.Materials;

namespace TicketHub.Web.Features.Tickets;

/// <summary>Puts an event into words. In every sentence {0} is who did it; what follows depends on the event.</summary>
public static class TimelineSentence
{
    /// <summary>Stands where an old event said less than the sentence asks for today.</summary>
    private static readonly string[] Unsaid = ["—", "—", "—"];

    /// <summary>The line on the edge of a card: to whom it was said.</summary>
    public static string TellCard(Words words, TimelineEntry entry) =>
        words.Say($"post.{entry.Code}", [.. entry.Arguments, .. Unsaid]);

    public static string Tell(Words words, TimelineEntry entry)
    {
        var family = entry.Code switch
        {
            "routed" or "reclassified" or "kindConfirmed" or "notADefect" or "appealGranted" => "chip",
            "prioritized" => "priority",
            _ => null,
        };
        var by = entry.By ?? words["event.bySystem"];
        var said = entry switch
        {
            { Code: "attached", Arguments: [var name, var size] } =>
                [name, FileSize.Tell(words, long.Parse(size, CultureInfo.InvariantCulture))],
            { Code: "askedFor" or "takenBack" or "pieceTold" or "pieceCame" or "otherFileCame" } => PieceSentence.Arguments(words, entry),
            { Code: "fileRead", Arguments: [var name, var what, var errors] } =>
                [name, FindingsState.InShort(words, what, long.Parse(errors, CultureInfo.InvariantCulture))],
            { Code: "fileUnread", Arguments: [var name, var fault] } => [name, words[$"readingFault.{fault}"]],
            { Code: "planned" or "outsourced" or "carriedOver", Arguments: [var number, var month] } => [number, words.MonthOf(month)],
            { Code: "planned", Arguments: [var number, var month, var from] } => [number, words.MonthOf(month), words.MonthOf(from)],
            { Code: "consolidated", Arguments: [var number, var status] } => [number, words[$"status.{status}"]],
            { Code: "seenAfterFix", Arguments: [var version, var before, var after] } =>
                [version, words[$"priority.{before}"], words[$"priority.{after}"]],
            _ => entry.Arguments.Select(argument => family is null ? argument : words[$"{family}.{argument}"]),
        };
        var code = entry switch
        {
            { Code: "planned", Arguments.Count: 3 } => "replanned",
            { Code: "defectFixed", Arguments: [_, "suspected"] } => "defectFixedSuspected",
            { Code: "seenAfterFix", Arguments.Count: 1 } => "seenAfterFixSame",
            { Code: "pieceTold", Arguments.Count: 2 } => "pieceToldSo",
            { Code: "otherFileCame", Arguments.Count: 5 } => "otherTimeCame",
            { Code: "otherFileCame", Arguments: [_, _, "unread"] } => "otherUnread",
            { Code: "consolidated", Arguments: [_, not ("consolidated" or "declined")] } => "consolidatedLate",
            _ => entry.Code,
        };
        return words.Say($"event.{code}", [by, .. said, .. Unsaid]);
    }

    public static string Icon(TimelineEntry entry) => entry.Code switch
    {
        "filed" => "plus",
        "closedAsSpecification" or "closedByAttachment" or "markedByAttachment" or "toTriageByAttachment" or "closedByFormat" => "spec",
        "appealed" => "question",
        "appealGranted" => "route",
        "appealRefused" => "done",
        "routed" => "route",
        "asked" => "question",
        "answered" or "replied" => "message",
        "noted" => "lock",
        "claimed" or "acknowledged" => "take",
        "released" => "release",
        "assigned" => "assign",
        "reclassified" => "route",
        "kindConfirmed" => "check",
        "prioritized" => "flag",
        "closed" => "done",
        "withdrawn" or "notADefect" or "declined" or "givenUp" => "stopped",
        "localizing" => "search",
        "fixing" or "developmentBegun" => "tool",
        "delivered" or "releasedInVersion" => "deliver",
        "attached" => "attach",
        "askedFor" => "paused",
        "takenBack" => "close",
        "pieceTold" or "pieceCame" => "check",
        "otherFileCame" => "alert",
        "fileRead" or "fileUnread" or "downloaded" => "file",
        "climbStopped" => "stopped",
        "seenAfterFix" or "defectSeenAgain" or "defectNotFixed" => "alert",
        "defectFixed" or "defectFixHolds" => "deliver",
        "defectLinked" or "defectRuledOut" => "link",
        "consolidated" => "merge",
        "splitOut" => "release",
        "versionCorrected" => "pencil",
        _ => "dot",
    };
}
