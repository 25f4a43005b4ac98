using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using TicketHub.Domain.People;
using TicketHub.Storage;
using TicketHub.Storage.SigningIn;
using TicketHub.Web.Hosting;
using TicketHub.Web.Problems;

namespace TicketHub.Web.SigningIn;

public static class SigningInServices
{
    /// <summary>The policy of every API endpoint: a token, never a cookie.</summary>
    public const string ApiPolicy = "api";

    /// <summary>Of uploads, which our own pages make too: a token, or a session with our pages' token against forgery.</summary>
    public const string UploadsPolicy = "uploads";

    private const string ByPath = "by path";

    public static IServiceCollection AddSigningIn(this IServiceCollection services, Settings settings)
    {
        services.AddSingleton<TokenHolders>().AddSingleton<HeadDuty>().AddSingleton<LastUses>();
        services.AddScoped<SignedIn>().AddScoped<Sessions>().AddScoped<PasswordCheck>().AddScoped<Lockout>();
        services.AddIdentityCore<Account>(options =>
            {
                options.User.RequireUniqueEmail = true;
                options.Password.RequiredLength = NewPassword.Shortest;
                options.Password.RequireNonAlphanumeric = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireDigit = false;
                options.Lockout.MaxFailedAccessAttempts = 10;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            })
            .AddEntityFrameworkStores<TicketHubDb>();

        // Who calls is known before the rate limiter asks: by the token on the API, by the session on pages.
        services.AddAuthentication(ByPath)
            .AddPolicyScheme(ByPath, null, policy => policy.ForwardDefaultSelector = http =>
                ApiRequests.IsApi(http.Request.Path) && !TakesSessions.At(http) ? TokenAuthentication.SchemeName : Sessions.Scheme)
            .AddCookie(Sessions.Scheme, cookie =>
            {
                cookie.LoginPath = "/sign-in";
                cookie.ReturnUrlParameter = "returnUrl";
                cookie.Cookie.Name = "th-session";
                cookie.Cookie.HttpOnly = true;
                cookie.Cookie.SameSite = SameSiteMode.Lax;
                cookie.Cookie.SecurePolicy = settings.PublicUrl?.Scheme == "https"
                    ? CookieSecurePolicy.Always
                    : CookieSecurePolicy.SameAsRequest;
                cookie.ExpireTimeSpan = Sessions.Lifetime;
                cookie.SlidingExpiration = false;
                cookie.Events.OnValidatePrincipal = Sessions.Validate;
                // A live part of a page is left as it is; the sign-in page in its place would only confuse.
                cookie.Events.OnRedirectToLogin = context =>
                {
                    if (context.Request.Headers.ContainsKey("HX-Request") || ApiRequests.IsApi(context.Request.Path))
                        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                    else
                        context.Response.Redirect(context.RedirectUri);
                    return Task.CompletedTask;
                };
            })
            .AddScheme<AuthenticationSchemeOptions, TokenAuthentication>(TokenAuthentication.SchemeName, null);

        // Refused by default: what says nothing, or is no address of ours, needs a signed-in browser, under /api a token.
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder(ByPath).RequireAuthenticatedUser().Build())
            .AddPolicy(ApiPolicy, api => api.AddAuthenticationSchemes(TokenAuthentication.SchemeName).RequireAuthenticatedUser())
            .AddPolicy(UploadsPolicy, uploads => uploads.AddAuthenticationSchemes(ByPath).RequireAuthenticatedUser());

        Directory.CreateDirectory(settings.KeysFolder);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(settings.KeysFolder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        services.AddDataProtection().SetApplicationName("TicketHub").PersistKeysToFileSystem(new DirectoryInfo(settings.KeysFolder));
        return services;
    }
}
