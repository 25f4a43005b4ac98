using TicketHub.Domain.Tickets;

namespace TicketHub.Web.Features.Tickets;

/// <summary>Puts a line of a timeline into words: {0} is who, {1} what it was about.</summary>
public static class EventSentence
{
    public static string Say(TicketEvent e, Words words)
    {
        var about = e.Code switch
        {
            EventCode.Filed => Term("queue", "queue"),
            EventCode.Assigned => e.Arguments["assignee"],
            EventCode.Reclassified => Term("queue", "to"),
            EventCode.NotADefect => e.Arguments.ContainsKey("to") ? Term("queue", "to") : "",
            EventCode.Prioritized => Term("priority", "after"),
            EventCode.Delivered => e.Arguments["fixedIn"],
            _ => "",
        };
        var key = e.Code is EventCode.NotADefect && about.Length > 0 ? "event.notADefectMoved" : "event." + Words.CodeOf(e.Code);
        return words.Say(key, e.By!.Name, about);

        string Term(string family, string argument) =>
            words[$"{family}.{System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(e.Arguments[argument])}"];
    }
}
