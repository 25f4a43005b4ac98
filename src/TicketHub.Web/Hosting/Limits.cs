using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using TicketHub.Domain.Tickets;
using TicketHub.Web.Features.Shared;
using TicketHub.Web.SigningIn;

namespace TicketHub.Web.Hosting;

/// <summary>How much one client may take, so that the others still get their share.</summary>
public static class Limits
{
    public const long LargestRequest = 2 * 1024 * 1024;

    /// <summary>Far more than the desk has people; each costs some memory, so that endless ones would end it.</summary>
    private const int MostConnections = 2_000;

    /// <summary>A filing of the longest body, written in JSON with every character escaped (\u0451), still fits, and so do its other fields.</summary>
    public const long LargestFiling = (6L * RequestDraft.LongestBody) + (512 * 1024);

    public static void Apply(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = LargestRequest;
        kestrel.Limits.MaxConcurrentConnections = MostConnections;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
    }

    /// <summary>One window a person, or an address where nobody is signed in; failing to sign in has a smaller one.</summary>
    /// <exception cref="SettingsException">One of the two is no positive number.</exception>
    public static IServiceCollection AddRequestLimits(this IServiceCollection services, IConfiguration configuration)
    {
        var perMinute = Settings.Whole(configuration, "TicketHub:RateLimit:PerMinute", 1200, int.MaxValue);
        var signIns = Settings.Whole(configuration, "TicketHub:RateLimit:SignInsPerMinute", 30, int.MaxValue);
        services.AddSingleton(provider => new FailedAttempts(signIns, provider.GetRequiredService<TimeProvider>()));
        return services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = (rejected, _) =>
            {
                var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromMinutes(1);
                rejected.HttpContext.Response.Headers.RetryAfter =
                    Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
                // The page that says "too many" is part of the request that was counted.
                PagesOfTheDesk.IsErrorPage(context) ? RateLimitPartition.GetNoLimiter("error page") : Window(Caller(context), perMinute));
        });
    }

    private static RateLimitPartition<string> Window(string who, int perMinute) =>
        RateLimitPartition.GetFixedWindowLimiter(who, _ => new() { PermitLimit = perMinute, Window = TimeSpan.FromMinutes(1) });

    private static string Caller(HttpContext context) =>
        context.RequestServices.GetRequiredService<SignedIn>().ActorOrNull is { } actor ? $"person {actor.Id}" : Address(context);

    private static string Address(HttpContext context) => $"address {context.Connection.RemoteIpAddress}";
}
