namespace TicketHub.Web.Hosting;

/// <summary>What every answer says to the browser: our own files only, no frames, nothing kept.</summary>
public static class SecurityHeaders
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app)
    {
        var https = app.ApplicationServices.GetRequiredService<Settings>().PublicUrl?.Scheme == Uri.UriSchemeHttps;
        return app.Use((context, next) => Add(context, next, https));
    }

    private static Task Add(HttpContext context, RequestDelegate next, bool https)
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            // A file that people attached brings a stricter one of its own.
            if (headers.ContentSecurityPolicy.Count == 0)
                headers.ContentSecurityPolicy = Policy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            if (https)
                headers.StrictTransportSecurity = "max-age=31536000";
            // Static files carry their own caching; everything else may be private.
            if (headers.CacheControl.Count == 0)
                headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        return next(context);
    }
}
