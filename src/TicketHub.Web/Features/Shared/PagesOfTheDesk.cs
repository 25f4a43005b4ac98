using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using TicketHub.Domain.People;
using TicketHub.Storage;
using TicketHub.Web.Features.Drafts;
using TicketHub.Web.Features.People;
using TicketHub.Web.Features.Tickets;
using TicketHub.Web.SigningIn;

namespace TicketHub.Web.Features.Shared;

/// <summary>The pages as a whole: where they are, how their errors look, and the small posts of their frame.</summary>
public static class PagesOfTheDesk
{
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddScoped<ReadQueuePage>();
        services.AddRazorPages(pages =>
        {
            pages.RootDirectory = "/Features";
            pages.Conventions.AllowAnonymousToPage("/SignIn/SignIn");
            pages.Conventions.AllowAnonymousToPage("/Shared/Error");
            pages.Conventions.AllowAnonymousToPage("/People/Invitation");
            pages.Conventions.ConfigureFilter(new RefusalFilter());
            pages.Conventions.ConfigureFilter(new UnfitPosts());
        });
        services.Configure<MvcOptions>(mvc =>
        {
            // Nobody here names fields a[b]; a lone bracket in a name was an internal error.
            mvc.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>();
            mvc.ValueProviderFactories.RemoveType<JQueryQueryStringValueProviderFactory>();
        });
        services.Configure<CookieTempDataProviderOptions>(notices => notices.Cookie.Name = "th-notice");
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.HeaderName = "RequestVerificationToken";
            antiforgery.Cookie.Name = "th-antiforgery";
        });
        return services;
    }

    public static IApplicationBuilder UseErrorPages(this IApplicationBuilder pages)
    {
        pages.UseExceptionHandler("/error/500");
        pages.UseStatusCodePagesWithReExecute("/error/{0}");
        return pages.Use(async (context, next) =>
        {
            // An error page is read, whatever was posted: the form may be the very thing that nobody may look into.
            if (IsErrorPage(context))
            {
                context.Request.Method = HttpMethods.Get;
                context.Request.ContentType = null;
                context.Features.Set<IAntiforgeryValidationFeature>(null);
            }

            try
            {
                await next(context);
            }
            catch (BadHttpRequestException bad) when (!context.Response.HasStarted)
            {
                context.Response.StatusCode = bad.StatusCode;
            }
        });
    }

    /// <summary>The request failed and is on its second way, to the page that says so.</summary>
    public static bool IsErrorPage(HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null;

    public static void MapPages(this WebApplication app)
    {
        app.MapRazorPages().WithStaticAssets();
        app.MapGet("/", (SignedIn me) => Results.LocalRedirect(HomeOf(me.Actor))).ExcludeFromDescription();
        app.MapPost("/language", ChooseLanguage).AllowAnonymous().ExcludeFromDescription();
        app.MapPost("/theme", ChooseTheme).AllowAnonymous().ExcludeFromDescription();
        app.MapPost("/sign-out", SignOutHere).ExcludeFromDescription();
    }

    /// <summary>The first queue that a person works, the plan that they make, or their own requests.</summary>
    private static string HomeOf(Actor actor) => QueueDoors.OpenTo(actor) switch
    {
        [] when actor.Is(Roles.Planner) => Planning.PlanningPaths.Planning,
        [] => Paths.Mine,
        _ when actor is { } && actor.Is(Roles.Head) => Paths.Queue(Domain.Tickets.QueueKind.Enhancement),
        [var first, ..] => Paths.Queue(first),
    };

    private static async Task<IResult> ChooseLanguage(
        [FromForm] string? language, [FromForm] string? returnUrl, HttpContext http,
        SignedIn me, Writes writes, KeepDraft keep, CancellationToken ct)
    {
        if (Languages.Parse(language) is { } chosen)
        {
            http.Response.Cookies.Append(RequestLanguage.Cookie, chosen.Code(), ForAYear(http));
            if (me.ActorOrNull is { } actor)
                await writes.Run((db, token) => Speak(db, actor.Id, chosen, token), ct);
        }

        return Back(await Kept(http, me, keep, ct) ?? returnUrl);
    }

    private static async Task<bool> Speak(TicketHubDb db, Guid person, Language language, CancellationToken ct)
    {
        // An administrator may be at work on the same row.
        await Turn.Take(db, Administer.OfAdministration, ct);
        (await db.People.FindAsync([person], ct))!.Speak(language.Code());
        return true;
    }

    private static async Task<IResult> ChooseTheme(
        [FromForm] string? theme, [FromForm] string? returnUrl, HttpContext http, SignedIn me, KeepDraft keep, CancellationToken ct)
    {
        if (theme is not null && Theme.All.Contains(theme))
            http.Response.Cookies.Append(Theme.Cookie, theme, ForAYear(http));
        return Back(await Kept(http, me, keep, ct) ?? returnUrl);
    }

    /// <summary>A switch that was pressed beside a half-written form brings the form along; the way back leads to its draft.</summary>
    private static async Task<string?> Kept(HttpContext http, SignedIn me, KeepDraft keep, CancellationToken ct)
    {
        if (me.ActorOrNull is not { } actor || DraftForm.Read(http.Request.Form) is not { } form)
            return null;
        var kept = await keep.Run(actor.Id, form, ct);
        return (form with { Key = kept.Key }).Href;
    }

    private static async Task<IResult> SignOutHere(
        [FromForm] string? returnUrl, HttpContext http, SignedIn me, Sessions sessions, CancellationToken ct)
    {
        await sessions.End(me.SessionId!.Value, ct);
        return Results.SignOut(new() { RedirectUri = "/sign-in" }, [Sessions.Scheme]);
    }

    private static CookieOptions ForAYear(HttpContext http) =>
        new()
        {
            MaxAge = TimeSpan.FromDays(365),
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            IsEssential = true,
            Secure = http.Request.IsHttps,
        };

    /// <summary>Only to our own pages: an address from a form could lead anywhere.</summary>
    private static IResult Back(string? returnUrl) => Results.LocalRedirect(LocalPath.Or(returnUrl, "/"));
}
