using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using TicketHub.Domain.Enhancements;
using TicketHub.Web.Features.Demand;
using TicketHub.Web.Lists;
using TicketHub.Web.Problems;
using TicketHub.Web.SigningIn;

namespace TicketHub.Web.Features.Backlog;

/// <summary>Routes of the head's backlog: the board, the tray, enhancements and what the acting head does with them.</summary>
public static class BacklogFeature
{
    private const string Tag = "Backlog";

    public static IServiceCollection AddBacklog(this IServiceCollection services) => services
        .AddScoped<BacklogDoor>().AddScoped<BacklogTurn>().AddScoped<ReadBoard>().AddScoped<ReadTray>()
        .AddScoped<ReadEnhancement>().AddSingleton<Similarity>().AddSingleton<Standings>()
        .AddScoped<HeadsActs>().AddScoped<MakeEnhancement>().AddScoped<ChangeEnhancement>();

    public static void MapBacklog(this RouteGroupBuilder api)
    {
        var backlog = api.MapGroup("/backlog").WithTags(Tag);

        backlog.MapGet("/", async (string? cursor, int? limit, ReadBoard read, SignedIn me, HttpResponse response, CancellationToken ct) =>
            {
                var part = await read.Run(me.Actor, cursor, limit, ct);
                response.Headers.ETag = EntityTag.Of(part.Version);
                return new Page<BoardItemResource>(part.Items, part.NextCursor);
            })
            .WithName("listBacklog")
            .WithSummary("The board, first place first; its ETag is the version that a move names in If-Match")
            .Refuses(400, 404);

        backlog.MapGet("/tray", async (string? cursor, int? limit, ReadTray read, SignedIn me, CancellationToken ct) =>
                await read.Run(me.Actor, cursor, limit, ct))
            .WithName("listTray").WithSummary("Requests that are part of no enhancement yet, newest first").Refuses(400, 404);

        var enhancements = api.MapGroup("/enhancements").WithTags(Tag);

        enhancements.MapGet("/{number}", async (
                string number, ReadEnhancement read, SignedIn me, HttpResponse response, CancellationToken ct) =>
                Tagged(await read.Run(me.Actor, EnhancementNumber.Parse(number), ct), response))
            .WithName("getEnhancement")
            .WithSummary("One enhancement with its evidence; its ETag is the version that changes name in If-Match")
            .Refuses(404);

        enhancements.MapGet("/{number}/timeline", async (
                string number, string? cursor, int? limit, ReadEnhancement read, SignedIn me, CancellationToken ct) =>
                await read.History(me.Actor, EnhancementNumber.Parse(number), cursor, limit, ct))
            .WithName("getEnhancementTimeline").WithSummary("What happened to an enhancement, oldest first").Refuses(400, 404);

        enhancements.MapPost("/", async Task<Created<EnhancementResource>> (
                NewEnhancementInput input, [FromHeader(Name = "Idempotency-Key")] string? key,
                MakeEnhancement make, BacklogDoor door, ReadEnhancement read, SignedIn me, HttpResponse response, CancellationToken ct) =>
            {
                await door.Demand(me.Actor, ct);
                var number = await make.Run(me.Actor, input, key, ct);
                return TypedResults.Created($"/api/v1/enhancements/{number}", Tagged(await read.Run(me.Actor, number, ct), response));
            })
            .WithName("makeEnhancement")
            .WithSummary("Make an enhancement of requests in the tray; for the acting head")
            .Refuses(400, 403, 404, 409, 422);

        enhancements.MapChange<MoveEnhancement>(
            "move", "moveEnhancement",
            "Give it another place; If-Match names the board's version, and the answer's ETag is its new one");
        enhancements.MapChange<EditEnhancement>("edit", "editEnhancement", "Say anew what it is; for the acting head");
        enhancements.MapChange<ScoreEnhancement>(
            "score", "scoreEnhancement", "Give it points, of which the suggested order is made; for the acting head");
        enhancements.MapChange<AddToEnhancement>("add", "addToEnhancement", "Add requests of the tray; for the acting head");
        enhancements.MapChange<SplitFromEnhancement>(
            "split", "splitFromEnhancement", "Give requests back to the tray; for the acting head");
        enhancements.MapChange<DissolveEnhancement>(
            "dissolve", "dissolveEnhancement", "Take it off the board, its requests back to the tray; for the acting head");
        enhancements.MapChange<PublishEnhancement>(
            "publish", "publishEnhancement",
            "Show it to every employee in words written for them, or say those anew; for the acting head");
        enhancements.MapChange<UnpublishEnhancement>(
            "unpublish", "unpublishEnhancement", "Show it to the backlog's readers alone again; for the acting head");
    }

    private static void MapChange<T>(this RouteGroupBuilder enhancements, string path, string name, string summary)
        where T : class, IEnhancementChange =>
        enhancements.MapPost("/{number}/" + path, async (
                string number, T? input, [FromHeader(Name = "Idempotency-Key")] string? key,
                [FromHeader(Name = "If-Match")] string? ifMatch,
                ChangeEnhancement change, BacklogDoor door, ReadEnhancement read,
                ReadBoard board, SignedIn me, HttpContext http, CancellationToken ct) =>
            {
                var id = EnhancementNumber.Parse(number);
                if (!await door.IsOpenTo(me.Actor, ct))
                    throw new Domain.RefusedException(new EnhancementNotFound(Enhancement.Show(id)));
                var wanted = input.OrNothingSaid();
                await change.Run(me.Actor, id, wanted, EntityTag.IfMatch(http.Request), key, ct);
                var now = Tagged(await read.Run(me.Actor, id, ct), http.Response);
                if (wanted.IsOfBoard)
                    http.Response.Headers.ETag = EntityTag.Of(await board.Version(ct));
                return TypedResults.Ok(now);
            })
            .DemandsVersion().WithName(name).WithSummary(summary);

    private static EnhancementResource Tagged(EnhancementResource enhancement, HttpResponse response)
    {
        response.Headers.ETag = EntityTag.Of(enhancement.Version);
        return enhancement;
    }
}
