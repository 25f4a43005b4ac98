namespace TicketHub.Web.Features.Tickets;

/// <summary>A part of a request's page that renews itself while the page stays open.</summary>
public sealed record LivePlace(string Id, string Partial)
{
    public static readonly LivePlace Status = new("live-status", "/Features/Tickets/_StatusPlace.cshtml");
    public static readonly LivePlace Asked = new("live-asked", "/Features/Materials/_AskedPlace.cshtml");
    public static readonly LivePlace Found = new("live-found", "/Features/Tickets/_Found.cshtml");
    public static readonly LivePlace Acts = new("live-acts", "/Features/Tickets/_OneClick.cshtml");
    public static readonly LivePlace Told = new("live-told", "/Features/Tickets/_Told.cshtml");
    public static readonly LivePlace Facts = new("live-facts", "/Features/Tickets/_FactsPlace.cshtml");
    public static readonly LivePlace Course = new("live-course", "/Features/Tickets/_Course.cshtml");

    public static IReadOnlyList<LivePlace> All { get; } = [Status, Acts, Asked, Told, Found, Course, Facts];
}
