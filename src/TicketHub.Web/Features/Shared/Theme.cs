namespace TicketHub.Web.Features.Shared;

/// <summary>Light, dark, or as the system has it. Kept in a cookie and rendered by the server, so no page flashes.</summary>
public static class Theme
{
    public const string Cookie = "th-theme";
    public const string System = "system";

    public static IReadOnlyList<string> All { get; } = ["light", "dark", System];

    public static string Of(HttpRequest request) =>
        request.Cookies[Cookie] is { } chosen && All.Contains(chosen) ? chosen : System;
}
