using TicketHub.Domain.People;

namespace TicketHub.Web.Features.Watching;

/// <summary>How well the classifier decides, for those who live with its decisions.</summary>
public static class WatchingFeature
{
    public const string Path = "/watching";

    public static IServiceCollection AddWatching(this IServiceCollection services) => services.AddScoped<ReadWatching>();

    /// <summary>The figures are for the TCC and the administrator; the texts of requests only for who reads them anyway.</summary>
    public static bool MayWatch(this Actor actor) => actor.Is(Roles.Agent | Roles.Lead | Roles.Admin);
}
