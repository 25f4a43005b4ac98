using TicketHub.Domain.People;
using TicketHub.Web.Features.Demand;
using TicketHub.Web.Features.Planning;

namespace TicketHub.Web.Features.Swaps;

/// <summary>The acting head proposes a swap to R&amp;D. Nothing of the plan changes until R&amp;D approves.</summary>
public sealed class ProposeSwap(ChangePlan change)
{
    /// <param name="key">A repeat with it proposes nothing twice.</param>
    /// <returns>The number of the proposal.</returns>
    /// <exception cref="Domain.RefusedException">Not the acting head, words are missing, or it is no honest way on the plan as it is.</exception>
    public async Task<long> Run(Actor actor, NewSwapInput input, string? key, CancellationToken ct)
    {
        var number = await change.AsHead(
            actor, "proposeSwap", key, input, async (act, token) =>
            {
                var plan = await act.Plan([], token);
                var proposal = plan.Propose(input.ToSwap(), input.Reason, input.ToAuthors, act.By);
                if (!input.NoClientNamed && proposal.GivenUp.Count > 0)
                    await WordsForAuthors.Demand(act.Db, "toAuthors", input.ToAuthors, proposal.GivenUp, token);
                act.Db.Swaps.Add(proposal);
                return proposal;
            },
            ct);
        return number!.Value;
    }
}
