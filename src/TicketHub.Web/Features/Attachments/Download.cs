using Microsoft.Net.Http.Headers;
using TicketHub.Domain.Attachments;

namespace TicketHub.Web.Features.Attachments;

/// <summary>A file as an inert download: whatever is in it, no browser runs, shows or keeps it for us.</summary>
public sealed class Download(Attachment attachment, FileStream bytes) : IResult
{
    public const string Policy = "sandbox; default-src 'none'; frame-ancestors 'none'";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        await using (bytes)
        {
            var named = new ContentDispositionHeaderValue("attachment");
            named.SetHttpFileName(FileName.LastOf(attachment.Name));
            var headers = httpContext.Response.Headers;
            headers.ContentDisposition = named.ToString();
            headers.ContentSecurityPolicy = Policy;
            headers.CacheControl = "no-store";
            httpContext.Response.ContentType = "application/octet-stream";
            httpContext.Response.ContentLength = attachment.Size;
            if (HttpMethods.IsHead(httpContext.Request.Method))
                return;
            await bytes.CopyToAsync(httpContext.Response.Body, httpContext.RequestAborted);
        }
    }
}
