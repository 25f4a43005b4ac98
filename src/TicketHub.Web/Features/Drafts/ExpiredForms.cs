using Microsoft.AspNetCore.Mvc.ViewFeatures;
using TicketHub.Web.Features.Shared;
using TicketHub.Web.SigningIn;

namespace TicketHub.Web.Features.Drafts;

/// <summary>
/// A form that is posted after its session has ended is kept as a draft of the person whose session it was, and shown
/// again when that same person signs in. Anybody else finds nothing.
/// </summary>
public static class ExpiredForms
{
    /// <summary>Names the draft for the one page that tells about it.</summary>
    public const string Notice = "draft.expired";

    public static IApplicationBuilder UseExpiredForms(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var request = context.Request;
        if (context.RequestServices.GetRequiredService<SignedIn>().ActorOrNull is not null
            || !HttpMethods.IsPost(request.Method) || !request.HasFormContentType || Writes(request.Path) is not { } page)
        {
            await next(context);
            return;
        }

        var kept = await Keep(context);
        if (request.Headers.ContainsKey("HX-Request"))
        {
            await next(context);
            return;
        }

        if (kept is not null)
        {
            var told = context.RequestServices.GetRequiredService<ITempDataDictionaryFactory>().GetTempData(context);
            told[Notice] = kept.Key;
            told.Save();
        }

        context.Response.Redirect("/sign-in?returnUrl=" + Uri.EscapeDataString(kept?.Href ?? page));
    });

    /// <summary>The page that a post comes from: nobody can go back to the address of the post itself.</summary>
    private static string? Writes(PathString path)
    {
        if (path.StartsWithSegments("/new") || path.StartsWithSegments("/drafts"))
            return Paths.New;
        return path.StartsWithSegments("/tickets", out var rest) && rest.Value?.Split('/') is ["", var number, _]
            && long.TryParse(number, out var parsed)
            ? Paths.Ticket(parsed)
            : null;
    }

    private static async Task<DraftForm?> Keep(HttpContext context)
    {
        var ct = context.RequestAborted;
        if (await context.RequestServices.GetRequiredService<Sessions>().FormerOwner(context, ct) is not { } owner)
            return null;
        var form = await Read(context.Request, ct);
        if (form is null || form.IsEmpty)
            return null;
        var kept = await context.RequestServices.GetRequiredService<KeepDraft>().Run(owner, form, ct);
        return kept.Keeping is Keeping.Kept or Keeping.KeptApart ? form with { Key = kept.Key } : null;
    }

    private static async Task<DraftForm?> Read(HttpRequest request, CancellationToken ct)
    {
        try
        {
            return DraftForm.Read(await request.ReadFormAsync(ct));
        }
        catch (InvalidDataException)
        {
            // Not a form at all, whatever it says of itself.
            return null;
        }
    }
}
