using TicketHub.Domain.KnownDefects;

namespace TicketHub.Web.Features.KnownDefects;

/// <summary>Puts a line of a defect's history into words. {0} is who did it, {1} and {2} what it was about.</summary>
public static partial class DefectSentence
{
    private static readonly string[] About = ["defect", "trace", "ticket", "version", "pattern", "before", "after"];

    public static string Tell(Words words, DefectEvent line)
    {
        var told = About.Where(line.Arguments.ContainsKey)
            .Select(name => name == "ticket" ? Ticket(line.Arguments[name]) : line.Arguments[name]);
        var by = line.By?.Name ?? words["event.bySystem"];
        var key = $"defectEvent.{Words.CodeOf(line.Code)}";
        // With a request and a version, or with one of the two.
        if (line.Code is DefectEventCode.Fixed or DefectEventCode.SeenAgain)
            key += (line.Arguments.ContainsKey("ticket"), line.Arguments.ContainsKey("version")) switch
            {
                (true, true) => ".both",
                (true, false) => ".ticket",
                _ => "",
            };
        return words.Say(key, [by, .. told]);
    }

    /// <summary>The sentence in pieces, and where each leads: numbers of known defects and of requests.</summary>
    public static IEnumerable<(string Text, string? Href)> Linked(string sentence)
    {
        var at = 0;
        foreach (System.Text.RegularExpressions.Match match in Numbers().Matches(sentence))
        {
            yield return (sentence[at..match.Index], null);
            var number = long.Parse(match.ValueSpan[3..], System.Globalization.CultureInfo.InvariantCulture);
            yield return (match.Value, match.Value[0] == 'K' ? KnownDefectsFeature.PathOf(number) : Shared.Paths.Ticket(number));
            at = match.Index + match.Length;
        }

        yield return (sentence[at..], null);
    }

    [System.Text.RegularExpressions.GeneratedRegex(@"\b(?:KD|TH)-[1-9][0-9]{0,9}\b")]
    private static partial System.Text.RegularExpressions.Regex Numbers();

    public static string Icon(DefectEventCode code) => code switch
    {
        DefectEventCode.Opened or DefectEventCode.RuleAdded => "plus",
        DefectEventCode.MergedHere or DefectEventCode.MergedInto => "merge",
        DefectEventCode.SplitOut or DefectEventCode.SplitFrom or DefectEventCode.TicketSplitOut
            or DefectEventCode.TicketSplitFrom or DefectEventCode.Unmerged or DefectEventCode.UnmergedHere =>
            "release",
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
