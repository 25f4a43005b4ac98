namespace TicketHub.Web.Features.Roadmap;

/// <summary>The plan to look at: its page, and its calendar by a secret link.</summary>
public static class RoadmapFeature
{
    public static IServiceCollection AddRoadmap(this IServiceCollection services) => services.AddScoped<ReadFeed>();

    /// <summary>
    /// Calendars send neither cookies nor tokens: what lets them in stands in the address. So nothing below it is sent on to sign in,
    /// which would write the address into another.
    /// </summary>
    public static void MapRoadmap(this WebApplication app)
    {
        app.MapMethods("/calendar/{token}.ics", [HttpMethods.Get, HttpMethods.Head], Feed).AllowAnonymous().ExcludeFromDescription();
        app.Map("/calendar/{**other}", () => Results.NotFound()).AllowAnonymous().ExcludeFromDescription();
    }

    public static string FeedOf(string token) => $"/calendar/{token}.ics";

    private static async Task<IResult> Feed(string token, ReadFeed read, CancellationToken ct) =>
        await read.Run(token, ct) is { } calendar ? Results.Text(calendar, CalendarFile.Type) : Results.NotFound();
}
