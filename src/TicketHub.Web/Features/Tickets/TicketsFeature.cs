using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using TicketHub.Web.Features.Materials;
using TicketHub.Web.Problems;
using TicketHub.Web.SigningIn;

namespace TicketHub.Web.Features.Tickets;

/// <summary>Routes over filed tickets: lists, one ticket, its timeline, and a POST for each verb.</summary>
public static class TicketsFeature
{
    private const string Tag = "Tickets";

    public static IServiceCollection AddTickets(this IServiceCollection services) => services
        .AddScoped<ReadTicket>().AddScoped<ReadTimeline>().AddScoped<ListTickets>().AddScoped<ListQueues>()
        .AddScoped<ChangeTicket>().AddScoped<ListAssignees>();

    public static void MapTickets(this RouteGroupBuilder api)
    {
        var tickets = api.MapGroup("/tickets").WithTags(Tag);

        tickets.MapGet("/", async ([AsParameters] TicketQuery query, ListTickets list, SignedIn me, CancellationToken ct) =>
                await list.Run(me.Actor, TicketFilter.Read(query, me.Actor), ct))
            .WithName("listTickets")
            .WithSummary("Tickets that the caller may see, newest first, or by urgency with order=urgent")
            .Refuses(400);

        tickets.MapGet("/{number}", async (string number, ReadTicket read, SignedIn me, HttpResponse response) =>
                Tagged(await read.Resource(me.Actor, TicketNumber.Parse(number)), response))
            .WithName("getTicket").WithSummary("One ticket; its ETag is the version that changes name in If-Match").Refuses(404);

        tickets.MapGet("/{number}/timeline", async (
                string number, string? cursor, int? limit, ReadTimeline read, SignedIn me, CancellationToken ct) =>
                await read.Run(me.Actor, TicketNumber.Parse(number), cursor, limit, ct))
            .WithName("getTimeline").WithSummary("What happened to a ticket, oldest first").Refuses(400, 404);

        tickets.MapGet("/{number}/assignees", async (string number, ListAssignees list, SignedIn me, CancellationToken ct) =>
                await list.Run(me.Actor, TicketNumber.Parse(number), ct))
            .WithName("listAssignees").WithSummary("Who may be assigned to this ticket; for those who assign").Refuses(403, 404);

        api.MapGet("/queues", async (ListQueues queues, SignedIn me, CancellationToken ct) => await queues.Run(me.Actor, ct))
            .WithTags("Queues").WithName("listQueues").WithSummary("How much is open in each queue, of what the caller may see");

        tickets.MapVerb<Claim>("claim");
        tickets.MapVerb<Release>("release");
        tickets.MapVerb<Assign>("assign");
        tickets.MapVerb<Ask>("ask");
        tickets.MapVerb<Answer>("answer");
        tickets.MapVerb<Reply>("reply");
        tickets.MapVerb<Note>("note");
        tickets.MapVerb<Reclassify>("reclassify");
        tickets.MapVerb<Prioritize>("priority");
        tickets.MapVerb<Close>("close");
        tickets.MapVerb<Withdraw>("withdraw");
        tickets.MapVerb<Reopen>("reopen");
        tickets.MapVerb<Acknowledge>("acknowledge");
        tickets.MapVerb<Localize>("localize");
        tickets.MapVerb<Fix>("fix");
        tickets.MapVerb<Deliver>("deliver");
        tickets.MapVerb<NotADefect>("notADefect");
        tickets.MapVerb<AskFor>("askFor");
        tickets.MapVerb<TakeBack>("takeBack");
        tickets.MapVerb<Tell>("tell");
        tickets.MapVerb<Appeal>("appeal");
        tickets.MapVerb<DecideAppeal>("decideAppeal");
    }

    private static void MapVerb<T>(this RouteGroupBuilder tickets, string verb) where T : class, ITicketChange =>
        tickets.MapPost("/{number}/" + verb, async Task<Results<Ok<TicketResource>, NoContent>> (
                string number, T? input, [FromHeader(Name = "Idempotency-Key")] string? key,
                [FromHeader(Name = "If-Match")] string? ifMatch,
                ChangeTicket change, ReadTicket read, SignedIn me, HttpContext http, CancellationToken ct) =>
            {
                var id = TicketNumber.Parse(number);
                await change.Run(me.Actor, id, input.OrNothingSaid(), EntityTag.IfMatch(http.Request), key, ct);
                // Moved to a queue that this person does not see: it is done, and no longer theirs to read.
                return await read.Find(me.Actor, id) is { } ticket
                    ? TypedResults.Ok(Tagged(await read.Resource(me.Actor, ticket), http.Response))
                    : TypedResults.NoContent();
            })
            .AddEndpointFilter<StaleVersionFilter>()
            .WithName(verb + "Ticket").WithSummary($"{verb} (answers with the ticket as it then is)")
            .Refuses(400, 403, 404, 409, 412, 422, 428);

    private static TicketResource Tagged(TicketResource ticket, HttpResponse response)
    {
        response.Headers.ETag = EntityTag.Of(ticket.Version);
        return ticket;
    }
}
