namespace TicketHub.Web.Features.Tickets;

/// <summary>How each verb of a ticket is offered: at the place of writing, as a button, or as a small form.</summary>
public static class TicketVerbs
{
    /// <summary>Said in the composer. The first one that a person may use is chosen.</summary>
    public static IReadOnlyList<string> Voices { get; } = ["answer", "reply", "ask", "note"];

    /// <summary>
    /// How to send what was written as <paramref name="meant"/>. Where that is not possible any more, what was for the author stays for the
    /// author, and a note is never published.
    /// </summary>
    public static string VoiceFor(string? meant, IReadOnlyList<string> voices) =>
        meant is null ? voices[0]
        : voices.Contains(meant) ? meant
        : meant is not "note" && voices.FirstOrDefault(voice => voice is "reply" or "ask" or "answer") is { } open ? open
        : voices.Contains("note") ? "note" : voices[0];

    /// <summary>What the work goes on with from here: the primary button, where the reader may do it.</summary>
    public static IReadOnlyList<string> NextFrom(string status) => status switch
    {
        "new" => ["acknowledge", "claim"],
        "acknowledged" or "waitingForEvidence" => ["localize"],
        "localizing" => ["fix"],
        "fixing" => ["deliver"],
        "fixDelivered" => ["close"],
        _ => ["claim"],
    };

    /// <summary>Need nothing but a press, in the order of the work.</summary>
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
