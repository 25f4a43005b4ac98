namespace TicketHub.Web.SigningIn;

/// <summary>Marks a route of the API that a signed-in browser may call too. Whoever brings a token is judged by the token alone.</summary>
public sealed class TakesSessions
{
    public static bool At(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<TakesSessions>() is not null && http.Request.Headers.Authorization.Count == 0;
}
