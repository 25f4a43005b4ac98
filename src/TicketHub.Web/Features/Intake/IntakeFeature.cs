using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using TicketHub.Web.Features.Attachments;
using TicketHub.Web.Features.KnownDefects;
using TicketHub.Web.Features.Materials;
using TicketHub.Web.Features.Tickets;
using TicketHub.Web.Hosting;
using TicketHub.Web.Problems;
using TicketHub.Web.SigningIn;
using TicketHub.Web.Uploads;

namespace TicketHub.Web.Features.Intake;

/// <summary>Routes of filing: judge a request, and file it.</summary>
public static class IntakeFeature
{
    public static IServiceCollection AddIntake(this IServiceCollection services) =>
        services.AddScoped<FileTicket>()
            .AddSingleton<ClauseSeries>().AddScoped<ReadSeries>().AddScoped<OneClause>().AddScoped<OneQuestion>();

    public static void MapIntake(this RouteGroupBuilder api)
    {
        var tickets = api.MapGroup("/tickets").WithTags("Filing");

        tickets.MapPost("/assess", async (
                BodyWithFiles body, FilesToAttach files, AttachmentStore store, FileTicket file, ReadTicketDefects defects,
                ReadMaterials materials, SignedIn me, Words words, HttpContext http, CancellationToken ct) =>
            {
                var (input, sent) = await Read(body, http, ct);
                var (assessment, seen) = await files.Sending(sent, async () => (
                    await file.Assess(me.Actor, input.ToDraft(), sent, ct),
                    AtFirstSight.Of(sent.Files.Select(f => store.PathOf(f.Id)))));
                var answer = AssessmentResource.Of(assessment, words) with
                {
                    KnownDefects = await defects.Before(me.Actor, input.ToDraft(), sent.Uploads, ct),
                };
                return await materials.Before(input.ToDraft(), assessment, sent.Uploads, ct, seen) is { } found
                    ? answer.With(found, words)
                    : answer;
            })
            .TakesFiles<FilingInput>()
            .WithName("assessTicket").WithSummary("Where a request would go and why, without filing it")
            .WithMetadata(new ChangesNothingAttribute()).Refuses(400, 413, 415, 422, 507);

        tickets.MapPost("/", async Task<IResult> (
                [FromHeader(Name = "Idempotency-Key")] string? key, BodyWithFiles body, FilesToAttach files,
                FileTicket file, ReadTicket read, ProblemAnswers problems, SignedIn me, HttpContext http, CancellationToken ct) =>
            {
                var (input, sent) = await Read(body, http, ct);
                var outcome = await files.Sending(sent, () => file.Run(me.Actor, input.ToDraft(), sent, key, ct));
                var ticket = await read.Resource(me.Actor, outcome.Number);
                var href = "/api/v1/tickets/" + outcome.Number.ToString(CultureInfo.InvariantCulture);
                if (outcome is ClosedAsSpecification)
                    return new RefusedSpecification(problems, ticket, href);
                http.Response.Headers.ETag = EntityTag.Of(ticket.Version);
                return TypedResults.Created(href, ticket);
            })
            .TakesFiles<FilingInput>()
            .WithName("fileTicket").WithSummary("File a request; a spec dump is closed with its evidence and answered with 422")
            .Produces<TicketResource>(StatusCodes.Status201Created).Refuses(400, 403, 413, 415, 422, 507);
    }

    private static async Task<(FilingInput Input, SentFiles Sent)> Read(BodyWithFiles body, HttpContext http, CancellationToken ct)
    {
        var (input, stored) = await body.Read<FilingInput>(http, "ticket", ct, largestJson: Limits.LargestFiling);
        return (input!, new(input!.Uploads ?? [], stored));
    }

    /// <summary>The record exists, so the answer names it; the request is refused, so it is an error.</summary>
    private sealed class RefusedSpecification(ProblemAnswers problems, TicketResource ticket, string href) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => problems.Write(
            httpContext,
            problems.Of(StatusCodes.Status422UnprocessableEntity, "specDump") with
            {
                Evidence = ticket.Evidence,
                Ticket = new(ticket.Number, href),
            });
    }
}
