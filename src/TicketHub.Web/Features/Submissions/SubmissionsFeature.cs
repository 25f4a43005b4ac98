using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using TicketHub.Domain;
using TicketHub.Domain.Enhancements;
using TicketHub.Web.Features.Backlog;
using TicketHub.Web.Features.Planning;
using TicketHub.Web.Problems;
using TicketHub.Web.SigningIn;
using TicketHub.Web.Spreadsheets;

namespace TicketHub.Web.Features.Submissions;

/// <summary>Routes of what the head sends to R&amp;D, and of what R&amp;D answers.</summary>
public static class SubmissionsFeature
{
    private const string Tag = "Submissions";

    public static IServiceCollection AddSubmissions(this IServiceCollection services) => services
        .AddScoped<ReadSubmissions>().AddScoped<WaitingBetween>().AddScoped<ReadSendable>().AddScoped<SendSubmission>()
        .AddScoped<AnswerSubmission>().AddScoped<WithdrawEnhancement>().AddScoped<SubmissionSheet>();

    public static void MapSubmissions(this RouteGroupBuilder api)
    {
        var submissions = api.MapGroup("/submissions").WithTags(Tag);

        submissions.MapGet("/", async (string? cursor, int? limit, ReadSubmissions read, SignedIn me, CancellationToken ct) =>
                await read.List(me.Actor, cursor, limit, ct))
            .WithName("listSubmissions").WithSummary("What the head has sent to R&D, newest first").Refuses(400, 404);

        submissions.MapGet("/{number}", async (string number, ReadSubmissions read, SignedIn me, CancellationToken ct) =>
                await read.Run(me.Actor, SubmissionNumber.Parse(number), ct))
            .WithName("getSubmission").WithSummary("One submission: its items as they were sent, and the answers").Refuses(404);

        submissions.MapGet("/{number}/xlsx", async (
                string number, ReadSubmissions read, SubmissionSheet sheet, SignedIn me, CancellationToken ct) =>
                Results.File(
                    sheet.Of(await read.Run(me.Actor, SubmissionNumber.Parse(number), ct)),
                    Xlsx.MediaType, SubmissionSheet.NameOf(number)))
            .WithName("downloadSubmission").WithSummary("The same as an XLSX workbook, in the language of the call")
            .Produces(StatusCodes.Status200OK, contentType: Xlsx.MediaType).Refuses(404);

        submissions.MapPost("/", async Task<Created<SubmissionResource>> (
                NewSubmissionInput input, [FromHeader(Name = "Idempotency-Key")] string? key,
                [FromHeader(Name = "If-Match")] string? ifMatch,
                SendSubmission send, PlanDoor door, ReadSubmissions read, SignedIn me, HttpContext http, CancellationToken ct) =>
            {
                await door.Demand(me.Actor, ct);
                var number = await send.Run(me.Actor, input, EntityTag.IfMatch(http.Request), key, ct);
                return TypedResults.Created($"/api/v1/submissions/{number}", await read.Run(me.Actor, number, ct));
            })
            .DemandsVersion()
            .WithName("sendSubmission")
            .WithSummary("Send enhancements to R&D in the order of the board, whose version If-Match names; for the acting head");

        submissions.MapAnswer<AcceptItem>("accept", "acceptSubmissionItem", "Take an enhancement on with an estimate; for the planner");
        submissions.MapAnswer<AskAboutItem>("ask", "askAboutSubmissionItem", "Ask the head about an item; for the planner");
        submissions.MapAnswer<DeclineItem>(
            "decline", "declineSubmissionItem", "Decline an item with a reason, which the authors see; for the planner");
        submissions.MapAnswer<ExplainItem>("explain", "explainSubmissionItem", "Answer R&D's question; for the acting head");

        api.MapPost("/enhancements/{number}/withdraw", async (
                string number, WithdrawalInput input, [FromHeader(Name = "Idempotency-Key")] string? key,
                [FromHeader(Name = "If-Match")] string? ifMatch,
                WithdrawEnhancement withdraw, BacklogDoor door, ReadEnhancement read,
                SignedIn me, HttpContext http, CancellationToken ct) =>
            {
                var id = EnhancementNumber.Parse(number);
                if (!await door.IsOpenTo(me.Actor, ct))
                    throw new RefusedException(new EnhancementNotFound(Enhancement.Show(id)));
                await withdraw.Run(me.Actor, id, input, EntityTag.IfMatch(http.Request), key, ct);
                var now = await read.Run(me.Actor, id, ct);
                http.Response.Headers.ETag = EntityTag.Of(now.Version);
                return TypedResults.Ok(now);
            })
            .DemandsVersion().WithTags("Backlog")
            .WithName("withdrawEnhancement")
            .WithSummary("Give an enhancement up for good, with a reason for the authors; for the acting head");
    }

    private static void MapAnswer<T>(this RouteGroupBuilder submissions, string path, string name, string summary)
        where T : class, ISubmissionAnswer =>
        submissions.MapPost("/{number}/items/{enhancement}/" + path, async (
                string number, string enhancement, T input, [FromHeader(Name = "Idempotency-Key")] string? key,
                AnswerSubmission answer, PlanDoor door, ReadSubmissions read, SignedIn me, CancellationToken ct) =>
            {
                await door.Demand(me.Actor, ct);
                var (id, about) = (SubmissionNumber.Parse(number), EnhancementNumber.Parse(enhancement));
                await answer.Run(me.Actor, id, about, input, key, ct);
                return TypedResults.Ok((await read.Run(me.Actor, id, ct)).Items.Single(item => item.Enhancement == about));
            })
            .WithName(name).WithSummary(summary).Refuses(400, 403, 404, 409, 422);
}
