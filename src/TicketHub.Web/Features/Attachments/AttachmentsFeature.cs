using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using TicketHub.Web.Features.Tickets;
using TicketHub.Web.Problems;
using TicketHub.Web.SigningIn;
using TicketHub.Web.Uploads;

namespace TicketHub.Web.Features.Attachments;

/// <summary>Routes of a ticket's files: attach more, and download one; the pages' twin of the download too.</summary>
public static class AttachmentsFeature
{
    public static IServiceCollection AddAttachments(this IServiceCollection services) => services
        .AddScoped<BodyWithFiles>().AddScoped<FilesToAttach>()
        .AddScoped<FormFiles>()
        .AddScoped<AttachToTicket>().AddScoped<ReadAttachments>();

    public static void MapAttachments(this RouteGroupBuilder api)
    {
        var attachments = api.MapGroup("/tickets/{number}/attachments").WithTags("Attachments");

        attachments.MapPost("/", async Task<Created<TicketResource>> (
                string number, [FromHeader(Name = "Idempotency-Key")] string? key, BodyWithFiles body, AttachToTicket attach,
                FilesToAttach files, ReadTicket read, SignedIn me, HttpContext http, CancellationToken ct) =>
            {
                var id = TicketNumber.Parse(number);
                var (input, stored) = await body.Read<AttachInput>(http, "ticket", ct, isPartNeeded: false);
                var sent = new SentFiles(input?.Uploads ?? [], stored);
                await files.Sending(sent, () => attach.Run(me.Actor, id, sent, null, null, key, ct, input?.Piece));
                var ticket = await read.Resource(me.Actor, id);
                http.Response.Headers.ETag = EntityTag.Of(ticket.Version);
                return TypedResults.Created($"/api/v1/tickets/{ticket.Number}", ticket);
            })
            .TakesFiles<AttachInput>()
            .WithName("attachFiles")
            .WithSummary(
                "Attach files to a ticket, for a named piece of a defect or not: uploads by id, or files in the same body; "
                + "for whoever may reply")
            .Refuses(400, 403, 404, 409, 413, 415, 422, 507);

        attachments.MapGet("/{id}", async (string number, string id, ReadAttachments read, SignedIn me, CancellationToken ct) =>
                await Open(number, id, read, me, taken: true, ct))
            .Produces(StatusCodes.Status200OK, contentType: "application/octet-stream")
            .WithName("downloadAttachment")
            .WithSummary("The bytes of a file, compared with what was uploaded; the timeline tells who took it")
            .Refuses(403, 404, 500);

        attachments.MapMethods("/{id}", [HttpMethods.Head], async (
                string number, string id, ReadAttachments read, SignedIn me, CancellationToken ct) =>
                await Open(number, id, read, me, taken: false, ct))
            .Produces(StatusCodes.Status200OK)
            .WithName("headAttachment")
            .WithSummary("What a download of the file would say of it, without its bytes")
            .Refuses(403, 404, 500);
    }

    /// <summary>The same download for a signed-in browser.</summary>
    public static void MapAttachmentPages(this WebApplication app) =>
        app.MapMethods("/tickets/{number}/attachments/{id}", [HttpMethods.Get, HttpMethods.Head], async (
                string number, string id, HttpRequest request, ReadAttachments read, SignedIn me, CancellationToken ct) =>
            {
                try
                {
                    return await Open(number, id, read, me, HttpMethods.IsGet(request.Method), ct);
                }
                catch (Domain.RefusedException refused) when (refused.Refusals is [{ Kind: Domain.RefusalKind.Forbidden }])
                {
                    return Results.StatusCode(StatusCodes.Status403Forbidden);
                }
                catch (Domain.RefusedException)
                {
                    return Results.NotFound();
                }
            })
            .RequireAuthorization().ExcludeFromDescription();

    /// <summary>A route whose body is JSON of this shape, or a form with files and the same JSON.</summary>
    public static RouteHandlerBuilder TakesFiles<T>(this RouteHandlerBuilder route) where T : notnull => route
        .Accepts<T>(BodyWithFiles.Json, BodyWithFiles.Multipart)
        .WithMetadata(new RequestSizeLimitAttribute(UploadRoutes.LargestBody));

    private static async Task<IResult> Open(string number, string id, ReadAttachments read, SignedIn me, bool taken, CancellationToken ct)
    {
        var (attachment, bytes) = await read.Open(me.Actor, number, id, taken, ct);
        return new Download(attachment, bytes);
    }
}
