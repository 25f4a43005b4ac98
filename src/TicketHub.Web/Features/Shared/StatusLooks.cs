namespace TicketHub.Web.Features.Shared;

/// <summary>The shape beside a status' word. Shapes, not colours: colours are kept for time and errors.</summary>
public static class StatusLooks
{
    public static string Icon(string status) => status switch
    {
        "new" or "backlog" => "new",
        "waitingForRequester" or "waitingForEvidence" or "appealed" => "paused",
        "answered" => "answered",
        "closed" or "released" => "done",
        "closedNotMatchingFormat" => "spec",
        "localizing" => "search",
        "fixing" => "tool",
        "fixDelivered" => "deliver",
        "notADefect" or "declined" or "withdrawn" => "stopped",
        "consolidated" => "merge",
        "submitted" => "send",
        "planned" => "planned",
        "outsourced" => "people",
        _ => "working",
    };
}
