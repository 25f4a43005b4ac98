using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using TicketHub.Storage;
using TicketHub.Storage.SigningIn;

namespace TicketHub.Web.SigningIn;

/// <summary>Lets API clients in by <c>Authorization: Bearer</c> and a personal access token. Cookies mean nothing here.</summary>
public sealed class TokenAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder,
    TokenHolders holders, HeadDuty head, LastUses uses, TicketHubDb db, SignedIn signedIn, TimeProvider clock)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "Token";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        const string Bearer = "Bearer ";
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
            return AuthenticateResult.NoResult();

        var now = clock.GetUtcNow();
        var held = await holders.Of(db, AccessToken.HashOf(header[Bearer.Length..].Trim()), now);
        // A calendar's link is kept by calendars, and read over shoulders: it opens the calendar alone.
        if (held is null or { Scope: TokenScope.Calendar })
            return AuthenticateResult.Fail("unknown, expired, or of a disabled person");
        var person = held.Person;
        signedIn.Become(await head.ActorOf(db, person), person.Language, readsOnly: held.Scope is TokenScope.Read);
        uses.OfToken(held.TokenId, now);
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, person.Id.ToString())], Scheme.Name);
        return AuthenticateResult.Success(new(new ClaimsPrincipal(identity), Scheme.Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = "Bearer";
        return Task.CompletedTask;
    }
}
