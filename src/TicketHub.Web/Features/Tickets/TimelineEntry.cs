using System.Text.Json;
using TicketHub.Domain.Tickets;

namespace TicketHub.Web.Features.Tickets;

/// <summary>
/// Something that happened. What was written (<paramref name="Text"/>) is a card, everything else a line.
/// <paramref name="Arguments"/> are codes or names, see <see cref="TimelineSentence"/>; <paramref name="By"/> is null where
/// TicketHub did it by itself.
/// </summary>
public sealed record TimelineEntry(
    string Code,
    DateTimeOffset At,
    string? By,
    IReadOnlyList<string> Arguments,
    string? Text = null,
    string? Reason = null,
    bool IsInternal = false)
{
    public static TimelineEntry Of(TicketEvent e)
    {
        var code = e.Code is EventCode.NotADefect && !e.Arguments.ContainsKey("to") ? "ruledOut" : Words.CodeOf(e.Code);
        var isPost = e.Code is EventCode.Asked or EventCode.Answered or EventCode.Replied or EventCode.Noted
            || (e.Code is EventCode.Delivered && e.Text is not null);
        return new(
            code, e.At, e.IsBySystem ? null : e.By!.Name, ArgumentsOf(e),
            isPost ? e.Text : null, isPost ? null : e.Text, e.Internal);
    }

    /// <summary>Statuses, queues and the like by the names of the API; names and versions as they are.</summary>
    public static string CodeOf(string argument, string value) =>
        argument is "assignee" or "fixedIn" or "name" or "version" or "earlier" or "value" or "defect"
            ? value
            : JsonNamingPolicy.CamelCase.ConvertName(value);

    private static IReadOnlyList<string> ArgumentsOf(TicketEvent e)
    {
        string[] names = e.Code switch
        {
            EventCode.Assigned => ["assignee"],
            EventCode.Reclassified => ["from", "to"],
            EventCode.NotADefect or EventCode.AppealGranted or EventCode.KindConfirmed => ["to"],
            EventCode.Prioritized => ["before", "after"],
            EventCode.Delivered => ["fixedIn"],
            EventCode.Attached => ["name", "size"],
            EventCode.AskedFor or EventCode.TakenBack => ["piece"],
            EventCode.PieceTold => ["piece", "environment", "value"],
            EventCode.PieceCame => ["piece", "name"],
            EventCode.OtherFileCame => ["piece", "name", "kind", "from", "to"],
            EventCode.FileRead => ["name", "what", "errors"],
            EventCode.FileUnread => ["name", "fault"],
            EventCode.Downloaded or EventCode.ClimbStopped => ["name"],
            EventCode.Consolidated => ["enhancement", "after"],
            EventCode.SplitOut or EventCode.Submitted or EventCode.Unplanned or EventCode.DevelopmentBegun
                or EventCode.Declined or EventCode.GivenUp => ["enhancement"],
            EventCode.Planned => ["enhancement", "month", "from"],
            EventCode.Outsourced or EventCode.CarriedOver => ["enhancement", "month"],
            EventCode.DefectFixed or EventCode.DefectSeenAgain or EventCode.DefectFixHolds or EventCode.DefectNotFixed =>
                ["fixedIn", "link"],
            EventCode.SeenAfterFix => ["fixedIn", "before", "after"],
            EventCode.DefectLinked or EventCode.DefectRuledOut => ["defect"],
            EventCode.ReleasedInVersion => ["enhancement", "version"],
            EventCode.VersionCorrected => ["enhancement", "earlier", "version"],
            _ => [],
        };
        return [.. names.Where(e.Arguments.ContainsKey).Select(name => CodeOf(name, e.Arguments[name]))];
    }
}
