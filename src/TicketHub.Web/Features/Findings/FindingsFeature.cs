using TicketHub.Diagnostics;
using TicketHub.Web.Features.Tickets;
using TicketHub.Web.Problems;
using TicketHub.Web.SigningIn;

namespace TicketHub.Web.Features.Findings;

/// <summary>What was found in attached files: on the request, on a page of its own, and by the API.</summary>
public static class FindingsFeature
{
    private const string Tag = "Findings";

    public static IServiceCollection AddFindings(this IServiceCollection services) =>
        services.AddScoped<ReadFindings>().AddScoped<GiveUpClimb>();

    public static void MapFindings(this RouteGroupBuilder api)
    {
        api.MapGet("/tickets/{number}/attachments/{id}/findings", async (
                string number, string id, ReadFindings read, SignedIn me, Words words, CancellationToken ct) =>
                Answer(await read.OfAttachment(me.Actor, TicketNumber.Parse(number), id, ct), words))
            .WithTags(Tag).Produces<FindingsResource>()
            .WithName("getFindings").WithSummary("What was found in a file of a ticket, or how far reading it has come").Refuses(404);

        api.MapGet("/uploads/{id}/findings", async (string id, ReadFindings read, SignedIn me, Words words, CancellationToken ct) =>
                Answer(await read.OfUpload(me.Actor, id, ct), words))
            .WithTags(Tag).Produces<FindingsResource>()
            .WithName("getUploadFindings")
            .WithSummary("What was found in one of the caller's uploads that is not attached yet")
            .Refuses(404);

        api.MapDelete("/tickets/{number}/attachments/{id}/findings/climb", async (
                string number, string id, GiveUpClimb giveUp, SignedIn me, CancellationToken ct) =>
            {
                await giveUp.Run(me.Actor, TicketNumber.Parse(number), id, ct);
                return TypedResults.NoContent();
            })
            .WithTags(Tag)
            .WithName("cancelClimb")
            .WithSummary("Stop looking for what holds the memory of a heap dump")
            .Refuses(403, 404, 409);
    }

    /// <summary>Findings have their own JSON: a figure that is none is told as such.</summary>
    private static IResult Answer(FileReport file, Words words) => Results.Json(FindingsResource.Of(file, words), FindingsJson.Options);
}
