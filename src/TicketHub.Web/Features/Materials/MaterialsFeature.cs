using TicketHub.Web.Features.Tickets;
using TicketHub.Web.Problems;
using TicketHub.Web.SigningIn;

namespace TicketHub.Web.Features.Materials;

/// <summary>The route of a defect's checklist; asking and telling are verbs of the ticket.</summary>
public static class MaterialsFeature
{
    public static IServiceCollection AddMaterials(this IServiceCollection services) => services.AddScoped<ReadMaterials>();

    public static void MapMaterials(this RouteGroupBuilder api) =>
        api.MapGet("/tickets/{number}/materials", async (string number, ReadMaterials read, SignedIn me, CancellationToken ct) =>
                await read.Resource(me.Actor, TicketNumber.Parse(number), ct))
            .WithTags("Materials").WithName("getMaterials")
            .WithSummary(
                "What a defect is searched with: what is at hand, was asked for or is missing, why it helps and how it is got")
            .Refuses(404);
}
