using Microsoft.EntityFrameworkCore;
using TicketHub.Domain;
using TicketHub.Domain.People;
using TicketHub.Domain.Planning;
using TicketHub.Web.Features.Planning;
using TicketHub.Web.Problems;

namespace TicketHub.Web.Features.Swaps;

/// <summary>What becomes of a proposal, as the API's body and the pages' forms carry it.</summary>
public interface ISwapDecision
{
    /// <summary>The acting head says it; everything else is the planner's.</summary>
    bool IsHeads => false;

    Task Apply(PlanAct act, SwapProposal proposal, CancellationToken ct);
}

/// <summary>
/// R&amp;D agrees: what is given up is withdrawn and its authors are told, what is moved moves, what is wanted comes in with its
/// resources. One transaction.
/// </summary>
public sealed record ApproveSwap : ISwapDecision
{
    public async Task Apply(PlanAct act, SwapProposal proposal, CancellationToken ct)
    {
        var plan = await act.Plan(proposal.Swap.Concerned, ct);
        plan.Approve(proposal, act.By, await PlanDoor.PlannersBut(act.Db, act.By.Id, ct));
        act.Board.Reordered();
    }
}

/// <summary>R&amp;D does not agree; the head reads why.</summary>
public sealed record RefuseSwap(string? Reason) : ISwapDecision
{
    public async Task Apply(PlanAct act, SwapProposal proposal, CancellationToken ct)
    {
        var plan = await act.Plan([], ct);
        plan.Refuse(proposal, await act.Enhancement(proposal.Wanted, ct), Reason, act.By);
    }
}

/// <summary>The head thought better of it.</summary>
public sealed record TakeSwapBack : ISwapDecision
{
    bool ISwapDecision.IsHeads => true;

    public Task Apply(PlanAct act, SwapProposal proposal, CancellationToken ct)
    {
        proposal.TakeBack(act.By, act.Now);
        return Task.CompletedTask;
    }
}

/// <summary>Carries out the one decision about a proposal.</summary>
public sealed class DecideSwap(ChangePlan change)
{
    /// <param name="version">Of the proposal that was looked at; null where none was named.</param>
    /// <exception cref="RefusedException">Unknown, not this person's to say, decided already, no reason, or the ground moved: what changed is told.</exception>
    /// <exception cref="VersionNeededException">No version.</exception>
    /// <exception cref="StaleVersionException">Someone was faster.</exception>
    public Task Run(Actor actor, long number, ISwapDecision decision, long? version, string? key, CancellationToken ct)
    {
        if (version is null)
            throw new VersionNeededException();
        var operation = $"SWAP-{SwapNumber.Show(number)}/{decision.GetType().Name}";
        return decision.IsHeads
            ? change.AsHead(actor, operation, key, decision, Work, ct)
            : change.AsPlanner(actor, operation, key, decision, Work, ct);

        async Task<ActedOn> Work(PlanAct act, CancellationToken token)
        {
            var proposal = await act.Db.Swaps.SingleOrDefaultAsync(s => s.Number == number, token)
                ?? throw new RefusedException(new SwapNotFound(SwapNumber.Show(number)));
            if (proposal.Version != version)
                throw new StaleVersionException(proposal.Version);
            await decision.Apply(act, proposal, token);
            return proposal;
        }
    }
}
