using Microsoft.AspNetCore.Mvc.ViewFeatures;
using TicketHub.Domain;
using TicketHub.Domain.People;
using TicketHub.Web.Features.Attachments;
using TicketHub.Web.Features.Backlog;
using TicketHub.Web.Features.KnownDefects;
using TicketHub.Web.Features.Shared;
using TicketHub.Web.SigningIn;

namespace TicketHub.Web.Features.Drafts;

/// <summary>
/// A form that is posted after its session has ended is kept, with its files, as a draft of the person whose session it was,
/// and shown again when that same person signs in. Anybody else finds nothing.
/// </summary>
public static class ExpiredForms
{
    /// <summary>Names the draft for the one page that tells about it.</summary>
    public const string Notice = "draft.expired";

    /// <summary>Not all of its files could be kept; told with the notice.</summary>
    public const string FilesLost = "draft.filesLost";

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
            told[Notice] = kept.Form.Key;
            if (kept.FilesLost)
                told[FilesLost] = true;
            told.Save();
        }

        context.Response.Redirect("/sign-in?returnUrl=" + Uri.EscapeDataString(kept?.Form.Href ?? page));
    });

    /// <summary>The page that a post comes from: nobody can go back to the address of the post itself.</summary>
    private static string? Writes(PathString path)
    {
        if (path.StartsWithSegments("/new") || path.StartsWithSegments("/drafts"))
            return Paths.New;
        return path.Value?.Split('/') switch
        {
            ["", "submissions", ..] => Paths.Submissions,
            ["", "tickets", var number, _] when long.TryParse(number, out var ticket) => Paths.Ticket(ticket),
            ["", "tickets", var number, "known-defects", _] when long.TryParse(number, out var ticket) => Paths.Ticket(ticket),
            ["", "known-defects", var number, _] when DefectNumber.TryParse(number) is { } defect => KnownDefectsFeature.PathOf(defect),
            ["", "swaps", "propose", _] => Paths.NewSwap,
            ["", "enhancements", "new", "make"] => Paths.Backlog,
            ["", "enhancements", var number, _] when EnhancementNumber.TryParse(number) is { } enhancement =>
                Paths.Enhancement(enhancement),
            ["", "demand", var number, "need"] when EnhancementNumber.TryParse(number) is { } published => Paths.Published(published),
            _ => null,
        };
    }

    private sealed record KeptForm(DraftForm Form, bool FilesLost);

    private static async Task<KeptForm?> Keep(HttpContext context)
    {
        var ct = context.RequestAborted;
        if (await context.RequestServices.GetRequiredService<Sessions>().FormerOwner(context, ct) is not { } owner)
            return null;
        if (await Read(context.Request, ct) is not { } posted || DraftForm.Read(posted) is not { } form)
            return null;
        var lost = false;
        if (posted.Files.Any(file => file.FileName.Length > 0))
            (form, lost) = await KeepFiles(context.RequestServices, owner, posted, form, ct);
        if (form.IsEmpty)
            return null;
        var kept = await context.RequestServices.GetRequiredService<KeepDraft>().Run(owner.Id, form, ct);
        return kept.Keeping is Keeping.Kept or Keeping.KeptApart ? new(form with { Key = kept.Key }, lost) : null;
    }

    /// <summary>Without script the files come with the form, and nowhere else are they any more.</summary>
    private static async Task<(DraftForm Form, bool Lost)> KeepFiles(
        IServiceProvider services, Person owner, IFormCollection posted, DraftForm form, CancellationToken ct)
    {
        var files = services.GetRequiredService<FormFiles>();
        try
        {
            var sent = await files.Receive(posted, ct);
            var kept = await files.Keep(owner.AsActor(), sent, ct);
            return (form.With(kept.Select(upload => upload.Id)), kept.Count < sent.Uploads.Count + sent.Files.Count);
        }
        catch (RefusedException)
        {
            return (form, true);
        }
    }

    private static async Task<IFormCollection?> Read(HttpRequest request, CancellationToken ct)
    {
        try
        {
            return await request.ReadFormAsync(ct);
        }
        catch (InvalidDataException)
        {
            // Not a form at all, whatever it says of itself.
            return null;
        }
    }
}
