using Microsoft.EntityFrameworkCore;
using TicketHub.Domain;
using TicketHub.Domain.People;
using TicketHub.Domain.Planning;
using TicketHub.Storage;
using TicketHub.Web.Features.Backlog;
using TicketHub.Web.Features.Shared;

namespace TicketHub.Web.Features.Planning;

/// <summary>The plan as pages draw it: with the names of the projects that wait for each item, and with who decides.</summary>
public sealed record PlanningView(
    PlanView Seen, PlanResource Plan, ILookup<long, string> Projects, bool MayPlan, string Planners, bool MaySwap = false)
{
    /// <summary>What has just been done with an item, told where it stands.</summary>
    public (long Number, Notice Notice)? Told { get; init; }

    public Month Running => Seen.At.Running;

    /// <summary>Running and later ones; what is past is only carried over.</summary>
    public IEnumerable<IterationResource> Iterations => Plan.Iterations.Where(i => i.State is not IterationState.Past);

    /// <summary>Those that past iterations left unfinished, what is begun first.</summary>
    public IEnumerable<(IterationResource From, PlanItemResource Item)> Unfinished => Plan.Iterations
        .Where(i => i.State is IterationState.Past)
        .SelectMany(i => i.Items.Where(item => item.ReleasedIn is null).Select(item => (i, item)))
        .OrderBy(pair => pair.item.StartedAt is null);

    /// <summary>Where the planner may still plan.</summary>
    public IEnumerable<IterationResource> Open => Plan.Iterations.Where(i => i.State is IterationState.Open);

    /// <summary>Two years ahead are enough for anybody.</summary>
    private const int MonthsToOpen = 24;

    /// <summary>Months that can be opened.</summary>
    public IEnumerable<Month> NotOpened =>
        Enumerable.Range(0, MonthsToOpen)
            .Select(Running.Plus)
            .Where(month => Plan.Iterations.All(i => i.Month != month.ToString()));

    public (IterationResource? In, PlanItemResource Item)? Find(long number) =>
        Plan.Iterations.SelectMany(i => i.Items.Select(item => ((IterationResource?)i, item)))
            .Concat(Plan.Waiting.Select(item => ((IterationResource?)null, item)))
            .Where(pair => pair.item.Number == number).Select(pair => ((IterationResource?, PlanItemResource)?)pair).FirstOrDefault();
}

/// <summary>Reads the plan for the pages that draw it.</summary>
public sealed class ReadPlanning(ReadPlan read, PlanDoor door, BacklogDoor backlog, TicketHubDb db)
{
    /// <exception cref="RefusedException">For this person there is no plan.</exception>
    public async Task<PlanningView> Run(Actor actor, CancellationToken ct)
    {
        var seen = await read.Run(actor, ct);
        var waiting = await db.ProjectsWaiting([.. seen.Plan.Enhancements.Select(e => e.Number)], ct);
        return new(
            seen, PlanResource.Of(seen), waiting, actor.Is(Roles.Planner), await door.Planners(ct),
            (await backlog.WhoActs(ct))?.Id == actor.Id);
    }
}
