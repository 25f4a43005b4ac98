using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Quartz;
using TicketHub.Domain;
using TicketHub.Domain.People;
using TicketHub.Domain.Planning;
using TicketHub.Web.Features.Backlog;
using TicketHub.Web.Features.Shared;
using TicketHub.Web.Problems;
using TicketHub.Web.SigningIn;

namespace TicketHub.Web.Features.Planning;

/// <summary>Routes of R&amp;D's plan: reading it, and what the planner does with iterations and what is in them.</summary>
public static class PlanningFeature
{
    private const string Tag = "Planning";

    public static IServiceCollection AddPlanning(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(PlanSettings.Read(configuration)).AddScoped<PlanDoor>().AddScoped<ReadPlan>().AddScoped<ChangePlan>()
        .AddScoped<ReadPlanning>().AddScoped<EndIterations>();

    public static void AddPlanningJobs(this IQuartzBuilder quartz) => quartz
        .AddJob<EndIterationsJob>(job => job.WithIdentity(nameof(EndIterations)))
        // Also where the service took so long to start that "now" is past.
        .AddTrigger(trigger => trigger.ForJob(nameof(EndIterations)).StartNow().WithSimpleSchedule(every => every
            .WithInterval(EndIterationsJob.Interval)
            .RepeatForever()
            .WithMisfireInstruction(SimpleTriggerMisfireInstruction.NowWithExistingCount)));

    public static void MapPlanning(this RouteGroupBuilder api)
    {
        var plan = api.MapGroup("/plan").WithTags(Tag);
        plan.MapGet("/", (ReadPlan read, SignedIn me, HttpResponse response, CancellationToken ct) => Tagged(read, me.Actor, response, ct))
            .WithName("getPlan")
            .WithSummary("The iterations and what is in them; its ETag is the version that changes of the plan name in If-Match")
            .Refuses(404);

        plan.MapGet("/iterations/{month}/timeline", (string month, ReadPlan read, SignedIn me, CancellationToken ct) =>
                read.History(me.Actor, MonthIn(month), ct))
            .WithName("getIterationTimeline")
            .WithSummary("What happened to the capacity and the fixing of an iteration, newest first")
            .Refuses(404);

        plan.MapIterationChange<OpenIteration>("open", "openIteration", "Open the iteration of a month; for the planner");
        plan.MapIterationChange<StaffIteration>("staff", "staffIteration", "Say anew how many develop in it; for the planner");
        plan.MapIterationChange<DeductFromIteration>(
            "deduct", "deductFromIteration", "Take an absence or a reserve off its capacity; for the planner");
        plan.MapIterationChange<EndDeduction>("endDeduction", "endDeduction", "End an absence or a reserve; for the planner");
        plan.MapIterationChange<FixIteration>(
            "fix", "fixIteration", "Fix its content, which from then on only swaps change; for the planner");
        plan.MapIterationChange<TakeIterationBack>(
            "takeBack", "takeIterationBack",
            "Take back an iteration that was opened by mistake: empty, and never planned; for the planner");

        plan.MapItemChange<PutIntoIteration>(
            "put", "putIntoIteration", "Plan an accepted enhancement for a month, or move it to another; for the planner");
        plan.MapItemChange<TakeOutOfIteration>(
            "takeOut", "takeOutOfIteration", "Take it out of its iteration: it waits for another one; for the planner");
        plan.MapItemChange<ReestimateItem>("reestimate", "reestimateItem", "Estimate its work anew; for the planner");
        plan.MapItemChange<StartItem>("start", "startItem", "Begin its development; for the planner");
        plan.MapItemChange<ReleaseItem>(
            "release", "releaseItem", "Release it in a version of the platform: every author is told; for the planner");
        plan.MapItemChange<CorrectReleasedVersion>(
            "correctVersion", "correctReleasedVersion",
            "Say anew in which version it was released, with a reason that its authors read; for the planner");

        plan.MapPost("/carryOver", (
                CarryOverItems? input, [FromHeader(Name = "Idempotency-Key")] string? key, [FromHeader(Name = "If-Match")] string? ifMatch,
                ChangePlan change, PlanDoor door, ReadPlan read, SignedIn me, HttpContext http, CancellationToken ct) =>
                Carry(() => default(WholePlan), input.OrNothingSaid(), key, change, door, read, me.Actor, http, ct))
            .AnswersAnAct("carryOver", "Carry over what past iterations left unfinished; for the planner");
    }

    private static void MapIterationChange<T>(this RouteGroupBuilder plan, string path, string name, string summary)
        where T : class, IPlanChange<Month> =>
        plan.MapPlanChange<T, Month>($"/iterations/{{target}}/{path}", name, summary, MonthIn);

    private static void MapItemChange<T>(this RouteGroupBuilder plan, string path, string name, string summary)
        where T : class, IPlanChange<long> =>
        plan.MapPlanChange<T, long>($"/items/{{target}}/{path}", name, summary, EnhancementNumber.Parse);

    /// <exception cref="RefusedException">No path of an iteration.</exception>
    private static Month MonthIn(string text) =>
        Month.TryParse(text, out var month) ? month : throw new RefusedException(new IterationNotFound(WrittenNumber.Repeated(text)));

    private static void MapPlanChange<T, TTarget>(
        this RouteGroupBuilder plan, string path, string name, string summary, Func<string, TTarget> parse)
        where T : class, IPlanChange<TTarget>
        where TTarget : notnull =>
        plan.MapPost(path, (
                string target, T? input, [FromHeader(Name = "Idempotency-Key")] string? key,
                [FromHeader(Name = "If-Match")] string? ifMatch,
                ChangePlan change, PlanDoor door, ReadPlan read, SignedIn me, HttpContext http, CancellationToken ct) =>
                Carry(() => parse(target), input.OrNothingSaid(), key, change, door, read, me.Actor, http, ct))
            .AnswersAnAct(name, summary);

    private static void AnswersAnAct(this RouteHandlerBuilder act, string name, string summary) => act
        .DemandsVersion().WithName(name).WithSummary(summary);

    private static async Task<Ok<PlanResource>> Carry<TTarget>(
        Func<TTarget> target, IPlanChange<TTarget> input, string? key, ChangePlan change,
        PlanDoor door, ReadPlan read, Actor actor, HttpContext http, CancellationToken ct)
        where TTarget : notnull
    {
        // Before anything else: for strangers there is no plan, whatever they name.
        await door.Demand(actor, ct);
        await change.Run(actor, target(), input, EntityTag.IfMatch(http.Request), key, ct);
        return TypedResults.Ok(await Tagged(read, actor, http.Response, ct));
    }

    private static async Task<PlanResource> Tagged(ReadPlan read, Actor actor, HttpResponse response, CancellationToken ct)
    {
        var view = await read.Run(actor, ct);
        response.Headers.ETag = EntityTag.Of(view.Version);
        return PlanResource.Of(view);
    }
}
