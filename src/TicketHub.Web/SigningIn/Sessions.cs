using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TicketHub.Domain;
using TicketHub.Domain.People;
using TicketHub.Storage;
using TicketHub.Storage.SigningIn;

namespace TicketHub.Web.SigningIn;

/// <summary>
/// Browser sessions as rows: the cookie only names one. Whoever is disabled, or whose row is gone, is out at the next
/// request; roles are read anew each time.
/// </summary>
public sealed class Sessions(Writes writes, TicketHubDb db, HeadDuty head, LastUses uses, TimeProvider clock)
{
    public const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;

    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    /// <summary>How long a form may lie open over the end of its session and still be taken for its writer's.</summary>
    public static readonly TimeSpan RememberedFor = TimeSpan.FromDays(3);

    private const string IdClaim = "session";

    /// <summary>Starts a session; the principal goes into the cookie.</summary>
    public async Task<ClaimsPrincipal> Start(Guid personId, string? browser, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var session = new Session
        {
            Id = Guid.NewGuid(),
            PersonId = personId,
            StartedAt = now,
            ExpiresAt = now + Lifetime,
            Browser = PlainText.Line(browser) is { } clean ? clean[..Math.Min(clean.Length, Session.LongestBrowser)] : null,
        };
        await writes.Run((tx, _) => Task.FromResult(tx.Sessions.Add(session)), ct);
        // The antiforgery token is bound to the person's name in here: after signing in anew the forms of open windows still work.
        return new(new ClaimsIdentity(
            [new Claim(IdClaim, session.Id.ToString()), new Claim(ClaimTypes.NameIdentifier, personId.ToString())], Scheme));
    }

    /// <summary>
    /// Whose browser this was, by a cookie that lets nobody in any more: its session has ended by itself. Null where the
    /// cookie is missing, not ours, or older than <see cref="RememberedFor"/>.
    /// </summary>
    public async Task<Person?> FormerOwner(HttpContext http, CancellationToken ct)
    {
        var options = http.RequestServices.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(Scheme);
        if (options.CookieManager.GetRequestCookie(http, options.Cookie.Name!) is not { } cookie
            || options.TicketDataFormat.Unprotect(cookie) is not { } ticket
            || ticket.Properties.IssuedUtc is not { } issued || clock.GetUtcNow() - issued > RememberedFor
            || !Guid.TryParse(ticket.Principal.FindFirstValue(IdClaim), out var session))
        {
            return null;
        }

        // Whoever signed out, or was put out, took the row away: their cookie is worth nothing any more.
        var now = clock.GetUtcNow();
        return await db.Sessions.Where(s => s.Id == session && s.ExpiresAt <= now)
            .Join(db.People.Where(p => !p.Disabled), s => s.PersonId, p => p.Id, (_, p) => p)
            .AsNoTracking().SingleOrDefaultAsync(ct);
    }

    public Task End(Guid sessionId, CancellationToken ct) =>
        writes.Run((tx, token) => tx.Sessions.Where(s => s.Id == sessionId).ExecuteDeleteAsync(token), ct);

    private Task<Actor> ActorOf(Person person) => head.ActorOf(db, person);

    private void Seen(Guid sessionId) => uses.OfSession(sessionId, clock.GetUtcNow());

    private Task<Person?> PersonOf(Guid sessionId, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.Sessions.AsNoTracking()
            .Where(s => s.Id == sessionId && s.ExpiresAt > now)
            .Join(db.People, s => s.PersonId, p => p.Id, (_, p) => p)
            .SingleOrDefaultAsync(p => !p.Disabled, ct);
    }

    /// <summary>Checks the cookie's session on every request.</summary>
    public static async Task Validate(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var person = Guid.TryParse(context.Principal?.FindFirstValue(IdClaim), out var id)
            ? await services.GetRequiredService<Sessions>().PersonOf(id, context.HttpContext.RequestAborted)
            : null;
        if (person is null)
        {
            // The cookie stays: it opens nothing, but tells whose the form was that is still open behind it.
            context.RejectPrincipal();
            return;
        }

        var sessions = services.GetRequiredService<Sessions>();
        services.GetRequiredService<SignedIn>().Become(await sessions.ActorOf(person), person.Language, id);
        sessions.Seen(id);
    }
}
