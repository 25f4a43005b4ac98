namespace TicketHub.Web.Hosting;

/// <summary>Our own files need no signing in; those named with their hash (<c>?v=</c>) never change.</summary>
public static class StaticFiles
{
    public static StaticFileOptions Options { get; } = new()
    {
        OnPrepareResponse = file => file.Context.Response.Headers.CacheControl =
            file.Context.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "public, max-age=3600",
    };
}
