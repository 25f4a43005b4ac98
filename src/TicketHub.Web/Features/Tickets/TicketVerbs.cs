namespace TicketHub.Web.Features.Tickets;

/// <summary>How each verb of a ticket is offered: at the place of writing, as a button, or as a small form.</summary>
public static class TicketVerbs
{
    /// <summary>Said in the composer. The first one that a person may use is chosen.</summary>
    public static IReadOnlyList<string> Voices { get; } = ["answer", "reply", "ask", "note"];

    /// <summary>Need nothing but a press. The order is that of the work: the first one offered is the primary button.</summary>
    public static IReadOnlyList<string> OneClick { get; } = ["acknowledge", "claim", "localize", "fix", "release"];

    public static IReadOnlyList<string> Panels { get; } =
        ["deliver", "assign", "priority", "reclassify", "notADefect", "close", "reopen", "withdraw"];

    /// <summary>Resolve a defect: beside them a rule can be written (Features/KnownDefects).</summary>
    public static IReadOnlyList<string> WithRule { get; } = ["deliver", "close"];

    /// <summary>Have a place of their own on the page (Features/Appeals).</summary>
    public static IReadOnlyList<string> OfAppeals { get; } = ["appeal", "decideAppeal"];

    public static string Icon(string verb) => verb switch
    {
        "claim" or "acknowledge" => "take",
        "release" => "release",
        "localize" => "search",
        "fix" => "tool",
        "deliver" => "deliver",
        "assign" => "assign",
        "priority" => "flag",
        "reclassify" => "route",
        "close" => "done",
        "reopen" => "arrow-right",
        "notADefect" or "withdraw" => "stopped",
        "note" => "lock",
        "ask" => "question",
        _ => "message",
    };
}
