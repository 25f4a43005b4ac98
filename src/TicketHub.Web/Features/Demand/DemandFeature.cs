using Microsoft.AspNetCore.Mvc;
using TicketHub.Web.Features.Backlog;
using TicketHub.Web.Problems;
using TicketHub.Web.SigningIn;

namespace TicketHub.Web.Features.Demand;

/// <summary>The published part of the backlog: for every employee to read, to say "we need it too", and to follow.</summary>
public static class DemandFeature
{
    private const string Tag = "Demand";

    public static IServiceCollection AddDemand(this IServiceCollection services) => services
        .AddScoped<ReadPublished>().AddScoped<ReadFollowing>().AddScoped<ShareNeed>().AddScoped<Follow>();

    public static void MapDemand(this RouteGroupBuilder api)
    {
        var demand = api.MapGroup("/demand").WithTags(Tag);

        demand.MapGet("/", async ([AsParameters] PublishedQuery query, ReadPublished read, SignedIn me, CancellationToken ct) =>
                await read.Run(me.Actor, query, ct))
            .WithName("listPublished").WithSummary("Published enhancements, the latest made first").Refuses(400);

        demand.MapGet("/{number}", async (string number, ReadPublished read, SignedIn me, CancellationToken ct) =>
                await read.One(me.Actor, EnhancementNumber.Parse(number), ct))
            .WithName("getPublished").WithSummary("One published enhancement").Refuses(404);

        demand.MapPost("/{number}/need", async (
                string number, ShareNeedInput? input, [FromHeader(Name = "Idempotency-Key")] string? key,
                ShareNeed share, ReadPublished read, SignedIn me, CancellationToken ct) =>
            {
                var id = EnhancementNumber.Parse(number);
                await share.Run(me.Actor, id, input ?? new(null, null), key, ct);
                return await read.One(me.Actor, id, ct);
            })
            .WithName("shareNeed")
            .WithSummary("Say that one's client project, or oneself, needs it too, and follow it")
            .Refuses(400, 404, 409, 422);

        demand.MapPost("/{number}/takeNeedBack", async (
                string number, TakeNeedBackInput? input, [FromHeader(Name = "Idempotency-Key")] string? key,
                ShareNeed share, ReadPublished read, SignedIn me, CancellationToken ct) =>
            {
                var id = EnhancementNumber.Parse(number);
                await share.TakeBack(me.Actor, id, input ?? new(null), key, ct);
                return await read.One(me.Actor, id, ct);
            })
            .WithName("takeNeedBack").WithSummary("Take back what was said for that project, or for none").Refuses(400, 404, 409, 422);

        demand.MapPost("/{number}/follow", async (string number, FollowInput? input, Follow follow, SignedIn me, CancellationToken ct) =>
            {
                await follow.Start(me.Actor, EnhancementNumber.Parse(number), ct);
                return TypedResults.NoContent();
            })
            .WithName("follow").WithSummary("Follow what becomes of it; again changes nothing").Refuses(400, 404);

        demand.MapPost("/{number}/unfollow", async (string number, FollowInput? input, Follow follow, SignedIn me, CancellationToken ct) =>
            {
                await follow.End(me.Actor, EnhancementNumber.Parse(number), ct);
                return TypedResults.NoContent();
            })
            .WithName("unfollow").WithSummary("Follow it no more; again changes nothing").Refuses(400, 404);

        var following = api.MapGroup("/following").WithTags(Tag);

        following.MapGet("/", async (string? cursor, int? limit, ReadFollowing read, SignedIn me, CancellationToken ct) =>
                await read.Items(me.Actor, cursor, limit, ct))
            .WithName("listFollowing")
            .WithSummary("What the caller follows, the latest made first; what is not published any more is left without a title")
            .Refuses(400);

        following.MapGet("/changes", async (string? cursor, int? limit, ReadFollowing read, SignedIn me, CancellationToken ct) =>
                await read.Changes(me.Actor, cursor, limit, ct))
            .WithName("listFollowedChanges").WithSummary("What happened to it since the caller follows it, newest first").Refuses(400);

        following.MapPost("/see", async (DateTimeOffset? until, Follow follow, SignedIn me, CancellationToken ct) =>
            {
                await follow.See(me.Actor, until, ct);
                return TypedResults.NoContent();
            })
            .WithName("seeFollowed").WithSummary("Mark as seen what happened until then, or all of it").Refuses(400);
    }
}
