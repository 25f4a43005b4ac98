using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;
using TicketHub.Domain.Attachments;

namespace TicketHub.Web.Features.Attachments;

/// <summary>A file as an inert download: whatever is in it, no browser runs, shows or keeps it for us.</summary>
public sealed class Download(Attachment attachment, FileStream bytes) : IResult
{
    private const int Piece = 128 * 1024;

    /// <summary>Reading gigabytes before the first one is given out would look like nothing happens: these are compared on their way.</summary>
    private const long ComparedBefore = 64 * AttachmentLimits.Megabyte;

    public const string Policy = "sandbox; default-src 'none'; frame-ancestors 'none'";

    /// <summary>All of it is known to be right before its first byte leaves.</summary>
    public static bool IsComparedBefore(Attachment attachment) => attachment.Size <= ComparedBefore;

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
            if (IsComparedBefore(attachment))
                await bytes.CopyToAsync(httpContext.Response.Body, httpContext.RequestAborted);
            else
                await CopyCompared(httpContext.Response.Body, httpContext.RequestAborted);
        }
    }

    /// <summary>The last piece leaves only when all of it was right: a damaged file is never whole at the other end.</summary>
    private async Task CopyCompared(Stream to, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (piece, next) = (new byte[Piece], new byte[Piece]);
        var count = await bytes.ReadAsync(piece, ct);
        while (count > 0)
        {
            hash.AppendData(piece, 0, count);
            var following = await bytes.ReadAsync(next, ct);
            if (following == 0 && Convert.ToHexStringLower(hash.GetHashAndReset()) != attachment.Sha256)
                throw new DamagedAttachmentException(attachment.Id, "differs from what was uploaded");
            await to.WriteAsync(piece.AsMemory(0, count), ct);
            (piece, next, count) = (next, piece, following);
        }
    }
}
