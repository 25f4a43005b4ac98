using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using TicketHub.Domain.People;
using TicketHub.Web.Features.Backlog;
using TicketHub.Web.Features.Planning;
using TicketHub.Web.Problems;
using TicketHub.Web.SigningIn;

namespace TicketHub.Web.Features.Swaps;

/// <summary>Routes of how the head gets something earlier: the honest ways, a proposal of one, and what R&amp;D decides.</summary>
public static class SwapsFeature
{
    private const string Tag = "Swaps";

    public static IServiceCollection AddSwaps(this IServiceCollection services) => services
        .AddScoped<ReadSwapWays>().AddScoped<ReadSwaps>().AddScoped<ProposeSwap>().AddScoped<DecideSwap>();

    public static void MapSwaps(this RouteGroupBuilder api)
    {
        var swaps = api.MapGroup("/swaps").WithTags(Tag);

        swaps.MapGet("/ways", async (
                string item, string into, decimal? help, ReadSwapWays read, PlanDoor door, SignedIn me, CancellationToken ct) =>
            {
                await door.Demand(me.Actor, ct);
                return await read.Run(me.Actor, EnhancementNumber.Parse(item), NewSwapInput.MonthOf(into), help, ct);
            })
            .WithName("getSwapWays")
            .WithSummary(
                "The honest ways to bring an accepted item into the iteration of a month, best first, and what each costs whom")
            .Refuses(400, 404, 409, 422);

        swaps.MapGet("/", async (string? cursor, int? limit, ReadSwaps read, SignedIn me, CancellationToken ct) =>
                await read.List(me.Actor, cursor, limit, ct))
            .WithName("listSwaps").WithSummary("What the head has proposed, newest first").Refuses(400, 404);

        swaps.MapGet("/{number}", (string number, ReadSwaps read, SignedIn me, HttpResponse response, CancellationToken ct) =>
                Tagged(read, me.Actor, SwapNumber.Parse(number), response, ct))
            .WithName("getSwap")
            .WithSummary("One proposal with its iterations before and after; its ETag is what a decision names in If-Match")
            .Refuses(404);

        swaps.MapPost("/", async Task<Created<SwapResource>> (
                NewSwapInput input, [FromHeader(Name = "Idempotency-Key")] string? key,
                ProposeSwap propose, PlanDoor door, ReadSwaps read, SignedIn me, HttpResponse response, CancellationToken ct) =>
            {
                await door.Demand(me.Actor, ct);
                var number = await propose.Run(me.Actor, input, key, ct);
                return TypedResults.Created($"/api/v1/swaps/{number}", await Tagged(read, me.Actor, number, response, ct));
            })
            .WithName("proposeSwap").WithSummary("Propose one honest way to R&D; for the acting head").Refuses(400, 403, 404, 409, 422);

        swaps.MapDecision<ApproveSwap>("approve", "approveSwap", "Agree: all of it takes effect at once; for the planner");
        swaps.MapDecision<RefuseSwap>("refuse", "refuseSwap", "Refuse with a reason; for the planner");
        swaps.MapDecision<TakeSwapBack>("take-back", "takeSwapBack", "Take the proposal back; for the acting head");
    }

    private static void MapDecision<T>(this RouteGroupBuilder swaps, string path, string name, string summary)
        where T : class, ISwapDecision =>
        swaps.MapPost("/{number}/" + path, async (
                string number, T? input, [FromHeader(Name = "Idempotency-Key")] string? key,
                [FromHeader(Name = "If-Match")] string? ifMatch,
                DecideSwap decide, PlanDoor door, ReadSwaps read, SignedIn me, HttpContext http, CancellationToken ct) =>
            {
                await door.Demand(me.Actor, ct);
                var id = SwapNumber.Parse(number);
                await decide.Run(me.Actor, id, input.OrNothingSaid(), EntityTag.IfMatch(http.Request), key, ct);
                return TypedResults.Ok(await Tagged(read, me.Actor, id, http.Response, ct));
            })
            .DemandsVersion().WithName(name).WithSummary(summary);

    private static async Task<SwapResource> Tagged(ReadSwaps read, Actor actor, long number, HttpResponse response, CancellationToken ct)
    {
        var swap = await read.Run(actor, number, ct);
        response.Headers.ETag = EntityTag.Of(swap.Version);
        return swap;
    }
}
