using TicketHub.Domain.KnownDefects;

namespace TicketHub.Web.Features.KnownDefects;

/// <summary>Puts a line of a defect's history into words. {0} is who did it, {1} and {2} what it was about.</summary>
public static class DefectSentence
{
    private static readonly string[] About = ["defect", "trace", "ticket", "version", "pattern", "before", "after"];

    public static string Tell(Words words, DefectEvent line)
    {
        var told = About.Where(line.Arguments.ContainsKey).Select(name => name == "ticket" ? Ticket(line.Arguments[name]) : line.Arguments[name]);
        var by = line.By?.Name ?? words["event.bySystem"];
        return words.Say($"defectEvent.{Words.CodeOf(line.Code)}", [by, .. told, "—", "—"]);
    }

    public static string Icon(DefectEventCode code) => code switch
    {
        DefectEventCode.Opened or DefectEventCode.RuleAdded => "plus",
        DefectEventCode.MergedHere or DefectEventCode.MergedInto => "merge",
        DefectEventCode.SplitOut or DefectEventCode.SplitFrom or DefectEventCode.TicketSplitOut or DefectEventCode.TicketSplitFrom or DefectEventCode.Unmerged or DefectEventCode.UnmergedHere => "release",
        DefectEventCode.Fixed => "deliver",
        DefectEventCode.SeenAgain => "alert",
        DefectEventCode.TicketLinked => "link",
        DefectEventCode.TicketRuledOut or DefectEventCode.RuleRemoved => "stopped",
        DefectEventCode.Renamed => "pencil",
        DefectEventCode.Confirmed => "check",
        _ => "dot",
    };

    private static string Ticket(string number) => number.StartsWith("TH-", StringComparison.Ordinal) ? number : "TH-" + number;
}
