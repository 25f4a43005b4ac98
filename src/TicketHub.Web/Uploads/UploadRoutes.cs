using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using TicketHub.Domain;
using TicketHub.Domain.Attachments;
using TicketHub.Web.Features.Tickets;
using TicketHub.Web.Problems;
using TicketHub.Web.SigningIn;

namespace TicketHub.Web.Uploads;

/// <summary>A file that its uploader has not sent anywhere yet. <paramref name="Size"/> in bytes; unused, it is gone at <paramref name="ExpiresAt"/>.</summary>
public sealed record UploadResource(Guid Id, string Name, long Size, string Sha256, DateTimeOffset UploadedAt, DateTimeOffset ExpiresAt)
{
    public static UploadResource Of(Attachment upload) =>
        new(upload.Id, upload.Name, upload.Size, upload.Sha256, upload.At, upload.ExpiresAt);
}

/// <summary>Routes of a person's own uploads: the one place of the API that takes a browser's session beside tokens.</summary>
public static class UploadRoutes
{
    /// <summary>What may be sent to a route that takes files: all files of a request, and what stands around them.</summary>
    public const long LargestBody = AttachmentLimits.LargestRequest + (4 * AttachmentLimits.Megabyte);

    private const string Path = "/api/v1/uploads";

    public static IServiceCollection AddUploads(this IServiceCollection services) =>
        services.AddSingleton<IDisk, Disk>().AddSingleton<AttachmentStore>().AddScoped<PendingUploads>().AddScoped<ForgetUploads>();

    public static void MapUploads(this WebApplication app)
    {
        var uploads = app.MapGroup(Path).WithTags("Uploads").RequireAuthorization(SigningInServices.UploadsPolicy)
            .WithMetadata(new TakesSessions()).AddEndpointFilter<UploadGuard>().Refuses(401, 429);

        uploads.MapPost("/", async (
                [FromHeader(Name = "Idempotency-Key")] string? key, HttpContext http, PendingUploads pending, SignedIn me, CancellationToken ct) =>
            {
                // The route's own check lets a body of no type at all pass.
                if (string.IsNullOrEmpty(http.Request.ContentType))
                    throw new BadHttpRequestException("No content type.", StatusCodes.Status415UnsupportedMediaType);
                var file = TusCreation.Read(http.Request.Headers);
                var upload = await pending.Add(me.Actor, file.Name, http.Request.Body, file.Length, key, ct);
                http.Response.Headers["Upload-Offset"] = upload.Size.ToString(CultureInfo.InvariantCulture);
                return TypedResults.Created($"{Path}/{upload.Id}", UploadResource.Of(upload));
            })
            .AddEndpointFilter<TusVersion>()
            .WithMetadata(new RequestSizeLimitAttribute(LargestBody)).Accepts<Stream>(TusCreation.MediaType)
            .WithName("createUpload").WithSummary("Upload a file (tus 1.0.0, creation-with-upload: the whole file in this one POST), to be attached later")
            .Produces<UploadResource>(StatusCodes.Status201Created).Refuses(400, 412, 413, 415, 422, 507);

        uploads.MapMethods("/", [HttpMethods.Options], (HttpResponse response) =>
            {
                TusVersion.Describe(response.Headers);
                return TypedResults.NoContent();
            })
            .WithName("describeUploads").WithSummary("What this server can do of tus: version, extension, largest file");

        uploads.MapGet("/", async (PendingUploads pending, SignedIn me, CancellationToken ct) =>
                new Page<UploadResource>([.. (await pending.List(me.Actor, ct)).Select(UploadResource.Of)], null))
            .WithName("listUploads").WithSummary("The caller's own uploads that are not attached yet, oldest first");

        uploads.MapDelete("/{id}", async (string id, PendingUploads pending, SignedIn me, CancellationToken ct) =>
            {
                await pending.Remove(me.Actor, Guid.TryParse(id, out var known) ? known : throw new RefusedException(new UploadNotFound()), ct);
                return TypedResults.NoContent();
            })
            .WithName("deleteUpload").WithSummary("Remove an upload that is not attached yet").Refuses(404);
    }
}
