using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using TicketHub.Web.Features.Tickets;
using TicketHub.Web.Problems;
using TicketHub.Web.SigningIn;

namespace TicketHub.Web.Features.KnownDefects;

/// <summary>Routes of known defects: the list, one of them, what agents and R&amp;D do with it, and what it has to do with a request.</summary>
public static class KnownDefectsFeature
{
    public const string Path = "/known-defects";

    private const string Tag = "Known defects";

    public static IServiceCollection AddKnownDefects(this IServiceCollection services) =>
        services.AddScoped<ReadDefects>().AddScoped<ReadTicketDefects>().AddScoped<ChangeDefect>().AddScoped<JudgeTicket>()
            .AddScoped<ReadStacks>().AddScoped<OfferRule>().AddScoped<CompareStacks>().AddScoped<ReadRuleReach>();

    public static string PathOf(long number) => $"{Path}/{Domain.KnownDefects.KnownDefect.Show(number)}";

    public static void MapKnownDefects(this RouteGroupBuilder api)
    {
        var defects = api.MapGroup(Path).WithTags(Tag);

        defects.MapGet("/", async ([AsParameters] DefectQuery query, ReadDefects read, SignedIn me, CancellationToken ct) =>
                await read.List(me.Actor, query, ct))
            .WithName("listKnownDefects")
            .WithSummary("Known defects over all projects, seen last first; for the TCC, the head and R&D")
            .Refuses(400, 404);

        defects.MapGet("/{number}", (string number, ReadDefects read, SignedIn me, HttpResponse response, CancellationToken ct) =>
                Tagged(read, me, DefectNumber.Parse(number), response, ct))
            .WithName("getKnownDefect")
            .WithSummary(
                "One known defect with its requests, traces, rules and history; its ETag is what changes name in If-Match")
            .Refuses(404);

        defects.MapGet("/{number}/stacks", async (
                string number, [AsParameters] CompareQuery query, CompareStacks compare, SignedIn me, CancellationToken ct) =>
                await compare.Run(me.Actor, DefectNumber.Parse(number), query, ct))
            .WithName("compareStacksOfKnownDefect")
            .WithSummary("Two stacks side by side: of a request and a known defect, or of two known defects; masked")
            .Refuses(404);

        defects.MapGet("/{number}/rule-reach", async (
                string number, string? field, string? pattern, bool? isExpression,
                ReadRuleReach reach, SignedIn me, CancellationToken ct) =>
                await reach.Run(me.Actor, DefectNumber.Parse(number), RuleForm.Field(field), pattern, isExpression ?? false, ct))
            .WithName("getReachOfDefectRule")
            .WithSummary("How many of the last 500 requests a rule would have recognised, before it is written")
            .Refuses(400, 403, 404, 422);

        defects.MapChange<ConfirmDefect>("confirm", "confirmKnownDefect", "Say that it is one, also with a single request");
        defects.MapChange<RenameDefect>("rename", "renameKnownDefect", "Give it a title");
        defects.MapChange<MergeDefect>("merge", "mergeKnownDefect", "Let another one speak for it, now and for what comes later");
        defects.MapChange<UnmergeDefect>("unmerge", "unmergeKnownDefect", "Take a merge back");
        defects.MapChange<SplitTrace>("split", "splitKnownDefect", "Make a trace a defect of its own, now and for what comes later");
        defects.MapChange<SplitCall>(
            "splitCall", "splitCallOfKnownDefect",
            "Make what was called from one place a defect of its own, now and for what comes later");
        defects.MapChange<TakeTicketOut>("takeOut", "takeOutOfKnownDefect", "Take a request out; no later log of its own brings it back");
        defects.MapChange<MarkNoise>(
            "noise", "markNoiseOfKnownDefect", "Mark a trace as one that occurs everywhere, or take the mark back");
        defects.MapChange<FixDefect>("fix", "fixKnownDefect", "Say which version fixes it");
        defects.MapChange<TakeFixBack>("takeFixBack", "takeFixOfKnownDefectBack", "Say that it was no fix");
        defects.MapChange<SayAfterFix>(
            "afterFix", "sayAfterFixOfKnownDefect", "Say whether a request brought it back, where its version does not");
        defects.MapChange<AddDefectRule>(
            "addRule", "addRuleOfKnownDefect", "Write a rule for later requests: what looks like this is that defect");
        defects.MapChange<RemoveDefectRule>("removeRule", "removeRuleOfKnownDefect", "Remove a rule");

        var ofTicket = api.MapGroup("/tickets/{number}/known-defects").WithTags(Tag);

        ofTicket.MapGet("/", async (string number, ReadTicket tickets, ReadTicketDefects read, SignedIn me, CancellationToken ct) =>
                await read.Of(me.Actor, (await tickets.Run(me.Actor, TicketNumber.Parse(number))).Ticket, ct))
            .WithName("listKnownDefectsOfTicket")
            .WithSummary(
                "Known defects that a request may be; who does not read known defects learns how many projects and which fix")
            .Refuses(404);

        ofTicket.MapPost("/", (string number, DefectVerdict input, [FromHeader(Name = "Idempotency-Key")] string? key,
                JudgeTicket judge, ReadTicket tickets, ReadTicketDefects read, SignedIn me, CancellationToken ct) =>
                Judged(number, id => judge.Run(me.Actor, id, input, key, ct), tickets, read, me, ct))
            .WithName("judgeKnownDefectOfTicket")
            .WithSummary("Say that a request is a known defect, or is not")
            .Refuses(400, 403, 404, 409, 422);

        ofTicket.MapPost("/new", (string number, NewDefect input, [FromHeader(Name = "Idempotency-Key")] string? key,
                JudgeTicket judge, ReadTicket tickets, ReadTicketDefects read, SignedIn me, CancellationToken ct) =>
                Judged(number, id => judge.Open(me.Actor, id, input, key, ct), tickets, read, me, ct))
            .WithName("openKnownDefect")
            .WithSummary("Open a known defect by hand with the request that it is seen in")
            .Refuses(400, 403, 404, 409, 422);
    }

    private static void MapChange<T>(this RouteGroupBuilder defects, string path, string name, string summary)
        where T : class, IDefectChange =>
        defects.MapPost("/{number}/" + path, async Task<Ok<DefectResource>> (
                string number, T? input, [FromHeader(Name = "Idempotency-Key")] string? key,
                [FromHeader(Name = "If-Match")] string? ifMatch,
                ChangeDefect change, ReadDefects read, SignedIn me, HttpContext http, CancellationToken ct) =>
            {
                var id = DefectNumber.Parse(number);
                await change.Run(me.Actor, id, input.OrNothingSaid(), EntityTag.IfMatch(http.Request), key, ct);
                return TypedResults.Ok(await Tagged(read, me, id, http.Response, ct));
            })
            .DemandsVersion().WithName(name).WithSummary(summary);

    private static async Task<TicketDefectsResource> Judged(
        string number, Func<long, Task> act, ReadTicket tickets, ReadTicketDefects read, SignedIn me, CancellationToken ct)
    {
        var id = TicketNumber.Parse(number);
        await act(id);
        return await read.Of(me.Actor, (await tickets.Run(me.Actor, id)).Ticket, ct);
    }

    private static async Task<DefectResource> Tagged(
        ReadDefects read, SignedIn me, long number, HttpResponse response, CancellationToken ct)
    {
        var defect = await read.Run(me.Actor, number, ct);
        response.Headers.ETag = EntityTag.Of(defect.Version);
        return defect;
    }
}
