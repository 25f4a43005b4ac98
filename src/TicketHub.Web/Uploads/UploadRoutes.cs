using System.IO.Pipelines;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using TicketHub.Domain;
using TicketHub.Domain.Attachments;
using TicketHub.Web.Lists;
using TicketHub.Web.Problems;
using TicketHub.Web.SigningIn;

namespace TicketHub.Web.Uploads;

/// <summary>
/// A file that its uploader has not sent anywhere yet. <paramref name="Size"/> in bytes, missing while it is not known;
/// <paramref name="Offset"/>: so many are here. When all are, it has its <paramref name="Sha256"/> and can be attached. Unused, it is
/// gone at <paramref name="ExpiresAt"/>.
/// </summary>
public sealed record UploadResource(
    Guid Id, string Name, long? Size, long Offset, string? Sha256, DateTimeOffset UploadedAt, DateTimeOffset ExpiresAt)
{
    public static UploadResource Of(UploadState upload) =>
        new(upload.Id, upload.Name, upload.Length, upload.Offset, upload.Sha256, upload.BeganAt, upload.ExpiresAt);
}

/// <summary>Routes of a person's own uploads (tus 1.0.0): the one place of the API that takes a browser's session beside tokens.</summary>
public static class UploadRoutes
{
    /// <summary>What may be sent to a route that takes files: all files of a request, and what stands around them.</summary>
    public const long LargestBody = AttachmentLimits.LargestRequest + (4 * AttachmentLimits.Megabyte);

    private const string Path = "/api/v1/uploads";

    public static IServiceCollection AddUploads(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(UploadLimits.Read(configuration)).AddSingleton<IDisk, Disk>()
        .AddSingleton<AttachmentStore>().AddSingleton<ArrivingFiles>()
        .AddSingleton<UploadQuota>().AddSingleton<UploadRoom>().AddScoped<PendingUploads>()
        .AddScoped<ReceiveUploads>().AddScoped<ForgetUploads>();

    public static void MapUploads(this WebApplication app)
    {
        var uploads = app.MapGroup(Path).WithTags("Uploads").RequireAuthorization(SigningInServices.UploadsPolicy)
            .WithMetadata(new TakesSessions()).AddEndpointFilter<UploadGuard>().Refuses(401, 429);

        uploads.MapPost("/", async (
                [FromHeader(Name = "Idempotency-Key")] string? key, HttpContext http,
                ReceiveUploads receive, UploadLimits limits, SignedIn me,
                CancellationToken ct) =>
            {
                var body = BodyOf(http);
                var creation = TusCreation.Read(http.Request.Headers, limits);
                using var checksum = Checksum.Read(http.Request.Headers);
                var upload = await receive.Begin(me.Actor, creation, TusPatch.AtCreation(http.Request.Headers), body, checksum, key, ct);
                http.Response.Headers.Describe(upload);
                return TypedResults.Created($"{Path}/{upload.Id}", UploadResource.Of(upload));
            })
            .AddEndpointFilter<TusVersion>()
            .WithMetadata(new DisableRequestSizeLimitAttribute()).Accepts<Stream>(TusHeaders.MediaType)
            .WithName("createUpload").WithSummary("Begin an upload (tus 1.0.0); its first bytes, or all of them, may come along")
            .Produces<UploadResource>(StatusCodes.Status201Created).Refuses(400, 408, 412, 413, 415, 422, 460, 503, 507);

        uploads.MapGet("/", async (PendingUploads pending, SignedIn me, CancellationToken ct) =>
                new Page<UploadResource>([.. (await pending.ListAll(me.Actor, ct)).Select(UploadResource.Of)], null))
            .WithName("listUploads")
            .WithSummary("The caller's own uploads that are not attached yet, whole or still arriving, oldest first");

        uploads.MapMethods("/{id}", [HttpMethods.Head], async (
                string id, HttpResponse response, ReceiveUploads receive, SignedIn me, CancellationToken ct) =>
            {
                response.Headers.DescribeWholly(await receive.Look(me.Actor, Parse(id), ct));
                return TypedResults.Ok();
            })
            .AddEndpointFilter<TusVersion>()
            .WithName("headUpload").WithSummary("How many bytes of an upload are safe here: where to go on").Refuses(404, 412);

        uploads.MapPatch("/{id}", async (string id, HttpContext http, ReceiveUploads receive, SignedIn me, CancellationToken ct) =>
            {
                if (string.IsNullOrEmpty(http.Request.ContentType))
                    throw new BadHttpRequestException("No content type.", StatusCodes.Status415UnsupportedMediaType);
                var patch = TusPatch.Read(http.Request.Headers);
                using var checksum = Checksum.Read(http.Request.Headers);
                var upload = await receive.Append(me.Actor, Parse(id), patch, http.Request.BodyReader, checksum, ct);
                http.Response.Headers.Describe(upload);
                return TypedResults.NoContent();
            })
            .AddEndpointFilter<TusVersion>()
            .WithMetadata(new DisableRequestSizeLimitAttribute()).Accepts<Stream>(TusHeaders.MediaType)
            .WithName("patchUpload").WithSummary("Send the next bytes of an upload; what arrives counts, however the request ends")
            .Refuses(400, 404, 408, 409, 412, 413, 415, 423, 460, 503, 507);

        uploads.MapDelete("/{id}", async (string id, PendingUploads pending, SignedIn me, CancellationToken ct) =>
            {
                await pending.Remove(me.Actor, Parse(id), ct);
                return TypedResults.NoContent();
            })
            .AddEndpointFilter<TusVersion>()
            .WithName("deleteUpload").WithSummary("Remove an upload that is not attached yet").Refuses(404, 412, 503);

        uploads.MapMethods("/", [HttpMethods.Options], Describe)
            .WithName("describeUploads").WithSummary("What this server can do of tus: version, extensions, checksums, largest file");
        uploads.MapMethods("/{id}", [HttpMethods.Options], Describe)
            .WithName("describeUpload").WithSummary("The same, at the address of an upload");
    }

    private static NoContent Describe(HttpResponse response, UploadLimits limits)
    {
        response.Headers.DescribeServer(limits);
        return TypedResults.NoContent();
    }

    /// <summary>What comes along with a creation. The route's own check lets a body of no type at all pass.</summary>
    private static PipeReader BodyOf(HttpContext http)
    {
        if (http.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: false })
            return PipeReader.Create(Stream.Null);
        return string.IsNullOrEmpty(http.Request.ContentType)
            ? throw new BadHttpRequestException("No content type.", StatusCodes.Status415UnsupportedMediaType)
            : http.Request.BodyReader;
    }

    private static Guid Parse(string id) => Guid.TryParse(id, out var known) ? known : throw new RefusedException(new UploadNotFound());
}
