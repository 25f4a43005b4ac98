using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using TicketHub.Classification;
using TicketHub.Web.Features.Tickets;
using TicketHub.Web.Problems;
using TicketHub.Web.SigningIn;

namespace TicketHub.Web.Features.Intake;

/// <summary>Routes of filing: judge a request, and file it.</summary>
public static class IntakeFeature
{
    public static IServiceCollection AddIntake(this IServiceCollection services) =>
        services.AddSingleton(_ => Assessor.Create()).AddScoped<FileTicket>();

    public static void MapIntake(this RouteGroupBuilder api)
    {
        var tickets = api.MapGroup("/tickets").WithTags("Filing");

        tickets.MapPost("/assess", async (FilingInput input, FileTicket file, SignedIn me, Words words, CancellationToken ct) =>
                AssessmentResource.Of(await file.Assess(me.Actor, input.ToDraft(), ct), words))
            .WithName("assessTicket").WithSummary("Where a request would go and why, without filing it")
            .WithMetadata(new ChangesNothingAttribute()).Refuses(400, 422);

        tickets.MapPost("/", async Task<IResult> (
                FilingInput input, [FromHeader(Name = "Idempotency-Key")] string? key,
                FileTicket file, ReadTicket read, ProblemAnswers problems, SignedIn me, HttpContext http, CancellationToken ct) =>
            {
                var outcome = await file.Run(me.Actor, input.ToDraft(), key, ct);
                var ticket = await read.Resource(me.Actor, outcome.Number);
                var href = "/api/v1/tickets/" + outcome.Number.ToString(CultureInfo.InvariantCulture);
                if (outcome is ClosedAsSpecification)
                    return new RefusedSpecification(problems, ticket, href);
                http.Response.Headers.ETag = EntityTag.Of(ticket.Version);
                return TypedResults.Created(href, ticket);
            })
            .WithName("fileTicket").WithSummary("File a request; a spec dump is closed with its evidence and answered with 422")
            .Produces<TicketResource>(StatusCodes.Status201Created).Refuses(400, 403, 422);
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
