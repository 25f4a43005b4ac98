using System.Text.Json;

namespace TicketHub.Web.Problems;

/// <summary>The operation changes something that it must have seen: 428 without If-Match, 412 where somebody was faster.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DemandsVersionAttribute : Attribute;

/// <summary>What the routes have in common that change something.</summary>
public static class ChangeRoutes
{
    /// <summary>If-Match names the version that the change was decided on; a stale one is answered with the current.</summary>
    public static RouteHandlerBuilder DemandsVersion(this RouteHandlerBuilder route) => route
        .AddEndpointFilter<StaleVersionFilter>().WithMetadata(new DemandsVersionAttribute()).Refuses(400, 403, 404, 409, 412, 422, 428);

    /// <summary>A body may be left out; what then is missing is told as with an empty one.</summary>
    public static T OrNothingSaid<T>(this T? input) where T : class => input ?? JsonSerializer.Deserialize<T>("{}")!;
}
