using Microsoft.AspNetCore.Mvc;
using TicketHub.Domain;
using TicketHub.Domain.Planning;
using TicketHub.Web.Features.Planning;
using TicketHub.Web.Problems;
using TicketHub.Web.SigningIn;

namespace TicketHub.Web.Features.WhatIf;

/// <summary>Scenarios on a copy of the plan; they stand in the address and nowhere else, so that one can be sent to somebody.</summary>
public static class WhatIfFeature
{
    public const string Path = "/planning/what-if";

    public static IServiceCollection AddWhatIf(this IServiceCollection services) => services.AddScoped<ReadWhatIf>();

    public static void MapWhatIf(this RouteGroupBuilder api) =>
        api.MapGet("/plan/what-if", async (
                [FromQuery(Name = "s")] string[]? scenarios, ReadWhatIf read, PlanDoor door, SignedIn me, CancellationToken ct) =>
            {
                await door.Demand(me.Actor, ct);
                if (ReadWhatIf.Mistake(scenarios ?? []) is { } mistake)
                    throw new RefusedException(mistake);
                return await read.Run(me.Actor, [.. (scenarios ?? []).Select(Scenario.Parse)], ct);
            })
            .WithTags("Planning").WithName("whatIf")
            .WithSummary(
                "Up to three scenarios on a copy of the plan, side by side. Steps of one are joined by _: "
                + "m17.2026-12 moves, d21 gives up, c2026-12.5 adds days")
            .Refuses(400, 404);
}
