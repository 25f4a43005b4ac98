using Microsoft.EntityFrameworkCore;
using TicketHub.Domain;
using TicketHub.Domain.People;
using TicketHub.Domain.Planning;
using TicketHub.Storage;
using TicketHub.Web.Features.Backlog;
using TicketHub.Web.Features.Planning;
using TicketHub.Web.Lists;
using TicketHub.Web.Problems;

namespace TicketHub.Web.Features.Swaps;

/// <summary>Reads proposals of swaps.</summary>
public sealed class ReadSwaps(TicketHubDb db, PlanDoor door, ReadPlan plan, ProblemAnswers problems, Words words)
{
    /// <summary>Newest first.</summary>
    /// <exception cref="RefusedException">Not to be known of, or cursor or limit are not usable.</exception>
    public async Task<Page<SwapSummaryResource>> List(Actor actor, string? cursor, int? limit, CancellationToken ct)
    {
        await door.Demand(actor, ct);
        var page = PageBelow.Asked(cursor, limit);
        var rows = await db.Swaps.AsNoTracking().Where(s => s.Number < page.Number).OrderByDescending(s => s.Number).Take(page.Read)
            .Select(s => new
            {
                Swap = s,
                Title = db.Enhancements.Where(e => e.Number == s.Wanted).Select(e => e.Title).First(),
                By = db.People.Where(p => p.Id == s.ProposedById).Select(p => p.Name).First(),
            })
            .ToListAsync(ct);
        var now = rows.Exists(row => row.Swap.State is SwapState.Proposed) ? (await plan.Run(actor, ct)).Plan : null;
        var waiting = await db.WhoWaits([.. rows.SelectMany(row => row.Swap.GivenUp).Distinct()], ct);
        return page.Of(rows, row => row.Swap.Number, row => Summary(row.Swap, GroundOf(row.Swap, now), waiting, row.Title, row.By) with
        {
            Possible = row.Swap.State is SwapState.Proposed && now is not null ? now.Obstacles(row.Swap).Count == 0 : null,
        });
    }

    /// <exception cref="RefusedException">There is no such proposal for this person.</exception>
    public async Task<SwapResource> Run(Actor actor, long number, CancellationToken ct)
    {
        if (!await door.IsOpenTo(actor, ct))
            throw new RefusedException(new SwapNotFound(SwapNumber.Show(number)));
        var proposal = await db.Swaps.AsNoTracking().SingleOrDefaultAsync(s => s.Number == number, ct)
            ?? throw new RefusedException(new SwapNotFound(SwapNumber.Show(number)));
        var swap = proposal.Swap;
        var concerned = swap.Concerned.ToList();
        var enhancements = await db.Enhancements.AsNoTracking()
            .Where(e => concerned.Contains(e.Number))
            .ToDictionaryAsync(e => e.Number, ct);
        var now = proposal.State is SwapState.Proposed ? (await plan.Run(actor, ct)).Plan : null;
        var ground = GroundOf(proposal, now);
        var (changes, obstacles) = now is null ? ([], []) : (now.Changes(proposal), now.Obstacles(proposal));
        var names = await Names([proposal.ProposedById, .. proposal.DecidedById is { } decided ? [decided] : Array.Empty<Guid>()], ct);
        var projects = await db.ProjectsWaiting(concerned, ct);
        SwapItemResource Item(long of)
        {
            var item = ground.Items.Single(item => item.Number == of);
            return ReadSwapWays.Told(enhancements[of], item.Place, item.Days, item.Month, projects) with { People = item.People };
        }

        return new(
            proposal.Number, proposal.State, Item(swap.Wanted), swap.Into.ToString(),
            [.. swap.GivenUp.Select(Item)], swap.Moved is { } moved ? Item(moved) : null,
            SwapPicture.MovedTo(swap, ground)?.ToString(), (await db.WhoWaits(swap.GivenUp, ct)).PeopleOf(swap.GivenUp),
            [.. swap.Help.Select(SwapHelpResource.Of)], proposal.Reason, proposal.ToAuthors,
            proposal.ProposedAt, new(proposal.ProposedById, names[proposal.ProposedById]), proposal.DecidedAt,
            proposal.DecidedById is { } by ? new(by, names[by]) : null, proposal.RefusalReason, SwapPicture.Of(swap, ground),
            [.. changes.Select(problems.Say)], [.. obstacles.Select(problems.Say)],
            await Story(proposal, concerned, ct), proposal.Version);
    }

    /// <summary>What it stands on: as long as it could be approved as it is, otherwise as it was kept.</summary>
    private static Ground GroundOf(SwapProposal proposal, Plan? now) =>
        proposal.State is SwapState.Proposed && now?.GroundNow(proposal) is { } ground ? ground : proposal.Ground;

    private static SwapSummaryResource Summary(SwapProposal proposal, Ground ground, ILookup<long, Guid> waiting, string title, string by)
    {
        var lost = ground.Items.Where(item => proposal.GivenUp.Contains(item.Number)).ToList();
        return new(
            proposal.Number, proposal.State, proposal.Wanted, title, proposal.Into.ToString(), proposal.GivenUp,
            lost.Sum(item => item.Days.Days), waiting.PeopleOf(proposal.GivenUp),
            proposal.Swap.HelpDays.Days, proposal.ProposedAt, new(proposal.ProposedById, by));
    }

    private Task<Dictionary<Guid, string>> Names(IReadOnlyList<Guid> ids, CancellationToken ct) =>
        db.People.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, ct);

    /// <summary>The lines that carry its number, oldest first.</summary>
    private async Task<IReadOnlyList<SwapStoryResource>> Story(SwapProposal proposal, IReadOnlyList<long> concerned, CancellationToken ct)
    {
        if (proposal.DecidedAt is not { } at)
            return [];
        var lines = await db.EnhancementEvents.AsNoTracking().Include(e => e.By)
            .Where(e => concerned.Contains(e.EnhancementNumber) && e.At == at).OrderBy(e => e.Id).ToListAsync(ct);
        var number = SwapNumber.Show(proposal.Number);
        return
        [
            .. lines.Where(e => e.Arguments.GetValueOrDefault("swap") == number)
                .Select(e => new SwapStoryResource(
                    e.EnhancementNumber, e.At, new(e.ById, e.By!.Name), e.Code,
                    EnhancementSentence.Tell(words, e.Code, e.By.Name, e.Arguments))),
        ];
    }
}
