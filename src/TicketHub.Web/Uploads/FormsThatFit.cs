using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using TicketHub.Domain.Attachments;
using TicketHub.Web.Hosting;
using TicketHub.Web.SigningIn;

namespace TicketHub.Web.Uploads;

/// <summary>
/// A form that is larger than its page takes is told so before anybody looks into it: whoever reads it in part only finds that
/// its end is missing, and would say that it is out of date.
/// </summary>
public static class FormsThatFit
{
    /// <summary>
    /// A browser shows an answer only when all that it sends was taken. Of those who are signed in so much is taken, and thrown
    /// away.
    /// </summary>
    private const long MostTaken = 1024 * AttachmentLimits.Megabyte;

    public static IApplicationBuilder UseFormsThatFit(this IApplicationBuilder pages) => pages.Use(async (context, next) =>
    {
        var largest = context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize ?? Limits.LargestRequest;
        if (context.Request.ContentLength is not { } length || length <= largest)
        {
            await next(context);
            return;
        }

        var known = context.RequestServices.GetRequiredService<SignedIn>().ActorOrNull is not null;
        if (known && length <= MostTaken && context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = length;
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        }

        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
    });
}
